import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/puzzles/models.ts';
import { changesBetween, lockOf } from '../../src/session/rungs.ts';
import { LEVELS, play, world } from './play.ts';

/** A student who hangs by weight alone: the same weight on any peg is level, so the bird's level misses again and again. */
const stuck = () => play().enter('bird').hang(3, 3, 'level').hang(3, 5, 'level').hang(5, 2).hang(6, 1);
/** Every explore level right at once. */
const swept = () =>
  play()
    .enter('small')
    .hang(2, 6)
    .enter('bird')
    .hang(6, 2)
    .enter('arms')
    .pull({ numbers: [5, 9, 6] });
const open = () => stuck().send({ do: 'open-gate', kind: 'balance', reason: 'teacher' });

describe('the gate by hand', () => {
  it.each(['teacher', 'study'] as const)('opens for the reason "%s"', (reason) => {
    const played = stuck().send({ do: 'open-gate', kind: 'balance', reason });
    expect(world(played).gate).toMatchObject({ reason, rungs: ['notice', 'contrast', 'oops', 'assemble'] });
    expect(played.made()[0]).toMatchObject({ type: 'gate', data: { reason } });
  });

  it('stays as it was for a world that the playlist does not have', () => {
    const played = stuck().send({ do: 'open-gate', kind: 'steady', reason: 'teacher' });
    expect(played.refusal()?.code).toBe('no-kind');
  });
});

describe('the price of a rung', () => {
  const settings = play().state().playlist.settings;

  it('opens none while the gate is shut', () => {
    const played = play().enter('bird').hang(3, 3);
    expect(lockOf(world(played), settings, 'notice')).toBe('gate-shut');
    expect(played.rung('notice').refusal()?.code).toBe('rung-locked');
  });

  it('gives the first for nothing and asks a forecast before *notice* comes later', () => {
    const played = play()
      .enter('bird')
      .hang(3, 3)
      .hang(5, 2)
      .send({ do: 'open-gate', kind: 'balance', reason: 'teacher' })
      .rung('contrast');
    expect(lockOf(world(played), settings, 'notice')).toBe('forecast-first');
    const forecast = played.send({ do: 'answer', answer: 'left' });
    expect(lockOf(world(forecast), settings, 'notice')).toBeUndefined();
  });

  it('opens *assemble* after an answered contrast only', () => {
    const played = open().rung('contrast');
    expect(lockOf(world(played), settings, 'assemble')).toBe('contrast-first');
    expect(lockOf(world(played.send({ do: 'answer', answer: 'level' })), settings, 'assemble')).toBeUndefined();
  });

  it('gives *assemble* straight to who swept the world and never missed, and to nobody who missed once', () => {
    const played = swept();
    expect(world(played).gate).toMatchObject({ reason: 'swept', contrasted: false });
    expect(lockOf(world(played), settings, 'assemble')).toBeUndefined();
    const missed = play()
      .enter('small')
      .hang(2, 4)
      .hang(2, 6)
      .enter('bird')
      .hang(6, 2)
      .enter('arms')
      .pull({ numbers: [5, 9, 6] });
    expect(world(missed).gate.reason).toBe('swept');
    expect(lockOf(world(missed), settings, 'assemble')).toBe('contrast-first');
  });

  it("leaves *assemble* to the teacher's key where the class says so", () => {
    const classroom = { ...settings, assemble: 'teacher' as const };
    const played = play()
      .enter('bird')
      .hang(3, 3)
      .send({ do: 'open-gate', kind: 'balance', reason: 'study' })
      .rung('contrast')
      .send({ do: 'answer', answer: 'level' });
    expect(lockOf(world(played), classroom, 'assemble')).toBe('teachers-key');
    expect(lockOf(world(played.send({ do: 'open-gate', kind: 'balance', reason: 'teacher' })), classroom, 'assemble')).toBeUndefined();
  });

  it('shows the same rung again for nothing until the next pull', () => {
    const played = open().rung('notice');
    const first = played.state().rung;
    expect(played.send({ do: 'answer', answer: 'b' }).rung('notice').state().rung).toEqual({ ...first, answer: 'b' });
    played.hang(1, 5);
    expect(lockOf(world(played), settings, 'notice')).toBe('forecast-first');
  });
});

