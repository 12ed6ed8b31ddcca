// The folder of levels, read when the build is made and not anew by each page that opens: a tenth of what a new learner
// waited for. Who develops has it read by the page.

import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { levelFiles } from '../src/cli/shelf.ts';
import { playedOf, readShelf } from '../src/core/shelf.ts';
import { kinds } from '../src/puzzles/models.ts';

/** The script that stands in the place of src/levels.ts. @param folder of levels and playlists */
export function shelfScript(folder: string): string {
  const shelf = readShelf(levelFiles(folder), kinds);
  // As a text: a browser reads JSON faster than a script.
  const text = JSON.stringify({ playlist: playedOf(shelf), broken: shelf.broken });
  return `export const { playlist, broken } = JSON.parse(${JSON.stringify(text)});`;
}

export const shelf = (): Plugin => {
  let root = '';
  return {
    name: 'shelf',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    load: (id) => (id === normalizePath(join(root, 'src/levels.ts')) ? shelfScript(join(root, 'levels')) : undefined),
  };
};
