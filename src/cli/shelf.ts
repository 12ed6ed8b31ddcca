import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../core/level.ts';
import type { Playlist } from '../core/playlist.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { playedOf, readShelf } from '../core/shelf.ts';
import { kinds } from '../puzzles/models.ts';

/** The levels that come with the game. */
export const LEVELS = join(import.meta.dirname, '..', '..', 'levels');

/** Where, in a folder of levels, those lie that a study tests with. */
export const STUDY = 'study';

/** The files of a folder of levels, text by name. @throws where it can't be read */
export function levelFiles(dir: string): Readonly<Record<string, string>> {
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

/** The playlist of this id, of the levels that come with the game; undefined: all of them one after another, as a door plays them. */
export function playlistNamed(id: string | undefined): Result<Playlist> {
  const shelf = readShelf(levelFiles(LEVELS), kinds);
  const found = id === undefined ? playedOf(shelf) : shelf.playlists.find((playlist) => playlist.id === id);
  return found
    ? ok(found)
    : refuse(`There is no playlist "${id}". There are: ${shelf.playlists.map((playlist) => playlist.id).join(', ')}.`);
}

/** The levels that studies test with, and those that come with the game. */
export function allLevels(): readonly Level[] {
  return [LEVELS, join(LEVELS, STUDY)].flatMap((dir) => readShelf(levelFiles(dir), kinds).levels);
}
