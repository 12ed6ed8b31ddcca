// The three tables, each into a file of its own: which event is a row of which, whatever the format.

import type { Written } from './format.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';

/** A table that is being written. */
export type Sheet<From> = {
  /** of its file */
  readonly name: string;
  readonly add: (from: From) => void;
  readonly flush: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** added so far */
  readonly rows: () => number;
};

export async function writtenTables(tables: Tables, sheet: <From>(table: Table<From>) => Promise<Sheet<From>>): Promise<Written> {
  const events = await sheet(tables.events);
  const tries = await sheet(tables.tries);
  const learners = await sheet(tables.learners);
  const all = [events, tries, learners];
  return {
    take: (told) => {
      events.add(told);
      if (told.pull) tries.add({ told, pull: told.pull });
    },
    learner: (rows) => rows.forEach(learners.add),
    flush: async () => {
      for (const one of all) await one.flush();
    },
    end: async () => {
      for (const one of all) await one.end();
      return Object.fromEntries(all.map((one) => [one.name, one.rows()]));
    },
  };
}
