// Ids by number. There may be very many: those that are UUIDs, as this game makes them, take a few bytes each.

import { counts } from './column.ts';
import { uuids } from './uuids.ts';

export type Ids = {
  readonly size: () => number;
  /** @returns its number, from 0 in the order in which ids were met */
  readonly add: (id: string) => number;
  /** in the order of their numbers */
  readonly all: () => Iterable<string>;
};

/** As `uuids` gives them back; all else is kept as it is. */
const PLAIN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function ids(): Ids {
  const plain = uuids();
  /** numbers of those, by their row */
  const numbers = counts();
  const others = new Map<string, number>();
  const size = (): number => plain.size() + others.size;
  return {
    size,
    add: (id) => {
      const next = size();
      if (!PLAIN.test(id)) {
        const number = others.get(id) ?? next;
        others.set(id, number);
        return number;
      }
      const before = plain.size();
      const row = plain.add(id);
      if (row === before) numbers.put(row, next);
      return numbers.at(row);
    },
    all: function* () {
      const rest = others.entries();
      let other = rest.next();
      let row = 0;
      for (const id of plain.all()) {
        for (const number = numbers.at(row++); !other.done && other.value[1] < number; other = rest.next()) yield other.value[0];
        yield id;
      }
      for (; !other.done; other = rest.next()) yield other.value[0];
    },
  };
}
