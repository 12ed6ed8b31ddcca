// Logs of a study, made by hand: who is in which arm, what they answered, how much they played.

import type { GameEvent } from '../../src/core/event.ts';
import type { Level, Measure } from '../../src/core/level.ts';
import type { Study } from '../../src/core/playlist.ts';
import { LEVELS, play } from '../session/play.ts';

const test = (id: string, measures: Measure): Level => ({ ...LEVELS[0], id, place: 'test', measures }) as Level;
const TESTS = [test('P1', 'procedure'), test('P2', 'concept'), test('Q1', 'concept'), test('Q2', 'concept'), test('R1', 'transfer')];
const study: Study = {
  ...({ tries: 'own', hints: 'gate', together: 'own' } as const),
  ...{ pre: ['P1', 'P2'], post: ['Q1', 'Q2'], delayed: ['R1'], delay_days: 7 },
};

export type Learner = {
  readonly learner: string;
  readonly arm: string;
  readonly class: number;
  readonly number: number | null;
  /** tests that were answered, in their order, and whether the goal was met */
  readonly answers: Readonly<Record<string, boolean>>;
  /** pulls of a level that is none */
  readonly pulls: number;
  readonly journal: boolean;
};

/** A session of a learner. The tests after are told as if the levels were over: what is counted asks for no more. */
export function studyLog({ learner, arm, class: group, number, answers, pulls, journal }: Learner, session: string): readonly GameEvent[] {
  const played = play({ session, levels: [...TESTS, ...LEVELS], settings: { study } });
  played.send({ do: 'enrol', study: 'one', arm, chance: 0.5, class: group, number });
  // the first pull of all is a test's: its event is what all answers are told by
  const pull = played
    .enter(undefined)
    .hang(5, 4)
    .made()
    .find((event) => event.type === 'pull');
  if (pull?.type !== 'pull' || pull.data.level !== 'P1') throw new Error('the study begins with its first test');
  const events = played.log().slice(0, 2);
  const tell = (level: string, met: boolean): GameEvent => ({ ...pull, data: { ...pull.data, level, met } });
  const all: readonly GameEvent[] = [
    ...events.map(
      (event): GameEvent =>
        event.type === 'opened'
          ? { ...event, data: { ...event.data, learner, consent: { journal }, condition: { arm, chance: 0.5 } } }
          : event,
    ),
    ...Object.entries(answers).map(([level, met]) => tell(level, met)),
    ...Array.from({ length: pulls }, () => tell('small', false)),
  ];
  return all.map((event, seq) => ({ ...event, seq, t: 1000 * seq }));
}
