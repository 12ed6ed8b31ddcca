import { describe, expect, it } from 'vitest';
import { words } from '../../src/core/words.ts';
import { lookBackDue, memoryOf, pinPlace, returning, threadOf, wouldWords } from '../../src/play/journal.ts';
import { attempt, world } from './made.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the thread of pins', () => {
  it('holds the seen tries of this visit, oldest first', () => {
    const tries = [
      attempt({ n: 1, at: 0 }),
      attempt({ n: 2, at: 5 * HOUR }),
      attempt({ n: 3, at: 5 * HOUR + 60_000, seen: false }),
      attempt({ n: 4, at: 5 * HOUR + 120_000 }),
    ];
    expect(threadOf(world({ tries })).map(({ n }) => n)).toEqual([2, 4]);
  });

  it('holds the newest twelve of a long visit', () => {
    const tries = Array.from({ length: 20 }, (_, index) => attempt({ n: index + 1, at: index * 60_000 }));
    expect(threadOf(world({ tries })).map(({ n }) => n)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  });

  it('is empty where nothing was tried', () => {
    expect(threadOf(undefined)).toEqual([]);
    expect(threadOf(world({}))).toEqual([]);
  });

  it('runs to and fro', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => pinPlace(index, 3).column)).toEqual([0, 1, 2, 2, 1, 0, 0]);
    expect([0, 2, 3, 5, 6].map((index) => pinPlace(index, 3).row)).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('what comes back after weeks', () => {
  const now = 100 * DAY;
  it('comes before the first try of a visit, and not after it', () => {
    expect(returning(undefined, now)).toBe(false);
    expect(returning(world({}), now)).toBe(false);
    expect(returning(world({ tries: [attempt({ at: now - 20 * DAY })] }), now)).toBe(true);
    expect(returning(world({ tries: [attempt({ at: now - 20 * DAY }), attempt({ n: 2, at: now - HOUR })] }), now)).toBe(false);
  });

  it('is a sure surprise at least 14 days old, counted in whole weeks', () => {
    expect(memoryOf(world({ tries: [attempt({ at: now - 14 * DAY })] }), now)?.weeks).toBe(2);
    expect(memoryOf(world({ tries: [attempt({ at: now - 27 * DAY })] }), now)?.weeks).toBe(3);
    expect(memoryOf(world({ tries: [attempt({ at: now - 14 * DAY + 1 })] }), now)).toBeUndefined();
  });

  it.each([
    ['not sure', attempt({ sureness: 'guess' })],
    ['as forecast', attempt({ reply: 'level' })],
    ['no forecast', attempt({ forecast: null })],
  ])('is nothing that was %s', (_, old) => {
    expect(memoryOf(world({ tries: [old] }), now)).toBeUndefined();
  });

  it('is what was pinned in the journal rather than another try', () => {
    const pinned = attempt({ n: 1, at: now - 30 * DAY });
    const journal = [{ at: now - 30 * DAY, pin: pinned, feeling: null, text: null }];
    expect(memoryOf(world({ journal, tries: [pinned, attempt({ n: 2, at: now - 20 * DAY })] }), now)?.attempt.n).toBe(1);
  });
});

describe('a look back', () => {
  const solved = { bird: { pulls: 1, solvedAt: 1, ways: [], sparks: 0 } };
  it('is due once the level was solved, until a page is written', () => {
    const tries = [attempt({ at: 1000, met: true })];
    expect(lookBackDue(world({ tries }), 'bird')).toBe(false);
    expect(lookBackDue(world({ tries, levels: solved }), 'bird')).toBe(true);
    expect(lookBackDue(world({ tries, levels: solved, journal: [{ at: 999, pin: null, feeling: null, text: null }] }), 'bird')).toBe(true);
    expect(lookBackDue(world({ tries, levels: solved, journal: [{ at: 1001, pin: null, feeling: null, text: null }] }), 'bird')).toBe(
      false,
    );
  });
});

it('says what was thought with the reply’s own values', () => {
  expect(wouldWords(words('balance.reply.arms', { a: 1, b: 3 }))).toEqual(words('play.would.balance.reply.arms', { a: 1, b: 3 }));
});
