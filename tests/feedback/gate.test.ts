import { describe, expect, it } from 'vitest';
import type { Beliefs } from '../../src/core/beliefs.ts';
import { GATE_PRESETS } from '../../src/core/playlist.ts';
import { type Gate, RUNGS, shutGate } from '../../src/core/world.ts';
import { gateOpening, idle, observe, startBeliefs } from '../../src/feedback/engine.ts';
import { certain, expecting, reading, STRATEGIES } from './readings.ts';

const { standard, short } = GATE_PRESETS;
const start = startBeliefs(STRATEGIES);
const unsolved = { exploreSolved: false };
const believing = (change: Partial<Beliefs>): Beliefs => ({ ...start, ...change });
/** `weight` is ruled out; how much of it they still think is the conflict. */
const torn = (conflict: number): Pick<Beliefs, 'student' | 'world'> => ({
  world: { product: 0.6, weight: 0.02, add: 0.2, muddle: 0.18 },
  student: { product: 1 - conflict, weight: conflict, add: 0, muddle: 0 },
});
const open = (beliefs: Beliefs, gate: Gate = shutGate, evidence = unsolved) => gateOpening(beliefs, gate, evidence, standard);

describe('a shut gate', () => {
  it('stays shut at the start', () => {
    expect(open(start)).toBeUndefined();
  });

  it.each<readonly [string, Partial<Beliefs>, Partial<Beliefs>]>([
    // [what opens it, what misses it by one]
    ['productive', { missIdeas: ['a', 'b', 'c'], ...torn(0.5) }, { missIdeas: ['a', 'b'], ...torn(0.9) }],
    ['productive', { missIdeas: ['a', 'b', 'c'], ...torn(0.5) }, { missIdeas: ['a', 'b', 'c'], ...torn(0.49) }],
    ['exhausted', { barren: 4 }, { barren: 3 }],
    ['idle', { missesInRow: 1, idle: 90_000 }, { missesInRow: 1, idle: 89_999 }],
    ['idle', { missesInRow: 1, idle: 90_000 }, { pulls: 1, idle: 600_000 }],
    ['leaving', { pulls: 1, leaving: 0.05 }, { pulls: 1, leaving: 0.0499 }],
  ])('opens for %s and not one short of it', (reason, enough, almost) => {
    expect(open(believing(enough))?.reason).toBe(reason);
    expect(open(believing(almost))).toBeUndefined();
  });

  it('opens as swept where every explore level is solved, and not before', () => {
    expect(open(start, shutGate, { exploreSolved: true })?.reason).toBe('swept');
    expect(open(start, shutGate, { exploreSolved: false })).toBeUndefined();
  });

  it('opens sooner for younger children', () => {
    const beliefs = believing({ missIdeas: ['a', 'b'], ...torn(0.4) });
    expect(gateOpening(beliefs, shutGate, unsolved, short)?.reason).toBe('productive');
    expect(open(beliefs)).toBeUndefined();
  });
});

describe('what it offers', () => {
  it('is *notice* alone after exhaustion, all else for the other reasons', () => {
    expect(open(believing({ barren: 4 }))?.rungs).toEqual(['notice']);
    expect(open(believing({ missesInRow: 1, idle: 90_000 }))?.rungs).toEqual(RUNGS);
    expect(open(believing({ pulls: 9, leaving: 0.6 }))?.rungs).toEqual(RUNGS);
    expect(open(believing({ missIdeas: ['a', 'b', 'c'], ...torn(0.8) }))?.rungs).toEqual(RUNGS);
    expect(open(start, shutGate, { exploreSolved: true })?.rungs).toEqual(RUNGS);
  });

  it('widens after exhaustion once failing is productive', () => {
    const exhausted: Gate = { ...shutGate, reason: 'exhausted', rungs: ['notice'] };
    expect(open(believing({ barren: 7 }), exhausted)).toBeUndefined();
    const widened = open(believing({ barren: 7, missIdeas: ['a', 'b', 'c'], ...torn(0.8) }), exhausted);
    expect(widened).toMatchObject({ reason: 'productive', rungs: RUNGS });
  });

  it('says nothing more where it offers all', () => {
    const wide: Gate = { ...shutGate, reason: 'teacher', rungs: [...RUNGS] };
    expect(
      open(believing({ missesInRow: 9, barren: 9, idle: 1e6, missIdeas: ['a', 'b', 'c'], ...torn(1) }), wide, { exploreSolved: true }),
    ).toBeUndefined();
  });

  it('names the reason that praises most where several hold', () => {
    const all = believing({ missesInRow: 9, barren: 9, idle: 1e6, pulls: 9, leaving: 1, missIdeas: ['a', 'b', 'c'], ...torn(1) });
    expect(open(all, shutGate, { exploreSolved: true })?.reason).toBe('productive');
  });
});

describe('over pulls', () => {
  const pulled = (...readings: Parameters<typeof reading>[0][]): Beliefs =>
    readings.reduce<Beliefs>((beliefs, change, at) => observe(beliefs, reading({ t: at * 1000, ...change }), standard).beliefs, start);
  const left = certain('left');
  /** a miss that everybody expected: it rules nothing out */
  const barren = { expects: { product: left, weight: left, add: left, muddle: left }, idea: 'weight', newIdea: false };

  it('four barren misses exhaust it, and a repeat among them does not count', () => {
    expect(open(pulled(barren, barren, barren, barren))?.reason).toBe('exhausted');
    expect(open(pulled(barren, barren, barren, { ...barren, repeat: true }))).toBeUndefined();
  });
  it('a find begins the count anew', () => {
    expect(open(pulled(barren, barren, barren, {}, barren))).toBeUndefined();
  });
  it('an outcome that was not shown counts for nothing', () => {
    expect(open(pulled(barren, barren, barren, { ...barren, seen: false }))).toBeUndefined();
  });
  it('three ideas of somebody who weighs, all contradicted, are productive, and two are not', () => {
    const think = (idea: string) => ({
      idea,
      forecast: { reply: 'level', how: 'chosen' } as const,
      expects: { ...expecting('left', 'level', 'left'), muddle: certain('left') },
      builds: { chances: { product: 0, weight: 0.2, add: 0, muddle: 0 }, options: 10 },
    });
    expect(open(pulled(think('weight'), think('add+weight'), think('weight')))).toBeUndefined();
    expect(open(pulled(think('weight'), think('add+weight'), think('muddle+weight')))?.reason).toBe('productive');
  });
  it('idle time counts from the last input', () => {
    const waiting = idle(idle(pulled({}), 60_000), 90_000);
    expect(open(waiting)?.reason).toBe('idle');
    expect(open(observe(waiting, reading(), standard).beliefs)).toBeUndefined();
  });
  it('misses in a row without a find make leaving likely', () => {
    const exhausted: Gate = { ...shutGate, reason: 'exhausted', rungs: ['notice'] };
    // After a find and nine barren ones: −3.82 + 10 · 0.01 + 9 · 0.08 = −3, so 0.047426; after one more −2.91, so 0.051661.
    const ten = [{ newIdea: false }, ...Array.from({ length: 9 }, () => barren)];
    expect(pulled(...ten).leaving).toBeCloseTo(0.047426, 6);
    expect(open(pulled(...ten), exhausted)).toBeUndefined();
    expect(pulled(...ten, barren).leaving).toBeCloseTo(0.051661, 6);
    expect(open(pulled(...ten, barren), exhausted)?.reason).toBe('leaving');
  });
});
