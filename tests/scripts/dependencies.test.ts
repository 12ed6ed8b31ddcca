import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) });

test('docs/dependencies.md has a line for each dependency, and for no other', () => {
  const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')));
  const rows = readFileSync(`${ROOT}/docs/dependencies.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| package') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map((row) => row[1]).sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  for (const [, name, what, , size, licence] of rows) {
    expect(what, `what ${name} is for`).not.toBe('');
    expect(size, `the size of ${name}`).toMatch(/\d/);
    expect(licence, `the licence of ${name}`).not.toBe('');
  }
});
