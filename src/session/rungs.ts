// What each rung shows, made from the student's own tries, and what opens it.

import { canonicalText, type Json } from '../core/json.ts';
import type { Chances, Kind, Position } from '../core/kind.ts';
import type { PlaySettings } from '../core/playlist.ts';
import type { Random } from '../core/random.ts';
import { type Attempt, type Case, type OpenRung, RUNGS, type Rung, type World } from '../core/world.ts';

/** What stands between the student and a rung; undefined where it can be opened now. */
export type Lock = 'gate-shut' | 'not-offered' | 'forecast-first' | 'contrast-first' | 'teachers-key';

/**
 * An open gate offers notice, contrast and Oops in any order. The first is free; each after it costs a forecast that was
 * answered since: a contrast and Oops' case ask for theirs before they show anything, so only *notice* can be waiting for
 * one. *Assemble* follows an answered contrast and, in class, is the teacher's key.
 */
export function lockOf(world: World, settings: PlaySettings, rung: Rung): Lock | undefined {
  const { gate } = world;
  if (gate.reason === null) return 'gate-shut';
  if (!gate.rungs.includes(rung)) return 'not-offered';
  if (reopened(world, rung)) return undefined;
  switch (rung) {
    case 'notice':
      return gate.walked.length > 0 && !gate.forecastSince ? 'forecast-first' : undefined;
    case 'contrast':
    case 'oops':
      return undefined;
    case 'assemble':
      if (settings.assemble === 'teacher' && gate.reason !== 'teacher') return 'teachers-key';
      return gate.walked.some((one) => one.rung === 'contrast' && one.answer !== null) ? undefined : 'contrast-first';
  }
}

export const openRungs = (world: World, settings: PlaySettings): readonly Rung[] =>
  RUNGS.filter((rung) => lockOf(world, settings, rung) === undefined);

/** A rung that was opened since the last pull, or is still unanswered, is shown again as it was, for nothing. */
export function reopened(world: World, rung: Rung): OpenRung | undefined {
  const walked = world.gate.walked.find((one) => one.rung === rung);
  if (walked === undefined) return undefined;
  return walked.at === world.beliefs.pulls || (walked.case !== null && walked.answer === null) ? walked : undefined;
}

/** The strategy the rungs speak to: the likeliest but the canonical one; the first in the kind's order where some are equal. */
export function likeliest(kind: Kind, student: Readonly<Record<string, number>>): string {
  const [canonical, ...others] = kind.strategies;
  return others.reduce((best, id) => ((student[id] ?? 0) > (student[best] ?? 0) ? id : best), others[0] ?? canonical);
}

/** A try with what every strategy expected of it. */
type Seen = { readonly attempt: Attempt; readonly position: Position; readonly expects: Readonly<Record<string, Chances>> };

/** Makes a rung. undefined where the kind can make no case for it, or there is no try to make it of. */
export function makeRung(kind: Kind, world: World, rung: Rung, random: Random): OpenRung | undefined {
  const strategy = likeliest(kind, world.beliefs.student);
  const seen = world.tries.filter((attempt) => !attempt.repeat).flatMap((attempt) => sight(kind, attempt));
  const bare = { rung, strategy, tries: [], case: null, answer: null, at: world.beliefs.pulls };
  switch (rung) {
    case 'notice': {
      const tries = noticed(kind, seen, strategy).map(({ attempt }) => ({ n: attempt.n, strategy }));
      return tries.length > 0 ? { ...bare, tries } : undefined;
    }
    case 'contrast':
    case 'oops': {
      const shown = world.gate.walked.flatMap((one) => (one.case ? [canonicalText([one.case.setup, one.case.answer])] : []));
      const made = caseApart(kind, [strategy, kind.strategies[0]], nearest(seen, strategy), shown, random);
      return made && { ...bare, case: made };
    }
    case 'assemble':
      return { ...bare, tries: pieces(kind, seen, world.beliefs.student) };
  }
}

function sight(kind: Kind, attempt: Attempt): Seen[] {
  const puzzle = kind.open(attempt.setup);
  if (!puzzle.ok) return [];
  const position = puzzle.value.at(attempt.answer);
  return position.ok ? [{ attempt, position: position.value, expects: position.value.expects() }] : [];
}

