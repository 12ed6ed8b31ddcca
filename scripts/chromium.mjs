// The Chromium that the browser tests drive: the one of the machine, or of its package manager. None is downloaded from
// elsewhere, so the tests run where there is no open internet.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain } from './main.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How each package manager is asked for it, first refreshing what it knows. */
const MANAGERS = [
  {
    name: 'apt-get',
    steps: [
      ['update', '-q'],
      ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  { name: 'dnf', steps: [['install', '-q', '-y', 'chromium']] },
  { name: 'apk', steps: [['add', '--no-cache', 'chromium']] },
];

/** @typedef {{ readonly path: string } | { readonly why: string }} Chromium */

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);

/** @returns {string | undefined} where Chromium is: what CHROMIUM says, else the first that PATH has */
export function findChromium() {
  const told = process.env.CHROMIUM;
  if (told !== undefined && told !== '') return runs(told) ? told : undefined;
  return NAMES.map(inPath).find((path) => path !== undefined);
}

/**
 * Finds Chromium, and has it installed where there is none and this account may install.
 * @returns {Chromium}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return { path: found };
  const told = process.env.CHROMIUM;
  if (told !== undefined && told !== '') return { why: `CHROMIUM is "${told}", and no program is there: set it to where Chromium is.` };
  const manager = MANAGERS.find((one) => inPath(one.name) !== undefined);
  if (manager === undefined) return { why: 'The browser tests need Chromium: install it, or set CHROMIUM to where it is.' };
  const byHand = manager.steps.map((args) => `${manager.name} ${args.join(' ')}`).join(' && ');
  if (process.getuid?.() !== 0) return { why: `The browser tests need Chromium: run as root "${byHand}", or set CHROMIUM to where it is.` };
  console.log(`There is no Chromium, so it is being installed: ${byHand}`);
  for (const args of manager.steps) {
    const ran = spawnSync(manager.name, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (ran.status !== 0) return { why: `Chromium could not be installed: "${manager.name} ${args.join(' ')}" failed.` };
  }
  const installed = findChromium();
  return installed === undefined ? { why: `${manager.name} installed no Chromium: set CHROMIUM to where it is.` } : { path: installed };
}

if (isMain(import.meta.url)) {
  const chromium = ensureChromium();
  if ('path' in chromium) console.log(chromium.path);
  else {
    console.error(chromium.why);
    process.exitCode = 1;
  }
}
