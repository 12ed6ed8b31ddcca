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
