// The folders of levels, read when the build is made and not anew by each page that opens: a tenth of what a new learner
// waited for. Who develops has them read by the page.

import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { levelFiles } from '../src/cli/shelf.ts';
import { playedOf, readShelf } from '../src/core/shelf.ts';
import { kinds } from '../src/puzzles/models.ts';

/** The script that stands in the place of src/levels.ts. @param folder of levels and playlists */
export function shelfScript(folder: string): string {
  const shelf = readShelf(levelFiles(folder), kinds);
  return script({ playlist: playedOf(shelf), broken: shelf.broken });
}

/** The script that stands in the place of src/study-levels.ts. @param folder of the levels that a study tests with */
export const studyScript = (folder: string): string => script({ studyLevels: readShelf(levelFiles(folder), kinds).levels });

/** A script that exports each of these by its name. As a text: a browser reads JSON faster than a script. */
const script = (exported: Readonly<Record<string, unknown>>): string =>
  `export const { ${Object.keys(exported).join(', ')} } = JSON.parse(${JSON.stringify(JSON.stringify(exported))});`;

export const shelf = (): Plugin => {
  let root = '';
  return {
    name: 'shelf',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    load: (id) => {
      const is = (file: string): boolean => id === normalizePath(join(root, file));
      if (is('src/levels.ts')) return shelfScript(join(root, 'levels'));
      return is('src/study-levels.ts') ? studyScript(join(root, 'levels/study')) : undefined;
    },
  };
};
