/** Half the width of a 95% interval, in standard errors. */
const Z = 1.959964;

/** A share with its 95% interval, all 0 to 1. */
export type Share = { readonly share: number; readonly low: number; readonly high: number; readonly of: number };

/**
 * The share of `count` among `of` with Wilson's interval, which never leaves 0 to 1 and has a width where none or all count
 * [Wilson 1927]. Of none at all: 0, and from 0 to 1.
 */
export function shareWithin(count: number, of: number): Share {
  if (of === 0) return { share: 0, low: 0, high: 1, of };
  const share = count / of;
  const shrink = 1 + (Z * Z) / of;
  const middle = (share + (Z * Z) / (2 * of)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of };
}

/** A mean with its 95% interval, in the unit of the values. */
export type Mean = { readonly mean: number; readonly low: number; readonly high: number; readonly of: number };

/**
 * The mean of values of which only their number, sum and sum of squares are known, ± 1.96 standard errors.
 * @returns undefined where there are fewer than two: one value says nothing of how others may lie
 */
export function meanWithin({
  of,
  sum,
  squares,
}: {
  readonly of: number;
  readonly sum: number;
  readonly squares: number;
}): Mean | undefined {
  if (of < 2) return undefined;
  const mean = sum / of;
  const variance = Math.max(0, (squares - of * mean * mean) / (of - 1));
  const half = Z * Math.sqrt(variance / of);
  return { mean, low: mean - half, high: mean + half, of };
}

/** After so many steps: the share that is still there, with its interval; who stood there just before, who is censored here. */
export type Survived = Share & { readonly x: number; readonly censored: number };

/**
 * Survival by Kaplan and Meier: the product of 1 − left / at risk, with Greenwood's variance for its 95% interval, cut off at 0 and 1
 * [Kaplan & Meier 1958]. Who is censored after as many steps as others leave is counted as at risk there.
 * @param ends by steps, going up @returns a point for 0, where all are there, and one for each of `ends`
 */
export function survivalWithin(
  ends: readonly { readonly x: number; readonly left: number; readonly censored: number }[],
): readonly Survived[] {
  let risk = ends.reduce((sum, { left, censored }) => sum + left + censored, 0);
  let share = 1;
  let spread = 0;
  const points: Survived[] = [{ x: 0, share, low: 1, high: 1, of: risk, censored: 0 }];
  for (const { x, left, censored } of ends) {
    share *= 1 - left / risk;
    // where all have left nothing is open any more
    spread += left === risk ? 0 : left / (risk * (risk - left));
    const half = Z * share * Math.sqrt(spread);
    points.push({ x, share, low: Math.max(0, share - half), high: Math.min(1, share + half), of: risk, censored });
    risk -= left + censored;
  }
  return points;
}

/** The quartiles of values of which each is known as often as it came, by linear interpolation (R's type 7). @param counts by value, going up */
export function quartilesOf(counts: readonly (readonly [value: number, count: number])[]): readonly [number, number, number] {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const nth = (index: number): number => {
    let before = 0;
    for (const [value, count] of counts) {
      before += count;
      if (index < before) return value;
    }
    return counts.at(-1)?.[0] ?? 0;
  };
  const at = (share: number): number => {
    const place = (all - 1) * share;
    const low = Math.floor(place);
    return nth(low) + (place - low) * (nth(low + 1) - nth(low));
  };
  return [at(0.25), at(0.5), at(0.75)];
}
