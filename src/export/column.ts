// Numbers by row, for what there may be very many of.

type Numbers = Float64Array | Uint32Array | Uint8Array;

/** Rows of a piece of a column, as a power of 2. */
const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;

/** Numbers by row, 0 where none was put. */
export type Column = { readonly at: (row: number) => number; readonly put: (row: number, value: number) => void };

/** In pieces: no room is kept for more rows than come, nor for what is never put. */
function column(make: (room: number) => Numbers): Column {
  const pieces: (Numbers | undefined)[] = [];
  return {
    at: (row) => pieces[row >> PIECE_BITS]?.[row & (PIECE - 1)] ?? 0,
    put: (row, value) => {
      const piece = pieces[row >> PIECE_BITS] ?? make(PIECE);
      pieces[row >> PIECE_BITS] = piece;
      piece[row & (PIECE - 1)] = value;
    },
  };
}

export const floats = (): Column => column((room) => new Float64Array(room));
/** whole numbers from 0, of 32 bits */
export const counts = (): Column => column((room) => new Uint32Array(room));
/** whole numbers from 0 to 255 */
export const bytes = (): Column => column((room) => new Uint8Array(room));
