// What the parts of the bench change on a beam.

import { isPart, type Part } from '../../core/bench.ts';
import { type Hang, MOST_BAGS, parseSetup, type Setup } from './model.ts';

/** What an anvil weighs. */
export const ANVIL = 10;
/** Pegs a side of the longer beam. */
export const LONG_BEAM = 8;
/** By how much the second cord pulls up. */
export const SECOND_CORD = 3;

const PARTS: Readonly<Record<Part, (setup: Hang) => Hang>> = {
  anvil: (setup) => ({ ...setup, box: [...setup.box, ANVIL].slice(0, MOST_BAGS) }),
  'long-beam': (setup) => ({ ...setup, pegs: Math.max(setup.pegs, LONG_BEAM) }),
  'second-cord': (setup) => ({ ...setup, lifts: [...(setup.lifts ?? []), SECOND_CORD].slice(0, MOST_BAGS) }),
};

/** A beam to hang on takes every part; other tasks, and a beam that would have no room, stay as they are. */
export function fitted(setup: Setup, parts: readonly string[]): Setup {
  if (setup.task !== 'hang') return setup;
  const made = parts.reduce((beam, part) => (isPart(part) ? PARTS[part](beam) : beam), setup);
  return parseSetup(made).ok ? made : setup;
}
