// `export`: logs → a bundle for researchers. The disk, the key and the clock of the progress line are here; all else is src/export.

import { webcrypto } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Experiment } from '../core/experiment.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { type Exported, exportLog, type FormatName, formatNames } from '../export/export.ts';
import type { Source } from '../export/lines.ts';
import type { Problem } from '../export/read.ts';
import { sayer } from '../export/say.ts';
import { kinds } from '../puzzles/models.ts';
import { experimentIn } from './experiment.ts';
import { folderBundle } from './folder.ts';
import { allTexts, english } from './texts.ts';

const USAGE = `usage: npm run -s cli -- export --in LOG… --format ${formatNames.join('|')} --out DIR
  [--key FILE]                 the key of the pseudonyms, made where it is not there yet; default: DIR.key, beside DIR
  [--times absolute|relative]  relative: each learner's first event stands at 1970-01-01
  [--journal]                  with what learners wrote, where they consented to it
  [--experiment FILE]          whose rules say who is left out of what is compared, and why
  [--base IRI]                 a prefix of your own for xAPI, with a slash at its end`;

/** Exit statuses: some lines were refused, all else is exported; nothing could be exported; misuse. */
const SOME_REFUSED = 1;
const FAILED = 2;

/** Problems of each sort that are told line by line; more are counted. */
const TOLD = 20;
/** Bytes read at once. */
const PIECE = 262_144;
/** ms between two lines of progress */
const BEAT = 1000;

type Asked = {
  readonly sources: readonly Source[];
  readonly format: FormatName;
  readonly out: string;
  readonly key: string;
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
  readonly base: string;
  readonly experiment: Experiment | undefined;
};

/** The verb `export`. @returns the exit status */
export async function run(args: readonly string[]): Promise<number> {
  const asked = argumentsOf(args);
  if (!asked.ok) {
    console.error(`${asked.why}\n${USAGE}`);
    return FAILED;
  }
  const { out, key, ...rest } = asked.value;
  try {
    const told = new Map<string, number>();
    const problem = ({ file, line, code, why }: Problem): void => {
      const times = (told.get(code) ?? 0) + 1;
      told.set(code, times);
      if (times <= TOLD) console.error(`${file}, line ${line}: ${why}`);
      else if (times === TOLD + 1) console.error(`… and more lines like that, which are counted (${code})`);
    };
    const folder = folderBundle(out);
    const exported = await exportLog(
      { ...rest, bundle: folder, kinds, say: sayer(allTexts(), english), ...(await hashes(key)) },
      { problem, progress: progress() },
    );
    if (exported.survey.events === 0) {
      console.error(
        `${rest.sources.map(({ name }) => name).join(', ')}: no line is an event of this game. Was this written by another program?`,
      );
      return FAILED;
    }
    folder.done();
    console.error(summary(exported, out, key, rest.journal));
    return exported.survey.problems.size > 0 ? SOME_REFUSED : 0;
  } catch (error) {
    console.error(`The export stopped: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  }
}

function summary({ survey, rows, journals }: Exported, out: string, key: string, journal: boolean): string {
  const refused = [...survey.problems].map(([code, lines]) => `${lines} ${code}`);
  return [
    `${survey.events} events of ${survey.sessions.size()} sessions → ${out}`,
    ...Object.entries(rows).map(([file, count]) => `  ${file}: ${count} rows`),
    refused.length === 0 ? '  every line was read' : `  lines not read: ${refused.join(', ')}`,
    ...(journal ? [`  journals of ${journals} learners who consented`] : []),
    `  key of the pseudonyms: ${key} (keep it, and apart from the data)`,
  ].join('\n');
}

/** Counts on stderr, at most once a second. */
function progress(): (pass: 1 | 2, lines: number) => void {
  let last = 0;
  return (pass, lines) => {
    const now = performance.now();
    if (now - last < BEAT) return;
    last = now;
    const text = pass === 1 ? `looking: ${lines} lines` : `writing: ${lines} events`;
    process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
  };
}

const hex = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex');

/** Bytes of a key: as many as the hash has. */
const KEY_BYTES = 32;

/** @param file the key in hex; made where there is none @throws where it holds no such key */
async function hashes(file: string): Promise<Pick<Parameters<typeof exportLog>[0], 'encode' | 'encodeInto' | 'sign' | 'sha256'>> {
  const { subtle } = webcrypto;
  const key = await subtle.importKey('raw', keyIn(file), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const utf8 = new TextEncoder();
  const encode = (text: string): Uint8Array => utf8.encode(text);
  return {
    encode,
    encodeInto: (text, into) => utf8.encodeInto(text, into).written,
    sign: async (text) => hex(await subtle.sign('HMAC', key, encode(text))),
    sha256: async (text) => hex(await subtle.digest('SHA-256', encode(text))),
  };
}

function keyIn(file: string): Uint8Array {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const made = Buffer.from(webcrypto.getRandomValues(new Uint8Array(KEY_BYTES)));
    writeFileSync(file, `${made.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} holds no key of ${KEY_BYTES} bytes in hex, so it is left alone.`);
  return Buffer.from(text, 'hex');
}

function argumentsOf(args: readonly string[]): Result<Asked> {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        in: { type: 'string', multiple: true, default: [] },
        format: text,
        out: text,
        key: text,
        times: { ...text, default: 'absolute' },
        experiment: text,
        journal: { type: 'boolean', default: false },
        base: { ...text, default: 'https://example.org/not-yet/' },
      },
    });
    const { out, times, journal, base } = values;
    const files = [...values.in, ...positionals];
    const format = formatNames.find((name) => name === values.format);
    if (files.length === 0) return refuse('--in is missing.');
    if (out === undefined) return refuse('--out is missing.');
    if (format === undefined)
      return refuse(values.format === undefined ? '--format is missing.' : `There is no format "${values.format}".`);
    if (times !== 'absolute' && times !== 'relative') return refuse('--times must be absolute or relative.');
    if (!/^https?:\/\/[^\s"<>]+\/$/.test(base)) return refuse('--base must be an IRI that ends with a slash.');
    const lost = files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() !== true);
    if (lost !== undefined) return refuse(`There is no file ${lost}.`);
    const key = values.key ?? `${out.replace(/\/+$/, '')}.key`;
    if (!relative(resolve(out), resolve(key)).startsWith(`..${sep}`))
      return refuse('--key must not be inside --out: whoever gets the data must not get it.');
    const sources = files.map(
      (file): Source => ({ name: basename(file), text: () => createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE }) }),
    );
    const experiment = values.experiment === undefined ? undefined : experimentIn(values.experiment);
    if (experiment?.ok === false) return experiment;
    return ok({ sources, format, out, key, times, journal, base, experiment: experiment?.value });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
