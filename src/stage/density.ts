/** Denser than this no eye sees. */
const MOST = 3;

/**
 * Pixels of the screen a CSS pixel: what is painted once is painted for these. The camera's zoom is less while a machine moves
 * on a coarser canvas.
 */
export const dpr = (): number => Math.min(MOST, window.devicePixelRatio || 1);
