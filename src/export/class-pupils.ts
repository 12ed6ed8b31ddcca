// What a class's events say of each student, in facts that praise the process: how they go on, and why it is said so.

import type { Beliefs } from '../core/beliefs.ts';
import type { EventOf, GameEvent, Why } from '../core/event.ts';
import { GATE_PRESETS, type GateThresholds } from '../core/playlist.ts';
import type { Attempt } from '../core/world.ts';
import { TABLE } from '../feedback/table.ts';
import { doneIn, stateAfter, worldOf } from '../session/apply.ts';
import { nothing, type State } from '../session/state.ts';
import type { Gathered } from './class-files.ts';

/** Those that a teacher goes to first come first. */
const PUPIL_STATES = ['stuck', 'struggling', 'exploring', 'done'] as const;
export type PupilState = (typeof PUPIL_STATES)[number];

/** What a try was: another build tried already, something else than was forecast, or an idea that came as forecast. */
export type Mark = 'repeat' | 'surprise' | 'idea';

/** A try with the strategy that it most likely comes from; none where no strategy would build it for its goal, or all would. */
export type ClassTry = { readonly attempt: Attempt; readonly kind: string; readonly strategy: string | undefined; readonly mark: Mark };

export type Pupil = {
  readonly learner: string;
  /** the file that brought them */
  readonly file: string | undefined;
  readonly state: PupilState;
  /** why it is said so: a key of the locale files and its numbers */
  readonly why: Why;
  /** the playlist of their last session */
  readonly playlist: string | undefined;
  readonly tries: readonly ClassTry[];
  /** distinct ideas among the tries */
  readonly ideas: number;
  readonly misses: number;
  /** misses whose very build was never pulled again */
  readonly neverAgain: number;
  readonly surprises: number;
  /** pulls made after a miss, and those of them with another idea */
  readonly wentOn: number;
  readonly changed: number;
  /** times that "let me try more" was chosen */
  readonly declined: number;
  readonly solved: number;
  readonly levels: number;
};

type Pull = EventOf<'pull'>['data'];

/** Each learner of the class once, those to go to first before the others, within that as they came. */
export function pupilsOf({ sessions, names }: Pick<Gathered, 'sessions' | 'names'>): readonly Pupil[] {
  const learners = new Map<string, (readonly GameEvent[])[]>();
  for (const [session, events] of sessions) {
    const opened = events.find((event) => event.type === 'opened');
    const learner = opened?.type === 'opened' ? opened.data.learner : `session ${session}`;
    learners.set(learner, [...(learners.get(learner) ?? []), events]);
  }
  const pupils = [...learners].map(([learner, visits]) => {
    const ordered = visits.sort((one, other) => (one[0]?.at ?? 0) - (other[0]?.at ?? 0));
    return pupilOf(learner, names.get(learner), ordered);
  });
  return PUPIL_STATES.flatMap((state) => pupils.filter((pupil) => pupil.state === state));
}

function pupilOf(learner: string, file: string | undefined, visits: readonly (readonly GameEvent[])[]): Pupil {
  const last = visits.at(-1) ?? [];
  const reached = stateAfter(last);
  const state = reached.ok ? reached.value : nothing;
  const kinds = new Map(state.playlist.levels.map((level) => [level.id, level.kind]));
  for (const event of visits.flat())
    if (event.type === 'opened') for (const level of event.data.playlist.levels) kinds.set(level.id, level.kind);
  const pulls = visits.flat().flatMap((event) => (event.type === 'pull' ? [event.data] : []));
  const tries = pulls.map((pull) => tryOf(pull, kinds.get(pull.level) ?? ''));
  const missed = pulls.filter(isMiss);
  const builds = new Map<string, number>();
  for (const pull of pulls) builds.set(buildOf(pull), (builds.get(buildOf(pull)) ?? 0) + 1);
  const steps = pulls.slice(1).flatMap((pull, at) => {
    const before = pulls[at];
    return before && isMiss(before) ? [{ before, pull }] : [];
  });
  const ahead = state.playlist.levels.filter(({ place }) => place !== 'sandbox');
  const solved = ahead.filter((level) => doneIn(worldOf(state.carried, level.kind), level)).length;
  const told = {
    tries,
    ideas: new Set(pulls.map(({ idea }) => idea).filter((idea) => idea !== '-')).size,
    misses: missed.length,
    neverAgain: new Set(missed.filter((pull) => builds.get(buildOf(pull)) === 1).map(buildOf)).size,
    surprises: tries.filter(({ mark }) => mark === 'surprise').length,
    wentOn: steps.length,
    changed: steps.filter(({ before, pull }) => !pull.repeat && pull.idea !== before.idea).length,
    declined: visits.flat().filter(({ type }) => type === 'declined').length,
    solved,
    levels: ahead.length,
  };
  const { state: is, why } = readOff(told, pulls, state);
  return { learner, file, playlist: state.playlist.id || undefined, ...told, state: is, why };
}

