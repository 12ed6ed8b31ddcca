import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../src/core/kind.ts';
import type { Level } from '../../src/core/level.ts';
import { standardSettings } from '../../src/core/playlist.ts';
import { seeded } from '../../src/core/random.ts';
import { blankCarried } from '../../src/core/world.ts';
import { balance } from '../../src/puzzles/balance/index.ts';
import { nullKind } from '../../src/puzzles/null/index.ts';
import { doneIn, worldOf } from '../../src/session/apply.ts';
import { worldHere, worldsOf } from '../../src/session/candidates.ts';
import type { Command } from '../../src/session/command.ts';
import { makeFold } from '../../src/session/step.ts';
import { verify } from '../../src/session/verify.ts';
import { LEVELS, OPENED_AT, SESSION } from './play.ts';

const kinds = kindsOf([balance, nullKind]);
const lamp = (id: string, place: Level['place'], goal: Level['goal'] = { reply: 'on' }): Level => ({
  id,
  kind: 'null',
  place,
  deal: 'same',
  goal,
  setups: [{ wired: 'straight' }],
  fails: [],
});
const [lift] = LEVELS;
if (lift === undefined) throw new Error('there is an entry');
/** An entry and a sandbox of the beam; then a lamp, a question without a truth, and the lamps' sandbox. */
const WORLDS: readonly Level[] = [
  lift,
  { ...lift, id: 'bench', place: 'sandbox', goal: null },
  lamp('lamp', 'entry'),
  lamp('question', 'consolidate', null),
  lamp('lamps', 'sandbox', null),
];

function visit(levels = WORLDS) {
  const fold = makeFold(kinds);
  const { state: opened, events } = fold.open(
    {
      session: SESSION,
      learner: 'learner-1',
      playlist: { id: 'two', levels: [...levels], settings: standardSettings },
      preferences: { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' },
      condition: { arm: 'pf', chance: 1 },
      random: seeded(5).state(),
      simulated: false,
      carried: blankCarried,
    },
    { at: OPENED_AT, t: 0 },
  );
  let state = opened;
  const log = [...events];
  const send = (command: Command): string => {
    const t = state.t + 4000;
    const stepped = fold.step(state, command, { at: OPENED_AT + t, t });
    if (!stepped.ok) throw new Error(stepped.refusal.why);
    state = stepped.state;
    log.push(...stepped.events);
    return state.dealt?.level ?? '';
  };
  return {
    log,
    state: () => state,
    next: (world?: string) => send({ do: 'enter', level: undefined, world }),
    pull: (answer: Extract<Command, { do: 'pull' }>['answer']) =>
      send({ do: 'pull', answer, forecast: undefined, sureness: 'guess', seen: true }),
  };
}

const lit = { switch: 'up' };
const hung = [{ weight: 5, peg: 4 }];

describe('a playlist of two worlds', () => {
  it('knows its worlds, and begins in the first', () => {
    const { state } = visit();
    expect(worldsOf(state())).toEqual(['balance', 'null']);
    expect(worldHere(state())).toBe('balance');
  });

  it('stays in a world until nothing is ahead there, its sandbox seen; then the next one comes', () => {
    const visited = visit();
    expect(visited.next()).toBe('lift');
    visited.pull(hung);
    expect(visited.next()).toBe('bench');
    visited.pull(hung);
    expect(visited.next()).toBe('lamp');
    expect(worldHere(visited.state())).toBe('null');
  });

  it('goes where it is asked to, and goes on there', () => {
    const visited = visit();
    expect(visited.next('null')).toBe('lamp');
    visited.pull(lit);
    expect(visited.next()).toBe('question');
  });

  it('has a level without a goal behind it once it was tried, and never comes back to it', () => {
    const visited = visit();
    visited.next('null');
    visited.pull(lit);
    visited.next();
    const question = WORLDS[3];
    if (question === undefined) throw new Error('there is a question');
    const world = () => worldOf(visited.state().carried, 'null');
    expect(doneIn(world(), question)).toBe(false);
    visited.pull(lit);
    expect(doneIn(world(), question)).toBe(true);
    expect(visited.next()).toBe('lamps');
    expect(visited.next()).toBe('lamps');
    visited.pull(lit);
    expect(visited.next()).toBe('lift');
  });

  it('is verified from its log alone, whichever world was asked for', () => {
    const visited = visit();
    visited.next('null');
    visited.pull(lit);
    visited.next('balance');
    visited.pull(hung);
    visited.next();
    visited.next('null');
    expect(verify(kinds, visited.log)).toMatchObject({ is: 'checked', mismatches: [] });
  });

  it('draws from one world alone', () => {
    const visited = visit();
    visited.next('null');
    const drawn = visited.log.at(-2);
    expect(drawn?.type === 'level' && Object.keys(drawn.data.chances)).toEqual(['lamp']);
  });
});
