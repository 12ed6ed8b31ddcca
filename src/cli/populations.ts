import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, refuse } from '../core/result.ts';
import { type Population, parsePopulation } from '../simulate/population.ts';

const POPULATIONS = join(import.meta.dirname, '..', 'simulate', 'populations');

/** The populations that come with the game, by name. */
export const populationNames = (): readonly string[] =>
  readdirSync(POPULATIONS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

/** @param name of a population that comes with the game, or the path of a file that ends in .json */
export function populationNamed(name: string): Result<Population> {
  const own = populationNames().includes(name);
  if (!own && !name.endsWith('.json'))
    return refuse(`There is no population "${name}". There are: ${populationNames().join(', ')}; or give a file that ends in .json.`);
  try {
    const read = parsePopulation(readFileSync(own ? join(POPULATIONS, `${name}.json`) : name, 'utf8'));
    return read.ok ? read : refuse(`Population ${name}: ${read.why}`);
  } catch (error) {
    return refuse(`Population ${name} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
