// Test levels of studies. They are on no shelf, and fetched only where there is an experiment.

import { readShelf } from './core/shelf.ts';
import { kinds } from './puzzles/models.ts';

const files = import.meta.glob<string>('/levels/study/*.json', { query: '?raw', import: 'default', eager: true });
export const { levels: studyLevels } = readShelf(files, kinds);
