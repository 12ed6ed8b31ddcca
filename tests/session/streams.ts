// Random streams of events, honest and hostile mixed, over both kinds: each number of a stream says what is done next, among
// all that could be done there. Whatever comes, no figure may be strange, and what is refused changes nothing.

import fc from 'fast-check';
import type { GameEvent } from '../../src/core/event.ts';
import type { Json } from '../../src/core/json.ts';
import type { Column } from '../../src/core/kind.ts';
import { RUNGS, type Rung, SURENESS, type Sureness } from '../../src/core/world.ts';
import { FIGURES, type Range } from '../../src/feedback/figures.ts';
import { apply } from '../../src/session/apply.ts';
import type { Command } from '../../src/session/command.ts';
import { EventError } from '../../src/session/fault.ts';
import type { State } from '../../src/session/state.ts';
import { begun } from '../../src/session/step.ts';
import { buildsHere, done, fold, levelsNamed, sat } from './agents.ts';
import { LEVELS } from './play.ts';

/** A stream: what is done, as numbers. The smallest one that fails is short, and has small numbers. */
export const stream: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(0xffffff), { maxLength: 12, size: 'max' });

const levels = [...LEVELS, ...levelsNamed('B21', 'S00', 'S01', 'S08', 'S13')];
/** Where a stream may begin: with the gates shut, or opened by hand. */
const shut = sat(levels);
const open = ['balance', 'steady'].reduce(
  (seat, kind) => done(seat, { name: kind, free: true, command: { do: 'open-gate', kind, reason: 'teacher' } }),
  shut,
);

/** Draws one of a list by a number, and leaves what is left of the number for the next draw. */
type Dice = { readonly of: <T>(list: readonly [T, ...T[]]) => T };
function dice(number: number): Dice {
  let left = number;
  return {
    of: (list) => {
      const at = left % list.length;
      left = Math.floor(left / list.length);
      return list[at] ?? list[0];
    },
  };
}

const BAD_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 1e300] as const;
const BAD_ANSWERS: readonly [Json, ...Json[]] = [
  null,
  [],
  {},
  'level',
  -1,
  [{ weight: 1e9, peg: 0 }],
  { plates: ['__proto__'], flag: 'up' },
  [[[[]]]],
];
const BAD_NAMES = ['nowhere', '__proto__', 'constructor', ''] as const;

/** What is done: a command, another session, or an event that nobody made. */
type Act = { readonly command: Command } | { readonly reload: number } | { readonly forged: (last: GameEvent) => GameEvent };
type Doing = (at: At) => Act;
type At = { readonly state: State; readonly dice: Dice };

const pulls = ({ state, dice }: At): Act => {
  const [first, ...others] = buildsHere({ state, began: 0 });
  const build = first && dice.of([first, ...others]);
  const replies = Object.keys(Object.values(build?.expects() ?? {})[0] ?? {});
  const reply = dice.of([undefined, ...replies]);
  const how = dice.of(['chosen', 'default'] as const);
  const sureness = dice.of<Sureness | undefined>(['sure', ...SURENESS, undefined]);
  const seen = dice.of([true, true, true, false]);
  return {
    command: { do: 'pull', answer: build?.answer ?? null, forecast: reply === undefined ? undefined : { reply, how }, sureness, seen },
  };
};
const enters = ({ dice }: At): Act => {
  const level = dice.of([undefined, ...levels.map(({ id }) => id)]);
  return { command: { do: 'enter', level, world: dice.of([undefined, 'balance', 'steady']) } };
};
const often = (doing: Doing): readonly Doing[] => [doing, doing, doing];
const HONEST: readonly [Doing, ...Doing[]] = [
  pulls,
  ...often(pulls),
  ...often(pulls),
  enters,
  ({ dice }) => ({ command: { do: 'tick', idle: dice.of([15_000, 95_000, 0, 600_000]) } }),
  ...often(({ dice }) => ({ command: { do: 'rung', rung: dice.of<Rung>(['notice', ...RUNGS]) } })),
  ...often(({ state, dice }) => ({
    command: { do: 'answer', answer: dice.of([state.rung?.case?.reply ?? 'a', 'a', 'not-sure', 'left']) },
  })),
  ({ dice }) => ({ command: { do: 'open-gate', kind: dice.of(['balance', 'steady']), reason: dice.of(['teacher', 'study'] as const) } }),
  ({ dice }) => ({
    command: { do: 'reflect', kind: dice.of(['balance', 'steady']), pin: dice.of([null, 1]), feeling: 'curious', text: null },
  }),
  ({ dice }) => ({
    command: dice.of<Command>([{ do: 'decline' }, { do: 'decline' }, { do: 'buy', part: 'anvil' }, { do: 'close', why: 'left' }]),
  }),
  ({ dice }) => ({ reload: dice.of([0, 3_600_000, 86_400_000, 86_400_000_000, -86_400_000]) }),
];
const HOSTILE: readonly [Doing, ...Doing[]] = [
  ({ dice }) => ({ command: { do: 'tick', idle: dice.of(BAD_NUMBERS) } }),
  ({ dice }) => ({ command: { do: 'pull', answer: dice.of(BAD_ANSWERS), forecast: undefined, sureness: 'sure', seen: true } }),
  ({ dice }) => ({ command: { do: 'enter', level: dice.of(BAD_NAMES), world: dice.of(BAD_NAMES) } }),
  ({ dice }) => ({ command: { do: 'open-gate', kind: dice.of(BAD_NAMES), reason: 'teacher' } }),
  ({ dice }) => ({ command: { do: 'reflect', kind: 'balance', pin: dice.of(BAD_NUMBERS), feeling: null, text: null } }),
  ({ dice }) => ({ command: { do: 'buy', part: dice.of(BAD_NAMES) } }),
  ({ dice }) => ({ forged: (last) => ({ ...last, seq: last.seq + dice.of([0, -1, 2, Number.NaN]) }) }),
  ({ dice }) => ({ forged: (last) => ({ ...last, seq: last.seq + 1, t: dice.of([Number.NaN, -1, 1e300, last.t - 1]) }) }),
  ({ dice }) => ({ forged: (last) => spoilt(last, dice) }),
];

