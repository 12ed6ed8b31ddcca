// A small vocabulary for tests of simulated learners.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Playlist } from '../../src/core/playlist.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { makeFold } from '../../src/session/step.ts';
import type { Simulation } from '../../src/simulate/learner.ts';
import { type Population, parsePopulation } from '../../src/simulate/population.ts';
import { sights } from '../../src/simulate/sight.ts';

const LEVELS = join(import.meta.dirname, '../../levels');
const POPULATIONS = join(import.meta.dirname, '../../src/simulate/populations');

export const populationFiles = (): readonly string[] => readdirSync(POPULATIONS).map((name) => join(POPULATIONS, name));

export function population(name: string, change: Partial<Population['parameters']> = {}): Population {
  const read = parsePopulation(readFileSync(join(POPULATIONS, `${name}.json`), 'utf8'));
  if (!read.ok) throw new Error(read.why);
  return { ...read.value, parameters: { ...read.value.parameters, ...change } };
}

/** @param only the levels of a playlist that are played; all of them where it is left out */
export function playlist(id: string, only?: readonly string[]): Playlist {
  const names = readdirSync(LEVELS).filter((name) => name.endsWith('.json'));
  const shelf = readShelf(Object.fromEntries(names.map((name) => [name, readFileSync(join(LEVELS, name), 'utf8')])), kinds);
  const found = shelf.playlists.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no playlist ${id}`);
  return { ...found, levels: found.levels.filter((level) => only === undefined || only.includes(level.id)) };
}

export const experiment = (change: Partial<Simulation> = {}): Simulation => ({
  kinds,
  fold: makeFold(kinds),
  sights: sights(),
  playlist: playlist('balance', ['B01', 'B02', 'B03', 'B04', 'B06', 'B07', 'B09']),
  population: population('ages-12-13'),
  seed: 1,
  arm: 'pf',
  ...change,
});
