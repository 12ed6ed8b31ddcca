import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/chromium.mjs');
/** Whether this account may install: the script asks the same. */
const ROOT = process.getuid?.() === 0;
/** the account without rights, by Unix custom */
const NOBODY = 65_534;

/** A folder of programs that is all of PATH. */
let bin = '';
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'not-yet-path-'));
});
afterEach(() => rmSync(bin, { recursive: true, force: true }));

function program(name: string, text = '#!/bin/sh\n'): string {
  const path = join(bin, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
/** A package manager that notes what it is asked for, and installs a Chromium where `installs` says so. */
const manager = (name: string, installs: boolean, status = 0) =>
  program(
    name,
    `#!/bin/sh\necho "$0 $*" >> ${bin}/asked\n${installs ? `printf '#!/bin/sh\\n' > ${bin}/chromium; /bin/chmod 755 ${bin}/chromium\n` : ''}exit ${status}\n`,
  );
const asked = () => readFileSync(join(bin, 'asked'), 'utf8').replaceAll(`${bin}/`, '').trim().split('\n');

function find(environment: Record<string, string> = {}, as: { readonly uid?: number } = {}) {
  const ran = spawnSync(process.execPath, [SCRIPT], { env: { PATH: bin, ...environment }, encoding: 'utf8', ...as });
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr.trim() };
}

test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])('finds %s in PATH', (name) => {
  const path = program(name);
  expect(find()).toEqual({ status: 0, out: path, err: '' });
});

test('CHROMIUM comes before PATH', () => {
  program('chromium');
  const told = program('my-own');
  expect(find({ CHROMIUM: told })).toEqual({ status: 0, out: told, err: '' });
});

test('CHROMIUM that is nothing is said, not passed over', () => {
  program('chromium');
  const { status, err } = find({ CHROMIUM: '/nowhere/chromium' });
  expect(status).toBe(1);
  expect(err).toBe('CHROMIUM is "/nowhere/chromium", and no program is there: set it to where Chromium is.');
});

test('without Chromium and without a package manager it says what to do in one sentence', () => {
  const { status, err } = find();
  expect(status).toBe(1);
  expect(err).toBe('The browser tests need Chromium: install it, or set CHROMIUM to where it is.');
});

test.runIf(ROOT).each([
  ['apt-get', ['apt-get update -q', 'apt-get install -q -y --no-install-recommends chromium']],
  ['dnf', ['dnf install -q -y chromium']],
  ['apk', ['apk add --no-cache chromium']],
])('as root it has %s install it', (name, steps) => {
  manager(name, true);
  const { status, out } = find();
  expect(status).toBe(0);
  expect(out.split('\n').at(-1)).toBe(join(bin, 'chromium'));
  expect(asked()).toEqual(steps);
});

test.runIf(ROOT)('an installation that fails is said', () => {
  manager('dnf', false, 1);
  expect(find().err).toBe('Chromium could not be installed: "dnf install -q -y chromium" failed.');
});

test.runIf(ROOT)('an installation that brings no Chromium is said', () => {
  manager('apk', false);
  expect(find().err).toBe('apk installed no Chromium: set CHROMIUM to where it is.');
});

test('without being root it says what to run', () => {
  manager('apk', true);
  chmodSync(bin, 0o755);
  expect(find({}, ROOT ? { uid: NOBODY } : {}).err).toBe(
    'The browser tests need Chromium: run as root "apk add --no-cache chromium", or set CHROMIUM to where it is.',
  );
});
