import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { apply, stateAfter } from '../../src/session/apply.ts';
import { EventError, type Fault } from '../../src/session/fault.ts';
import type { State } from '../../src/session/state.ts';
import { makeFold } from '../../src/session/step.ts';
import { play, SESSION } from './play.ts';

/** So that whatever writes into it throws, however deep. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

const fold = makeFold(kinds);
const before = frozen(play().enter('bird').hang(3, 3, 'level').state());
const next = { at: 1_700_000_020_000, t: before.t + 4000 };

/** The first event that a command makes of `before`. */
function made(command: Parameters<typeof fold.step>[1]): GameEvent {
  const stepped = fold.step(before, command, next);
  if (!stepped.ok || stepped.events[0] === undefined) throw new Error('the command is obeyed');
  return stepped.events[0];
}
const pull = made({ do: 'pull', answer: [{ weight: 5, peg: 2 }], forecast: undefined, sureness: 'sure', seen: true });
const tick = made({ do: 'tick', idle: 15_000 });
const level = made({ do: 'enter', level: undefined });

/** The same event with one value changed, found by its path. */
function with_(event: GameEvent, path: string, value: unknown): GameEvent {
  const copy = JSON.parse(JSON.stringify(event));
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  steps.reduce((part, step) => part[step], copy)[last] = value;
  return copy;
}

function thrown(work: () => unknown): EventError {
  try {
    work();
  } catch (error) {
    if (error instanceof EventError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('an event that can’t be', () => {
  it.each<[string, Fault, GameEvent]>([
    ['a figure that is no number', 'figure', with_(pull, 'data.figures.bayes_bits', Number.NaN)],
    ['a figure without end', 'figure', with_(pull, 'data.figures.shannon_bits', Number.POSITIVE_INFINITY)],
    ['a chance above 1', 'figure', with_(pull, 'data.figures.p_met', 1.5)],
    ['a surprise below 0', 'figure', with_(pull, 'data.figures.own_bits', -0.1)],
    ["a kind's figure that is no number", 'figure', with_(pull, 'data.figures.kind_tilt', Number.NaN)],
    ['bits below 0', 'figure', with_(pull, 'data.bits', -1)],
    ['sparks by halves', 'figure', with_(pull, 'data.sparks', 1.5)],
    ['a negative variance', 'figure', with_(pull, 'data.beliefs.ability.variance', -0.5)],
    ['a difficulty that is no number', 'figure', with_(pull, 'data.beliefs.difficulty.bird.mean', Number.NaN)],
    ['a belief above 1', 'figure', with_(pull, 'data.beliefs.value', 1.01)],
    ['chances that do not sum to 1', 'figure', with_(pull, 'data.beliefs.student.weight', 0.9)],
    ['a count by halves', 'figure', with_(pull, 'data.beliefs.barren', 0.5)],
    ['a clock that tells nothing', 'figure', with_(pull, 't', Number.NaN)],
    ['idle time below 0', 'figure', with_(tick, 'data.idle', -1)],
    ['idle time beyond the longest', 'figure', with_(tick, 'data.idle', 600_001)],
    ['chances of the next level that do not sum to 1', 'figure', with_(level, 'data.chances', { small: 0.3, arms: 0.3 })],
    ['a pull on a level that the playlist has not', 'level', with_(pull, 'data.level', 'nowhere')],
    ['a pull on a level that is not laid out', 'order', with_(pull, 'data.level', 'small')],
    ['a level that the playlist has not', 'level', with_(level, 'data.level', 'toString')],
    ['a world that is not there', 'kind', with_(tick, 'data.kind', 'constructor')],
    ['the event before it once more', 'twice', with_(pull, 'seq', pull.seq - 1)],
    ['one too far on', 'order', with_(pull, 'seq', pull.seq + 1)],
    ['one whose clock runs back', 'order', with_(pull, 't', before.t - 1)],
    ["another session's", 'session', with_(pull, 'session', SESSION.replace(/1$/, '2'))],
  ])('%s is refused by name, session and number, and changes nothing', (_, code, event) => {
    const text = JSON.stringify(before);
    const error = thrown(() => apply(before, event));
    expect(error).toMatchObject({ name: 'EventError', code, session: event.session, seq: event.seq });
    expect(error.message).toContain(`Session ${event.session}, event ${event.seq}: `);
    expect(JSON.stringify(before)).toBe(text);
    // what was right still goes on from there
    expect(apply(before, pull).seq).toBe(before.seq + 1);
  });

  it('is any event after the session was closed, and its beginning a second time', () => {
    const played = play();
    const [opened] = played.log();
    const open = frozen(played.state());
    const closed = frozen(played.send({ do: 'close', why: 'left' }).state());
    expect(thrown(() => apply(closed, { ...tick, seq: closed.seq, t: closed.t })).code).toBe('closed');
    if (opened === undefined) throw new Error('a session begins');
    expect(thrown(() => apply(open, opened)).code).toBe('twice');
    expect(apply(open, { ...opened, session: SESSION.replace(/1$/, '2') }).seq).toBe(1);
  });

  it('is no state to go on from: the reason is told', () => {
    const log = play().enter('bird').hang(3, 3).log();
    expect(stateAfter(log).ok).toBe(true);
    expect(stateAfter([...log, ...log.slice(-1)])).toEqual({
      ok: false,
      why: `Session ${SESSION}, event 3: it stands twice; event 4 was to come.`,
    });
    expect(stateAfter(log.toSpliced(2, 1))).toMatchObject({ ok: false, why: expect.stringContaining('event 2 is missing') });
  });
});

describe('a figure that comes in with a command', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 600_001])('idle time of %d ms is refused by the same error', (idle) => {
    const error = thrown(() => fold.step(before, { do: 'tick', idle }, next));
    expect(error).toMatchObject({ code: 'figure', session: SESSION, seq: before.seq });
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, 1e300])('a wall clock at %d stops no pull: it tells no time', (at) => {
    const stepped = fold.step(before, { do: 'enter', level: 'small' }, { at, t: next.t });
    expect(stepped.ok && stepped.events.map((event) => event.at)).toEqual([0, 0]);
  });
});

/** Nothing of a state may be written to: each command is obeyed or refused on a frozen one. */
it('no command writes into the state it is given', () => {
  const go = (state: State, command: Parameters<typeof fold.step>[1]): State => {
    const stepped = fold.step(frozen(state), command, { at: next.at, t: state.t + 4000 });
    return stepped.ok ? frozen(stepped.state) : state;
  };
  const commands: Parameters<typeof fold.step>[1][] = [
    { do: 'tick', idle: 20_000 },
    { do: 'pull', answer: [{ weight: 6, peg: 2 }], forecast: { reply: 'level', how: 'chosen' }, sureness: 'sure', seen: true },
    { do: 'open-gate', kind: 'balance', reason: 'teacher' },
    { do: 'rung', rung: 'contrast' },
    { do: 'answer', answer: 'left' },
    { do: 'decline' },
    { do: 'reflect', kind: 'balance', pin: 1, feeling: 'curious', text: null },
    { do: 'enter', level: 'new' },
    { do: 'pull', answer: [{ weight: 6, peg: 2 }], forecast: undefined, sureness: 'guess', seen: true },
    { do: 'close', why: 'left' },
  ];
  const end = commands.reduce(go, before);
  expect(end.closed).toBe(true);
  expect(end.seq).toBeGreaterThan(before.seq + commands.length);
});
