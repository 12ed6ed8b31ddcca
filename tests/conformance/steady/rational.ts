/** An exact fraction: `over` is above 0, and the two have no common divisor. Doubles miss zero in signed sums. */
export type Rational = { readonly top: bigint; readonly over: bigint };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

function reduced(top: bigint, over: bigint): Rational {
  const common = divisor(top, over) || 1n;
  return { top: top / common, over: over / common };
}

export const rational = (whole: number): Rational => ({ top: BigInt(whole), over: 1n });
export const plus = (a: Rational, b: Rational): Rational => reduced(a.top * b.over + b.top * a.over, a.over * b.over);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { top: -b.top, over: b.over });
export const absolute = (a: Rational): Rational => (a.top < 0n ? { top: -a.top, over: a.over } : a);
/** @param by a count, above 0 */
export const divided = (a: Rational, by: number): Rational => reduced(a.top, a.over * BigInt(by));

/** Below 0 where a is the smaller, above 0 where b is. */
export function compared(a: Rational, b: Rational): number {
  const difference = a.top * b.over - b.top * a.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const total = (list: readonly Rational[]): Rational => list.reduce(plus, rational(0));
export const least = (list: readonly Rational[]): Rational | undefined => list.toSorted(compared)[0];
export const most = (list: readonly Rational[]): Rational | undefined => list.toSorted(compared).at(-1);
