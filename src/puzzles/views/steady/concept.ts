import drawing from '../../../../assets/art/pictures/steady-concept.svg?raw';

/** The concept beside its words: how far each arrow is from the own middle, folded, and shared out. */
export const conceptPicture = (): string => drawing;
