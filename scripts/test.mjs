// All that CI does, in order: checks, unit tests, production build, browser tests. Its last line is `N passed, N failed`,
// counted from the runners' own reports; it exits with 1 where anything failed.

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, report } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { counted } from './count.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = `${ROOT}.reports`;
const VITEST = `${ROOT}node_modules/vitest/vitest.mjs`;

/** @typedef {import('./count.mjs').Count} Count */

/**
 * Runs a program, its output going straight to ours.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status
 */
const run = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });

/** @param {string} title */
const heading = (title) => console.log(`\n== ${title}`);

/** @returns {Promise<Count>} */
async function checks() {
  heading('types, lint, purity');
  const steps = await check(ROOT);
  report(steps);
  return { passed: steps.filter((step) => step.ok).length, failed: steps.filter((step) => !step.ok).map((step) => step.name) };
}

/**
 * @param {'unit' | 'browser'} project
 * @returns {Promise<Count>}
 */
async function tests(project) {
  heading(`${project} tests`);
  const file = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await run(process.execPath, [VITEST, 'run', '--project', project, ...reporters]);
  return counted(project, status, file);
}

/** @returns {Promise<Count>} */
async function build() {
  heading('production build');
  return (await run('npm', ['run', '-s', 'build'])) === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: ['production build'] };
}

/** @returns {Promise<Count>} */
async function browserTests() {
  const chromium = ensureChromium();
  if ('path' in chromium) return tests('browser');
  console.log(chromium.why);
  return { passed: 0, failed: [chromium.why] };
}

async function main() {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS);
  const counts = [await checks(), await tests('unit')];
  const built = await build();
  counts.push(built);
  if (built.failed.length === 0) counts.push(await browserTests());

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.flatMap((count) => count.failed);
  console.log('');
  for (const name of failed) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
