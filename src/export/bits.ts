/** One bit a line: which lines are good. Bits that were never set are false. */
export type Bits = { readonly set: (index: number) => void; readonly has: (index: number) => boolean };

export function bits(): Bits {
  let bytes = new Uint8Array(1024);
  return {
    set: (index) => {
      const at = index >> 3;
      if (at >= bytes.length) {
        const more = new Uint8Array(Math.max(at + 1, bytes.length * 2));
        more.set(bytes);
        bytes = more;
      }
      bytes[at] = (bytes[at] ?? 0) | (1 << (index & 7));
    },
    has: (index) => (((bytes[index >> 3] ?? 0) >> (index & 7)) & 1) === 1,
  };
}

/**
 * Whole numbers from 0 up, kept as ranges: starts and ends (not in the range), in turn and going up. Numbers that come in order take
 * no more room than one, and a log has one of these for each session: so it is a list and nothing else.
 */
export type Ranges = number[];

/** How many numbers are in. */
export function sizeOf(edges: Readonly<Ranges>): number {
  let size = 0;
  for (let at = 1; at < edges.length; at += 2) size += (edges[at] ?? 0) - (edges[at - 1] ?? 0);
  return size;
}

/** One more than the greatest; 0 where there is none. */
export const topOf = (edges: Readonly<Ranges>): number => edges.at(-1) ?? 0;

/** Puts a number in. @returns false where it was in already */
export function include(edges: Ranges, n: number): boolean {
  let low = 0;
  let high = edges.length;
  // numbers mostly go on from the last
  if (edges.at(-1) === n) low = high;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((edges[mid] ?? 0) <= n) low = mid + 1;
    else high = mid;
  }
  // `low` edges are at most n: an odd count is inside a range
  if (low % 2 === 1) return false;
  const joinsBefore = low > 0 && edges[low - 1] === n;
  const joinsAfter = edges[low] === n + 1;
  if (joinsBefore && joinsAfter) edges.splice(low - 1, 2);
  else if (joinsBefore) edges[low - 1] = n + 1;
  else if (joinsAfter) edges[low] = n;
  else edges.splice(low, 0, n, n + 1);
  return true;
}
