/**
 * An exact fraction: `over` is above 0. Doubles miss zero in signed sums. It need not be in lowest terms, as finding them
 * costs more than the rest: two that look unlike can be equal, so they are compared by `compared`.
 */
export type Rational = { readonly top: bigint; readonly over: bigint };

/** An exact root: the number that, squared `depth` times over, is `under`. With depth 0 it is the fraction itself; else `under` is 0 or more. */
export type Root = { readonly under: Rational; readonly depth: number };

/** @param over a count, above 0 */
export const rational = (top: bigint, over = 1n): Rational => ({ top, over });

/** Below 0 where a is the smaller, above 0 where b is, 0 where they are equal. */
export const compared = (a: Rational, b: Rational): number => sign(a.top * b.over - b.top * a.over);

const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);

/** The same fraction with no common divisor: the one way to show it, or to write it down. */
export function lowest({ top, over }: Rational): Rational {
  const common = divisor(top < 0n ? -top : top, over);
  return common === 1n ? { top, over } : { top: top / common, over: over / common };
}

function divisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

export const rooted = (under: Rational): Root => ({ under, depth: 0 });

/** The square root; undefined of what is below 0. */
export const rootOf = ({ under, depth }: Root): Root | undefined => (under.top < 0n ? undefined : { under, depth: depth + 1 });

/** The root of a is a divided by its square under the root. @param by a count, above 0 */
export const dividedRoot = ({ under: { top, over }, depth }: Root, by: number): Root => ({
  under: { top, over: over * squared(rational(BigInt(by)), depth).top },
  depth,
});

/** Compares without rounding: of two roots that are not both below 0 the one is larger whose square is, and so on down. */
export function comparedRoots(a: Root, b: Root): number {
  const [left, right] = [sign(a.under.top), sign(b.under.top)];
  if (left !== right) return left - right;
  const depth = Math.max(a.depth, b.depth);
  return a.depth === b.depth ? compared(a.under, b.under) : compared(squared(a.under, depth - a.depth), squared(b.under, depth - b.depth));
}

const squared = ({ top, over }: Rational, times: number): Rational =>
  times === 0 ? { top, over } : squared({ top: top * top, over: over * over }, times - 1);

/** The nearest double but for a few units in the last place, for what is drawn and logged and never compared. */
export function approximate({ under, depth }: Root): number {
  let value = Number(under.top) / Number(under.over);
  for (let left = depth; left > 0; left--) value = Math.sqrt(value);
  return value;
}
