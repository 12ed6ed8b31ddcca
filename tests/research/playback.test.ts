import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { type Playback, playbackOf, stayAt } from '../../src/research/playback.ts';
import { play } from '../session/play.ts';

const played = (): readonly GameEvent[] =>
  play({})
    .enter('lift')
    .hang(5, 1, 'right')
    .hang(5, 4, 'right')
    .hang(5, 4, 'right')
    .send({ do: 'open-gate', kind: 'balance', reason: 'teacher' })
    .rung('notice')
    .log();

const read = (events: readonly GameEvent[]): Playback => {
  const playback = playbackOf(events);
  if (playback === undefined) throw new Error('no playback');
  return playback;
};

describe('a session that plays back', () => {
  it('is its pulls, rungs and openings of the gate, each with the pull that stands on the stage', () => {
    const events = played();
    const { moments, pulls, length, levels } = read(events);
    // 5 at peg 1 is lighter than 3 at peg 3, which was not what was forecast; at peg 4 it is heavier, and then tried once more
    expect(moments.map(({ mark, pulls: so, pull }) => [mark, so, pull?.data.n])).toEqual([
      ['surprise', 1, 1],
      ['idea', 2, 2],
      ['repeat', 3, 3],
      ['gate', 3, 3],
      ['rung', 3, 3],
    ]);
    expect(pulls).toBe(3);
    expect(length).toBe((events.at(-1)?.t ?? 0) - (events[0]?.t ?? 0));
    expect(levels.get('lift')?.kind).toBe('balance');
    expect(moments[0]?.surprise).toBe(moments[0]?.pull?.data.figures.own_bits);
  });

  it('can’t begin without its first event', () => {
    expect(playbackOf(played().slice(1))).toBeUndefined();
    expect(playbackOf([])).toBeUndefined();
  });

  it('stays as long as the student did, times the speed, but never so short that nothing is seen, nor so long as a break', () => {
    const playback = read(played());
    const [first, second] = playback.moments;
    if (first === undefined || second === undefined) throw new Error('no moments');
    const apart = (t: number): Playback => ({ ...playback, moments: [first, { ...second, t: first.t + t }] });
    expect(stayAt(apart(8000), 0, 1)).toBe(8000);
    expect(stayAt(apart(8000), 0, 4)).toBe(2000);
    expect(stayAt(apart(8000), 0, 16)).toBe(700);
    expect(stayAt(apart(3_600_000), 0, 4)).toBe(15_000);
    expect(stayAt(apart(8000), 1, 1)).toBeUndefined();
  });
});
