// The jobs themselves, as a worker does them: one pass over the files that looks, one that tells.

import { IntlMessageFormat } from 'intl-messageformat';
import type { GameEvent } from '../core/event.ts';
import { bits } from '../export/bits.ts';
import { charter } from '../export/charts.ts';
import { exportLog } from '../export/export.ts';
import { linesOf } from '../export/lines.ts';
import { PROBLEMS, type Problem, type ProblemCode, readLine } from '../export/read.ts';
import { type Hearer, peopleOf, retell } from '../export/retell.ts';
import { filler, sayer } from '../export/say.ts';
import { wholeSessions } from '../export/sessions.ts';
import { type Survey, survey } from '../export/survey.ts';
import type { Told } from '../export/tell.ts';
import { kinds } from '../puzzles/models.ts';
import { verifier, verify } from '../session/verify.ts';
import { newKey } from '../store/key.ts';
import { hashes } from './hashes.ts';
import {
  type Amiss,
  type Checked,
  type Counts,
  type Filed,
  type Job,
  type Opened,
  type Told as Reported,
  SESSIONS,
  type Visited,
  type Watched,
} from './job.ts';
import { readmeBundle } from './readme-bundle.ts';
import { type FileSource, fileSource } from './source.ts';
import { texts } from './texts.ts';
import { zipBundle } from './zip.ts';

const say = sayer(
  texts,
  filler((text) => new IntlMessageFormat(text, 'en')),
);

/** Passes over the files that each job takes. */
const PASSES = { open: 2, export: 2, readme: 2, verify: 2, session: 1 } as const;

/** @param at the time, ms since 1970 @throws what reading or writing throws */
export async function perform(job: Job, tell: (told: Reported) => void, at: number): Promise<void> {
  const all = PASSES[job.do] * job.files.reduce((sum, { size }) => sum + size, 0);
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
    case 'verify':
      return tell({ is: 'checked', checked: await check(sources) });
    case 'session':
      return tell({ is: 'watched', watched: await watch(sources, job.session) });
    case 'readme': {
      const { format, times, journal, base } = job;
      const { bundle, text } = readmeBundle();
      await exportLog({ sources, format, times, journal, base, bundle, kinds, say, ...(await hashes(newKey())) });
      return tell({ is: 'readme', text: text() });
    }
    case 'export': {
      const { key, format, times, journal, base, experiment } = job;
      const bundle = zipBundle(at);
      const { rows, journals } = await exportLog({
        sources,
        format,
        times,
        journal,
        base,
        experiment,
        bundle,
        kinds,
        say,
        ...(await hashes(key)),
      });
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
  const { charts, studies, ...hearer } = charter(kinds);
  const sessions = new Map<string, Visited>();
  if (found.events > 0) {
    const { sign } = await hashes(key);
    const people = await peopleOf(found, { times: 'absolute', journal: false, sign });
    const take: Hearer['take'] = (told) => {
      hearer.take(told);
      if (told.pull !== undefined) visited(sessions, told);
    };
    await retell(sources, found, people, { ...hearer, take });
  }
  return { files, counts: countsOf(found), charts: charts(), studies: studies(), sessions: [...sessions.values()] };
}

function visited(sessions: Map<string, Visited>, { event: { session, at, t }, subject }: Told): void {
  const known = sessions.get(session);
  if (known === undefined && sessions.size === SESSIONS) return;
  sessions.set(session, { session, subject, at: known?.at ?? at - t, pulls: (known?.pulls ?? 0) + 1 });
}

async function check(sources: readonly FileSource[]): Promise<Checked> {
  const found = await survey(sources, {});
  const { session, forget, verdict } = verifier(kinds);
  await wholeSessions(sources, found, (events, last) => {
    session(events);
    const [first] = events;
    if (last && first?.type === 'opened') forget(first.data.learner);
  });
  const said = verdict();
  const counts = { sessions: found.sessions.size(), events: found.events };
  return said.is === 'unreadable'
    ? { ...counts, mismatches: [], others: 0, unreadable: said.why }
    : { ...counts, mismatches: said.mismatches, others: said.others.length, unreadable: undefined };
}

/** Lines in which the session is not named are not read as events: in a large log nearly all. */
async function watch(sources: readonly FileSource[], session: string): Promise<Watched> {
  const found = new Map<number, GameEvent>();
  for (const { text } of sources)
    for await (const { lines, ended } of linesOf(text()))
      for (const line of lines) {
        const read = line?.includes(session) ? readLine(line, ended) : undefined;
        if (read?.ok && read.event.session === session && !found.has(read.event.seq)) found.set(read.event.seq, read.event);
      }
  const events = [...found.values()].sort((one, other) => one.seq - other.seq);
  return { events, verdict: verify(kinds, events) };
}

function countsOf({ lines, events, types, sessions, simulated }: Survey): Counts {
  const met = bits();
  let learners = 0;
  for (let row = 0; row < sessions.size(); row++) {
    const learner = sessions.learner(row);
    // a session without its first event is a learner of its own
    if (learner < 0 || !met.has(learner)) learners++;
    if (learner >= 0) met.set(learner);
  }
  return { lines, events, pulls: types.get('pull') ?? 0, sessions: sessions.size(), learners, simulated };
}
