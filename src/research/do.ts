// The jobs themselves, as a worker does them: one pass over the files that looks, one that tells.

import { IntlMessageFormat } from 'intl-messageformat';
import { charter } from '../export/charts.ts';
import { exportLog } from '../export/export.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '../export/read.ts';
import { peopleOf, retell } from '../export/retell.ts';
import { filler, sayer } from '../export/say.ts';
import { type Survey, survey } from '../export/survey.ts';
import { kinds } from '../puzzles/models.ts';
import { hashes } from './hashes.ts';
import type { Amiss, Counts, Filed, Job, Opened, Told } from './job.ts';
import { type FileSource, fileSource } from './source.ts';
import { texts } from './texts.ts';
import { zipBundle } from './zip.ts';

const say = sayer(
  texts,
  filler((text) => new IntlMessageFormat(text, 'en')),
);

/** Passes over the files that each job takes. */
const PASSES = 2;

/** @param at the time, ms since 1970 @throws what reading or writing throws */
export async function perform(job: Job, tell: (told: Told) => void, at: number): Promise<void> {
  const all = PASSES * job.files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  const sources = job.files.map((file) =>
    fileSource(file, (bytes) => {
      read += bytes;
      tell({ is: 'progress', share: Math.min(1, read / Math.max(1, all)) });
    }),
  );
  switch (job.do) {
    case 'open':
      return tell({ is: 'opened', opened: await open(sources, job.key) });
    case 'export': {
      const { key, format, times, journal, base } = job;
      const bundle = zipBundle(at);
      const { rows, journals } = await exportLog({ sources, format, times, journal, base, bundle, kinds, say, ...(await hashes(key)) });
      return tell({ is: 'exported', exported: { zip: bundle.done(), rows, journals } });
    }
  }
}

async function open(sources: readonly FileSource[], key: string): Promise<Opened> {
  // by the place of a file among the others: two may have one name
  const amiss = sources.map(() => new Map<ProblemCode, Amiss>());
  const numbered = sources.map((source, index) => ({ ...source, name: String(index) }));
  const problem = ({ file, line, code }: Problem): void => {
    const known = amiss[Number(file)];
    const before = known?.get(code);
    known?.set(code, { code, lines: (before?.lines ?? 0) + 1, first: before?.first ?? line });
  };
  const found = await survey(numbered, { problem });
  const order = Object.keys(PROBLEMS);
  const files = sources.map(
    ({ name, unread }, index): Filed => ({
      name,
      events: found.good[index]?.events ?? 0,
      amiss: [...(amiss[index]?.values() ?? [])].sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code)),
      unread: unread(),
    }),
  );
  const { charts, ...hearer } = charter(kinds);
  if (found.events > 0) {
    const { sign } = await hashes(key);
    await retell(sources, found, await peopleOf(found, { times: 'absolute', journal: false, sign }), hearer);
  }
  return { files, counts: countsOf(found), charts: charts() };
}

function countsOf({ lines, events, types, sessions, simulated }: Survey): Counts {
  const learners = new Set(
    [...sessions].map(([session, { learner }]) => (learner === undefined ? `session ${session}` : `learner ${learner}`)),
  );
  return { lines, events, pulls: types.get('pull') ?? 0, sessions: sessions.size, learners: learners.size, simulated };
}
