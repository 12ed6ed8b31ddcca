import drawing from '../../../../assets/art/pictures/balance-concept.svg?raw';

/** The concept beside its words: a pull is an area of light, weight wide, peg high. */
export const conceptPicture = (): string => drawing;
