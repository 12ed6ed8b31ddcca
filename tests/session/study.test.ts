import { describe, expect, it } from 'vitest';
import english from '../../assets/locales/en/why.json';
import { ARMS, type Arm, CHANGES } from '../../src/core/experiment.ts';
import type { Level } from '../../src/core/level.ts';
import { type Study, standardSettings } from '../../src/core/playlist.ts';
import { blankCarried, type Carried, RUNGS } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { progressOf, worldOf } from '../../src/session/apply.ts';
import { othersOf } from '../../src/session/others.ts';
import { dueOf } from '../../src/session/study.ts';
import { verify } from '../../src/session/verify.ts';
import { LEVELS, OPENED_AT, type Played, play, SESSION } from './play.ts';

const DAY = 86_400_000;
const [lift, , bird, , fresh] = LEVELS;
if (lift === undefined || bird === undefined || fresh === undefined) throw new Error('the levels are there');
const question = (id: string, measures: Level['measures']): Level => ({ ...bird, id, place: 'test', measures });
const MAIN: readonly Level[] = [lift, bird];
const TESTS: readonly Level[] = [
  question('P1', 'procedure'),
  question('P2', 'concept'),
  question('Q1', 'procedure'),
  question('R1', 'concept'),
];

const study = (arm: Arm, more: Partial<Study> = {}): Study => ({
  ...CHANGES[arm],
  pre: ['P1', 'P2'],
  post: ['Q1'],
  delayed: ['R1'],
  delay_days: 7,
  ...more,
});

type Begin = { readonly more?: Partial<Study>; readonly carried?: Carried; readonly session?: string };
const begin = (arm: Arm, { more, carried = blankCarried, session = SESSION }: Begin = {}): Played => {
  const played = play({
    levels: [...TESTS, ...MAIN],
    settings: { ...standardSettings, policy: 'fixed', study: study(arm, more) },
    carried,
    session,
  });
  return carried.enrolled === undefined ? played.send({ do: 'enrol', study: 'one', arm, chance: 0.2, class: 1, number: 3 }) : played;
};
const due = (played: Played, at = OPENED_AT) => dueOf(kinds, played.state(), at);
const answerPre = (played: Played): Played => played.enter(undefined).hang(2, 3).enter(undefined).hang(2, 6).enter(undefined);
const here = (played: Played): string | undefined => played.state().dealt?.level;
const gate = (played: Played) => worldOf(played.state().carried, 'balance')?.gate;

describe('a test', () => {
  it('comes first, one question after another, and says which it is', () => {
    const played = begin('pf');
    expect(due(played)).toEqual({ is: 'test', level: 'P1', when: 'pre', n: 1, of: 2 });
    expect(here(played.enter(undefined))).toBe('P1');
    expect(played.made().map(({ type }) => type)).toEqual(['level', 'dealt']);
    expect(due(played.hang(2, 6))).toEqual({ is: 'test', level: 'P2', when: 'pre', n: 2, of: 2 });
  });

  it('lets nothing else be played while it is due, and is no level to choose', () => {
    const played = begin('pf');
    for (const level of ['lift', 'P2', 'Q1', 'R1']) expect(played.enter(level).refusal()?.code, level).toBe('held-back');
    answerPre(played);
    for (const level of ['P1', 'Q1']) expect(played.enter(level).refusal()?.code, level).toBe('held-back');
    expect(played.enter('bird').refusal()).toBeUndefined();
  });

  it('takes one pull, whose outcome nobody sees, whatever the command says', () => {
    const played = begin('pf').enter(undefined);
    const before = played.state().carried;
    played.hang(2, 6, 'level');
    const [pulled, ...more] = played.made();
    expect(more).toEqual([]);
    expect(pulled?.type === 'pull' && pulled.data).toMatchObject({ met: true, seen: false, sparks: 0, cards: [], ruledOut: [] });
    const world = worldOf(played.state().carried, 'balance');
    expect(world?.beliefs.world).toEqual(worldOf(before, 'balance')?.beliefs.world);
    expect(world?.gate).toEqual(worldOf(before, 'balance')?.gate);
    expect(progressOf(world, 'P1')).toMatchObject({ pulls: 1, solvedAt: null, ways: [] });
    expect(played.hang(2, 2).refusal()?.code).toBe('held-back');
  });
});

