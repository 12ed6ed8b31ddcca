// Every reason of the gate, through the fold: one play that opens it and one near miss that doesn't.

import { describe, expect, it } from 'vitest';
import { GATE_PRESETS } from '../../src/core/playlist.ts';
import { ruledOut } from '../../src/feedback/diagnosis.ts';
import { lockOf } from '../../src/session/rungs.ts';
import { LEVELS, type Played, play, world } from './play.ts';

const reason = (played: Played) => world(played).gate.reason;
const none = { ideas: 99, conflict: 1, barren: 99, idle: 600_000, leaving: 1 };

/** `small` is solved by 2 at peg 6, `bird` by 6 at 2 or 2 at 6, `arms` by any numbers in the order 1, 3, 2. */
const sweep = () =>
  play()
    .enter('small')
    .hang(2, 6)
    .enter('bird')
    .hang(6, 2)
    .enter('arms')
    .pull({ numbers: [5, 9, 6] });

describe('each reason opens the gate, and its near miss does not', () => {
  it('productive: three distinct ideas among the misses, and the outcomes contradict most of what they seem to think', () => {
    const nearly = () => play().enter('small').hang(2, 4).hang(2, 6).enter('bird').hang(3, 3, 'level');
    expect(reason(nearly())).toBeNull();
    expect(reason(nearly().hang(5, 2))).toBe('productive');
  });

  it('exhausted: four misses in a row that ruled nothing out, repeats not counted; it offers notice alone', () => {
    // the beam of `bird` says nothing new to who hangs what no strategy believes in, once weight and muddle had their say
    const settings = { gate: { ...none, barren: 4 } };
    const tries = [1, 2, 1, 3, 1] as const;
    const barren = play({ settings }).enter('bird').hang(tries[0], 1).hang(1, 2).hang(1, 3);
    const before = world(barren).beliefs.barren;
    for (let missing = before; missing < 3; missing++) barren.hang(1, 5 + (missing % 2));
    expect(reason(barren)).toBeNull();
    barren.hang(1, 1);
    expect(reason(barren)).toBeNull();
    barren.hang(2, 1);
    expect(world(barren).gate).toMatchObject({ reason: 'exhausted', rungs: ['notice'] });
    expect(lockOf(world(barren), barren.state().playlist.settings, 'contrast')).toBe('not-offered');
    expect(barren.rung('contrast').refusal()?.code).toBe('rung-locked');
  });

  it('swept: every explore level solved; one of them unsolved is not enough, nor is a solve that nobody saw', () => {
    expect(reason(play().enter('small').hang(2, 6).enter('bird').hang(6, 2))).toBeNull();
    expect(reason(sweep())).toBe('swept');
    const unseen = play().enter('small').hang(2, 6).enter('bird').hang(6, 2).enter('arms');
    unseen.send({ do: 'pull', answer: { numbers: [5, 9, 6] }, forecast: undefined, sureness: undefined, seen: false });
    expect(reason(unseen.send({ do: 'tick', idle: 1000 }))).toBeNull();
  });

  it('idle: 90 s in view without input after a miss; a moment less is not enough', () => {
    const missed = () => play().enter('bird').hang(3, 3);
    expect(reason(missed().send({ do: 'tick', idle: 89_999 }))).toBeNull();
    expect(reason(missed().send({ do: 'tick', idle: 90_000 }))).toBe('idle');
  });

  it('idle: never before the first miss, nor once the goal is met', () => {
    expect(reason(play().enter('bird').send({ do: 'tick', idle: 600_000 }))).toBeNull();
    expect(reason(play().enter('bird').hang(3, 3).hang(6, 2).send({ do: 'tick', idle: 600_000 }))).toBeNull();
  });

  it('idle: a younger class waits 60 s', () => {
    const settings = { gate: GATE_PRESETS.short };
    expect(reason(play({ settings }).enter('bird').hang(3, 3).send({ do: 'tick', idle: 60_000 }))).toBe('idle');
  });

  it('leaving: the hazard reaches its threshold after misses that brought nothing new', () => {
    const tired = (leaving: number) =>
      play({ settings: { gate: { ...none, leaving } } })
        .enter('bird')
        .hang(1, 1)
        .hang(1, 2)
        .hang(1, 3);
    const hazard = world(tired(1)).beliefs.leaving;
    expect(hazard).toBeGreaterThan(0);
    expect(reason(tired(hazard))).toBe('leaving');
    expect(reason(tired(hazard + 1e-9))).toBeNull();
  });
});