const isMiss = ({ goal, met }: Pull): boolean => goal !== null && !met;
const buildOf = ({ level, setup, key }: Pick<Attempt, 'level' | 'setup' | 'key'>): string => JSON.stringify([level, setup, key]);

function tryOf(pull: Pull, kind: string): ClassTry {
  const { paid: _p, figures: _f, beliefs, why: _w, ...attempt } = pull;
  const mark = attempt.repeat ? 'repeat' : attempt.forecast !== null && attempt.forecast !== attempt.reply ? 'surprise' : 'idea';
  return { attempt, kind, strategy: likeliest(attempt.idea, beliefs), mark };
}

/** Of the strategies that would build this for its goal, the one that the student seems to hold most. What all of them would build tells of none. */
function likeliest(idea: string, { student }: Beliefs): string | undefined {
  const able = idea === '-' ? [] : idea.split('+');
  if (able.length === Object.keys(student).length) return undefined;
  const [best] = able.sort((one, other) => (student[other] ?? 0) - (student[one] ?? 0));
  return best;
}

/** So many pulls in a row that brought nothing new are a loop. */
const LOOP = 3;

/** How they go on, by the engine's own signs, and why it is said so. */
function readOff(
  told: Pick<Pupil, 'tries' | 'ideas' | 'changed' | 'solved' | 'levels' | 'declined' | 'misses'>,
  pulls: readonly Pull[],
  state: State,
): { readonly state: PupilState; readonly why: Why } {
  const say = (is: PupilState, key: string, values: Why['values'] = {}) => ({ state: is, why: { key: `teach.why.${key}`, values } });
  const { tries, ideas, changed, solved, levels, declined } = told;
  const last = pulls.at(-1);
  if (levels > 0 && solved === levels) return say('done', 'done', { n: levels, tries: tries.length, ideas });
  if (last === undefined) return say('exploring', 'none');
  const thresholds: GateThresholds = state.session === '' ? GATE_PRESETS.standard : state.playlist.settings.gate;
  const { barren, missesInRow, opportunities, inRow, leaving } = last.beliefs;
  const loop = pulls.length - 1 - pulls.findLastIndex(({ repeat }) => !repeat);
  if (loop >= LOOP) return say('stuck', 'loop', { n: loop });
  if (barren >= thresholds.barren) return say('stuck', 'barren', { n: barren });
  if (opportunities >= TABLE.spinning && inRow < TABLE.mastery) return say('stuck', 'spinning', { n: opportunities });
  if (leaving >= thresholds.leaving && missesInRow > 0) return say('stuck', 'leaving', { n: missesInRow });
  if (declined > 0 && missesInRow > 0) return say('struggling', 'declined', { n: declined, ideas });
  if (missesInRow > 0 && last.beliefs.missIdeas.length >= 2)
    return say('struggling', 'ideas', { tries: tries.length, ideas: last.beliefs.missIdeas.length, changed });
  return solved > 0 ? say('exploring', 'solved', { n: solved, of: levels }) : say('exploring', 'tries', { n: tries.length });
}

/** An idea that the class has had: tries that most likely come from one strategy. */
export type ClassIdea = {
  readonly kind: string;
  readonly strategy: string;
  /** students with at least one such try */
  readonly pupils: number;
  /** how many of its tries met their goal, of all */
  readonly met: number;
  readonly tries: number;
  /** the one that shows it best: what came was not what it says, and ruled out most */
  readonly best: Attempt;
};

/** The ideas of the class, most common first. */
function ideasOf(pupils: readonly Pupil[]): readonly ClassIdea[] {
  const found = new Map<string, { readonly kind: string; readonly strategy: string; who: Set<string>; tries: Attempt[] }>();
  for (const { learner, tries } of pupils)
    for (const { attempt, kind, strategy } of tries) {
      if (strategy === undefined || !attempt.seen) continue;
      const idea = found.get(`${kind} ${strategy}`) ?? { kind, strategy, who: new Set(), tries: [] };
      found.set(`${kind} ${strategy}`, idea);
      idea.who.add(learner);
      idea.tries.push(attempt);
    }
  const tells = (attempt: Attempt): number => (attempt.met ? 0 : 1 + attempt.bits);
  const shown = new Set<string>();
  return [...found.values()]
    .sort((one, other) => other.who.size - one.who.size || other.tries.length - one.tries.length)
    .map(({ kind, strategy, who, tries }) => {
      // no build stands for two ideas where another one can
      const fresh = tries.filter((attempt) => !shown.has(buildOf(attempt)));
      const best = (fresh.length > 0 ? fresh : tries).reduce((most, one) => (tells(one) > tells(most) ? one : most));
      shown.add(buildOf(best));
      return { kind, strategy, pupils: who.size, met: tries.filter(({ met }) => met).length, tries: tries.length, best };
    });
}

export type Classroom = { readonly files: Gathered['files']; readonly pupils: readonly Pupil[]; readonly ideas: readonly ClassIdea[] };

/** All that the class's page shows. */
export function classroomOf(gathered: Gathered): Classroom {
  const pupils = pupilsOf(gathered);
  return { files: gathered.files, pupils, ideas: ideasOf(pupils) };
}
