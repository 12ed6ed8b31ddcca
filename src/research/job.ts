// What the page and its worker say to each other. A worker does one job and ends: to cancel is to end it.

import type { GameEvent } from '../core/event.ts';
import type { Experiment } from '../core/experiment.ts';
import type { StudyChart } from '../export/chart-balance.ts';
import type { WorldCharts } from '../export/charts.ts';
import type { FormatName } from '../export/names.ts';
import type { ProblemCode } from '../export/read.ts';
import type { Mismatch, Verdict } from '../session/verify.ts';

export type HowExported = {
  readonly format: FormatName;
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
  /** IRI prefix that the researcher controls, for xAPI */
  readonly base: string;
  /** whose rules leave learners out of what is compared */
  readonly experiment?: Experiment | undefined;
};

export type Job =
  | { readonly do: 'open'; readonly files: readonly File[]; readonly key: string }
  | { readonly do: 'verify'; readonly files: readonly File[] }
  | { readonly do: 'session'; readonly files: readonly File[]; readonly session: string }
  /** what the bundle's README would say */
  | ({ readonly do: 'readme'; readonly files: readonly File[] } & HowExported)
  | ({ readonly do: 'export'; readonly files: readonly File[]; readonly key: string } & HowExported);

/** What is amiss with lines of a file: how many of them, and the first. */
export type Amiss = { readonly code: ProblemCode; readonly lines: number; readonly first: number };

/** What became of a file. */
export type Filed = {
  readonly name: string;
  /** good lines, each event counted once over all files */
  readonly events: number;
  readonly amiss: readonly Amiss[];
  /** whether the browser could not read it to its end */
  readonly unread: boolean;
};

/** Counts over all files: the very ones that an export's manifest has. */
export type Counts = {
  readonly lines: number;
  readonly events: number;
  readonly pulls: number;
  readonly sessions: number;
  readonly learners: number;
  readonly simulated: number;
};

/** A session that can be watched. */
export type Visited = {
  readonly session: string;
  /** the learner's pseudonym, by the key of this device */
  readonly subject: string;
  /** wall clock of its first event, ms since 1970 */
  readonly at: number;
  readonly pulls: number;
};

export type Opened = {
  readonly files: readonly Filed[];
  readonly counts: Counts;
  readonly charts: readonly WorldCharts[];
  /** who is in which arm, by study */
  readonly studies: readonly StudyChart[];
  /** sessions with a pull, at most SESSIONS of them, as they stand in the files */
  readonly sessions: readonly Visited[];
};
/** Sessions that are offered to be watched: nobody looks through more. */
export const SESSIONS = 1000;

/** All events of one session, and what *verify* says of them. */
export type Watched = { readonly events: readonly GameEvent[]; readonly verdict: Verdict };
export type Exported = { readonly zip: Blob; readonly rows: Readonly<Record<string, number>>; readonly journals: number };

/** What *verify* says of all logs. */
export type Checked = {
  readonly sessions: number;
  readonly events: number;
  /** figures that come out otherwise */
  readonly mismatches: readonly Mismatch[];
  /** sessions of another engine, or of another version of a kind: they are not checked */
  readonly others: number;
  /** why nothing could be said of all of it; undefined where it could */
  readonly unreadable: string | undefined;
};

/** What a worker tells. `share`: how much of the job is behind, 0 to 1. */
export type Told =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'opened'; readonly opened: Opened }
  | { readonly is: 'exported'; readonly exported: Exported }
  | { readonly is: 'readme'; readonly text: string }
  | { readonly is: 'checked'; readonly checked: Checked }
  | { readonly is: 'watched'; readonly watched: Watched }
  | { readonly is: 'stopped'; readonly why: string };
