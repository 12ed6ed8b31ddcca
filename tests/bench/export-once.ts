// One export in a process of its own: `FORMAT EVENTS` → a line of JSON with its time and the most memory it had. The log is a
// class over and over again, each time with learners and sessions of their own, and is made while it is read.

import { randomUUID } from 'node:crypto';
import { exportLog, formatNames } from '../../src/export/export.ts';
import type { Source } from '../../src/export/lines.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { classLog, lineOf } from '../export/class.ts';
import { NOWHERE, TOOLS } from './export-tools.ts';

const LEARNERS = 4;

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
const log: Source = {
  name: 'log.jsonl',
  text: async function* () {
    for (let made = 0, copy = 0; made < size; copy++) {
      const left = size - made;
      const text = parts.map((part, index) => (index % 2 === 1 ? fresh(copy, part) : part)).join('');
      yield left >= lines.length ? text : `${text.split('\n').slice(0, left).join('\n')}\n`;
      made += Math.min(left, lines.length);
    }
  },
};

const begun = performance.now();
const { survey } = await exportLog({ ...TOOLS, sources: [log], format, bundle: NOWHERE, kinds, times: 'absolute', journal: false });
if (survey.events !== size) throw new Error(`${survey.events} of ${size} events were exported`);
console.log(JSON.stringify({ mb: process.resourceUsage().maxRSS / 1024, seconds: (performance.now() - begun) / 1000 }));
