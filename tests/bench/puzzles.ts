// How fast each kind answers, at the largest setup of it that a level has.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal, Kind, Puzzle } from '../../src/core/kind.ts';
import type { Level } from '../../src/core/level.ts';
import { seeded } from '../../src/core/random.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { perSecond, type Row, row } from './rows.ts';

const LEVELS = join(import.meta.dirname, '../../levels');
/** More builds than this are not counted: such a setup is the largest. */
const MOST = 200_000;
/** What `levels check` gives a solver. */
const BUDGET = 200_000;
const SEED = 20_261;

type Largest = { readonly level: Level; readonly setup: Level['setups'][number]; readonly puzzle: Puzzle; readonly builds: number };

function largest(kind: Kind, levels: readonly Level[]): Largest | undefined {
  const all = levels
    .filter((level) => level.kind === kind.id)
    .flatMap((level) => level.setups.map((setup) => ({ level, setup })))
    .flatMap(({ level, setup }) => {
      const opened = kind.open(setup);
      return opened.ok ? [{ level, setup, puzzle: opened.value, builds: opened.value.answers(MOST)?.length ?? MOST }] : [];
    });
  return all.sort((a, b) => b.builds - a.builds)[0];
}

export async function puzzles(): Promise<readonly Row[]> {
  const files = Object.fromEntries(
    readdirSync(LEVELS)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(LEVELS, name), 'utf8')]),
  );
  const { levels } = readShelf(files, kinds);
  return Object.values(kinds).flatMap((kind) => {
    const found = largest(kind, levels);
    return found === undefined ? [] : rowsOf(kind, found);
  });
}

function rowsOf(kind: Kind, { level, setup, puzzle, builds }: Largest): readonly Row[] {
  const goal: Goal = level.goal ?? { reply: puzzle.replies[0]?.id ?? '' };
  const found = puzzle.solve(goal, BUDGET);
  const position = found.found === 'answer' ? found.answer : puzzle.blank;
  const random = seeded(SEED);
  const fails = level.fails;
  const name = (what: string): string => `${kind.id} ${what}, ${level.id} of ${builds} builds`;
  return [
    row(name('judge'), perSecond(position.judge), '/s'),
    row(name('expects, all strategies'), perSecond(position.expects), '/s'),
    row(
      name('solve'),
      perSecond(() => puzzle.solve(goal, BUDGET)),
      '/s',
    ),
    row(
      name('generate'),
      perSecond(() => kind.generate(random, { like: setup, goal, fails })),
      '/s',
    ),
  ];
}
