// Tries of others, for a student who judges them instead of building: each by another strategy, and none of them does what was asked.

import type { Other } from '../core/event.ts';
import type { Json } from '../core/json.ts';
import { type Kind, meets } from '../core/kind.ts';
import { isExplore, type Level } from '../core/level.ts';
import { once } from '../core/once.ts';
import type { Study } from '../core/playlist.ts';
import { seeded, seedOf } from '../core/random.ts';

/** Of one level at most so many are judged. */
const MOST = 4;
/** Builds drawn of a strategy before it has no failed try here. */
const DRAWS = 12;

export type Laid = { readonly setup: Json; readonly other: Other };

/** Whether a student of this study judges tries of others on this level: one that is explored, and that some idea fails on. */
export const judgesOn = (kind: Kind, study: Study | undefined, level: Level): boolean =>
  study?.tries === 'others' && isExplore(level.place) && othersOf(kind, level).length > 0;

/**
 * Failed tries of a level, the same for everybody: what somebody would build for its goal who holds a strategy, a strategy a try.
 * Where more strategies fail here than are shown, each level begins with another of them, so that a world shows all. Empty where
 * the level has no goal, or no strategy misses it.
 */
export function othersOf(kind: Kind, level: Level): readonly Laid[] {
  return tries(kind)(level);
}

const tries = once((kind: Kind) => once((level: Level) => made(kind, level)));

function made(kind: Kind, level: Level): readonly Laid[] {
  const { goal, setups, id } = level;
  if (goal === null) return [];
  const seed = seedOf(id) >>> 0;
  const random = seeded(seed);
  const [, ...others] = kind.strategies;
  const from = seed % Math.max(1, others.length);
  const laid: { readonly setup: Json; readonly answer: Json; readonly strategy: string }[] = [];
  const keys = new Set<string>();
  for (const strategy of [...others.slice(from), ...others.slice(0, from)]) {
    if (laid.length === MOST) break;
    const setup = (level.deal === 'same' ? setups[0] : setups[laid.length % setups.length]) ?? null;
    const opened = kind.open(setup);
    if (!opened.ok) continue;
    for (let draw = 0; draw < DRAWS; draw++) {
      const build = opened.value.builtBy(strategy, goal, random);
      if (build === undefined || build.wanting !== undefined || keys.has(build.key)) continue;
      const expects = build.expects();
      // what somebody builds who holds the strategy is what the strategy thinks will do it
      if (meets(goal, build.judge().reply, expects)) continue;
      keys.add(build.key);
      laid.push({ setup, answer: build.answer, strategy });
      break;
    }
  }
  return laid.map(({ setup, ...other }, index) => ({ setup, other: { ...other, n: index + 1, of: laid.length } }));
}
