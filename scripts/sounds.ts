// Makes every sound of the stage from nothing but arithmetic, and writes them to assets/sound: one recording in two formats,
// and where each sound lies in it. Run again it writes the same bytes; a test holds it to that.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mp3, ogg } from './sounds/encode.ts';
import { hashOf, makeSounds, recorded } from './sounds/sprite.ts';

const ROOT = join(import.meta.dirname, '..');

/** One entry a line, as the formatter has it. */
const listed = (entries: Iterable<readonly [string, string | readonly number[]]>): string => {
  const lines = [...entries].map(([name, value]) => `  "${name}": ${typeof value === 'string' ? `"${value}"` : `[${value.join(', ')}]`}`);
  return `{\n${lines.join(',\n')}\n}\n`;
};

/** Content by path from the project's folder. */
export async function soundFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const sounds = makeSounds();
  const { pcm, sprite } = recorded(sounds);
  return new Map<string, string | Uint8Array>([
    ['assets/sound/stage.ogg', await ogg(pcm)],
    ['assets/sound/stage.mp3', await mp3(pcm)],
    ['assets/sound/stage.json', listed(sprite)],
    ['scripts/sounds/hashes.json', listed([...sounds].map(([name, one]) => [name, hashOf(one)]))],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  await mkdir(join(ROOT, 'assets', 'sound'), { recursive: true });
  for (const [path, content] of await soundFiles()) {
    await writeFile(join(ROOT, path), content);
    console.log(`${path}  ${(content.length / 1000).toFixed(1)} kB`);
  }
}
