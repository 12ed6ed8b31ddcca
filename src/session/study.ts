// What a study has a learner do next. It knows no arm by its name: the playlist's settings say what the arm changes.

import { WHEN, type When } from '../core/experiment.ts';
import { type Kinds, kindNamed } from '../core/kind.ts';
import type { World } from '../core/world.ts';
import { doneIn, progressOf, worldOf } from './apply.ts';
import { worldAhead, worldsOf } from './candidates.ts';
import { judgesOn } from './others.ts';
import type { State } from './state.ts';

export type Due =
  /** `n` of `of` questions of this test */
  | { readonly is: 'test'; readonly level: string; readonly when: When; readonly n: number; readonly of: number }
  /** the concept of this world is put together */
  | { readonly is: 'instruct'; readonly kind: string }
  | { readonly is: 'play' }
  /** the delayed test is taken from then on, wall clock, ms */
  | { readonly is: 'wait'; readonly until: number }
  | { readonly is: 'over' };

/** ms */
const DAY = 86_400_000;
const MINUTE = 60_000;
/** A delayed test may come so much earlier in the day, ms: the lesson a week later is not at the very minute. */
const EARLIER = 14_400_000;

/** @param at wall clock, ms @param wanted a kind: the world that is asked for; undefined: the one the learner is in */
export function dueOf(kinds: Kinds, state: State, at: number, wanted?: string): Due {
  const { study } = state.playlist.settings;
  if (study === undefined) return PLAY;
  const { main = null, ended = null } = state.carried.enrolled ?? {};
  const [pre, post, delayed] = WHEN.map((when) => testOf(state, when, study[when]));
  if (pre?.due) return pre.due;

  if (!post?.begun) {
    const timeIsUp = study.minutes !== undefined && main !== null && at - main >= study.minutes * MINUTE;
    const kind = timeIsUp ? undefined : worldAhead(kinds, state, at, wanted);
    if (kind !== undefined) return instructs(kinds, state, kind) ? { is: 'instruct', kind } : PLAY;
    // whatever the arm, nobody is tested on what was never put together
    const apart = worldsOf(state).find((one) => !assembledIn(worldOf(state.carried, one)));
    if (apart !== undefined) return { is: 'instruct', kind: apart };
  }
  if (post?.due) return post.due;
  if (delayed?.due === undefined || ended === null) return { is: 'over' };
  const until = ended + study.delay_days * DAY - EARLIER;
  return at >= until ? delayed.due : { is: 'wait', until };
}

const PLAY: Due = { is: 'play' };

function testOf(state: State, when: When, ids: readonly string[]): { readonly begun: boolean; readonly due: Due | undefined } {
  const levels = ids.flatMap((id) => state.playlist.levels.find((level) => level.id === id) ?? []);
  const left = levels.filter(({ id, kind }) => progressOf(worldOf(state.carried, kind), id).pulls === 0);
  const [next] = left;
  const of = levels.length;
  return { begun: left.length < of, due: next && { is: 'test', level: next.id, when, n: of - left.length + 1, of } };
}

const assembledIn = (world: World | undefined): boolean => world?.gate.walked.some(({ rung }) => rung === 'assemble') === true;

/** Whether the concept of a world is put together now: before its first level, or once every try of others was judged. */
export function instructs(kinds: Kinds, state: State, kind: string): boolean {
  const { study } = state.playlist.settings;
  const world = worldOf(state.carried, kind);
  const named = kindNamed(kinds, kind);
  if (study === undefined || !named.ok || assembledIn(world)) return false;
  if (study.together === 'first') return true;
  const judged = state.playlist.levels.filter((level) => level.kind === kind && judgesOn(named.value, study, level));
  return judged.length > 0 && judged.every((level) => doneIn(world, level));
}
