// `evaluate`: our filter and its peers on the answers of real students.

import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '../core/result.ts';
import { evaluate, MODEL_NAMES, type Report } from '../simulate/evaluate/evaluate.ts';
import { LINE_MOST, type Names, newNames, type Reader, type Rows, reader } from '../simulate/evaluate/rows.ts';

const USAGE = 'usage: npm run -s cli -- evaluate --fit FIT.csv --score SCORE.csv [--json]';

/** The verb `evaluate`. @returns the exit status: 0 where it was done, 1 where a table can't be used, 2 for misuse */
export async function run(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options.ok) {
    console.error(`${options.why}\n${USAGE}`);
    return 2;
  }
  const names = newNames();
  const tables: Rows[] = [];
  for (const file of [options.value.fit, options.value.score]) {
    const rows = await tableOf(file, names);
    if (!rows.ok) {
      console.error(rows.why);
      return 1;
    }
    tables.push(rows.value);
  }
  const [fit, score] = tables;
  if (fit === undefined || score === undefined) return 1;
  const right = score.correct.reduce((sum, one) => sum + one, 0);
  if (right === 0 || right === score.correct.length) {
    console.error(`${options.value.score}: all answers are ${right === 0 ? 'wrong' : 'right'}: an AUC needs some of each.`);
    return 1;
  }
  const report = evaluate(fit, score, { items: names.items.size, skills: names.skills.size }, () => performance.now() / 1000);
  console.log(options.value.json ? JSON.stringify(report, null, 2) : plain(report));
  return 0;
}

type Options = { readonly fit: string; readonly score: string; readonly json: boolean };

function optionsOf(args: readonly string[]): Result<Options> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { fit: { type: 'string' }, score: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const { fit, score, json } = values;
    if (fit === undefined || score === undefined) return refuse(`--${fit === undefined ? 'fit' : 'score'} is missing.`);
    return ok({ fit, score, json });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** @returns the rows, or why there are none, with the file's name and the number of the line */
async function tableOf(file: string, names: Names): Promise<Result<Rows>> {
  const table = reader(names);
  try {
    const line = await fed(table, createReadStream(file, { encoding: 'utf8' }));
    if (line !== undefined) return refuse(`${file}, line ${line.number}: ${line.why}.`);
  } catch (error) {
    return refuse(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const rows = table.end();
  return rows.ok ? rows : refuse(`${file}: ${rows.why}.`);
}

/** Feeds a text to `table` line by line; never holds more of it than a chunk and a line. @returns the first line refused */
async function fed(table: Reader, text: AsyncIterable<string>): Promise<{ readonly number: number; readonly why: string } | undefined> {
  let rest = '';
  let number = 0;
  const next = (line: string) => {
    number++;
    const read = table.line((number === 1 ? line.replace(/^\uFEFF/, '') : line).replace(/\r$/, ''));
    return read.ok ? undefined : { number, why: read.why };
  };
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    // a line without an end is refused before it fills the memory
    for (const line of rest.length > LINE_MOST + 1 ? [...lines, rest] : lines) {
      const refused = next(line);
      if (refused) return refused;
    }
  }
  return rest === '' ? undefined : next(rest);
}

function plain({ models, paired }: Report): string {
  const spread = ([low, high]: readonly [number, number], digits: number) => `[${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
  const lines = MODEL_NAMES.flatMap((name) => {
    const { interval, ...figures } = models[name];
    const cells = Object.entries(figures).map(([figure, value]) => {
      const digits = figure === 'seconds' ? 1 : 4;
      return `  ${figure.padEnd(12)}${value.toFixed(digits).padStart(8)} ${spread(interval[figure as keyof typeof interval], digits)}`;
    });
    return [name, ...cells];
  });
  const apart = Object.entries(paired).map(
    ([peer, { auc, logLoss }]) => `  ours − ${peer.padEnd(5)} auc ${spread(auc, 4)}  logLoss ${spread(logLoss, 4)}`,
  );
  return [...lines, 'paired, 95% over learners', ...apart].join('\n');
}
