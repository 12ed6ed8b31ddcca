import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { standardSettings } from '../../src/core/playlist.ts';
import { seeded } from '../../src/core/random.ts';
import { blankCarried } from '../../src/core/world.ts';
import { makeGame } from '../../src/play/controller.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { worldOf } from '../../src/session/apply.ts';
import { makeFold } from '../../src/session/step.ts';
import { LEVELS, SESSION } from '../session/play.ts';

/** A game whose log is kept when `keep` is called, and not before. */
function game(writing = true) {
  const fold = makeFold(kinds);
  const opened = fold.open(
    {
      session: SESSION,
      learner: 'learner-1',
      playlist: { id: 'test', levels: [...LEVELS], settings: standardSettings },
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
