// What a simulated learner does with their hands: what they build, how sure they feel, how long they take.

import type { Kind } from '../core/kind.ts';
import { pick, type Random } from '../core/random.ts';
import { exp, ln, logistic } from '../core/real.ts';
import type { Sureness } from '../core/world.ts';
import { levelOf, type State } from '../session/state.ts';
import { normal } from './chance.ts';
import { cameTrue, type Mind } from './mind.ts';
import type { Traits } from './parameters.ts';
import type { Build, Sights } from './sight.ts';

/** What they build on the setup that is laid out; undefined where nothing can be built. */
export function buildFor(sights: Sights, kind: Kind, mind: Mind, here: State, { slip }: Traits, random: Random): Build | undefined {
  const level = levelOf(here);
  const sight = level && here.dealt && sights(kind, here.dealt.setup);
  if (sight === undefined) return undefined;
  const goal = level?.goal ?? { reply: pick(random, sight.replies) ?? '' };
  const slips = random.next() < slip;
  return (slips ? undefined : sight.builtBy(mind.held, goal, random)) ?? sight.anything(goal, random);
}

/** How sure they feel: how often their idea came true, shifted by boldness. */
export function sureness(mind: Mind, { boldness }: Traits, random: Random): Sureness {
  const share = cameTrue(mind);
  const feels = logistic(ln(share / (1 - share)) + boldness + normal(random) * 0.5);
  return feels >= 0.85 ? 'sure' : feels >= 0.6 ? 'think-so' : 'guess';
}

/** Time until the next thing they do, ms. @param unexpected whether they did not expect what just came */
export function pauseBefore(unexpected: boolean, { pace, paceSpread, slowing }: Traits, random: Random): number {
  const log = ln(pace) + paceSpread * normal(random) + (unexpected ? ln(slowing) : 0);
  return Math.round(exp(log));
}
