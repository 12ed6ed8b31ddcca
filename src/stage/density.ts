/** Denser than this no eye sees. */
const MOST = 3;

/** Pixels of the screen a CSS pixel. */
export const dpr = (): number => Math.min(MOST, window.devicePixelRatio || 1);
