// `levels check`: each level can be solved, stops the strategies it names, and has its texts.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kinds } from '../core/kind.ts';
import { type Broken, readShelf } from '../core/shelf.ts';
import type { Texts } from '../export/say.ts';
import { checkLevel, type SetupReport } from '../puzzles/check.ts';
import { kinds } from '../puzzles/models.ts';
import { testFaults } from '../puzzles/test-levels.ts';
import { keysOfKind, keysOfLevel } from '../puzzles/texts.ts';
import { LEVELS, levelFiles, STUDY } from './shelf.ts';
import { allTexts } from './texts.ts';

const USAGE = 'usage: levels check [--json] [--dir FOLDER]';

export type LevelLine = {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly setups: readonly SetupReport[];
  readonly sense: { readonly id: string; readonly pulls: number } | undefined;
  readonly problems: readonly string[];
};
export type Report = { readonly levels: readonly LevelLine[]; readonly broken: readonly Broken[]; readonly ok: boolean };

/** @param texts by language @param files text by path */
export function report(files: Readonly<Record<string, string>>, texts: Readonly<Record<string, Texts>>, among: Kinds): Report {
  const shelf = readShelf(files, among);
  const levels = shelf.levels.map((level): LevelLine => {
    const kind = among[level.kind];
    const { setups, sensePulls, problems } = kind ? checkLevel(kind, level) : { setups: [], sensePulls: undefined, problems: [] };
    const sense = kind?.sense === undefined || sensePulls === undefined ? undefined : { id: kind.sense, pulls: sensePulls };
    const keys = kind ? [...keysOfLevel(kind, level), ...keysOfKind(kind)] : [];
    const missing = Object.entries(texts).flatMap(([language, texts]) =>
      keys.filter((key) => !Object.hasOwn(texts, key)).map((key) => `${language} has no text "${key}"`),
    );
    const tests = kind ? testFaults(kind, level, shelf.levels) : [];
    return { id: level.id, kind: level.kind, place: level.place, setups, sense, problems: [...problems, ...tests, ...missing] };
  });
  return { levels, broken: shelf.broken, ok: shelf.broken.length === 0 && levels.every((level) => level.problems.length === 0) };
}

/** The verb `levels`. @returns the exit status: 0 where all is as it should be, 1 where a level has a problem, 2 for misuse */
export async function run(args: readonly string[]): Promise<number> {
  const parsed = argumentsOf(args);
  if (parsed === undefined) {
    console.error(USAGE);
    return 2;
  }
  const files = filesOf(parsed.dir);
  if (files === undefined) {
    console.error(`There is no folder ${parsed.dir}.`);
    return 2;
  }
  const made = report(files, allTexts(), kinds);
  console.log(parsed.json ? JSON.stringify(made, null, 2) : plain(made));
  return made.ok ? 0 : 1;
}

function argumentsOf(args: readonly string[]): { readonly json: boolean; readonly dir: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        dir: { type: 'string', default: LEVELS },
      },
    });
    return positionals.length === 1 && positionals[0] === 'check' ? { json: values.json, dir: values.dir } : undefined;
  } catch {
    return undefined;
  }
}

/** Those of the folder, and those that a study tests with. */
function filesOf(dir: string): Readonly<Record<string, string>> | undefined {
  try {
    const study = join(dir, STUDY);
    const tests = existsSync(study) ? Object.entries(levelFiles(study)) : [];
    return { ...levelFiles(dir), ...Object.fromEntries(tests.map(([name, text]) => [`${STUDY}/${name}`, text])) };
  } catch {
    return undefined;
  }
}

function plain({ levels, broken, ok }: Report): string {
  const lines = levels.flatMap(({ id, kind, place, setups, sense, problems }) => [
    `${id} (${kind}, ${place})`,
    ...setups.flatMap(setupLines),
    ...(sense ? [`  median pulls of ${sense.id}: ${sense.pulls}`] : []),
    ...problems.map((problem) => `  ! ${problem}`),
  ]);
  const unread = broken.map(({ file, why }) => `! ${file}: ${why}`);
  const faulty = levels.filter((level) => level.problems.length > 0).length + broken.length;
  return [
    ...lines,
    ...unread,
    ok ? `${levels.length} levels, all as they should be` : `${levels.length} levels read, ${faulty} files with a problem`,
  ].join('\n');
}

function setupLines({ solution, firstTry }: SetupReport): readonly string[] {
  const chances = Object.entries(firstTry).map(([id, chance]) => `${id} ${chance.toFixed(2)}`);
  return [
    ...(solution
      ? [
          `  solved in ${solution.shortest ? '' : 'at most '}${solution.moves} ${solution.moves === 1 ? 'move' : 'moves'}: ${JSON.stringify(solution.answer)}`,
        ]
      : []),
    ...(chances.length > 0 ? [`  first try: ${chances.join(' · ')}`] : []),
  ];
}
