// The export: a first pass that looks (survey.ts), a second one that writes (retell.ts).

import type { Experiment } from '../core/experiment.ts';
import type { Kinds } from '../core/kind.ts';
import type { Words } from '../core/words.ts';
import { asCsv } from './as-csv.ts';
import { asDatashop } from './as-datashop.ts';
import { asJsonl } from './as-jsonl.ts';
import { asOpengamedata } from './as-opengamedata.ts';
import { asParquet } from './as-parquet.ts';
import { asPsychDs } from './as-psych-ds.ts';
import { asXapi } from './as-xapi.ts';
import type { Bundle } from './bundle.ts';
import { writeCommon } from './common.ts';
import type { About, Format } from './format.ts';
import type { Source } from './lines.ts';
import type { FormatName } from './names.ts';
import { type Disclosing, peopleOf, retell } from './retell.ts';
import { type Listener, type Survey, survey } from './survey.ts';
import { tablesOf } from './tables.ts';

export const FORMATS = {
  jsonl: asJsonl,
  csv: asCsv,
  parquet: asParquet,
  xapi: asXapi,
  datashop: asDatashop,
  'psych-ds': asPsychDs,
  opengamedata: asOpengamedata,
} as const satisfies Readonly<Record<FormatName, Format>>;

export { type FormatName, formatNames } from './names.ts';

export type Asked = Disclosing & {
  readonly sources: readonly Source[];
  readonly format: FormatName;
  readonly bundle: Bundle;
  readonly kinds: Kinds;
  /** whose rules leave learners out of what is compared; left out, nobody is */
  readonly experiment?: Experiment | undefined;
  /** IRI prefix that the researcher controls */
  readonly base: string;
  readonly say: (words: Words, language: string) => string;
  /** UTF-8 */
  readonly encode: (text: string) => Uint8Array;
  /** UTF-8 into bytes that have room for it, three for each UTF-16 unit @returns bytes written */
  readonly encodeInto: (text: string, into: Uint8Array) => number;
  /** SHA-256 of a text, hex */
  readonly sha256: (text: string) => Promise<string>;
};

export type Exported = { readonly survey: Survey; readonly rows: Readonly<Record<string, number>>; readonly journals: number };

/** @throws what reading or writing throws. Where the log holds no event, nothing is written. */
export async function exportLog(asked: Asked, listener: Listener = {}): Promise<Exported> {
  const found = await survey(asked.sources, listener);
  if (found.events === 0) return { survey: found, rows: {}, journals: 0 };
  const people = await peopleOf(found, asked);
  const { kinds, base, say, encode, encodeInto, sha256 } = asked;
  const tables = tablesOf(Object.values(kinds), asked.experiment);
  const about: About = { survey: found, tables, kinds, base, span: people.span, say, encode, encodeInto, sha256 };
  const written = await FORMATS[asked.format].begin(asked.bundle, about);
  await retell(asked.sources, found, people, written, listener);
  const rows = await written.end();
  await writeCommon(asked.bundle, FORMATS[asked.format], asked, about, { rows, journals: people.journals });
  return { survey: found, rows, journals: people.journals };
}
