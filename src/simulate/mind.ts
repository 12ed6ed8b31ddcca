// What goes on in a simulated learner in one world: an idea is held, outcomes are remembered, a surprise makes them look for
// another idea, and now and then one comes up that they never held. All chance comes in with `random`.

import type { Chances } from '../core/kind.ts';
import { draw, pick, type Random } from '../core/random.ts';
import { exp, ln, log2 } from '../core/real.ts';
import { replyLikelihood } from '../feedback/diagnosis.ts';
import type { Traits } from './parameters.ts';

/** An outcome that was seen, with what every strategy expected of it. */
export type Outcome = { readonly expects: Readonly<Record<string, Chances>>; readonly reply: string; readonly replies: number };

export type Mind = {
  /** the strategy held now */
  readonly held: string;
  /** every strategy that was held, or could be: the order in which they came up */
  readonly known: readonly string[];
  /** strategies by which they built, and were shown what comes of it: what a rung can take up */
  readonly activated: readonly string[];
  /** outcomes remembered, oldest first */
  readonly memory: readonly Outcome[];
  /** misses that are still felt, from 0 up */
  readonly frustration: number;
};

export const beginner = (held: string): Mind => ({ held, known: [held], activated: [], memory: [], frustration: 0 });

/** How likely an outcome was to somebody who holds the strategy and knows that things slip; above 0. */
const likelihood = ({ expects, reply, replies }: Outcome, strategy: string, slip: number): number =>
  replyLikelihood(expects[strategy]?.[reply] ?? 0, replies, Math.max(slip, LEAST_SLIP));

/** Nobody trusts an idea so much that one outcome leaves it no chance at all. */
const LEAST_SLIP = 0.01;

/** How surprised who holds this idea is at the outcome, in bits above what is surest to come; 0 where that came. */
export const surprise = (mind: Mind, outcome: Outcome, { slip }: Traits): number =>
  Math.max(0, log2((1 - Math.max(slip, LEAST_SLIP)) / likelihood(outcome, mind.held, slip)));

/** What they say will happen: as their idea has it, but for a slip. */
export function says(
  held: string,
  expects: Readonly<Record<string, Chances>>,
  replies: readonly string[],
  slip: number,
  random: Random,
): string {
  const own = draw(random, expects[held] ?? {}) ?? replies[0] ?? '';
  if (random.next() >= slip) return own;
  return (
    pick(
      random,
      replies.filter((reply) => reply !== own),
    ) ?? own
  );
}

/** How well an idea fits what is remembered: its likelihood to the power of `trust`, above 0. */
function fitting(mind: Mind, strategy: string, { slip, trust }: Traits): number {
  const bits = mind.memory.reduce((sum, outcome) => sum + ln(likelihood(outcome, strategy, slip)), 0);
  return exp(trust * bits);
}

/**
 * Looks for another idea: with chance `invention` one that was never held comes up, the canonical one with weight `insight`;
 * then one of those that are known is held, each as likely as it fits what is remembered.
 */
export function search(mind: Mind, strategies: readonly [string, ...string[]], traits: Traits, random: Random): Mind {
  const invents = random.next() < traits.invention;
  const others = strategies.filter((id) => !mind.known.includes(id));
  const reach = (id: string): number => (id === strategies[0] ? traits.insight : 1) * fitting(mind, id, traits);
  const found = invents ? draw(random, Object.fromEntries(others.map((id) => [id, reach(id)]))) : undefined;
  const known = found === undefined ? mind.known : [...mind.known, found];
  const held = draw(random, Object.fromEntries(known.map((id) => [id, fitting(mind, id, traits)]))) ?? mind.held;
  return { ...mind, known, held };
}

/** Who was surprised by so many bits may look for another idea. */
export function revised(mind: Mind, bits: number, strategies: readonly [string, ...string[]], traits: Traits, random: Random): Mind {
  return random.next() < 1 - exp(-traits.revision * bits) ? search(mind, strategies, traits, random) : mind;
}

/** The outcome is remembered; the oldest goes where memory is full. */
export const remembering = (mind: Mind, outcome: Outcome, { memory }: Traits): Mind => ({
  ...mind,
  memory: [...mind.memory, outcome].slice(-Math.round(memory)),
});

/** Frustration after a pull: some of it has gone, a miss adds one, surprise takes some away. */
export const felt = (mind: Mind, missed: boolean, bits: number, { calm, curiosity }: Traits): Mind => ({
  ...mind,
  frustration: Math.max(
    0,
    mind.frustration * calm + (missed ? 1 - curiosity * Math.min(bits, MOST_BITS) : -mind.frustration * calm * RELIEF),
  ),
});

/** Surprise beyond this many bits makes nobody more curious. */
const MOST_BITS = 4;
/** Share of the frustration that a goal met takes away. */
const RELIEF = 0.5;

type Uptake = Pick<Traits, 'uptake' | 'activation' | 'activatedFully'>;

/**
 * The chance that a rung is taken up: uptake · ((1 − ψ) + ψ · activated), ψ the hypothesis (`activation`). With ψ = 0 it is
 * the same whatever was tried before: the null.
 * @param tried own ideas tried before
 */
export const uptakeShare = (tried: number, { uptake, activation, activatedFully }: Uptake): number =>
  uptake * (1 - activation + activation * Math.min(1, tried / activatedFully));

/** The same of somebody. */
export const uptakeChance = (mind: Mind, traits: Traits): number => uptakeShare(mind.activated.length, traits);

/** The canonical idea, put together from the pieces of their own. */
export const assembled = (mind: Mind, canonical: string): Mind => ({
  ...mind,
  held: canonical,
  known: mind.known.includes(canonical) ? mind.known : [...mind.known, canonical],
});

/** They built by the idea they hold, and saw what came of it. */
export const activating = (mind: Mind): Mind =>
  mind.activated.includes(mind.held) ? mind : { ...mind, activated: [...mind.activated, mind.held] };

/** How often, by what is remembered, the idea held came true: with one of each for a start, 0 to 1. */
export function cameTrue(mind: Mind): number {
  const hits = mind.memory.reduce((sum, { expects, reply }) => sum + (expects[mind.held]?.[reply] ?? 0), 0);
  return (hits + 1) / (mind.memory.length + 2);
}
