// The archers' colours, in their order: a plain dot, one with a light arc, one with a pale heart. The letter always stands by.

export type Palette = {
  readonly dot: number;
  readonly light: number;
  /** of the pennant with the letter */
  readonly cloth: number;
  readonly mark: 'spot' | 'arc' | 'heart';
  /** part of the names of the drawings */
  readonly part: 'a' | 'b' | 'c';
};

const PALETTES: readonly Palette[] = [
  { dot: 0x6a4887, light: 0xa98bc0, cloth: 0x6a4887, mark: 'spot', part: 'a' },
  { dot: 0xb26a32, light: 0xf5bc78, cloth: 0x8e4f22, mark: 'arc', part: 'b' },
  { dot: 0xa5566a, light: 0xf4bdb6, cloth: 0x8a3f55, mark: 'heart', part: 'c' },
];
const FIRST: Palette = { dot: 0x6a4887, light: 0xa98bc0, cloth: 0x6a4887, mark: 'spot', part: 'a' };

/** @param archer from 0; further ones begin again, told apart by their letter */
export const paletteOf = (archer: number): Palette => PALETTES[archer % PALETTES.length] ?? FIRST;

/** Colours of boards and meadow that stand for no meaning and have no token. */
export const BOARD = {
  paper: 0xfffcf5,
  shadow: 0x2f5a50,
  brass: 0xedae3f,
  tick: 0x4a2619,
  pipe: 0x8e7fb8,
  given: 0x2a2046,
  hay: 0xe9b95c,
} as const;
