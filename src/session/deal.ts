import type { EventData } from '../core/event.ts';
import type { Level } from '../core/level.ts';
import { type Random, resumed } from '../core/random.ts';
import { nextLevel } from '../feedback/engine.ts';
import { progressOf, worldOf } from './apply.ts';
import { candidates, heldBack } from './candidates.ts';
import type { Refusal } from './command.ts';
import { offered } from './ladder.ts';
import { judgesOn, othersOf } from './others.ts';
import { emit, kindOf, type Run, refusal, type Tools } from './run.ts';
import type { State } from './state.ts';
import { dueOf } from './study.ts';

/**
 * Enters a level and lays it out.
 * @param wanted undefined: what the study asks for, or else the policy draws one
 * @param world a kind: where the policy looks first; undefined: where the learner is
 */
export function enter(tools: Tools, run: Run, wanted: string | undefined, world: string | undefined): Run | Refusal {
  const { state } = run;
  const { levels, settings } = state.playlist;
  const random = resumed(state.random);
  const level = levels.find((one) => one.id === wanted);
  if (wanted !== undefined && level === undefined) return refusal('no-level', `There is no level "${wanted}" in this playlist.`);
  if (level !== undefined && heldBack(level, worldOf(state.carried, level.kind), run.now.at))
    return refusal('held-back', `"${wanted}" waits for another day.`);
  const due = dueOf(tools.kinds, state, run.now.at, level?.kind ?? world);
  if (level !== undefined) {
    if (due.is === 'test' ? due.level !== wanted : level.place === 'test')
      return refusal(
        'held-back',
        `"${wanted}" can't be played while ${due.is === 'test' ? `"${due.level}" is to be answered` : 'it is not asked'}.`,
      );
    const entered = into(run, level, random, { by: 'student', chances: {}, why: { key: 'why.level.student', values: {} } });
    return offered(tools, deal(tools, entered, level, random), level.kind, due);
  }
  const asked =
    due.is === 'test' ? levels.find(({ id }) => id === due.level) : due.is === 'instruct' ? inWorld(state, due.kind) : undefined;
  if (asked !== undefined) {
    const why = { key: `why.level.${due.is}`, values: {} };
    const entered = into(run, asked, random, { by: 'study', chances: {}, why });
    return offered(tools, deal(tools, entered, asked, random), asked.kind, due);
  }
  const drawn = nextLevel(settings.policy, candidates(tools.kinds, state, run.now.at, world), random);
  const next = drawn && levels.find((one) => one.id === drawn.level);
  if (drawn === undefined || next === undefined) return refusal('no-level', 'This playlist has no level to go on to.');
  const entered = into(run, next, random, { by: 'policy', chances: drawn.chances, why: drawn.why });
  return offered(tools, deal(tools, entered, next, random), next.kind, due);
}

const into = (run: Run, { id }: Level, random: Random, how: Pick<EventData['level'], 'by' | 'chances' | 'why'>): Run =>
  emit(run, 'level', { level: id, ...how, random: random.state() });

/** Where the concept of a world is put together, it is beside the level they are at, or the first one of that world. */
function inWorld({ playlist, carried }: State, kind: string): Level | undefined {
  const own = playlist.levels.filter((level) => level.kind === kind && level.place !== 'test');
  return own.find(({ id }) => id === carried.level) ?? own[0];
}

/**
 * Lays out the next deal: a level's own setups one after another, and where they are used up, generated ones like them.
 * A sandbox has the parts built in that were bought for the bench.
 */
export function deal(tools: Tools, run: Run, level: Level, random: Random): Run {
  const { pulls } = progressOf(worldOf(run.state.carried, level.kind), level.id);
  const kind = kindOf(tools, level);
  const { study } = run.state.playlist.settings;
  if (kind !== undefined && judgesOn(kind, study, level)) {
    const tries = othersOf(kind, level);
    const laid = tries[Math.min(pulls, tries.length - 1)];
    if (laid !== undefined) return emit(run, 'dealt', { level: level.id, deal: pulls, ...laid, random: random.state() });
  }
  const index = level.deal === 'same' ? 0 : pulls;
  const own = level.setups[index % level.setups.length] ?? null;
  const made =
    index < level.setups.length || level.goal === null
      ? undefined
      : kind?.generate(random, { like: own, goal: level.goal, fails: level.fails });
  const fitted = level.goal === null ? (kind?.fitted(own, run.state.carried.bench) ?? own) : own;
  const setup = made?.ok && made.value ? made.value.setup : fitted;
  return emit(run, 'dealt', { level: level.id, deal: index, setup, random: random.state() });
}
