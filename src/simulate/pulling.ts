// One pull of a simulated learner, and what it does to their mind. What somebody else built is judged: they say what will come
// of it by the idea they hold, and see it. A test shows them nothing, so nothing changes.

import type { Kind } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { whole } from '../core/random.ts';
import { levelOf } from '../session/state.ts';
import { buildFor, pauseBefore, sureness } from './acting.ts';
import { activating, felt, remembering, revised, says, surprise } from './mind.ts';
import { type Build, solves } from './sight.ts';
import type { Visit } from './visit.ts';

/** How long a pause is, ms: from here, and up to so much more. */
const PAUSE = 60_000;

export type Pulled = {
  readonly kind: Kind;
  readonly level: Level;
  readonly met: boolean;
  /** the strategy that was held, and the engine's hazard of leaving, as it was made */
  readonly held: string;
  readonly hazard: number;
};

/** @returns undefined where there was nothing to pull */
export function pull(visit: Visit): Pulled | undefined {
  const { minds, random, traits, witness, sights, worlds } = visit.life;
  const level = levelOf(visit.here);
  const kind = level && worlds.find((one) => one.id === level.kind);
  const mind = kind && minds.get(kind.id);
  const build = kind && mind && standing(visit, kind);
  if (level === undefined || kind === undefined || mind === undefined || build === undefined) return undefined;
  const other = visit.here.dealt?.other;
  const test = level.place === 'test';
  visit.t += pauseBefore(visit.unexpected, traits, random);
  if (random.next() < traits.idles) {
    const idle = PAUSE + whole(random, PAUSE);
    visit.t += idle;
    visit.send({ do: 'tick', idle });
  }
  const replies = sights(kind, visit.here.dealt?.setup ?? null)?.replies ?? [];
  const said = says(mind.held, build.expects, replies, traits.slip, random);
  // whoever judges has nothing else to say
  const chosen = random.next() < traits.chooses || other !== undefined;
  const goal = other ? null : level.goal;
  const left = goal && 'reply' in goal ? ({ reply: goal.reply, how: 'default' } as const) : undefined;
  const trying = other || test ? mind : activating(mind);
  if (!test) witness.saw(kind.id, trying, build);
  const made = visit.send({
    do: 'pull',
    answer: build.answer,
    forecast: chosen ? { reply: said, how: 'chosen' } : left,
    sureness: sureness(mind, traits, random),
    seen: !test,
  });
  const pulled = made?.find((event) => event.type === 'pull');
  if (pulled?.type !== 'pull') return undefined;
  const met = goal !== null && solves(goal, build);
  const known = { kind, level, met, held: mind.held, hazard: pulled.data.beliefs.leaving };
  if (test) return known;

  const outcome = { expects: build.expects, reply: build.reply, replies: replies.length };
  const bits = surprise(mind, outcome, traits);
  visit.unexpected = (chosen ? said : (left?.reply ?? said)) !== build.reply;
  const after = felt(remembering(trying, outcome, traits), goal !== null && !met, bits, traits);
  minds.set(kind.id, revised(after, bits, kind.strategies, traits, random));
  return known;
}

/** What is pulled: what somebody else built, or what they build themselves. */
function standing({ here, life }: Visit, kind: Kind): Build | undefined {
  const mind = life.minds.get(kind.id);
  const { dealt } = here;
  if (dealt?.other) return life.sights(kind, dealt.setup)?.of(dealt.other.answer);
  return mind && buildFor(life.sights, kind, mind, here, life.traits, life.random);
}
