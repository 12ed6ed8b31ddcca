// A small vocabulary for tests of the fold: a session over a few balance levels, played by commands.

import type { GameEvent } from '../../src/core/event.ts';
import type { Json } from '../../src/core/json.ts';
import type { Level } from '../../src/core/level.ts';
import { type PlaySettings, standardSettings } from '../../src/core/playlist.ts';
import { seeded } from '../../src/core/random.ts';
import { blankCarried, type Carried, type Rung, type Sureness } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import type { Command, Refusal } from '../../src/session/command.ts';
import type { State } from '../../src/session/state.ts';
import { makeFold } from '../../src/session/step.ts';

/** Wall clock at which each session of these tests opens, ms. */
export const OPENED_AT = 1_700_000_000_000;
export const SESSION = '7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a01';

const hang = (fixed: readonly (readonly [number, number])[], box: readonly number[], shut: readonly number[] = []): Json => ({
  task: 'hang',
  pegs: 6,
  fixed: fixed.map(([weight, peg]) => ({ weight, peg })),
  box,
  use: 'one',
  shut,
});

const level = (id: string, place: Level['place'], reply: string, setup: Json, deal: Level['deal'] = 'same'): Level => ({
  id,
  kind: 'balance',
  place,
  deal,
  goal: { reply },
  setups: [setup],
  fails: [],
});

/** An entry, two explore levels, numbers on arms, and a fresh one. */
export const LEVELS: readonly Level[] = [
  level('lift', 'entry', 'right', hang([[3, -3]], [5])),
  level('small', 'explore', 'right', hang([[5, -2]], [2])),
  level('bird', 'explore', 'level', hang([[3, -4]], [1, 2, 3, 5, 6], [4])),
  level('arms', 'explore', 'holds', {
    task: 'number',
    pegs: 6,
    arms: [[{ weight: 5, peg: 1 }], [{ weight: 3, peg: 3 }], [{ weight: 1, peg: 6 }]],
  }),
  level('new', 'consolidate', 'level', hang([[4, -3]], [1, 2, 5, 6], [3]), 'fresh'),
];

export type Played = {
  readonly state: () => State;
  readonly log: () => readonly GameEvent[];
  /** what the last command made */
  readonly made: () => readonly GameEvent[];
  readonly refusal: () => Refusal | undefined;
  readonly send: (command: Command, after?: number) => Played;
  readonly enter: (level: string | undefined) => Played;
  readonly pull: (answer: Json, forecast?: string, sureness?: Sureness) => Played;
  readonly hang: (weight: number, peg: number, forecast?: string) => Played;
  readonly rung: (rung: Rung) => Played;
};

export type Start = {
  readonly settings?: Partial<PlaySettings>;
  readonly carried?: Carried;
  readonly session?: string;
  readonly levels?: readonly Level[];
};

/** Opens a session; each command comes 4 s after the one before. A chosen forecast is one that is given. */
export function play({ settings, carried = blankCarried, session = SESSION, levels = LEVELS }: Start = {}): Played {
  const fold = makeFold(kinds);
  const opened = fold.open(
    {
      session,
      learner: 'learner-1',
      playlist: { id: 'test', levels: [...levels], settings: { ...standardSettings, ...settings } },
      preferences: { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' },
      condition: { arm: 'pf', chance: 1 },
      random: seeded(5).state(),
      simulated: false,
      carried,
    },
    { at: OPENED_AT, t: 0 },
  );
  let state = opened.state;
  let made = opened.events;
  let refusal: Refusal | undefined;
  const log = [...opened.events];
  const played: Played = {
    state: () => state,
    log: () => log,
    made: () => made,
    refusal: () => refusal,
    send: (command, after = 4000) => {
      const t = state.t + after;
      const stepped = fold.step(state, command, { at: OPENED_AT + t, t });
      refusal = stepped.ok ? undefined : stepped.refusal;
      made = stepped.ok ? stepped.events : [];
      if (stepped.ok) state = stepped.state;
      log.push(...made);
      return played;
    },
    enter: (id) => played.send({ do: 'enter', level: id }),
    pull: (answer, forecast, sureness = 'think-so') =>
      played.send({
        do: 'pull',
        answer,
        forecast: forecast === undefined ? undefined : { reply: forecast, how: 'chosen' },
        sureness,
        seen: true,
      }),
    hang: (weight, peg, forecast) => played.pull([{ weight, peg }], forecast),
    rung: (rung) => played.send({ do: 'rung', rung }),
  };
  return played;
}

export const world = (played: Played) => {
  const found = played.state().carried.worlds.balance;
  if (found === undefined) throw new Error('the playlist has a balance world');
  return found;
};
