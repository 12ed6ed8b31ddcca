// exp and ln of plain arithmetic: +, −, ×, ÷ and square roots are the same bits on every machine (IEEE 754), while
// Math.exp and Math.log differ between browsers, and a log could not be verified elsewhere.
// After fdlibm's e_exp.c and e_log.c, Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
// "Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved."

/** ln 2 in two parts: a whole number below 2000 times the first is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** The largest x with a finite exp, and the smallest with one above 0. */
const EXP_MOST = 709.782712893384;
const EXP_LEAST = -745.1332191019411;
/** 2⁻²⁸: under this size exp(x) is 1 + x to the last bit. */
const EXP_TINY = 3.725290298461914e-9;
/** Coefficients of the remainder of exp, P1 to P5. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/** Coefficients of the remainder of ln, Lg1 to Lg7. */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** What stands before a mantissa: 52 bits, of which the high word holds 20; the exponent is written with 1023 added. */
const HIGH_BITS = 20;
const HIGH_MASK = 0xfffff;
const BIAS = 1023;
/** 2⁻¹⁰²², the smallest normal number, and 2⁵⁴, which lifts the smaller ones above it. */
const LEAST_NORMAL = 2.2250738585072014e-308;
const LIFT = 54;
const TWO_LIFT = 18014398509481984;
/** High words of mantissas from √2 on carry over when this is added, so that ln works on [√½, √2]. */
const ROOT_2 = 0x95f64;

// One scratch word for the whole module: it is written and read within a call and keeps nothing.
const word = new DataView(new ArrayBuffer(8));

/** 2^−1024 to 2^1023, each exact: a word written in halves and read as one makes the processor wait. */
const POWERS = new Float64Array(2 * (BIAS + 1));
for (let at = 0, power = LEAST_NORMAL / 4; at < POWERS.length; at++, power *= 2) POWERS[at] = power;

/** 2^exponent, for an exponent from −1024 to 1023. */
const power = (exponent: number): number => POWERS[exponent + BIAS + 1] ?? Number.NaN;

/** x · 2^k, for k from −1074 to 1024. */
function scaled(x: number, k: number): number {
  // 2^1024 and the powers under the smallest normal one have no bits of their own: they are reached in two steps.
  if (k > BIAS) return x * 2 * power(k - 1);
  if (k < -BIAS + 1) return x * power(k + 1000) * power(-1000);
  return x * power(k);
}

/**
 * e^x, within 1 unit in the last place.
 * @param x any number; from 709.79 on the result is Infinity, under −745.14 it is 0
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > EXP_MOST) return Number.POSITIVE_INFINITY;
  if (x < EXP_LEAST) return 0;
  if (Math.abs(x) < EXP_TINY) return 1 + x;

  // x = k ln 2 + r, with r = high − low and |r| ≤ ½ ln 2
  const k = Math.abs(x) > 0.5 * Math.LN2 ? Math.trunc(x / Math.LN2 + (x < 0 ? -0.5 : 0.5)) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/**
 * The natural logarithm, within 1 unit in the last place.
 * @param x from 0 (−Infinity) up; NaN where x is negative
 */
export function ln(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;

  // x = 2^k (1 + f), with 1 + f in [√½, √2]
  const small = x < LEAST_NORMAL;
  const normal = small ? x * TWO_LIFT : x;
  word.setFloat64(0, normal);
  const top = word.getUint32(0);
  const mantissa = top & HIGH_MASK;
  const carry = (mantissa + ROOT_2) & (HIGH_MASK + 1);
  const exponent = (top >> HIGH_BITS) - BIAS + (carry >> HIGH_BITS);
  const k = exponent - (small ? LIFT : 0);
  const f = normal * power(-exponent) - 1;

  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const rest = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
}

/** The logarithm to base 2: bits. Within 2 units in the last place; 0 at 1. @param x as for `ln` */
export const log2 = (x: number): number => ln(x) / Math.LN2;

/**
 * 1 / (1 + e^−x), from 0 to 1.
 * @param x logits, any number
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}
