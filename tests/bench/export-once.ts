// One export in a process of its own: `FORMAT EVENTS` → a line of JSON, `Once`. The log is a class over and over again, each time
// with learners and sessions of their own, and is made while it is read. With `--expose-gc` what lives is told apart from litter.

import { randomUUID } from 'node:crypto';
import { exportLog, formatNames } from '../../src/export/export.ts';
import type { Source } from '../../src/export/lines.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { classLog, lineOf } from '../export/class.ts';
import { NOWHERE, TOOLS } from './export-tools.ts';
import { spent } from './rows.ts';

/** Memory in MB (2^20 bytes); `cpu` and `wall` in s. */
export type Once = {
  /** the most that the process ever had of the machine */
  readonly rss: number;
  /** the most that lived in the heap and in buffers when litter had just been cleared away */
  readonly live: number;
  readonly cpu: number;
  readonly wall: number;
};

const LEARNERS = 4;
/** So often a pass stops to see what lives. */
const LOOKS = 10;
const MB = 2 ** 20;

const format = formatNames.find((name) => name === process.argv[2]) ?? 'csv';
const size = Number(process.argv[3]);
const lines = classLog(LEARNERS, false).map(lineOf);
const ids = [...new Set(lines.flatMap((line) => line.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []))];
const whole = lines.map((line) => `${line}\n`).join('');
/** The text between ids, so that a copy is made without searching. */
const parts = whole.split(new RegExp(`(${ids.join('|')})`));

const seed = randomUUID().slice(0, 8);
/** The same ids for the same copy, in both passes. */
const fresh = (copy: number, id: string): string => {
  const digits = copy.toString(16).padStart(7, '0');
  return `${seed}-${digits.slice(0, 4)}-4${digits.slice(4)}-${id.slice(19)}`;
};

let live = 0;
/** What looking costs is not of the export. */
let looking = { cpu: 0, wall: 0 };
function look(): void {
  if (globalThis.gc === undefined) return;
  const [cpu, wall] = [spent(), performance.now()];
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  live = Math.max(live, heapUsed + external);
  looking = { cpu: looking.cpu + spent() - cpu, wall: looking.wall + performance.now() - wall };
}

const log: Source = {
  name: 'log.jsonl',
  text: async function* () {
    let looks = 0;
    for (let made = 0, copy = 0; made < size; copy++) {
      const left = size - made;
      const text = parts.map((part, index) => (index % 2 === 1 ? fresh(copy, part) : part)).join('');
      yield left >= lines.length ? text : `${text.split('\n').slice(0, left).join('\n')}\n`;
      made += Math.min(left, lines.length);
      if (made < ((looks + 1) * size) / LOOKS) continue;
      looks++;
      look();
    }
  },
};

const [cpu, wall] = [spent(), performance.now()];
const { survey } = await exportLog({ ...TOOLS, sources: [log], format, bundle: NOWHERE, kinds, times: 'absolute', journal: false });
if (survey.events !== size) throw new Error(`${survey.events} of ${size} events were exported`);
const once: Once = {
  rss: process.resourceUsage().maxRSS / 1024,
  live: live / MB,
  cpu: (spent() - cpu - looking.cpu) / 1000,
  wall: (performance.now() - wall - looking.wall) / 1000,
};
console.log(JSON.stringify(once));