/** An event that would follow, with one figure that can't be. */
function spoilt(last: GameEvent, dice: Dice): GameEvent {
  const next = { ...last, seq: last.seq + 1 };
  const bad = dice.of([Number.NaN, Number.POSITIVE_INFINITY, -2, 1.5]);
  if (next.type !== 'pull') return { ...next, t: Number.NaN };
  const { beliefs } = next.data;
  const name = dice.of(['p_met', 'conflict', 'hazard', 'associability']);
  return {
    ...next,
    data: dice.of([
      { ...next.data, figures: { ...next.data.figures, [name]: bad } },
      { ...next.data, beliefs: { ...beliefs, value: bad } },
      { ...next.data, beliefs: { ...beliefs, ability: { mean: 0, variance: -1 } } },
      { ...next.data, beliefs: { ...beliefs, world: { ...beliefs.world, product: 2 } } },
    ]),
  };
}

/** Something that must not be, and how it came. */
export class Strange extends Error {
  override readonly name = 'Strange';
}

/**
 * Plays a stream. @returns what was done, one line each
 * @throws Strange where a figure is, or where an event that can't be was taken
 */
export function played(numbers: readonly number[]): readonly string[] {
  const said: string[] = [];
  let { state, began } = (numbers[0] ?? 0) % 2 === 0 ? shut : open;
  let last: GameEvent | undefined;
  for (const [n, number] of numbers.entries()) {
    const roll = dice(number);
    // a stream begins on some level: before that there is little that can be done
    const honest = n === 0 || roll.of([true, true, true, false]);
    const act = n === 0 ? enters({ state, dice: roll }) : roll.of(honest ? HONEST : HOSTILE)({ state, dice: roll });
    if ('reload' in act) {
      began += state.t + act.reload;
      said.push(`comes back after ${act.reload} ms`);
      ({ state } = sat(levels, begun(state.carried, began), began));
      last = undefined;
      continue;
    }
    if ('forged' in act) {
      if (last === undefined) continue;
      const event = act.forged(last);
      said.push(`forged ${JSON.stringify(event)}`);
      if (!refused(() => apply(state, event))) throw new Strange(`an event that can't be was taken\n${said.join('\n')}`);
      continue;
    }
    said.push(JSON.stringify(act.command));
    const t = state.t + 4000;
    const thrown = refused(() => {
      const stepped = fold.step(state, act.command, { at: began + t, t });
      if (!stepped.ok) return;
      for (const event of stepped.events) {
        const amiss = strange(event);
        if (amiss !== undefined) throw new Strange(`${amiss}\n${said.join('\n')}`);
      }
      state = stepped.state;
      last = stepped.events.at(-1) ?? last;
    });
    if (thrown && honest) throw new Strange(`${thrown.message}\n${said.join('\n')}`);
  }
  return said;
}

/** @returns the error by which an event was refused; undefined where it was not. Any other error goes on. */
function refused(work: () => void): EventError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof EventError) return error;
    throw error;
  }
}

/** What is strange about an event, said apart from the code that forbids it; undefined where nothing is. */
function strange(event: GameEvent): string | undefined {
  const number = notFinite(event.data, event.type);
  if (number !== undefined) return number;
  if (event.type === 'level') return unlikely('chances', event.data.chances);
  if (!('beliefs' in event.data)) return undefined;
  const { beliefs } = event.data;
  const { student, world, value, associability, leaving } = beliefs;
  const variances = Object.entries({ ability: beliefs.ability, ...beliefs.difficulty }).find(([, { variance }]) => !(variance > 0));
  if (variances !== undefined) return `the variance of ${variances[0]} is ${variances[1].variance}`;
  for (const [name, chance] of Object.entries({ value, associability, leaving }))
    if (!(chance >= 0 && chance <= 1)) return `${name} is ${chance}`;
  if (event.type === 'pull') {
    const ranges: Readonly<Record<string, Column & Range>> = FIGURES;
    for (const [name, figure] of Object.entries(event.data.figures)) {
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = ranges[name] ?? {};
      if (!(figure >= least && figure <= most)) return `${name} is ${figure}`;
    }
  }
  return unlikely('student', student) ?? unlikely('world', world);
}

function unlikely(name: string, chances: Readonly<Record<string, number>>): string | undefined {
  const all = Object.values(chances);
  if (all.some((chance) => !(chance >= 0 && chance <= 1))) return `${name} has a chance outside of 0 to 1`;
  const sum = all.reduce((total, chance) => total + chance, 0);
  return all.length > 0 && Math.abs(sum - 1) > 1e-9 ? `${name} sums to ${sum}` : undefined;
}

function notFinite(value: unknown, path: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = notFinite(part, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What every stream must be. */
export const nothingStrange = fc.property(stream, (numbers) => {
  played(numbers);
});
