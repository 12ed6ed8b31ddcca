// Which builds are the same machine: those that put the probe rows, and the archers of the wall, in the same order.

import { comparedRoots, type Root } from '../../core/rational.ts';
import type { Shots } from './measures.ts';
import type { Build, Group } from './model.ts';
import type { Flag, Plate } from './plates.ts';
import { shapeAfter } from './plates.ts';
import { probesAt } from './probes.ts';
import { numberOf, topOf } from './track.ts';

/** What stands for a row that has no number, and for a machine that has none for any row. */
const NONE = '-';
/** Ranks are written as one sign each, from here on. */
const FIRST_SIGN = 48;

/** The ranks of these numbers, the smallest first, a sign each; equal numbers share one. */
export function ranksOf(numbers: readonly (Root | undefined)[]): string {
  const known = numbers
    .flatMap((number, at) => (number === undefined ? [] : [{ number, at }]))
    .sort((a, b) => comparedRoots(a.number, b.number));
  const signs: string[] = numbers.map(() => NONE);
  let rank = 0;
  for (const [index, { number, at }] of known.entries()) {
    const before = known[index - 1];
    if (before !== undefined && comparedRoots(before.number, number) !== 0) rank++;
    signs[at] = String.fromCharCode(FIRST_SIGN + rank);
  }
  return signs.join('');
}

/** The same order from its other end. */
function turned(ranks: string): string {
  const codes = Array.from(ranks, (sign) => (sign === NONE ? undefined : sign.charCodeAt(0)));
  const most = Math.max(...codes.map((code) => code ?? 0));
  return codes.map((code) => (code === undefined ? NONE : String.fromCharCode(most - code + FIRST_SIGN))).join('');
}

/** The order as the flag has it: the steadiest first. */
export const ordered = (ranks: string, flag: Flag): string => (flag === 'smallest' ? ranks : turned(ranks));

const known = new Map<string, string>();
/** Tracks remembered: as many as the longest walk over a level makes. */
const REMEMBERED = 20_000;

/** The ranks of the probe rows on this track. Worked out once. */
function probed(plates: readonly Plate[], mark: number): string {
  const name = `${mark} ${plates.join()}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const ranks = ranksOf(probesAt(mark).map((shots) => numberOf(plates, shots, mark)));
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, ranks);
  return ranks;
}

/** Whom the machine puts at the top of each group; undefined where it gives some archer no number. */
export type Picks = readonly (readonly number[] | undefined)[];

export const picksText = (picks: Picks): string => picks.map((top) => top?.join('') ?? NONE).join();

const made = new WeakMap<Build, { readonly wall: readonly Group[]; readonly picks: Picks }>();

/** Whom a build that has its flag picks along the wall. Worked out once for each build. */
export function picksOf(build: Build, wall: readonly Group[], mark: number): Picks {
  const before = made.get(build);
  if (before?.wall === wall) return before.picks;
  const { plates, flag } = build;
  const numbers = (archers: readonly Shots[]) => archers.map((shots) => numberOf(plates, shots, mark));
  const picks = wall.map(({ shots }) => topOf(numbers(shots), flag ?? 'smallest'));
  made.set(build, { wall, picks });
  return picks;
}

/** The build, whose picks along this wall were worked out on the way to it. */
export function picking(build: Build, wall: readonly Group[], picks: Picks): Build {
  made.set(build, { wall, picks });
  return build;
}

/** Equal for builds that put the probes in the same order and pick the same archers; a build without its flag is told by its plates. */
export function buildKey(build: Build, wall: readonly Group[], mark: number): string {
  const { plates, flag } = build;
  if (flag === null) return `? ${plates.join()}`;
  if (shapeAfter(plates) === 'row') return NONE;
  return keyText(ordered(probed(plates, mark), flag), picksOf(build, wall, mark));
}

export const keyText = (order: string, picks: Picks): string => `${order} ${picksText(picks)}`;
