// `npm run bench -- PART [--json FILE]`: what the game costs, measured on this machine in one run with what it is compared
// with, so that the ratios hold elsewhere too.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine, type Row } from '../tests/bench/rows.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  start: async () => {
    execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
    return (await import('../tests/bench/start.ts')).start();
  },
  log: async () => (await import('../tests/bench/log.ts')).log(),
  puzzles: async () => (await import('../tests/bench/puzzles.ts')).puzzles(),
  export: async () => (await import('../tests/bench/export.ts')).exports(),
  engine: async () => (await import('../tests/bench/engine.ts')).engine(),
  simulate: async () => (await import('../tests/bench/simulate.ts')).simulate(),
};
const USAGE = `usage: npm run bench -- ${Object.keys(PARTS).join('|')} [--json FILE]`;

function asked(): { readonly part: () => Promise<readonly Row[]>; readonly file: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
    const [name = '', more] = positionals;
    const part = Object.hasOwn(PARTS, name) && more === undefined ? PARTS[name] : undefined;
    return part && { part, file: values.json };
  } catch {
    return undefined;
  }
}

const wanted = asked();
if (wanted === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const rows = await wanted.part();
  console.log(machine());
  for (const { name, value, unit, against, ratio } of rows)
    console.log(`${name}: ${value} ${unit}${against === null ? '' : ` (${ratio} × ${against} ${unit})`}`);
  if (wanted.file !== undefined) writeFileSync(wanted.file, `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`);
}
