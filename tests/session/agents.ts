// Somebody who plays through the real fold, honestly or not: what they could do next from where they stand. What knows the
// answer beforehand is here on purpose: no payment may hang on its being secret.

import { playlistNamed } from '../../src/cli/shelf.ts';
import { canonicalText } from '../../src/core/json.ts';
import { type Goal, type Kind, kindNamed, meets, type Position, type Puzzle } from '../../src/core/kind.ts';
import type { Level } from '../../src/core/level.ts';
import { standardSettings } from '../../src/core/playlist.ts';
import { pick, type Random, seeded, seedOf } from '../../src/core/random.ts';
import { blankCarried, type Carried, RUNGS } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { caseMark, progressOf, wasTried, worldOf } from '../../src/session/apply.ts';
import type { Command } from '../../src/session/command.ts';
import { levelOf, type State } from '../../src/session/state.ts';
import { begun, makeFold } from '../../src/session/step.ts';

const BEGAN = 1_700_000_000_000;
const DAY = 86_400_000;
/** Between two commands, ms. */
const PAUSE = 4000;

export const fold = makeFold(kinds);

/** Levels that come with the game, by their ids. */
export function levelsNamed(...ids: readonly string[]): readonly Level[] {
  const all = playlistNamed(undefined);
  if (!all.ok) throw new Error(all.why);
  return ids.map((id) => {
    const level = all.value.levels.find((one) => one.id === id);
    if (level === undefined) throw new Error(`there is no level ${id}`);
    return level;
  });
}

/** `began`: wall clock at which the session began, ms. */
export type Seat = { readonly state: State; readonly began: number };

export function sat(levels: readonly Level[], carried: Carried = blankCarried, began = BEGAN, seed = 5): Seat {
  const { state } = fold.open(
    {
      session: `7f9c24e5-9f0a-4a3e-8a59-${String(began).slice(-12)}`,
      learner: 'agent',
      playlist: { id: 'agents', levels: [...levels], settings: standardSettings },
      preferences: { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' },
      condition: { arm: 'pf', chance: 1 },
      random: seeded(seed).state(),
      simulated: true,
      carried,
    },
    { at: began, t: 0 },
  );
  return { state, began };
}

/** What an agent can do: a command, or come back another day. `free`: whatever it brings, nothing new was found out by it. */
export type Deed = { readonly name: string; readonly free: boolean; readonly command: Command | 'reload' };

export function done({ state, began }: Seat, { command }: Deed): Seat {
  if (command === 'reload') return sat(state.playlist.levels, begun(state.carried, began + state.t + DAY), began + state.t + DAY);
  const t = state.t + PAUSE;
  const stepped = fold.step(state, command, { at: began + t, t });
  return stepped.ok ? { state: stepped.state, began } : { state, began };
}

/** What was earned altogether, parts bought or not. */
export const earned = ({ state }: Seat): number => state.carried.sparks;

/** By level: what it has paid. */
export const earnedOn = ({ state }: Seat, { id, kind }: Level): number => progressOf(worldOf(state.carried, kind), id).sparks;

const known = new Map<string, readonly Position[]>();

/** Builds that could be pulled here: what solves, what each idea would build, and a few others; the same ones whenever asked. */
export function buildsHere({ state }: Seat): readonly Position[] {
  const level = levelOf(state);
  const kind = level && kindNamed(kinds, level.kind);
  if (level === undefined || state.dealt === undefined || !kind?.ok) return [];
  const { setup } = state.dealt;
  const name = canonicalText([level.id, setup]);
  const made = known.get(name);
  if (made !== undefined) return made;
  if (known.size >= REMEMBERED) known.clear();
  const puzzle = kind.value.open(setup);
  const builds = puzzle.ok ? buildsOf(kind.value, puzzle.value, level.goal, seeded(seedOf(name))) : [];
  known.set(name, builds);
  return builds;
}

/** Setups of which the builds are remembered. */
const REMEMBERED = 200;
/** Builds that nobody has a reason for. */
const OTHERS = 3;

function buildsOf(kind: Kind, puzzle: Puzzle, goal: Goal | null, random: Random): readonly Position[] {
  const found: Position[] = [];
  if (goal !== null) {
    const solved = puzzle.solve(goal, 2000);
    if (solved.found === 'answer') found.push(solved.answer);
    for (const id of kind.strategies) {
      const built = puzzle.builtBy(id, goal, random);
      if (built !== undefined) found.push(built);
    }
  }
  for (let n = 0; n < OTHERS; n++) found.push(wandered(puzzle.blank, random));
  const seen = new Set<string>();
  return found.filter(({ key, wanting }) => wanting === undefined && !seen.has(key) && seen.add(key));
}

/** A few moves from here, until it can be pulled. */
function wandered(from: Position, random: Random): Position {
  let at = from;
  for (let moves = 0; moves < 12 && (moves < 3 || at.wanting !== undefined); moves++) at = pick(random, at.moves())?.to ?? at;
  return at;
}

/** Everything an agent could do next. A forecast is chosen once it is known what will come. */
export function deedsFrom(seat: Seat): readonly Deed[] {
  const { state } = seat;
  const level = levelOf(state);
  const world = level && worldOf(state.carried, level.kind);
  const deeds: Deed[] = state.playlist.levels
    .filter(({ id }) => id !== level?.id)
    .map(({ id }) => ({ name: `enter ${id}`, free: true, command: { do: 'enter', level: id } }));
  deeds.push({ name: 'come back another day', free: true, command: 'reload' });
  if (level === undefined || world === undefined || state.dealt === undefined) return deeds;

  const { setup } = state.dealt;
  for (const position of buildsHere(seat)) {
    const repeat = wasTried(world, { level: level.id, setup, key: position.key });
    const { reply } = position.judge();
    const solves = level.goal !== null && meets(level.goal, reply, position.expects());
    const pull = { do: 'pull', answer: position.answer, forecast: { reply, how: 'chosen' }, sureness: 'sure', seen: true } as const;
    deeds.push({ name: `${repeat ? 'repeat' : solves ? 'solve' : 'pull'} ${position.key}`, free: repeat, command: pull });
    if (deeds.length % 4 === 0) deeds.push({ name: `look away ${position.key}`, free: true, command: { ...pull, seen: false } });
  }
  deeds.push({ name: 'wait', free: true, command: { do: 'tick', idle: 95_000 } });
  deeds.push({ name: 'decline', free: true, command: { do: 'decline' } });
  for (const rung of RUNGS) deeds.push({ name: `open ${rung}`, free: true, command: { do: 'rung', rung } });

  const { rung } = state;
  if (rung && rung.answer === null) {
    const shown = rung.case;
    const known = shown === null || world.gate.cases.includes(caseMark(shown));
    deeds.push({ name: `answer ${rung.rung}`, free: known, command: { do: 'answer', answer: shown?.reply ?? 'a' } });
  }
  const newest = world.tries.findLast(({ seen, repeat }) => seen && !repeat)?.n ?? 0;
  const nothingNew = newest <= (world.journal.at(-1)?.upTo ?? 0);
  const pin = world.tries.at(-1)?.n ?? null;
  deeds.push({
    name: 'look back',
    free: nothingNew,
    command: { do: 'reflect', kind: level.kind, pin, feeling: 'proud', text: null },
  });
  return deeds;
}
