// Sine and cosine of plain arithmetic: the same bits on every machine, so that the sounds can be made again and compared.
// The polynomials are those of fdlibm's k_sin.c and k_cos.c, Copyright (C) 1993 by Sun Microsystems, Inc. All rights
// reserved. "Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved."

const S = [
  -0.16666666666666632, 0.00833333333332249, -0.0001984126982985795, 0.0000027557313707070068, -2.5050760253406863e-8, 1.58969099521155e-10,
];
const C = [
  0.0416666666666666, -0.001388888888887411, 0.00002480158728947673, -2.7557314351390663e-7, 2.087572321298175e-9, -1.1359647557788195e-11,
];

const polynomial = (coefficients: readonly number[], z: number): number => coefficients.reduceRight((sum, one) => one + z * sum, 0);
const nearSine = (x: number): number => x + x * x * x * polynomial(S, x * x);
const nearCosine = (x: number): number => 1 - 0.5 * x * x + x * x * x * x * polynomial(C, x * x);

/**
 * The sine of an angle in turns, within a few units in the last place.
 * @param turns any number: 0.25 gives 1
 */
export function sine(turns: number): number {
  const quarter = Math.floor(turns * 4 + 0.5);
  const rest = (turns - quarter / 4) * 2 * Math.PI;
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return nearSine(rest);
    case 1:
      return nearCosine(rest);
    case 2:
      return -nearSine(rest);
    default:
      return -nearCosine(rest);
  }
}

export const cosine = (turns: number): number => sine(turns + 0.25);
