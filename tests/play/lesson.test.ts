import { describe, expect, it } from 'vitest';
import { type Assignment, readAssignment } from '../../src/core/assignment.ts';
import { ARMS, assign, blockOf, CHANGES, type Experiment, experimentSchema } from '../../src/core/experiment.ts';
import type { Level } from '../../src/core/level.ts';
import type { Playlist } from '../../src/core/playlist.ts';
import { standardSettings } from '../../src/core/playlist.ts';
import { readLesson, type Visitor } from '../../src/play/lesson.ts';
import { pack } from '../../src/store/pack.ts';
import type { Assigned } from '../../src/store/types.ts';

const level = (id: string, place: Level['place']): Level => ({
  id,
  kind: 'null',
  place,
  deal: 'same',
  goal: { reply: 'on' },
  setups: [{ wired: 'straight' }],
  fails: [],
});
const SHELF: Playlist = { id: 'shelf', levels: [level('one', 'entry'), level('two', 'explore')], settings: standardSettings };
const TESTS = ['before', 'after', 'later'].map((id) => level(id, 'test'));

const experiment: Experiment = experimentSchema().parse({
  study: 'lamps',
  unit: 'learner',
  seed: 7,
  block: 5,
  arms: [...ARMS],
  levels: ['one', 'two'],
  pre: ['before'],
  post: ['after'],
  delayed: ['later'],
  start: '2026-12-01',
  end: '2026-12-18',
});
const visitor: Visitor = { learner: 'somebody', enrolled: undefined, today: '2026-12-01', walks: undefined };

async function come(said: Omit<Assigned, 'packed'>, who: Visitor | undefined = visitor, more: Partial<Experiment> = {}, tests = TESTS) {
  const read = readAssignment({
    v: 1,
    id: 'lamps1',
    name: 'Lamps',
    levels: experiment.levels,
    study: { experiment: { ...experiment, ...more }, class: 2 },
  } satisfies Partial<Assignment> & { v: number });
  if (!read.ok) throw new Error(read.trouble);
  return readLesson({ packed: await pack(read.value), ...said }, SHELF, who, async () => tests);
}

describe('a lesson that is an experiment', () => {
  it('draws the arm by class and number, and says so to the log', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const read = await come({ number });
      const arm = blockOf(experiment, '2', Math.floor((number - 1) / 5))[(number - 1) % 5];
      expect(read).toMatchObject({
        ok: true,
        lesson: { numberless: false, condition: { arm, chance: 0.2 }, enrols: { study: 'lamps', arm, chance: 0.2, class: 2, number } },
      });
    }
  });

  it('plays the tests and the levels as the arm has it, with nothing that waits for a teacher', async () => {
    const read = await come({ number: 4 });
    if (!read.ok) throw new Error(read.trouble);
    const { playlist, condition } = read.lesson;
    expect(playlist.levels.map(({ id }) => id)).toEqual(['before', 'after', 'later', 'one', 'two']);
    expect(playlist.settings).toMatchObject({
      assemble: 'open',
      study: { ...CHANGES[condition.arm as keyof typeof CHANGES], pre: ['before'], post: ['after'], delayed: ['later'], delay_days: 7 },
    });
  });

  it('waits for a number where chance falls by it, and enrols nobody before', async () => {
    const read = await come({});
    expect(read).toMatchObject({ ok: true, lesson: { numberless: true, condition: { arm: 'pf', chance: 1 } } });
    expect(read.ok && read.lesson.enrols).toBeUndefined();
    expect(read.ok && read.lesson.playlist.settings.study).toBeUndefined();
    expect(await come({}, visitor, { unit: 'class' })).toMatchObject({ ok: true, lesson: { numberless: false, enrols: { number: null } } });
  });

  it('draws whoever has no number by their pseudonym', async () => {
    const { arm } = assign(experiment, { class: 2, number: undefined }, 'somebody');
    expect(await come({ number: null })).toMatchObject({ ok: true, lesson: { enrols: { arm, chance: 0.2, number: null } } });
  });

  it('leaves everybody in the arm they are in, whatever number they give later, and lets them go on after its end', async () => {
    const arm = ARMS.find((one) => one !== assign(experiment, { class: 2, number: 1 }, '').arm) ?? 'pf';
    const enrolled = { study: 'lamps', arm, chance: 0.2, class: 2, number: 1, main: null, ended: null };
    const read = await come({ number: 1 }, { ...visitor, enrolled, today: '2027-02-01' });
    expect(read).toMatchObject({ ok: true, lesson: { condition: { arm } } });
    expect(read.ok && read.lesson.enrols).toBeUndefined();
    expect(await come({ number: 1 }, { ...visitor, enrolled: { ...enrolled, study: 'other' } })).toMatchObject({
      ok: true,
      lesson: { enrols: { study: 'lamps' } },
    });
  });

  it.each([
    ['2026-11-30', 'early'],
    ['2026-12-19', 'ended'],
  ])('takes in nobody on %s', async (today, trouble) => {
    expect(await come({ number: 1 }, { ...visitor, today })).toEqual({ ok: false, trouble });
    // whether there is a lesson at all is known before anybody plays
    expect(await come({ number: 1 }, undefined)).toMatchObject({ ok: true });
  });

  it.each(['2026-12-01', '2026-12-18'])('takes in everybody on %s', async (today) =>
    expect(await come({ number: 1 }, { ...visitor, today })).toMatchObject({ ok: true }),
  );

  it('shows an arm to whoever only walks through it', async () => {
    const read = await come({}, { ...visitor, walks: 'vicarious', today: '2020-01-01' });
    expect(read).toMatchObject({ ok: true, lesson: { condition: { arm: 'vicarious', chance: 1 }, numberless: false } });
    expect(read.ok && read.lesson.enrols).toBeUndefined();
  });

  it('is not played without one of its tests', async () =>
    expect(await come({ number: 1 }, visitor, {}, TESTS.slice(1))).toEqual({ ok: false, trouble: 'no-levels' }));
});
