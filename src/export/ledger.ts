// What the first pass keeps of each session and each learner. There may be very many: so it is columns of numbers, and of objects
// only where a session is out of the ordinary.

import { type Bits, bits, include, type Ranges, sizeOf, topOf } from './bits.ts';
import { bytes, counts, floats } from './column.ts';
import { type Consent, consents } from './consent.ts';
import { type Ids, ids } from './ids.ts';
import { uuids } from './uuids.ts';

/** Numbers of a session above this are kept as ranges. */
const COUNTABLE = 4_294_967_294;

/** Sessions by row: numbers from 0, in the order in which they were met. */
export type Ledger = {
  /** how many sessions there are */
  readonly size: () => number;
  /** their ids, in the order of their rows, in lower case */
  readonly ids: () => Iterable<string>;
  readonly rowOf: (session: string) => number | undefined;
  /** @returns the row of the event's session; undefined where the session had this event already */
  readonly take: (event: { readonly session: string; readonly seq: number; readonly at: number }) => number | undefined;
  /** its first event tells whose it is */
  readonly belongs: (row: number, learner: string) => void;
  readonly says: (row: number, said: Consent) => void;

  /** events of the session */
  readonly events: (row: number) => number;
  /** one more than the number of its last event */
  readonly end: (row: number) => number;
  /** wall clock of its earliest and latest event, ms since 1970 */
  readonly first: (row: number) => number;
  readonly last: (row: number) => number;
  /** whether its lines stand in the order of their numbers */
  readonly orderly: (row: number) => boolean;
  /** learners in the order in which they were met; -1 where the session's first event is missing */
  readonly learner: (row: number) => number;
  /** what was said last in it of the learner's consent */
  readonly said: (row: number) => Consent | undefined;
  /** ids of learners, by their numbers */
  readonly learners: Pick<Ids, 'size' | 'all'>;
};

export function ledger(): Ledger {
  const rows = uuids();
  const learners = ids();
  const [first, last] = [floats(), floats()];
  /** one more than the learner's number; 0 for nobody */
  const whose = counts();
  /** the session has the numbers from 0 up to this one, unless it has `ranges` */
  const upTo = counts();
  const ranges = new Map<number, Ranges>();
  const disorder: Bits = bits();
  const said = consents(floats(), floats(), bytes());

  /** @returns false where the number was there already */
  function has(row: number, seq: number): boolean {
    const top = upTo.at(row);
    const odd = ranges.get(row);
    if (odd === undefined && seq === top && seq < COUNTABLE) {
      upTo.put(row, seq + 1);
      return true;
    }
    const numbers = odd ?? (top > 0 ? [0, top] : []);
    if (seq < topOf(numbers)) {
      if (!include(numbers, seq)) return false;
      disorder.set(row);
    } else include(numbers, seq);
    if (odd === undefined) ranges.set(row, numbers);
    return true;
  }

  return {
    size: rows.size,
    ids: rows.all,
    rowOf: rows.rowOf,
    take: ({ session, seq, at }) => {
      const before = rows.size();
      const row = rows.add(session);
      if (!has(row, seq)) return undefined;
      if (row === before || at < first.at(row)) first.put(row, at);
      if (row === before || at > last.at(row)) last.put(row, at);
      return row;
    },
    belongs: (row, learner) => whose.put(row, learners.add(learner) + 1),
    says: said.put,
    events: (row) => {
      const odd = ranges.get(row);
      return odd === undefined ? upTo.at(row) : sizeOf(odd);
    },
    end: (row) => {
      const odd = ranges.get(row);
      return odd === undefined ? upTo.at(row) : topOf(odd);
    },
    first: first.at,
    last: last.at,
    orderly: (row) => !disorder.has(row),
    learner: (row) => whose.at(row) - 1,
    said: said.at,
    learners,
  };
}
