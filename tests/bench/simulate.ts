// How many pulls a second simulated learners make, on one worker and on two, and whether memory stays flat as they grow many.
// Lives are whole, as `simulate` plays them, without the log being written; warm, since each worker first works the levels out.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { type Crowd, play } from '../../src/cli/crowd.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { makeFold } from '../../src/session/step.ts';
import { live, type Simulation } from '../../src/simulate/learner.ts';
import { sights } from '../../src/simulate/sight.ts';
import { playlist, population } from '../simulate/town.ts';
import { type Row, row, rowAgainst } from './rows.ts';

/** A million pulls a minute on one core. */
const AIM = 1_000_000 / 60;
/** Pulls that each worker makes to warm up, and those that are watched then, or as many as it makes in LONGEST, ms. */
const WARM = { balance: 2000, steady: 400 } as const;
const LONGEST = 25_000;
const MOST = 1_000_000;

const people = population('ages-12-13');
const crowd = (kind: string, workers: number): Crowd => ({
  learners: MOST,
  population: people,
  playlist: playlist(kind),
  seed: 1,
  arm: 'pf',
  workers,
  log: false,
});

class Enough extends Error {}

/** Pulls a second, once warm: of the clock, and of the time that processors worked for this process, whatever else they do. */
type Rate = { readonly clock: number; readonly processor: number };

async function rate(kind: keyof typeof WARM, workers: number): Promise<Rate> {
  const some = WARM[kind] * workers;
  const begun = performance.now();
  let all = 0;
  let from: { readonly at: number; readonly used: NodeJS.CpuUsage; readonly all: number } | undefined;
  let found: Rate = { clock: Number.NaN, processor: Number.NaN };
  try {
    await play(crowd(kind, workers), async ({ pulls }) => {
      all += pulls;
      const now = performance.now();
      if (from === undefined) {
        if (all >= some || now - begun > LONGEST) from = { at: now, used: process.cpuUsage(), all };
        return;
      }
      const made = all - from.all;
      if (made < some && now - from.at < LONGEST) return;
      const { user, system } = process.cpuUsage(from.used);
      found = { clock: (1000 * made) / (now - from.at), processor: (1_000_000 * made) / (user + system) };
      throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return found;
}

const experimentOf = (kind: string, only?: readonly string[], who = people): Simulation => ({
  kinds,
  fold: makeFold(kinds),
  sights: sights(),
  playlist: playlist(kind, only),
  population: who,
  seed: 1,
  arm: 'pf',
});

/** Learners at which memory is told. */
const FEW = 1000;
const MANY = 100_000;
const MB = 1_000_000;

/** Learners who leave after their first pull, on the first level: a hundred thousand whole lives would take too long. */
function memory(): readonly Row[] {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const experiment = experimentOf('balance', ['B01'], population('ages-12-13', { leaveBase: 5, leaveFrustration: 0, returns: 0 }));
  const rows: Row[] = [];
  let most = 0;
  let heap = 0;
  for (let index = 0; index < MANY; index++) {
    live(experiment, index);
    if (index % 100 === 99) most = Math.max(most, process.memoryUsage.rss());
    const count = index + 1;
    if (count !== FEW && count !== MANY) continue;
    collect();
    const { heapUsed } = process.memoryUsage();
    const of = `${count} learners of one pull each`;
    rows.push(
      count === FEW
        ? row(`heap after ${of}`, heapUsed / MB, 'MB')
        : rowAgainst(`heap after ${of}`, heapUsed / MB, 'MB', `after ${FEW}`, heap),
      row(`most resident memory up to ${of}`, most / MB, 'MB'),
    );
    heap = heapUsed / MB;
  }
  return rows;
}

/** What any log has to do for a pull: it is written out as JSON. A second of a processor, as the pulls are told. */
function written(): number {
  const { events } = live(experimentOf('balance'), 0);
  const pull = events.find(({ type }) => type === 'pull');
  const times = 20_000;
  const begun = process.cpuUsage();
  for (let n = 0; n < times; n++) JSON.stringify(pull);
  const { user, system } = process.cpuUsage(begun);
  return (1_000_000 * times) / (user + system);
}

/** Sums for so long, ms, and says how many: nothing but a processor is asked for. */
const PLAIN_MS = 3000;
const PLAIN = `
  const { parentPort, workerData } = require('node:worker_threads');
  const end = performance.now() + workerData;
  let [sums, x] = [0, 1];
  while (performance.now() < end) {
    for (let n = 0; n < 1e6; n++) x = (x * 1664525 + 1013904223) | 0;
    sums += x === 0 ? 0 : 1;
  }
  parentPort.postMessage(sums);`;

/** A million sums a second that this machine gives to so many workers at once: its cores may be two halves of one. */
async function plain(workers: number): Promise<number> {
  const sums = Array.from(
    { length: workers },
    () =>
      new Promise<number>((done, failed) => {
        new Worker(PLAIN, { eval: true, workerData: PLAIN_MS }).on('message', done).on('error', failed);
      }),
  );
  return (1000 * (await Promise.all(sums)).reduce((all, one) => all + one, 0)) / PLAIN_MS;
}

export async function simulate(): Promise<readonly Row[]> {
  const flat = memory();
  const [one, two, steady] = [await rate('balance', 1), await rate('balance', 2), await rate('steady', 1)];
  const json = written();
  const [alone, together] = [await plain(1), await plain(2)];
  return [
    rowAgainst('pulls, balance, per second of a processor', one.processor, '/s', 'the aim, a million a minute', AIM),
    rowAgainst('pulls, balance, per second of a processor', one.processor, '/s', 'a pull event written as JSON', json),
    rowAgainst('pulls, steady, per second of a processor', steady.processor, '/s', 'the aim, a million a minute', AIM),
    row('pulls, balance, by the clock, 1 worker', one.clock, '/s'),
    rowAgainst('pulls, balance, by the clock, 2 workers', two.clock, '/s', '1 worker', one.clock),
    rowAgainst('plain sums, 2 workers: what two cores of this machine are', together, 'million/s', '1 worker', alone),
    ...flat,
  ];
}