describe('what opens no gate', () => {
  it('a pull whose outcome was not shown', () => {
    const settings = { gate: { ...none, ideas: 1, conflict: 0 } };
    const hidden = play({ settings })
      .enter('bird')
      .send({ do: 'pull', answer: [{ weight: 3, peg: 3 }], forecast: undefined, sureness: undefined, seen: false });
    expect(reason(hidden)).toBeNull();
    expect(reason(hidden.hang(3, 3))).toBe('productive');
  });

  it('a try that was not shown is no repeat when it is shown', () => {
    const played = play()
      .enter('bird')
      .send({ do: 'pull', answer: [{ weight: 3, peg: 3 }], forecast: undefined, sureness: undefined, seen: false })
      .hang(3, 3)
      .hang(3, 3);
    expect(world(played).tries.map((attempt) => attempt.repeat)).toEqual([false, false, true]);
  });

  it('the same build on another setup is no repeat', () => {
    const levels = LEVELS.map((level) =>
      level.id === 'new'
        ? { ...level, setups: [...level.setups, { ...Object(level.setups[0]), fixed: [{ weight: 6, peg: -2 }], shut: [] }] }
        : level,
    );
    const played = play({ levels }).enter('new').hang(6, 4).hang(6, 4);
    expect(world(played).tries.map((attempt) => attempt.repeat)).toEqual([false, false]);
  });
});

describe('the price of a rung', () => {
  const open = () =>
    play().enter('bird').hang(3, 3, 'level').hang(3, 5, 'level').hang(5, 2).send({ do: 'open-gate', kind: 'balance', reason: 'teacher' });

  it('is no junk pull with a forecast tapped', () => {
    const played = open()
      .rung('contrast')
      .send({ do: 'answer', answer: 'left' })
      .rung('oops')
      .send({ do: 'answer', answer: 'left' })
      .rung('notice')
      .hang(1, 1, 'left');
    expect(lockOf(world(played), played.state().playlist.settings, 'notice')).toBe('forecast-first');
  });

  it('is asked before Oops where a contrast stands unanswered', () => {
    const played = open().rung('contrast');
    expect(played.rung('oops').refusal()?.why).toContain('forecast-first');
    expect(played.send({ do: 'answer', answer: 'left' }).rung('oops').refusal()).toBeUndefined();
  });

  it('is not asked twice: looking at an answered contrast again takes nothing away', () => {
    const played = open().rung('contrast').send({ do: 'answer', answer: 'left' }).rung('contrast');
    expect(lockOf(world(played), played.state().playlist.settings, 'notice')).toBeUndefined();
  });

  it('of *assemble* stays paid when a new contrast is opened', () => {
    const played = open().rung('contrast').send({ do: 'answer', answer: 'left' }).hang(1, 5).rung('contrast');
    expect(lockOf(world(played), played.state().playlist.settings, 'assemble')).toBeUndefined();
  });

  it('buys a case that was not shown before, while there is one', () => {
    const played = open().rung('contrast').send({ do: 'answer', answer: 'left' }).rung('oops');
    const [contrast, oops] = [world(played).gate.walked[0]?.case, world(played).gate.walked[1]?.case];
    expect(oops?.setup).not.toEqual(contrast?.setup);
  });
});

describe('the album', () => {
  it('gives the card to the own pull that contradicts a strategy, also where a contrast ruled it out before', () => {
    const played = play().enter('bird').hang(1, 1).send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).rung('contrast');
    played.send({ do: 'answer', answer: 'left' });
    expect(ruledOut(world(played).beliefs.world)).toContain('weight');
    expect(Object.keys(world(played).album)).not.toContain('weight');
    played.enter('small').hang(2, 6);
    expect(Object.keys(world(played).album)).toContain('weight');
  });
});
