/** A place on a string, in the unit of the width it was asked for. */
export type Bead = { readonly x: number; readonly y: number };
export type Row = { readonly beads: readonly Bead[] /** how far the middle of the string hangs under its ends */; readonly sag: number };

/** How deep a string hangs: a share of its width, so that few beads on a long string still look hung. */
const SAG = 0.045;

/**
 * Hangs `count` beads on strings of `width`, no two nearer than `step`: as many strings as that takes, filled evenly.
 * y counts down from the ends of the string.
 */
export function garland(count: number, width: number, step: number): readonly Row[] {
  const most = Math.max(1, Math.floor(width / step));
  const rows = Math.ceil(count / most);
  const sag = width * SAG;
  return Array.from({ length: rows }, (_, row) => {
    const first = Math.floor((count * row) / rows);
    const here = Math.floor((count * (row + 1)) / rows) - first;
    const beads = Array.from({ length: here }, (__, index) => {
      const at = (index + 0.5) / here;
      return { x: at * width, y: 4 * sag * at * (1 - at) };
    });
    return { beads, sag };
  });
}
