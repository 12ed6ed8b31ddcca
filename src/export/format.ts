// What a format is: an adapter that is given events and learners one by one, and writes its files.

import type { Kinds } from '../core/kind.ts';
import type { Words } from '../core/words.ts';
import type { Bundle } from './bundle.ts';
import type { Measured } from './measures.ts';
import type { Survey } from './survey.ts';
import type { Tables } from './tables.ts';
import type { Told } from './tell.ts';

/** What is known before the first event is told. */
export type About = {
  readonly survey: Survey;
  readonly tables: Tables;
  readonly kinds: Kinds;
  /** IRI prefix that the researcher controls, with a slash at its end */
  readonly base: string;
  /** earliest and latest event as told, ms since 1970 */
  readonly span: readonly [first: number, last: number];
  /** texts in a language, as the locale files have them */
  readonly say: (words: Words, language: string) => string;
  /** UTF-8 */
  readonly encode: (text: string) => Uint8Array;
  /** UTF-8 into bytes that have room for it, three for each UTF-16 unit @returns bytes written */
  readonly encodeInto: (text: string, into: Uint8Array) => number;
  /** hex */
  readonly sha256: (text: string) => Promise<string>;
};

export type Written = {
  /** Events of a session in the order of their numbers. */
  readonly take: (told: Told) => void;
  readonly learner: (rows: readonly Measured[]) => void;
  /** Hands on what has gathered: awaited every few lines, so that memory stays flat. */
  readonly flush: () => Promise<void>;
  /** @returns rows by file */
  readonly end: () => Promise<Readonly<Record<string, number>>>;
};

export type Format = {
  /** what it is for, in half a sentence */
  readonly does: string;
  /** how its files are loaded; texts of README.md */
  readonly load: readonly string[];
  /** where a file that every bundle has goes; left out where that is its own name */
  readonly place?: (name: string) => string;
  readonly begin: (bundle: Bundle, about: About) => Promise<Written>;
};