/** The try that the strategy fits worst: it expected something else than what came. The latest where some are equal. */
function nearest(seen: readonly Seen[], strategy: string): Seen | undefined {
  const surprise = ({ attempt, expects }: Seen): number => 1 - (expects[strategy]?.[attempt.reply] ?? 0);
  return seen.reduce<Seen | undefined>((best, one) => (best === undefined || surprise(one) >= surprise(best) ? one : best), undefined);
}

/**
 * Two own tries of which the kind says that this strategy's *notice* is true, as few changes apart as can be, the latest
 * where some are equal. Where there are none: the nearest try alone.
 */
function noticed(kind: Kind, seen: readonly Seen[], strategy: string): Seen[] {
  let best: { readonly pair: Seen[]; readonly changes: number } | undefined;
  for (const [index, later] of seen.entries())
    for (const earlier of seen.slice(0, index)) {
      const pair = [
        [earlier, later],
        [later, earlier],
      ].find(([first, second]) => first && second && kind.notices(strategy, tried(first), tried(second)));
      if (pair === undefined) continue;
      const changes = apartBy(earlier, later);
      if (best === undefined || changes <= best.changes) best = { pair, changes };
    }
  if (best) return best.pair;
  const one = nearest(seen, strategy);
  return one ? [one] : [];
}

const tried = ({ attempt }: Seen): readonly [Json, Json] => [attempt.setup, attempt.answer];

const apartBy = (one: Seen, other: Seen): number =>
  canonicalText(one.attempt.setup) === canonicalText(other.attempt.setup) ? changesBetween(one.position, other.position) : FAR;

/** Beyond this many changes two builds are only "far apart". */
const FAR = 3;
/** Builds looked at before two are called far apart: numbers on arms have hundreds of moves each. */
const LOOKED_AT = 5000;

/** How many single moves lie between two builds of one setup, from 0 to FAR. */
export function changesBetween(from: Position, to: Position): number {
  let edge = [from];
  const met = new Set([from.key]);
  for (let changes = 0; changes < FAR; changes++) {
    if (met.has(to.key)) return changes;
    if (changes === FAR - 1 || met.size > LOOKED_AT) break;
    const next: Position[] = [];
    for (const move of edge.flatMap((position) => position.moves())) {
      if (met.has(move.to.key)) continue;
      met.add(move.to.key);
      next.push(move.to);
    }
    edge = next;
  }
  return FAR;
}

/** Draws for a case that was not shown yet, before one is shown again. */
const DRAWS = 12;

function caseApart(
  kind: Kind,
  apart: readonly [string, string],
  near: Seen | undefined,
  shown: readonly string[],
  random: Random,
): Case | undefined {
  const from: readonly [Json, Json] | undefined = near && [near.attempt.setup, near.attempt.answer];
  let last: Position | undefined;
  for (let draw = 0; draw < DRAWS; draw++) {
    const made = kind.generate(random, { apart, from: draw < DRAWS / 2 ? from : undefined });
    if (!made.ok || made.value === undefined) continue;
    last = made.value;
    if (!shown.includes(canonicalText([last.setup, last.answer]))) break;
  }
  return last && { setup: last.setup, answer: last.answer, reply: last.judge().reply };
}

/** The pieces that *assemble* is put together from. */
const PIECES = 3;

/**
 * Up to three own tries, each standing for another strategy: the likeliest one by which the student could have built it,
 * those that the try contradicted first. In the order they were made.
 */
function pieces(kind: Kind, seen: readonly Seen[], student: Readonly<Record<string, number>>): OpenRung['tries'] {
  const [, ...others] = kind.strategies;
  const taken = new Map<string, { readonly n: number; readonly strategy: string }>();
  const offers = seen.flatMap(({ attempt, expects }) =>
    others.map((strategy) => {
      const believed = attempt.forecast ?? (attempt.goal && 'reply' in attempt.goal ? attempt.goal.reply : attempt.reply);
      const chances = expects[strategy] ?? {};
      const fits = (chances[believed] ?? 0) >= 0.5;
      const stopped = (chances[attempt.reply] ?? 0) < 0.5;
      return { n: attempt.n, strategy, fits, worth: (stopped ? 1 : 0) + (student[strategy] ?? 0) };
    }),
  );
  for (const { n, strategy } of offers.filter((offer) => offer.fits).sort((a, b) => b.worth - a.worth || b.n - a.n)) {
    if (taken.size === PIECES) break;
    const used = [...taken.values()].some((piece) => piece.n === n);
    if (!used && !taken.has(strategy)) taken.set(strategy, { n, strategy });
  }
  return [...taken.values()].sort((a, b) => a.n - b.n);
}
