// The levels that come with the game. A build has them read already: scripts/shelf.ts puts what is read here in this file's place.

import { playedOf, readShelf } from './core/shelf.ts';
import { kinds } from './puzzles/models.ts';

const files = import.meta.glob<string>(['/levels/*.json', '!/levels/*.schema.json'], { query: '?raw', import: 'default', eager: true });
const shelf = readShelf(files, kinds);
/** what a door plays */
export const playlist = playedOf(shelf);
/** what could not be read, and why */
export const { broken } = shelf;
