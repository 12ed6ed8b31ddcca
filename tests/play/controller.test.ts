import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { type Arm, CHANGES } from '../../src/core/experiment.ts';
import type { Level } from '../../src/core/level.ts';
import { type Study, standardSettings } from '../../src/core/playlist.ts';
import { seeded } from '../../src/core/random.ts';
import { blankCarried } from '../../src/core/world.ts';
import { makeGame } from '../../src/play/controller.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { worldOf } from '../../src/session/apply.ts';
import { makeFold } from '../../src/session/step.ts';
import { LEVELS, SESSION } from '../session/play.ts';

const [, , bird] = LEVELS;
if (bird === undefined) throw new Error('the levels are there');
const QUESTIONS: readonly Level[] = ['P1', 'P2'].map((id) => ({ ...bird, id, place: 'test' }));
const study = (arm: Arm, pre: readonly string[]): Study => ({ ...CHANGES[arm], pre: [...pre], post: [], delayed: [], delay_days: 7 });

/** A game whose log is kept when `keep` is called, and not before. @param inTurn when the page says what the fold was told */
function game(writing = true, study?: Study, inTurn = (work: () => void): void => work()) {
  const fold = makeFold(kinds);
  const opened = fold.open(
    {
      session: SESSION,
      learner: 'learner-1',
      playlist: {
        id: 'test',
        levels: [...LEVELS, ...QUESTIONS],
        settings: { ...standardSettings, policy: 'fixed', ...(study && { study }) },
      },
      preferences: { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' },
      condition: { arm: 'pf', chance: 1 },
      random: seeded(5).state(),
      simulated: false,
      carried: blankCarried,
    },
    { at: 0, t: 0 },
  );
  let keep: () => void = () => undefined;
  let t = 0;
  const made = makeGame({
    fold,
    kinds,
    state: opened.state,
    broken: [],
    append: () =>
      new Promise((done) => {
        keep = done;
      }),
    now: () => ({ at: ++t, t }),
    writing: signal(writing),
    inTurn,
  });
  const kept = async (): Promise<void> => {
    keep();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { made, kept };
}

const tries = ({ made }: ReturnType<typeof game>) => worldOf(made.state.value.carried, 'balance')?.tries.length;

describe('a pull', () => {
  it('tells nothing of its outcome before it shows, and is pinned only once it is kept', async () => {
    const table = game();
    const { made, kept } = table;
    void made.enter('small');
    await kept();
    made.change([{ weight: 2, peg: 6 }]);
    void made.pull('sure');
    expect([made.phase.value, tries(table), made.state.value.carried.sparks, made.earlier.value]).toEqual(['hush', 0, 0, undefined]);
    made.shown();
    await Promise.resolve();
    expect([made.phase.value, tries(table)]).toEqual(['hush', 0]);
    await kept();
    expect([made.phase.value, tries(table)]).toEqual(['show', 1]);
    expect(made.state.value.carried.sparks).toBeGreaterThan(0);
  });

  it('is the only one until the page tells of it, and nothing is told of it elsewhere', async () => {
    const waiting: (() => void)[] = [];
    const table = game(true, undefined, (work) => waiting.push(work));
    const { made, kept } = table;
    void made.enter('small');
    await kept();
    made.change([{ weight: 2, peg: 6 }]);
    void made.pull('sure');
    expect([made.phase.value, tries(table), await made.pull('sure')]).toEqual(['build', 0, undefined]);
    made.change([{ weight: 2, peg: 1 }]);
    expect(made.build.value?.answer).toEqual([{ weight: 2, peg: 6 }]);
    for (const work of waiting.splice(0)) work();
    expect([made.phase.value, tries(table)]).toEqual(['hush', 0]);
    made.shown();
    await kept();
    expect(made.phase.value).toBe('show');
    made.change([{ weight: 2, peg: 5 }]);
    void made.pull('sure');
    made.toMap();
    for (const work of waiting.splice(0)) work();
    expect([made.phase.value, made.pulled.value?.attempt.n]).toEqual(['build', 1]);
  });

  it('is not possible while the breath lasts, in a tab that only looks on, or half built', async () => {
    const { made, kept } = game();
    void made.enter('bird');
    await kept();
    expect(await made.pull('sure')).toMatchObject({ wanting: { key: 'balance.wanting.one' } });
    made.change([{ weight: 3, peg: 3 }]);
    void made.pull('sure');
    expect(await made.pull('sure')).toBeUndefined();
    made.change([{ weight: 5, peg: 2 }]);
    expect(made.build.value?.answer).toEqual([{ weight: 3, peg: 3 }]);
    const looking = game(false);
    await looking.made.enter('bird');
    expect(looking.made.level.value).toBeUndefined();
  });
});

describe('a level', () => {
  it('that can not be entered changes nothing under the hands', async () => {
    const { made, kept } = game();
    void made.enter('bird');
    await kept();
    made.change([{ weight: 3, peg: 3 }]);
    await made.enter('nowhere');
    expect([made.level.value?.id, made.build.value?.answer]).toEqual(['bird', [{ weight: 3, peg: 3 }]]);
    made.toMap();
    await made.enter('nowhere');
    expect(made.level.value).toBeUndefined();
  });

  it('with fresh deals keeps this one in view until the next touch', async () => {
    const { made, kept } = game();
    void made.enter('new');
    await kept();
    const first = made.build.value?.setup;
    made.change([{ weight: 6, peg: 2 }]);
    void made.pull('sure');
    made.shown();
    await kept();
    expect([made.phase.value, made.build.value?.setup]).toEqual(['show', first]);
    made.change([{ weight: 5, peg: 1 }]);
    expect(made.phase.value).toBe('build');
    expect(made.build.value?.setup).not.toEqual(first);
    expect(made.build.value?.answer).toEqual([]);
  });

  it('takes back moves one by one', async () => {
    const { made, kept } = game();
    void made.enter('bird');
    await kept();
    made.change([{ weight: 3, peg: 3 }]);
    made.change([{ weight: 5, peg: 2 }]);
    made.undo();
    expect(made.build.value?.answer).toEqual([{ weight: 3, peg: 3 }]);
    made.undo();
    expect([made.build.value?.answer, made.canUndo.value]).toEqual([[], false]);
  });
});

describe('a question of a test', () => {
  it('is kept without a word of its outcome, and then nothing moves until the next one', async () => {
    const table = game(true, study('pf', ['P1', 'P2']));
    const { made, kept } = table;
    void made.next();
    await kept();
    expect([made.level.value?.id, made.forecast.value]).toEqual(['P1', undefined]);
    made.change([{ weight: 2, peg: 6 }]);
    const pulled = made.pull('sure');
    expect([made.phase.value, made.pulled.value, made.due.value]).toMatchObject(['hush', undefined, { level: 'P1' }]);
    // where nothing can be shown the page tells outcomes in words: there is none to tell
    made.shown();
    await Promise.resolve();
    expect(made.phase.value).toBe('hush');
    await kept();
    expect(await pulled).toBeUndefined();
    expect([made.phase.value, made.pulled.value, made.over.value, made.due.value]).toMatchObject([
      'kept',
      undefined,
      true,
      { level: 'P2' },
    ]);
    made.change([{ weight: 3, peg: 3 }]);
    expect([made.build.value?.answer, await made.pull('sure')]).toEqual([[{ weight: 2, peg: 6 }], undefined]);
    expect(made.repeated.value).toBe(false);
    void made.next();
    await kept();
    expect([made.level.value?.id, made.phase.value]).toEqual(['P2', 'build']);
  });
});

describe('a try of somebody else', () => {
  it('stands built, is not to be moved, and wants a forecast before the cord', async () => {
    const table = game(true, study('vicarious', []));
    const { made, kept } = table;
    void made.enter('bird');
    await kept();
    const { other } = made;
    const stands = made.build.value?.answer;
    expect(stands).toEqual(other.value?.answer);
    made.change([]);
    made.undo();
    made.reset();
    expect(made.build.value?.answer).toEqual(stands);
    expect(await made.pull('sure')).toMatchObject({ wanting: { key: 'play.other.wanting' } });
    made.expect('left');
    void made.pull('sure');
    made.shown();
    await kept();
    expect([made.phase.value, made.pulled.value?.attempt.forecast, made.pulled.value?.attempt.other]).toEqual([
      'show',
      'left',
      other.value?.strategy,
    ]);
    expect([other.value?.n, made.over.value]).toEqual([1, false]);
    made.onward();
    expect([other.value?.n, made.phase.value, made.forecast.value]).toEqual([2, 'build', undefined]);
    expect(made.build.value?.answer).not.toEqual(stands);
  });

  it('is the last one once all of the level were judged', async () => {
    const { made, kept } = game(true, study('vicarious', []));
    void made.enter('bird');
    await kept();
    for (let n = 1; n <= (made.other.value?.of ?? 0); n++) {
      made.onward();
      made.expect('left');
      void made.pull('guess');
      made.shown();
      await kept();
    }
    made.change([]);
    expect([made.over.value, made.phase.value, made.other.value?.n]).toEqual([true, 'show', made.other.value?.of]);
  });
});
