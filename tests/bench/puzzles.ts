// How fast each kind answers: at the largest setup of it that a level has, and how that grows from the smallest one on.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal, Kind, Puzzle } from '../../src/core/kind.ts';
import type { Level } from '../../src/core/level.ts';
import { seeded } from '../../src/core/random.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { median, perSecond, type Row, row } from './rows.ts';

const LEVELS = join(import.meta.dirname, '../../levels');
/** More builds than this are not counted: such a setup is the largest. */
const MOST = 20_000;
/** What `levels check` gives a solver. */
const BUDGET = 200_000;
const SEED = 20_261;
/** So often one piece of work is timed by itself: the median is told. */
const TIMES = 9;
/** So many sizes stand for all of a kind's levels, from the smallest to the largest. */
const SIZES = 4;

type Sized = { readonly level: Level; readonly setup: Level['setups'][number]; readonly puzzle: Puzzle; readonly builds: number };

/** The setups that ask for something, the one with the fewest builds first. */
const sized = (kind: Kind, levels: readonly Level[]): readonly Sized[] =>
  levels
    .filter((level) => level.kind === kind.id && level.goal !== null)
    .flatMap((level) => level.setups.slice(0, 1).map((setup) => ({ level, setup })))
    .flatMap(({ level, setup }) => {
      const opened = kind.open(setup);
      return opened.ok ? [{ level, setup, puzzle: opened.value, builds: opened.value.answers(MOST)?.length ?? MOST }] : [];
    })
    .sort((a, b) => a.builds - b.builds);

export async function puzzles(): Promise<readonly Row[]> {
  const files = Object.fromEntries(
    readdirSync(LEVELS)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(LEVELS, name), 'utf8')]),
  );
  const { levels } = readShelf(files, kinds);
  return Object.values(kinds).flatMap((kind) => {
    const all = sized(kind, levels);
    const largest = all.at(-1);
    if (largest === undefined) return [];
    const shown = Array.from({ length: SIZES }, (_, at) => all[Math.round((at * (all.length - 1)) / (SIZES - 1))]);
    return [...rowsOf(kind, largest), ...[...new Set(shown)].flatMap((one) => (one === undefined ? [] : growth(kind, one)))];
  });
}

const goalOf = ({ level, puzzle }: Sized): Goal => level.goal ?? { reply: puzzle.replies[0]?.id ?? '' };
const sizeOf = ({ level, builds }: Sized): string => `${level.id} of ${builds === MOST ? `${MOST} or more` : builds} builds`;

function rowsOf(kind: Kind, size: Sized): readonly Row[] {
  const { level, setup, puzzle } = size;
  const goal = goalOf(size);
  const found = puzzle.solve(goal, BUDGET);
  const position = found.found === 'answer' ? found.answer : puzzle.blank;
  const random = seeded(SEED);
  const name = (what: string): string => `${kind.id} ${what}, ${sizeOf(size)}`;
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
      perSecond(() => kind.generate(random, { like: setup, goal, fails: level.fails })),
      '/s',
    ),
  ];
}

/** As a page meets it: each time a setup that was just read, of which nothing is remembered. */
function growth(kind: Kind, size: Sized): readonly Row[] {
  const { level, setup } = size;
  const goal = goalOf(size);
  const random = seeded(SEED);
  const fresh = (): Puzzle | undefined => {
    const opened = kind.open(JSON.parse(JSON.stringify(setup)));
    return opened.ok ? opened.value : undefined;
  };
  return [
    row(
      `${kind.id} solve once, ${sizeOf(size)}`,
      once(fresh, (puzzle) => puzzle?.solve(goal, BUDGET)),
      'ms',
    ),
    row(
      `${kind.id} generate once, ${sizeOf(size)}`,
      once(
        () => undefined,
        () => kind.generate(random, { like: setup, goal, fails: level.fails }),
      ),
      'ms',
    ),
  ];
}

/** How long it takes, ms: the median. What comes before it is not timed. */
function once<T>(before: () => T, work: (made: T) => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const made = before();
    const begun = performance.now();
    work(made);
    return performance.now() - begun;
  });
  return median(times);
}
