// What each rung shows, made from the student's own tries, and what opens it.

import { canonicalText, type Json } from '../core/json.ts';
import type { Chances, Kind, Position } from '../core/kind.ts';
import { once } from '../core/once.ts';
import { placed } from '../core/placed.ts';
import type { PlaySettings, Study } from '../core/playlist.ts';
import type { Random } from '../core/random.ts';
import type { Attempt, Case, OpenRung, Rung, World } from '../core/world.ts';
import { caseMark } from './apply.ts';

/** What stands between the student and a rung; undefined where it can be opened now. */
export type Lock = 'gate-shut' | 'not-offered' | 'forecast-first' | 'contrast-first' | 'teachers-key';

/**
 * An open gate offers notice, contrast and Oops in any order. The first is free; each after it costs an answered forecast.
 * A contrast and Oops' case ask for theirs before they show anything, so they wait only while another case stands
 * unanswered; *notice*, which asks for none, waits for one that was answered since the last rung. A pull pays for nothing,
 * so junk pulls are never the fast way. *Assemble* follows an answered contrast and, in class, is the teacher's key; who
 * swept the world without a miss has no idea that a contrast could speak to, and needs none. A study may have its turn.
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
      return gate.walked.some((one) => one.rung !== rung && one.case !== null && one.answer === null) ? 'forecast-first' : undefined;
    case 'assemble':
      if (gate.reason === 'instruction') return undefined;
      if (settings.assemble === 'teacher' && gate.reason !== 'teacher') return 'teachers-key';
      return gate.contrasted || (gate.reason === 'swept' && unmissed(world)) ? undefined : 'contrast-first';
  }
}

/** Whether every own build for a goal met it, as far as that showed. */
const unmissed = ({ beliefs, tries }: World): boolean =>
  beliefs.missIdeas.length === 0 && tries.every(({ goal, met, seen, other }) => other === undefined && (goal === null || met || !seen));

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

/** How far back the rungs look: what was tried long ago is no longer "mine" to a child. */
const REMEMBERED = 30;

/** A try with what every strategy expected of it. */
type Seen = { readonly attempt: Attempt; readonly position: Position; readonly expects: Readonly<Record<string, Chances>> };

/**
 * Makes a rung. It speaks to the likeliest strategy but the canonical one; *assemble* speaks to the canonical one where
 * nothing was ever missed, and shows the latest try as a piece of it. undefined where the kind can make no case for it,
 * or there is no try to make it of.
 * @param together what a study has *assemble* made of; undefined where there is none: of own tries
 */
export function makeRung(
  kind: Kind,
  world: World,
  rung: Rung,
  together: Study['together'] | undefined,
  random: Random,
): OpenRung | undefined {
  const strategy = likeliest(kind, world.beliefs.student);
  const seen = world.tries
    .filter((attempt) => attempt.seen && !attempt.repeat)
    .slice(-REMEMBERED)
    .flatMap((attempt) => sight(kind, attempt));
  const bare = { rung, strategy, tries: [], case: null, answer: null, at: world.beliefs.pulls };
  switch (rung) {
    case 'notice': {
      const tries = noticed(kind, seen, strategy).map(({ attempt }) => ({ n: attempt.n, strategy }));
      return tries.length > 0 ? { ...bare, tries } : undefined;
    }
    case 'contrast':
    case 'oops': {
      const shown = [...world.gate.cases, ...world.gate.walked.flatMap((one) => (one.case ? [caseMark(one.case)] : []))];
      const made = caseApart(kind, [strategy, kind.strategies[0]], nearest(seen, strategy), shown, random);
      return made && { ...bare, case: made };
    }
    case 'assemble':
      if (together === 'first' || together === 'generic') return { ...bare, strategy: kind.strategies[0] };
      return unmissed(world)
        ? {
            ...bare,
            strategy: kind.strategies[0],
            tries: seen.slice(-1).map(({ attempt }) => ({ n: attempt.n, strategy: kind.strategies[0] })),
          }
        : { ...bare, tries: pieces(kind, seen, world.beliefs.student) };
  }
}

function sight(kind: Kind, attempt: Attempt): Seen[] {
  const at = placed(kind, attempt.setup, attempt.answer);
  return at.ok ? [{ attempt, position: at.value.position, expects: at.value.position.expects() }] : [];
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

/** Beyond this many changes two builds are only "far apart". */
const FAR = 3;

/** Keys of the builds that one move leads to: two tries are compared by them many times over. */
const near = once((position: Position): ReadonlySet<string> => new Set(position.moves().map((move) => move.to.key)));

const textOf = once(canonicalText);

const apartBy = (one: Seen, other: Seen): number =>
  textOf(one.attempt.setup) === textOf(other.attempt.setup) ? changesBetween(one.position, other.position) : FAR;

/**
 * How many single moves lie between two builds of one setup, from 0 to FAR. Moves can be taken back, so two builds are
 * two moves apart where some build is one move from both.
 */
export function changesBetween(from: Position, to: Position): number {
  if (from.key === to.key) return 0;
  const [here, there] = [near(from), near(to)];
  if (here.has(to.key)) return 1;
  return [...here].some((key) => there.has(key)) ? 2 : FAR;
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
    if (!shown.includes(caseMark(last))) break;
  }
  return last && { setup: last.setup, answer: last.answer, reply: last.judge().reply };
}

/** The pieces that *assemble* is put together from. */
const PIECES = 3;

/**
 * Up to three tries, each standing for another strategy: of own ones the likeliest one by which the student could have built it,
 * those that the try contradicted first; of others' the one that they held. In the order they were made.
 */
function pieces(kind: Kind, seen: readonly Seen[], student: Readonly<Record<string, number>>): OpenRung['tries'] {
  const [, ...others] = kind.strategies;
  const taken = new Map<string, { readonly n: number; readonly strategy: string }>();
  const offers = seen.flatMap(({ attempt, expects }) =>
    others.map((strategy) => {
      const believed = attempt.forecast ?? (attempt.goal && 'reply' in attempt.goal ? attempt.goal.reply : attempt.reply);
      const chances = expects[strategy] ?? {};
      const fits = attempt.other === undefined ? (chances[believed] ?? 0) >= 0.5 : attempt.other === strategy;
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
