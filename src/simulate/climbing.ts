// How a simulated learner goes up the rungs, and what they make of each.

import type { Kind } from '../core/kind.ts';
import { pick } from '../core/random.ts';
import { RUNGS } from '../core/world.ts';
import { worldOf } from '../session/apply.ts';
import { pauseBefore } from './acting.ts';
import { assembled, type Mind, remembering, revised, says, search, surprise, uptakeChance } from './mind.ts';
import type { Visit } from './visit.ts';

/** Opens one rung after another, as far as they go on asking and one can be opened, and takes each up or not. */
export function climb(visit: Visit, kind: Kind): void {
  const { random, traits } = visit.life;
  while (random.next() < traits.asks && climbOne(visit, kind));
}

/** @returns whether there was a rung to open */
function climbOne(visit: Visit, kind: Kind): boolean {
  const { minds, random, traits } = visit.life;
  const gate = worldOf(visit.here.carried, kind.id)?.gate;
  if (gate === undefined || gate.reason === null) return false;
  for (const rung of RUNGS) {
    if (gate.walked.some((one) => one.rung === rung)) continue;
    if (rung === 'assemble') {
      if (assemble(visit, kind)) return true;
      continue;
    }
    visit.t += pauseBefore(false, traits, random);
    const mind = minds.get(kind.id);
    if (mind === undefined || visit.send({ do: 'rung', rung }) === undefined) continue;
    minds.set(kind.id, atCase(visit, kind, mind));
    return true;
  }
  return false;
}

/** Puts the concept together, or does not take it up. @returns whether the rung could be opened */
export function assemble(visit: Visit, kind: Kind): boolean {
  const { minds, random, traits, witness } = visit.life;
  visit.t += pauseBefore(false, traits, random);
  const mind = minds.get(kind.id);
  if (mind === undefined || visit.send({ do: 'rung', rung: 'assemble' }) === undefined) return false;
  witness.assembled(kind.id, mind.activated.length);
  minds.set(kind.id, random.next() < uptakeChance(mind, traits) ? assembled(mind, kind.strategies[0]) : mind);
  return true;
}

/** *Notice* sends who takes it up looking; a contrast and Oops show an outcome, after it was forecast. */
function atCase(visit: Visit, kind: Kind, mind: Mind): Mind {
  const { random, traits, witness, sights } = visit.life;
  const shown = visit.here.rung?.case;
  visit.t += pauseBefore(false, traits, random);
  if (shown === null || shown === undefined) {
    visit.send({ do: 'answer', answer: pick(random, ['a', 'b', 'not-sure']) ?? 'not-sure' });
    return random.next() < uptakeChance(mind, traits) ? search(mind, kind.strategies, traits, random) : mind;
  }
  const sight = sights(kind, shown.setup);
  const build = sight?.of(shown.answer);
  if (sight === undefined || build === undefined) return mind;
  visit.send({ do: 'answer', answer: says(mind.held, build.expects, sight.replies, traits.slip, random) });
  const outcome = { expects: build.expects, reply: build.reply, replies: sight.replies.length };
  const bits = surprise(mind, outcome, traits);
  witness.saw(kind.id, mind, build);
  return revised(remembering(mind, outcome, traits), bits, kind.strategies, traits, random);
}
