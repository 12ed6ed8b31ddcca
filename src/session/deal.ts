import type { Level } from '../core/level.ts';
import { type Random, resumed } from '../core/random.ts';
import { nextLevel } from '../feedback/engine.ts';
import { progressOf, worldOf } from './apply.ts';
import { candidates, heldBack } from './candidates.ts';
import type { Refusal } from './command.ts';
import { emit, kindOf, type Run, refusal, type Tools } from './run.ts';

/**
 * Enters a level and lays it out.
 * @param wanted undefined: the policy draws one
 * @param world a kind: where the policy looks first; undefined: where the learner is
 */
export function enter(tools: Tools, run: Run, wanted: string | undefined, world: string | undefined): Run | Refusal {
  const { state } = run;
  const random = resumed(state.random);
  const level = state.playlist.levels.find((one) => one.id === wanted);
  if (wanted !== undefined) {
    if (level === undefined) return refusal('no-level', `There is no level "${wanted}" in this playlist.`);
    if (heldBack(level, worldOf(state.carried, level.kind), run.now.at)) return refusal('held-back', `"${wanted}" waits for another day.`);
    const entered = emit(run, 'level', {
      level: level.id,
      by: 'student',
      chances: {},
      why: { key: 'why.level.student', values: {} },
      random: random.state(),
    });
    return deal(tools, entered, level, random);
  }
  const drawn = nextLevel(state.playlist.settings.policy, candidates(tools.kinds, state, run.now.at, world), random);
  const next = drawn && state.playlist.levels.find((one) => one.id === drawn.level);
  if (drawn === undefined || next === undefined) return refusal('no-level', 'This playlist has no level to go on to.');
  const entered = emit(run, 'level', { level: next.id, by: 'policy', chances: drawn.chances, why: drawn.why, random: random.state() });
  return deal(tools, entered, next, random);
}

/**
 * Lays out the next deal: a level's own setups one after another, and where they are used up, generated ones like them.
 * A sandbox has the parts built in that were bought for the bench.
 */
export function deal(tools: Tools, run: Run, level: Level, random: Random): Run {
  const { pulls } = progressOf(worldOf(run.state.carried, level.kind), level.id);
  const index = level.deal === 'same' ? 0 : pulls;
  const own = level.setups[index % level.setups.length] ?? null;
  const made =
    index < level.setups.length || level.goal === null
      ? undefined
      : kindOf(tools, level)?.generate(random, { like: own, goal: level.goal, fails: level.fails });
  const fitted = level.goal === null ? (kindOf(tools, level)?.fitted(own, run.state.carried.bench) ?? own) : own;
  const setup = made?.ok && made.value ? made.value.setup : fitted;
  return emit(run, 'dealt', { level: level.id, deal: index, setup, random: random.state() });
}
