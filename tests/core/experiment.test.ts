// How chance falls: by place in blocks, alike on every device, and evenly.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARMS, type Arm, assign, blockOf, type Experiment } from '../../src/core/experiment.ts';

const study: Experiment = {
  study: 'levers',
  unit: 'learner',
  seed: 1,
  block: 10,
  arms: [...ARMS],
  levels: ['B02'],
  pre: [],
  post: [],
  delayed: [],
  delay_days: 7,
  start: '2026-01-05',
  end: '2026-02-27',
  exclude: [],
};

/** Two arms to five of them, in blocks that hold each up to four times. */
const experiments = fc
  .record({ arms: fc.shuffledSubarray([...ARMS], { minLength: 2 }), times: fc.integer({ min: 1, max: 4 }), seed: fc.nat(0xffff_ffff) })
  .map(({ arms, times, seed }): Experiment => ({ ...study, arms, block: arms.length * times, seed }));

const counts = (arms: readonly Arm[], drawn: readonly Arm[]): readonly number[] =>
  arms.map((arm) => drawn.filter((one) => one === arm).length);
const imbalance = (all: readonly number[]): number => Math.max(...all) - Math.min(...all);
const numbered = (experiment: Experiment, group: number, many: number): readonly Arm[] =>
  Array.from({ length: many }, (_, at) => assign(experiment, { class: group, number: at + 1 }, 'anybody').arm);

describe('the arms of a class', () => {
  it('come equally often in each block, and never by more than a block’s share apart', () => {
    const property = fc.property(experiments, fc.integer({ min: 1, max: 9999 }), (experiment, group) => {
      const { arms, block } = experiment;
      const each = block / arms.length;
      const drawn = numbered(experiment, group, 3 * block);
      for (let from = 0; from < drawn.length; from += block)
        expect(counts(arms, drawn.slice(from, from + block))).toEqual(arms.map(() => each));
      for (let many = 1; many <= drawn.length; many++) expect(imbalance(counts(arms, drawn.slice(0, many)))).toBeLessThanOrEqual(each);
    });
    fc.assert(property, { seed: 1, numRuns: 60 });
  });

  it('are those of their blocks, whoever asks', () => {
    const blocks = [0, 1, 2].flatMap((index) => blockOf(study, '7', index));
    expect(numbered(study, 7, 30)).toEqual(blocks);
    expect(assign(study, { class: 7, number: 4 }, 'a')).toEqual(assign(study, { class: 7, number: 4 }, 'b'));
    expect(assign(study, { class: 7, number: 4 }, 'a')).toEqual({ arm: blocks[3], chance: 1 / 5 });
  });

  it('come in another order in another block, class, study and with another seed', () => {
    const orders = [
      blockOf(study, '1', 0),
      blockOf(study, '1', 1),
      blockOf(study, '2', 0),
      blockOf(study, 'classes', 0),
      blockOf({ ...study, seed: 2 }, '1', 0),
      blockOf({ ...study, study: 'archers' }, '1', 0),
    ];
    expect(new Set(orders.map((order) => order.join())).size).toBe(orders.length);
  });

  it('come at each place of a block as often as any other, over many classes', () => {
    const many = 2000;
    const first = Array.from({ length: many }, (_, at) => assign(study, { class: at + 1, number: 1 }, '').arm);
    expectEven(counts(ARMS, first), many);
  });
});

describe('where chance falls on classes', () => {
  const classes: Experiment = { ...study, unit: 'class' };
  const armOf = (group: number, number: number | undefined) => assign(classes, { class: group, number }, `${number}`).arm;

  it('all of a class are in one arm, with a number or without', () => {
    for (const group of [1, 2, 30]) expect(new Set([undefined, 1, 2, 31].map((number) => armOf(group, number))).size).toBe(1);
  });

  it('the classes are one sequence of blocks', () => {
    const drawn = Array.from({ length: 20 }, (_, at) => armOf(at + 1, undefined));
    expect(drawn).toEqual([0, 1].flatMap((index) => blockOf(classes, 'classes', index)));
    expect(counts(ARMS, drawn)).toEqual(ARMS.map(() => 4));
  });
});

describe('who has no number', () => {
  const alone = (who: string, experiment = study) => assign(experiment, { class: 1, number: undefined }, who);

  it('is drawn by their pseudonym, the same each time and in any class', () => {
    expect(alone('pseudonym')).toEqual(alone('pseudonym'));
    expect(assign(study, { class: 9, number: undefined }, 'pseudonym')).toEqual(alone('pseudonym'));
  });

  it('is in each arm about as often, over 2000 pseudonyms', () => {
    const many = 2000;
    expectEven(
      counts(
        ARMS,
        Array.from({ length: many }, (_, at) => alone(`learner-${at}`).arm),
      ),
      many,
    );
  });

  it('is drawn anew in another study, and with another seed', () => {
    for (const other of [
      { ...study, seed: 2 },
      { ...study, study: 'archers' },
    ]) {
      const kept = Array.from({ length: 500 }, (_, at) => alone(`${at}`).arm === alone(`${at}`, other).arm).filter(Boolean).length;
      // one in five by chance: 100 of 500, standard deviation 8.9
      expect(Math.abs(kept - 100)).toBeLessThan(36);
    }
  });
});

/** Within four standard deviations of a fifth each: 400 of 2000, and √(2000 · 0.2 · 0.8) = 17.9. */
function expectEven(all: readonly number[], many: number): void {
  const sd = Math.sqrt(many * (1 / ARMS.length) * (1 - 1 / ARMS.length));
  for (const one of all) expect(Math.abs(one - many / ARMS.length)).toBeLessThan(4 * sd);
}
