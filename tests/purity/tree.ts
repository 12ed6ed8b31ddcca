import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SETTINGS = ['biome.json', 'biome', 'tsconfig.json', 'tsconfig.pure.json', 'tsconfig.worker.json', '.gitignore'];

/** A tree of its own under the house's real settings, so that planting in it disturbs nobody. */
export type Tree = {
  readonly plant: (path: string, code: string) => void;
  /** runs one of the house's tools there; everything it printed */
  readonly run: (tool: string, ...args: readonly string[]) => { readonly status: number | null; readonly output: string };
  readonly remove: () => void;
};

export function tree(): Tree {
  const at = mkdtempSync(join(tmpdir(), 'not-yet-purity-'));
  for (const name of SETTINGS) cpSync(join(ROOT, name), join(at, name), { recursive: true });
  // the service worker has types of its own, so a check asks for one
  cpSync(join(ROOT, 'src/worker'), join(at, 'src/worker'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(at, 'node_modules'));
  return {
    plant: (path, code) => {
      mkdirSync(dirname(join(at, path)), { recursive: true });
      writeFileSync(join(at, path), code);
    },
    run: (tool, ...args) => {
      const ran = spawnSync(process.execPath, [join(ROOT, tool), ...args], { cwd: at, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
      return { status: ran.status, output: `${ran.stdout}${ran.stderr}` };
    },
    remove: () => rmSync(at, { recursive: true, force: true }),
  };
}

export const BIOME = 'node_modules/@biomejs/biome/bin/biome';
export const TSC = 'node_modules/typescript/bin/tsc';
export const CHECK = 'scripts/check.mjs';

/** The folders that know nothing of page, clock or chance. */
export const PURE = ['src/core', 'src/export', 'src/feedback', 'src/puzzles', 'src/puzzles/balance', 'src/session', 'src/simulate'];
