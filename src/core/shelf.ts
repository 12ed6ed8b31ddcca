// The folder of levels as text → what can be played, and which file can't be read and why. One bad file never takes the
// others down.

import { z } from 'zod';
import type { Kinds } from './kind.ts';
import { type Level, type LevelError, parseLevel } from './level.ts';
import { type Playlist, type PlaylistFile, type PlaySettings, playlistFileSchema, standardSettings } from './playlist.ts';

/** `id` is what the file's name says, since what is in it could not be read. */
export type Broken = {
  readonly file: string;
  readonly id: string;
  readonly code: LevelError['code'] | 'unknown-level';
  readonly why: string;
};

export type Shelf = { readonly levels: readonly Level[]; readonly playlists: readonly Playlist[]; readonly broken: readonly Broken[] };

const PLAYLIST = /\.playlist\.json$/;
const SCHEMA = /\.schema\.json$/;

/** `levels/B01.json` → `B01` */
const stem = (file: string): string => file.replace(/^.*\//, '').replace(/(\.playlist)?\.json$/, '');

/** @param files text by path, as a bundler or a folder gives it; schemas among them are passed over */
export function readShelf(files: Readonly<Record<string, string>>, kinds: Kinds): Shelf {
  const names = Object.keys(files)
    .filter((file) => file.endsWith('.json') && !SCHEMA.test(file))
    .sort();
  const levels: Level[] = [];
  const playlists: Playlist[] = [];
  const broken: Broken[] = [];
  const report = (file: string, code: Broken['code'], why: string) => broken.push({ file, id: stem(file), code, why });

  for (const file of names.filter((name) => !PLAYLIST.test(name))) {
    const read = parseLevel(files[file] ?? '', kinds);
    if (!read.ok) report(file, read.error.code, read.error.why);
    else if (levels.some((level) => level.id === read.value.id)) report(file, 'twice', `There is another level "${read.value.id}".`);
    else levels.push(read.value);
  }

  for (const file of names.filter((name) => PLAYLIST.test(name))) {
    const read = parsePlaylistFile(files[file] ?? '');
    if (!read.ok) {
      report(file, read.code, read.why);
      continue;
    }
    const { id, levels: ids, settings } = read.value;
    const found = ids.map((one) => levels.find((level) => level.id === one)).filter((level) => level !== undefined);
    const known = [...found.map((level) => level.id), ...broken.map((one) => one.id)];
    const lost = ids.filter((one) => !known.includes(one));
    if (lost.length > 0) report(file, 'unknown-level', `There is no level ${lost.map((one) => `"${one}"`).join(', ')}.`);
    if (found.length > 0) playlists.push({ id, levels: found, settings: completed(settings) });
  }
  return { levels, playlists, broken };
}

/**
 * What a door plays of a shelf: its playlists one after another, as the first one is set, each level once; where none can be
 * read, all levels that can, in the order of their names.
 */
export function playedOf({ playlists, levels }: Shelf): Playlist {
  const [first, ...others] = playlists;
  if (first === undefined) return { id: 'all', levels: [...levels], settings: standardSettings };
  if (others.length === 0) return first;
  return {
    id: playlists.map(({ id }) => id).join('+'),
    levels: [...new Set(playlists.flatMap((playlist) => playlist.levels))],
    settings: first.settings,
  };
}

/** What a playlist leaves out is as it is by default. */
const completed = (settings: PlaylistFile['settings']): PlaySettings => ({
  gate: settings?.gate ?? standardSettings.gate,
  policy: settings?.policy ?? standardSettings.policy,
  assemble: settings?.assemble ?? standardSettings.assemble,
  ...(settings?.calibration && { calibration: settings.calibration }),
});

type PlaylistRead =
  | { readonly ok: true; readonly value: PlaylistFile }
  | { readonly ok: false; readonly code: 'not-json' | 'shape'; readonly why: string };

/** Reads a playlist file as text; that its levels exist is for the shelf to see. */
export function parsePlaylistFile(text: string): PlaylistRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { ok: false, code: 'not-json', why: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const shaped = playlistFileSchema().safeParse(raw);
  return shaped.success ? { ok: true, value: shaped.data } : { ok: false, code: 'shape', why: z.prettifyError(shaped.error) };
}
