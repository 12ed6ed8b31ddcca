// A population as data: what its learners hold when they begin, and from which range each parameter is drawn.

import { z } from 'zod';
import { draw, type Random } from '../core/random.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { PARAMETERS, type ParameterName, parameterNames, type Traits } from './parameters.ts';

/** A value, or the two ends of a range from which each learner's is drawn evenly. */
const drawnFrom = (name: ParameterName) => {
  const { least, most } = PARAMETERS[name];
  const within = z.number().min(least).max(most);
  const range = z
    .tuple([within, within])
    .readonly()
    .refine(([low, high]) => low <= high, 'the lower end comes first');
  return z.union([within, range]);
};

export const populationSchema = z.strictObject({
  id: z.string().min(1),
  age: z
    .tuple([z.number().min(3).max(99), z.number().min(3).max(99)])
    .readonly()
    .meta({ description: 'youngest and oldest', unit: 'years' }),
  source: z.string().min(1),
  begins: z.strictObject({
    canonical: z.number().min(0).meta({ description: 'weight of the canonical strategy where it is not named' }),
    other: z.number().min(0).meta({ description: 'weight of each other strategy that is not named, of a kind of which none is' }),
    named: z
      .record(z.string(), z.number().min(0))
      .meta({ description: 'strategy → weight; in a kind that has any of them, those not named weigh 0' }),
  }),
  parameters: z.strictObject(
    Object.fromEntries(parameterNames.map((name) => [name, drawnFrom(name)])) as Record<ParameterName, ReturnType<typeof drawnFrom>>,
  ),
});
export type Population = Readonly<z.infer<typeof populationSchema>>;

/** Reads a population file as text. @returns why not, naming the parameter and its range */
export function parsePopulation(text: string): Result<Population> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return refuse(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = populationSchema.safeParse(raw);
  return read.success ? ok(read.data) : refuse(z.prettifyError(read.error));
}

/** One learner of the population. */
export function traitsOf({ parameters }: Population, random: Random): Traits {
  const values = parameterNames.map((name): [ParameterName, number] => {
    const from = parameters[name];
    return [name, typeof from === 'number' ? from : from[0] + (from[1] - from[0]) * random.next()];
  });
  return Object.fromEntries(values) as Traits;
}

/**
 * The strategy a learner begins with.
 * @param strategies of a kind, the canonical one first
 */
export function beginsWith({ begins }: Population, strategies: readonly [string, ...string[]], random: Random): string {
  const [canonical] = strategies;
  const named = strategies.some((id) => Object.hasOwn(begins.named, id));
  const weights = strategies.map((id): [string, number] => [
    id,
    named ? (Object.hasOwn(begins.named, id) ? (begins.named[id] ?? 0) : 0) : id === canonical ? begins.canonical : begins.other,
  ]);
  return draw(random, Object.fromEntries(weights)) ?? canonical;
}
