// Logs far longer than any string or array may be: nothing of them is held, so that they can be made while they are read.

import { expect, it } from 'vitest';
import type { Problem } from '../../src/export/read.ts';
import { survey } from '../../src/export/survey.ts';
import { fileSource } from '../../src/research/source.ts';
import { play } from '../session/play.ts';
import { lineOf } from './class.ts';

const lines = play({ session: '0b0f3c57-6d0f-4c0e-9f2e-0c5d5d1f1a01' })
  .enter('lift')
  .hang(5, 1, 'right')
  .log()
  .map((event) => `${lineOf(event)}\n`);
/** More than 32 bits with a sign can count. */
const FAR = 2 ** 31 + 1;

it('passes over a line of more than 2^31 characters, tells of it, and reads what stands after it', async () => {
  const piece = 'x'.repeat(2 ** 20);
  const [first = '', ...rest] = lines;
  const log = {
    name: 'long.jsonl',
    text: async function* () {
      yield first;
      for (let left = FAR; left > 0; left -= piece.length) yield left < piece.length ? piece.slice(0, left) : piece;
      yield `\n${rest.join('')}`;
    },
  };
  const problems: Problem[] = [];
  const found = await survey([log], { problem: (problem) => problems.push(problem) });
  expect([found.events, found.lines]).toEqual([lines.length, lines.length + 1]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['too-long', 2]]);
});

it('reads a file of more than 2^32 bytes from its start to its end, each byte once', async () => {
  const size = 2 ** 32 + 2 ** 31 + 5;
  const asked: (readonly [from: number, to: number])[] = [];
  const whole = new TextEncoder().encode(lines.join(''));
  // every piece but the last is told as empty, as if it held nothing
  const slice = (from: number, to: number) => {
    asked.push([from, Math.min(to, size)]);
    return { arrayBuffer: async () => (to >= size ? whole.buffer : new ArrayBuffer(0)) };
  };
  const source = fileSource({ name: 'long.jsonl', size, slice } as unknown as File, () => {});
  const found = await survey([source], {});
  expect(found.events).toBe(lines.length);
  expect(source.unread()).toBe(false);
  expect(asked.reduce((at, [from, to]) => (from === at && to > from ? to : Number.NaN), 0)).toBe(size);
});
