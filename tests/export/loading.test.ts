// The code of each README, run as it stands there: in DuckDB always, in Python and R where they and their packages are there.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventOf } from '../../src/core/event.ts';
import { type FormatName, formatNames } from '../../src/export/export.ts';
import { classLog, exported, HOSTILE, lineOf } from './class.ts';
import { duck } from './duck.ts';

const root = mkdtempSync(join(tmpdir(), 'not-yet-loading-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folderOf = (format: FormatName): string => join(root, format);

let pulls: readonly EventOf<'pull'>[];
beforeAll(async () => {
  let n = 0;
  const events = classLog(2).map((event) =>
    event.type === 'pull' ? { ...event, data: { ...event.data, reply: HOSTILE[n++ % HOSTILE.length] ?? '' } } : event,
  );
  pulls = events.flatMap((event) => (event.type === 'pull' ? [event] : []));
  const log = events.map((event) => `${lineOf(event)}\n`).join('');
  for (const format of formatNames)
    for (const [name, bytes] of (await exported(log, format)).files) {
      const path = join(folderOf(format), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
});

/** The code that a README gives for a language. */
function codeIn(format: FormatName, language: string): string {
  const [, code] = readFileSync(join(folderOf(format), 'README.md'), 'utf8').match(new RegExp(`^- ${language}: \`([^\`]+)\``, 'm')) ?? [];
  return code ?? expect.fail(`README.md of ${format} has no code for ${language}`);
}

/** What a reader made of a bundle; replies only where texts were defused, and have to be the same again. */
type Found = { readonly pulls: number; readonly bits?: number; readonly replies?: readonly string[] };

function check({ pulls: count, bits, replies }: Found): void {
  expect(count).toBe(pulls.length);
  if (bits !== undefined)
    expect(bits).toBeCloseTo(
      pulls.reduce((sum, { data }) => sum + (data.figures.bayes_bits ?? 0), 0),
      6,
    );
  if (replies !== undefined) expect([...replies].sort()).toEqual(pulls.map(({ data }) => data.reply).sort());
}

/** An interpreter takes its time to start, and does so once. */
const PATIENCE = 240_000;

/** Runs code in the folder of each format, in turn, in one program that reads it as JSON and prints a `Found` for each, a line of JSON. */
function checkAll(program: string, driver: readonly string[], formats: readonly FormatName[], code: (format: FormatName) => string): void {
  const input = JSON.stringify(formats.map((format) => ({ folder: folderOf(format), code: code(format) })));
  const { stdout, stderr, status } = spawnSync(program, driver, { input, encoding: 'utf8', timeout: PATIENCE });
  expect(status, stderr).toBe(0);
  const found = stdout.split('\n').filter((line) => line.startsWith('{"pulls"'));
  expect(found).toHaveLength(formats.length);
  for (const line of found) check(JSON.parse(line));
}

/** Why a program can't be run here, printed as well; undefined where it can. */
function lacking(program: string, args: readonly string[]): string | undefined {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE });
  if (status === 0) return undefined;
  const said = stderr.trimEnd().split('\n');
  const why = error
    ? `${program} is not here`
    : `${program}: ${(said.find((line) => /no (package|module)/i.test(line)) ?? said.at(-1))?.trim()}`;
  console.warn(`skipped: ${why}`);
  return why;
}

describe('DuckDB', () => {
  const tables = 'select count(*)::int as pulls, sum(bayes_bits) as bits, list(reply) as replies from tries';
  /** from what the code of the README gives to what a reader found; `@` stands for that code */
  const READ: Readonly<Record<FormatName, string>> = {
    jsonl: `select "count_star()"::int as pulls from (@) where type = 'pull'`,
    csv: tables,
    parquet: "select count(*)::int as pulls, sum(bayes_bits) as bits, list(reply) as replies from 'tries.parquet'",
    xapi: `select "count_star()"::int as pulls from (@) where id = 'http://adlnet.gov/expapi/verbs/attempted'`,
    datashop: `select sum("count_star()")::int as pulls from (@) where Outcome in ('CORRECT', 'INCORRECT')`,
    'psych-ds': tables,
    opengamedata: `select "count_star()"::int as pulls from (@) where event_name = 'pull'`,
  };

  it.each(formatNames)('loads %s', async (format) => {
    const code = codeIn(format, 'DuckDB').replace(/;$/, '');
    const [, script] = code.match(/^\.read (.+)$/) ?? [];
    const before = script === undefined ? '' : readFileSync(join(folderOf(format), script), 'utf8');
    const [found] = await duck(`set file_search_path = '${folderOf(format)}'; ${before} ${READ[format].replace('@', code)}`);
    const forecasts = format === 'datashop' ? pulls.filter(({ data }) => data.forecast !== null && data.how !== 'none').length : 0;
    const { pulls: count, bits, replies } = found ?? {};
    check({
      pulls: Number(count) - forecasts,
      ...(bits !== undefined && { bits: Number(bits) }),
      ...(Array.isArray(replies) && { replies: replies.map(String) }),
    });
  });
});

describe('Python', () => {
  const tables = 'found = [len(tries), tries["bayes_bits"].sum(), tries["reply"].tolist()]';
  const READ: Readonly<Record<FormatName, string>> = {
    jsonl: 'one = events.loc[events["type"] == "pull", "data"]; found = [len(one), sum(data["figures"]["bayes_bits"] for data in one)]',
    csv: `assert events["at_utc"].dtype.kind == "M" and learners["first_utc"].dtype.kind == "M"\n${tables}`,
    parquet: tables,
    xapi: 'one = [s for s in statements if s["verb"]["id"].endswith("/attempted")]; found = [len(one), sum(s["result"]["extensions"]["https://example.org/not-yet/x/bayes_bits"] for s in one)]',
    datashop: 'one = rows[rows["Selection"] == "answer"]; found = [len(one), one["CF (bayes_bits)"].sum()]',
    'psych-ds': tables,
    opengamedata:
      'one = [json.loads(data) for data in events.loc[events["event_name"] == "pull", "event_data"]]; found = [len(one), sum(data["data"]["figures"]["bayes_bits"] for data in one)]',
  };
  const DRIVER = `import json, os, sys
for one in json.load(sys.stdin):
    os.chdir(one["folder"])
    scope = {}
    exec(one["code"], scope)
    pulls, bits, *replies = scope["found"]
    print(json.dumps({"pulls": int(pulls), "bits": float(bits), **({"replies": replies[0]} if replies else {})}))`;

  it(
    'loads every format',
    ({ skip }) => {
      const lacks = lacking('python3', ['-c', 'import pandas, pyarrow']);
      if (lacks !== undefined) skip(lacks);
      checkAll('python3', ['-c', DRIVER], formatNames, (format) => `${codeIn(format, 'Python')}\nimport json\n${READ[format]}`);
    },
    PATIENCE,
  );
});

describe('R', () => {
  const tables = 'found <- list(pulls = nrow(tries), bits = sum(tries$bayes_bits), replies = tries$reply)';
  const READ: Readonly<Record<FormatName, string>> = {
    jsonl:
      'one <- Filter(\\(event) event$type == "pull", events); found <- list(pulls = length(one), bits = sum(sapply(one, \\(event) event$data$figures$bayes_bits)))',
    csv: `stopifnot(inherits(events$at_utc, "POSIXct"), is.numeric(tries$own_bits))\n${tables}`,
    parquet: tables,
    xapi: 'one <- Filter(\\(s) endsWith(s$verb$id, "/attempted"), statements); found <- list(pulls = length(one), bits = sum(sapply(one, \\(s) s$result$extensions[["https://example.org/not-yet/x/bayes_bits"]])))',
    datashop: 'one <- subset(rows, Selection == "answer"); found <- list(pulls = nrow(one), bits = sum(one[["CF (bayes_bits)"]]))',
    'psych-ds': tables,
    opengamedata:
      'one <- lapply(events$event_data[events$event_name == "pull"], jsonlite::fromJSON); found <- list(pulls = length(one), bits = sum(sapply(one, \\(data) data$data$figures$bayes_bits)))',
  };

  const DRIVER = `for (one in jsonlite::fromJSON(readLines(file("stdin"), warn = FALSE), simplifyVector = FALSE)) {
  setwd(one$folder)
  eval(parse(text = one$code), globalenv())
  cat(jsonlite::toJSON(found, auto_unbox = TRUE, digits = NA), "\\n", sep = "")
}`;
  const having = (...packages: readonly string[]) =>
    lacking('Rscript', ['-e', packages.map((one) => `invisible(loadNamespace("${one}"))`).join(';')]);

  it(
    'loads every format that it has packages for',
    ({ skip }) => {
      const lacks = having('jsonlite', 'readr', 'purrr');
      if (lacks !== undefined) skip(lacks);
      const formats = having('arrow') === undefined ? formatNames : formatNames.filter((format) => format !== 'parquet');
      checkAll('Rscript', ['-e', DRIVER], formats, (format) => `${codeIn(format, 'R')}\n${READ[format]}`);
    },
    PATIENCE,
  );
});
