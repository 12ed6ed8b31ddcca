import { expect, it } from 'vitest';
import { type Recovery, short } from '../../src/simulate/recovery.ts';

it('is short as JSON, with what each share is a share of', () => {
  const recovery: Recovery = {
    strategies: [
      {
        kind: 'k',
        strategies: ['a', 'b'],
        learners: 4,
        right: { a: [0.5, 1], b: [0, 0.75] },
        confusion: { a: { a: 1 }, b: { a: 0.25, b: 0.75 } },
      },
    ],
    abilities: [
      { kind: 'k', coverage: 0.94, after: [0.96, 0.92], learners: 100 },
      { kind: 'l', coverage: 0.96, after: [0.96], learners: 100 },
    ],
    gate: {
      opened: 10,
      early: 1,
      coming: 5,
      ready: 0,
      late: 0,
      reasons: { idle: { opened: 10, early: 1, coming: 5, ready: 0, late: 0 } },
      chance: { moments: 50, coming: 20 },
    },
    leaving: { calibration: 0.01, bins: [{ hazard: 0.1, left: 0.1, pulls: 10 }] },
  };
  const gate = { early: 0.1, coming: 0.5, opened: 10, late: 0, ready: 0 };
  expect(short(recovery)).toEqual({
    strategy: { k: { a: { after: { 1: 0.5, 2: 1 } }, b: { after: { 1: 0, 2: 0.75 } } } },
    ability: {
      coverage: 0.95,
      worlds: { k: { coverage: 0.94, after: { 1: 0.96, 2: 0.92 } }, l: { coverage: 0.96, after: { 1: 0.96 } } },
    },
    gate: { ...gate, chance: 0.4, reasons: { idle: gate } },
    leaving: { calibration: 0.01 },
  });
});
