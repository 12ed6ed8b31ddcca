import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../src/export/ledger.ts';

const uuid = (n: number): string => `0b0f3c57-6d0f-4c0e-9f2e-${n.toString(16).padStart(12, '0')}`;
const ABC = [uuid(1), uuid(2), `f${uuid(1).slice(1)}`] as const;

/** Events of a few sessions in any order, some of them twice. */
const some = fc.array(fc.record({ session: fc.constantFrom(...ABC), seq: fc.nat(6), at: fc.nat(1000) }), { maxLength: 40 });

describe('a ledger', () => {
  it('counts each event of each session once, and holds its bounds, in whatever order they come', () => {
    fc.assert(
      fc.property(some, (events) => {
        const kept = ledger();
        const taken = events.filter((event) => kept.take(event) !== undefined);
        const ids = [...new Set(events.map(({ session }) => session))];
        expect([...kept.ids()]).toEqual(ids);
        expect(kept.size()).toBe(ids.length);
        for (const [row, id] of ids.entries()) {
          const own = taken.filter(({ session }) => session === id);
          const seqs = own.map(({ seq }) => seq);
          expect(kept.rowOf(id)).toBe(row);
          expect(new Set(seqs).size).toBe(seqs.length);
          expect(kept.events(row)).toBe(new Set(events.flatMap(({ session, seq }) => (session === id ? [seq] : []))).size);
          expect([kept.first(row), kept.last(row)]).toEqual([Math.min(...own.map(({ at }) => at)), Math.max(...own.map(({ at }) => at))]);
          expect(kept.end(row)).toBe(Math.max(...seqs) + 1);
          expect(kept.orderly(row)).toBe(seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? 0)));
        }
      }),
    );
  });

  it('knows whose a session is, and what was said in it last by its own numbers', () => {
    const kept = ledger();
    const row = kept.take({ session: uuid(1), seq: 0, at: 5 }) ?? expect.fail('it is new');
    expect([kept.learner(row), kept.said(row)]).toEqual([-1, undefined]);
    kept.belongs(row, 'ana');
    const other = kept.take({ session: uuid(2), seq: 3, at: 6 }) ?? expect.fail('it is new');
    kept.belongs(other, 'ben');
    expect([kept.learner(row), kept.learner(other), [...kept.learners.all()]]).toEqual([0, 1, ['ana', 'ben']]);
    kept.says(row, { at: 9, seq: 2, asks: 'research', journal: true });
    kept.says(row, { at: 8, seq: 1, asks: 'research', journal: false });
    expect(kept.said(row)).toEqual({ at: 9, seq: 2, asks: 'research', journal: true });
    kept.says(row, { at: 9, seq: 3, asks: undefined, journal: undefined });
    expect(kept.said(row)).toEqual({ at: 9, seq: 3, asks: undefined, journal: undefined });
    expect(kept.said(other)).toBeUndefined();
  });

  it('holds as many sessions as there are', () => {
    const kept = ledger();
    for (let n = 0; n < 10_000; n++) kept.take({ session: uuid(n), seq: 0, at: 1_700_000_000_000 + n });
    expect(kept.size()).toBe(10_000);
    expect([...kept.ids()][4097]).toBe(uuid(4097));
    expect(kept.rowOf(uuid(171).toUpperCase())).toBe(171);
    expect(kept.rowOf(uuid(10_000))).toBeUndefined();
    for (const n of [0, 4095, 4096, 8192, 9999])
      expect([kept.rowOf(uuid(n)), kept.events(n), kept.first(n)]).toEqual([n, 1, 1_700_000_000_000 + n]);
  });
});
