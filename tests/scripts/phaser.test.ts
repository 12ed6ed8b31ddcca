import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEFT_OUT, phaserParts } from '../../scripts/phaser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Makers and managers of a scene that the build has: others are there in the types and not in the game. */
const MAKERS = ['container', 'existing', 'graphics', 'image', 'text'];
const MANAGERS = ['add', 'cameras', 'children', 'events', 'game', 'make', 'scale', 'scene', 'sys', 'textures', 'time'];
const NAMES = ['Game', 'Scale', 'CANVAS'];

/** All that the stage and the views say, by file. */
const sources = ['src/stage', 'src/puzzles/views'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8').replace(/^import.*$/gm, '')),
);
const said = (pattern: RegExp): readonly string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

describe('Phaser built from parts', () => {
  let code = '';
  let modules: readonly string[] = [];
  beforeAll(async () => {
    const made = await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      publicDir: false,
      plugins: [
        phaserParts(),
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
          load: (id) => (id === '\0entry' ? "export * from 'phaser';" : undefined),
        },
      ],
      build: { write: false, rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' } },
    });
    const [chunk] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
    if (chunk?.type !== 'chunk') throw new Error('no script came out');
    code = chunk.code;
    modules = Object.keys(chunk.modules).map((name) => name.replace(/^.*\/phaser\/src\//, ''));
  });

  it('is less than half of the whole', () => {
    expect(code.length).toBeGreaterThan(100_000);
    expect(code.length).toBeLessThan(readFileSync(join(ROOT, 'node_modules/phaser/dist/phaser.esm.min.js')).length / 2);
  });

  it('has none of what is left out', () => {
    expect(modules.filter((name) => LEFT_OUT.some((pattern) => pattern.test(name)))).toEqual([]);
    expect(modules).toContain('core/Game.js');
  });

  it('brings every manager without which Phaser starts no scene', () => {
    for (const plugin of [
      'EventEmitter',
      'CameraManager',
      'GameObjectCreator',
      'GameObjectFactory',
      'ScenePlugin',
      'DisplayList',
      'UpdateList',
    ])
      expect(code).toMatch(new RegExp(`register\\([\`'"]${plugin}[\`'"]`));
  });
});

describe('the stage and the views', () => {
  it('ask for no part that the build leaves out', () => {
    expect(said(/\badd\s*\.(\w+)\(/g).filter((name) => !MAKERS.includes(name))).toEqual([]);
    expect(said(/\bscene\s*\.(\w+)\b/g).filter((name) => !MANAGERS.includes(name))).toEqual([]);
    expect(said(/\bphaser\s*\.(\w+)\b/g).filter((name) => !NAMES.includes(name))).toEqual([]);
  });
});
