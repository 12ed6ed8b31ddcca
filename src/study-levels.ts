// What a study tests with. It is on no playlist, and a file of its own: only who is in an experiment, or writes one, fetches it.
// A build has it read already: scripts/shelf.ts puts what is read here in this file's place.

import type { Level } from './core/level.ts';
import { readShelf } from './core/shelf.ts';
import { kinds } from './puzzles/models.ts';

const files = import.meta.glob<string>('/levels/study/*.json', { query: '?raw', import: 'default', eager: true });
/** In the order of their ids; what can't be read is told by `levels check`. */
export const studyLevels: readonly Level[] = readShelf(files, kinds).levels;