describe('the way through a study', () => {
  const throughMain = (played: Played): Played => answerPre(played).hang(5, 3).enter(undefined).hang(2, 6).enter(undefined);

  it('ends the levels with what was not put together yet, then asks the test after', () => {
    const played = throughMain(begin('pf'));
    expect(gate(played)).toMatchObject({ reason: 'instruction' });
    expect(played.rung('assemble').refusal()).toBeUndefined();
    expect(here(played.enter(undefined))).toBe('Q1');
    played.hang(1, 1);
    const until = (played.state().carried.enrolled?.ended ?? 0) + 7 * DAY - 14_400_000;
    expect(due(played)).toEqual({ is: 'wait', until });
    expect(due(played, until - 1).is).toBe('wait');
    expect(due(played, until)).toMatchObject({ is: 'test', level: 'R1', when: 'delayed' });
    expect(verify(kinds, played.log())).toMatchObject({ is: 'checked', mismatches: [] });
  });

  it('ends the levels when the minutes are over', () => {
    const played = answerPre(begin('pf', { more: { minutes: 10 } }));
    const main = played.state().carried.enrolled?.main ?? 0;
    expect(main).toBeGreaterThan(OPENED_AT);
    expect(due(played, main + 599_999)).toEqual({ is: 'play' });
    expect(due(played, main + 600_000)).toEqual({ is: 'instruct', kind: 'balance' });
  });

  it('asks the delayed test in a later visit, in the same arm, and takes nobody in twice', () => {
    const played = throughMain(begin('di', {}));
    const before = played.state().carried;
    expect(before.enrolled).toMatchObject({ study: 'one', arm: 'di', chance: 0.2, class: 1, number: 3 });
    expect(played.send({ do: 'enrol', study: 'one', arm: 'pf', chance: 0.2, class: 1, number: 4 }).refusal()?.code).toBe('bad-choice');
  });
});

describe('the arms', () => {
  it('pf: the gate is shut until it opens', () => expect(gate(answerPre(begin('pf')))?.reason).toBeNull());

  it('pf-open: all rungs are offered as a world is entered', () =>
    expect(gate(answerPre(begin('pf-open')))).toMatchObject({ reason: 'study', rungs: [...RUNGS] }));

  it('di: the concept is put together before anything is pulled, of no tries, and no hint comes after it', () => {
    const played = answerPre(begin('di'));
    expect(here(played)).toBe('lift');
    expect(gate(played)).toMatchObject({ reason: 'instruction', rungs: ['assemble'] });
    expect(played.hang(5, 2).refusal()?.code).toBe('held-back');
    played.rung('assemble');
    expect(played.state().rung).toMatchObject({ rung: 'assemble', strategy: 'product', tries: [] });
    // what is explored comes after it
    expect(here(played.hang(5, 3).enter(undefined))).toBe('bird');
    for (const [weight, peg] of [
      [5, 1],
      [5, 1],
      [5, 1],
      [5, 1],
      [5, 1],
      [5, 1],
    ] as const)
      played.hang(weight, peg);
    expect(
      played
        .send({ do: 'tick', idle: 600_000 })
        .made()
        .map(({ type }) => type),
    ).toEqual(['tick']);
    expect(gate(played)).toMatchObject({ rungs: ['assemble'] });
  });

  it('pf-generic: own tries, and a concept that is made of none of them', () => {
    const played = answerPre(begin('pf-generic')).enter('bird').hang(1, 1).hang(2, 2).hang(5, 3);
    played
      .send({ do: 'open-gate', kind: 'balance', reason: 'teacher' })
      .rung('contrast')
      .send({ do: 'answer', answer: 'left' })
      .rung('assemble');
    expect(played.state().rung).toMatchObject({ strategy: 'product', tries: [] });
  });

  it('vicarious: tries of others run on what is explored, each of another strategy, and are read as nobody’s build', () => {
    const played = answerPre(begin('vicarious'));
    expect(here(played)).toBe('lift');
    played.hang(5, 3).enter(undefined);
    const laid = kinds.balance ? othersOf(kinds.balance, bird) : [];
    expect(laid.length).toBeGreaterThan(2);
    expect(new Set(laid.map(({ other }) => other.strategy)).size).toBe(laid.length);
    for (const { other } of laid) {
      expect(played.state().dealt).toMatchObject({ level: 'bird', other });
      const student = worldOf(played.state().carried, 'balance')?.beliefs.student;
      // another answer than the one that stands there is not heard
      played.hang(2, 6);
      const [pulled] = played.made();
      expect(pulled?.type === 'pull' && pulled.data).toMatchObject({ answer: other.answer, other: other.strategy, goal: null, met: false });
      expect(worldOf(played.state().carried, 'balance')?.beliefs.missIdeas).toEqual([]);
      expect(Object.keys(student ?? {})).toHaveLength(7);
    }
    expect(played.hang(1, 1).refusal()?.code).toBe('held-back');
    played.enter(undefined);
    expect(gate(played)).toMatchObject({ reason: 'instruction', rungs: ['assemble'] });
    played.rung('assemble');
    const pieces = played.state().rung?.tries ?? [];
    const tries = worldOf(played.state().carried, 'balance')?.tries ?? [];
    expect(pieces).toHaveLength(3);
    for (const { n, strategy } of pieces) expect(tries.find((one) => one.n === n)?.other).toBe(strategy);
    expect(here(played.enter(undefined))).toBe('Q1');
    expect(verify(kinds, played.log())).toMatchObject({ is: 'checked', mismatches: [] });
  });

  it.each(ARMS)('%s: every log says the same when it is played again', (arm) => {
    const played = answerPre(begin(arm));
    if (arm === 'di') played.rung('assemble');
    for (let pull = 0; pull < 5; pull++) played.hang(5, 1 + (pull % 6));
    played.enter(undefined).hang(3, 1).enter(undefined);
    for (const { data } of played.log())
      if ('why' in data && typeof data.why !== 'string') expect(Object.keys(english)).toContain(data.why.key);
    expect(verify(kinds, played.log())).toMatchObject({ is: 'checked', mismatches: [] });
  });
});