describe('what a rung shows', () => {
  it('puts two own tries side by side on which the idea expects the same and the world did not agree', () => {
    const notice = play()
      .enter('bird')
      .hang(3, 3, 'level')
      .hang(3, 5, 'level')
      .send({ do: 'open-gate', kind: 'balance', reason: 'teacher' })
      .rung('notice')
      .state().rung;
    expect(notice).toMatchObject({ strategy: 'weight', tries: [{ n: 1 }, { n: 2 }] });
  });

  it('replays the nearest try where there are no two such', () => {
    expect(
      play().enter('bird').hang(3, 3, 'level').send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).rung('notice').state().rung
        ?.tries,
    ).toHaveLength(1);
  });

  it.each(['contrast', 'oops'] as const)('makes a case for *%s* on which the idea and the world part ways', (rung) => {
    const made = open().rung(rung).state().rung;
    const puzzle = made?.case && kinds.balance?.open(made.case.setup);
    const position = puzzle?.ok && made?.case ? puzzle.value.at(made.case.answer) : undefined;
    expect(position?.ok).toBe(true);
    if (!position?.ok || !made) return;
    const chances = position.value.expects()[made.strategy] ?? {};
    expect(chances[position.value.judge().reply] ?? 0).toBeLessThan(0.5);
  });

  it('puts the concept together from up to three own tries of different ideas, each once', () => {
    const tries = open().rung('contrast').send({ do: 'answer', answer: 'left' }).rung('assemble').state().rung?.tries ?? [];
    expect(tries.length).toBeGreaterThanOrEqual(2);
    expect(new Set(tries.map((one) => one.n)).size).toBe(tries.length);
    expect(new Set(tries.map((one) => one.strategy)).size).toBe(tries.length);
  });

  it('speaks in *assemble* of no idea that somebody who never missed never had', () => {
    const made = swept().rung('assemble').state().rung;
    expect(made).toMatchObject({ strategy: 'product', tries: [{ n: 3, strategy: 'product' }] });
  });

  it('takes the answers of its question only, and each once', () => {
    const played = open().rung('notice');
    expect(played.send({ do: 'answer', answer: 'left' }).refusal()?.code).toBe('bad-choice');
    played.send({ do: 'answer', answer: 'not-sure' });
    expect(played.send({ do: 'answer', answer: 'a' }).refusal()?.code).toBe('bad-choice');
  });
});

describe('changes between two builds', () => {
  const at = (answer: { weight: number; peg: number }[]) => {
    const puzzle = kinds.balance?.open(LEVELS[2]?.setups[0] ?? null);
    const position = puzzle?.ok ? puzzle.value.at(answer) : undefined;
    if (!position?.ok) throw new Error('a build of the bird level');
    return position.value;
  };
  it.each([
    [[{ weight: 3, peg: 3 }], [{ weight: 3, peg: 3 }], 0],
    [[{ weight: 3, peg: 3 }], [{ weight: 3, peg: 5 }], 1],
    [[{ weight: 3, peg: 3 }], [], 1],
    // only one may hang here: another bag takes its place in one move
    [[{ weight: 3, peg: 3 }], [{ weight: 5, peg: 2 }], 1],
  ])('from %j to %j: %i', (from, to, changes) => {
    expect(changesBetween(at(from), at(to))).toBe(changes);
  });
});

describe('changes between numbers written on arms', () => {
  const at = (numbers: number[]) => {
    const puzzle = kinds.balance?.open(LEVELS[3]?.setups[0] ?? null);
    const position = puzzle?.ok ? puzzle.value.at({ numbers }) : undefined;
    if (!position?.ok) throw new Error('numbers on three arms');
    return position.value;
  };
  it.each([
    // the order is the build: the same order in other numbers is no change
    [[5, 9, 6], [5, 9, 7], 0],
    [[5, 9, 6], [7, 9, 6], 1],
    [[5, 9, 6], [9, 5, 6], 2],
  ])('from %j to %j: %i', (from, to, changes) => {
    expect(changesBetween(at(from), at(to))).toBe(changes);
  });
});
