// Types, lint and purity, side by side, in seconds. `npm run check` runs this file; scripts/test.mjs counts its steps.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './main.mjs';

const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const BIOME = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** @typedef {{ readonly name: string, readonly ok: boolean, readonly output: string, readonly ms: number }} Step */

/** What switches a check off for a line or a file. The pure folders and all else of src do without. */
const SUPPRESSIONS = /biome-ignore|@ts-(?:ignore|expect-error|nocheck)/;

/**
 * Runs every check of the tree under `root`.
 * @param {string} root
 * @returns {Promise<readonly Step[]>}
 */
export const check = (root) =>
  Promise.all([
    tool('pure types', root, [TSC, '-p', 'tsconfig.pure.json']),
    tool('types', root, [TSC, '-p', 'tsconfig.json']),
    tool('types of the service worker', root, [TSC, '-p', 'tsconfig.worker.json']),
    tool('lint, format and purity', root, [BIOME, 'check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=200']),
    suppressions(root),
  ]);

/**
 * @param {string} name
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {Promise<Step>}
 */
const tool = (name, root, args) =>
  new Promise((resolve) => {
    const begun = performance.now();
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (piece) => (output += piece));
    child.stderr.on('data', (piece) => (output += piece));
    const end = (/** @type {boolean} */ ok) => resolve({ name, ok, output: output.trim(), ms: performance.now() - begun });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });

/**
 * @param {string} root
 * @returns {Promise<Step>}
 */
async function suppressions(root) {
  const begun = performance.now();
  const src = join(root, 'src');
  const files = existsSync(src) ? readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)) : [];
  const found = files.flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        SUPPRESSIONS.test(line) ? [`${relative(root, join(src, file))}:${index + 1} switches a check off: ${line.trim()}`] : [],
      ),
  );
  return { name: 'no check switched off', ok: found.length === 0, output: found.join('\n'), ms: performance.now() - begun };
}

/** @param {readonly Step[]} steps */
export function report(steps) {
  for (const step of steps) {
    if (!step.ok) console.log(`${step.output}\n`);
  }
  for (const step of steps) console.log(`${step.ok ? 'ok    ' : 'failed'} ${step.name} (${(step.ms / 1000).toFixed(1)} s)`);
}

if (isMain(import.meta.url)) {
  const steps = await check(process.cwd());
  report(steps);
  process.exitCode = steps.every((step) => step.ok) ? 0 : 1;
}
