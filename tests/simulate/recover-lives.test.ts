import { describe, expect, it } from 'vitest';
import type { GateReason } from '../../src/core/world.ts';
import { live } from '../../src/simulate/learner.ts';
import { type Lived, recoverGates, recoverLeaving } from '../../src/simulate/recover-lives.ts';
import { experiment } from './town.ts';

/** What the gate asks for. */
const ASKS = { ideas: 3, barren: 4 };

type Told = { readonly held: string; readonly alone?: string; readonly after: number; readonly reason?: GateReason | null };

/** A life in one world. @param held a letter a pull: the idea it was built by; `alone`: the same had they never asked */
function lived({ held, alone = held, after, reason = 'exhausted' }: Told, contradicted = true, readyAfter: number | null = null): Lived {
  const pulls = (ideas: string) => [...ideas].map((idea) => ({ kind: 'k', held: idea, hazard: 0, left: false }));
  return { gates: [{ kind: 'k', reason, after, contradicted, readyAfter }], pulls: pulls(held), alone: pulls(alone) };
}
const early = (life: Lived): number => recoverGates([life], ASKS).early;

describe('an opening is early', () => {
  it.each<[string, Lived, number]>([
    ['where nothing they held was contradicted', lived({ held: 'aaaa', after: 3 }, false), 1],
    [
      'where it said that nothing more comes, and another own idea did within 4 pulls',
      lived({ held: 'aaaa', alone: 'aaaaaaab', after: 4 }),
      1,
    ],
    ['not where it came later', lived({ held: 'aaaa', alone: 'aaaaaaaab', after: 4 }), 0],
    ['not where the idea that came had been tried before', lived({ held: 'abab', alone: 'ababab', after: 3 }), 0],
    ['not where it came in another world alone', { ...lived({ held: 'aa', after: 2 }), alone: [{ kind: 'other', held: 'b' }] }, 0],
    ['not where as many as the gate asks for were tried', lived({ held: 'abc', alone: 'abcd', after: 3 }), 0],
    ['not where it said that an idea had failed, and it had', lived({ held: 'ab', alone: 'abc', after: 2, reason: 'productive' }), 0],
    ['where it said so, and none had', lived({ held: 'ab', after: 2, reason: 'productive' }, false), 1],
    ['not where every goal was met', lived({ held: 'aa', after: 2, reason: 'swept' }, false), 0],
    ['not where it never opened', lived({ held: 'aa', after: 2, reason: null }, false), 0],
  ])('%s', (_, life, is) => {
    expect(early(life)).toBe(is);
  });
});

it('another idea was coming where fewer were tried than are asked for, and one came within 8 pulls', () => {
  const coming = (held: string, alone: string) =>
    recoverGates([lived({ held, alone, after: held.length, reason: 'productive' })], ASKS).coming;
  expect(coming('aaaa', 'aaaaaaaaaaab')).toBe(1);
  expect(coming('aaaa', 'aaaaaaaaaaaab')).toBe(0);
  expect(coming('abc', 'abcd')).toBe(0);
});

describe('an opening is late', () => {
  const at = (after: number, reason: GateReason | null): Lived => lived({ held: 'abc', after, reason }, true, 3);
  it.each<[string, Lived, number, number]>([
    ['not 8 pulls after failing had given what is asked for', at(11, 'productive'), 1, 0],
    ['9 pulls after', at(12, 'productive'), 1, 1],
    ['where it never opened', at(12, null), 1, 1],
    ['or, where the life ended within 8 pulls, says nothing', at(11, null), 0, 0],
    ['or, where it opened before, says nothing', at(2, 'exhausted'), 0, 0],
  ])('%s', (_, life, ready, late) => {
    expect(recoverGates([life], ASKS)).toMatchObject({ ready, late });
  });
});

it('counts by reason, and those by hand as neither', () => {
  const found = recoverGates(
    [
      lived({ held: 'aaaa', after: 3 }, false),
      lived({ held: 'abc', after: 3, reason: 'productive' }, true, 3),
      lived({ held: 'abc', after: 0, reason: 'study' }, true, 3),
    ],
    ASKS,
  );
  expect(found).toEqual({
    opened: 2,
    early: 1,
    coming: 0,
    ready: 1,
    late: 0,
    // aaaa: four moments, and nothing was coming; each abc: two moments, and at both another one was
    chance: { moments: 8, coming: 4 },
    reasons: {
      exhausted: { opened: 1, early: 1, coming: 0, ready: 0, late: 0 },
      productive: { opened: 1, early: 0, coming: 0, ready: 1, late: 0 },
      study: { opened: 0, early: 0, coming: 0, ready: 0, late: 0 },
    },
  });
});

it('who never asks for a rung lives the same life until the first one is opened', () => {
  const town = experiment();
  const compared = Array.from({ length: 8 }, (_, index) => {
    const [own, alone] = [live(town, index), live({ ...town, alone: true }, index)];
    expect(alone.events.some((event) => event.type === 'rung')).toBe(false);
    const rung = own.events.findIndex((event) => event.type === 'rung');
    const until = own.events.slice(0, rung < 0 ? undefined : rung).map((event) => JSON.stringify(event));
    expect(alone.events.slice(0, until.length).map((event) => JSON.stringify(event))).toEqual(until);
    return rung;
  });
  expect(compared.filter((rung) => rung > 0).length).toBeGreaterThan(2);
});

it('the hazard of leaving is weighed in bins of equally many pulls, by hand', () => {
  const some = (count: number, hazard: number, left: number) =>
    Array.from({ length: count }, (_, at) => ({ kind: 'k', held: 'a', hazard, left: at < left }));
  // ten bins of two: five say 0.1 and half of one leaves, five say 0.5 and half leave
  const { calibration, bins } = recoverLeaving([...some(10, 0.1, 1), ...some(10, 0.5, 5)]);
  expect(bins).toHaveLength(10);
  expect(bins.every(({ pulls }) => pulls === 2)).toBe(true);
  // 0.1: |0.1 − 0.5| once and |0.1 − 0| four times; 0.5: those who left lie first: 1, 1, 0.5, 0, 0
  expect(calibration).toBeCloseTo((0.4 + 4 * 0.1 + 4 * 0.5) / 10, 12);
});
