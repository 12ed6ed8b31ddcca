import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted } from '../../scripts/count.mjs';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'not-yet-count-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const one = (status: string, fullName = status) => ({ status, fullName });
const file = (name: string, status: string, ...assertionResults: readonly unknown[]) => ({ name, status, assertionResults });
function count(status: number, ...testResults: readonly unknown[]) {
  const path = join(dir, 'report.json');
  writeFileSync(path, JSON.stringify({ testResults }));
  return counted('unit', status, path);
}

test('counts what passed and names what failed; what was skipped is neither', () => {
  const read = count(1, file('a', 'failed', one('passed'), one('failed', 'bites'), one('skipped')), file('b', 'passed', one('passed')));
  expect(read).toEqual({ passed: 2, failed: ['bites'] });
});

test('a file that could not be loaded counts as one that failed', () => {
  expect(count(1, file('a', 'failed'), file('b', 'passed', one('passed')))).toEqual({ passed: 1, failed: ['a could not be run'] });
});

test('a file whose hook failed after its tests passed counts as one that failed', () => {
  expect(count(1, file('a', 'failed', one('passed')))).toEqual({ passed: 1, failed: ['a could not be run'] });
});

test('a runner that ends badly with nothing failed counts as one that failed', () => {
  expect(count(1, file('a', 'passed', one('passed')))).toEqual({ passed: 1, failed: ['unit tests ended with status 1'] });
});

test('a runner that leaves no report, or a broken one, counts as one that failed', () => {
  expect(counted('unit', 0, join(dir, 'nothing.json'))).toEqual({ passed: 0, failed: ['unit tests left no report'] });
  writeFileSync(join(dir, 'broken.json'), '{');
  expect(counted('unit', 1, join(dir, 'broken.json'))).toEqual({ passed: 0, failed: ['unit tests left no report'] });
});
