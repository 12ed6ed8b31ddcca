import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knockRate, note, riseRate, sparkAt } from '../../src/stage/sound-scale.ts';

const SEED = 4;
const scale = Array.from({ length: 31 }, (_, index) => note(index - 15));
const inScale = (ratio: number): boolean => scale.includes(ratio);

describe('the scale', () => {
  it.each([
    [0, 1],
    [1, 9 / 8],
    [2, 5 / 4],
    [3, 3 / 2],
    [4, 5 / 3],
    [5, 2],
    [8, 3],
    [-1, 5 / 6],
    [-2, 3 / 4],
    [-5, 1 / 2],
  ])('step %i is %f times the tonic', (step, ratio) => {
    expect(note(step)).toBe(ratio);
  });

  it.each([
    [0, 1],
    [0.69, 1],
    [0.71, 9 / 8],
    [1.5, 3 / 2],
    [2.1, 2],
    [2.81, 2],
    [50, 2],
    [-1, 1],
  ])('a surprise that ruled out %f bits plays at %f', (bits, rate) => {
    expect(riseRate(bits)).toBe(rate);
  });

  it('a surprise never sounds lower for more bits, and its second note lies in the scale too', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8, noNaN: true }), fc.double({ min: 0, max: 8, noNaN: true }), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(riseRate(less)).toBeLessThanOrEqual(riseRate(more));
        // Two just whole tones, 9:8 and 10:9, stand for "a second" on this scale.
        expect([9 / 8, 10 / 9].some((second) => scale.some((tone) => Math.abs(tone / (riseRate(one) * second) - 1) < 1e-9))).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('a bag knocks lower the heavier it is, on the scale, an octave round its middle', () => {
    const rates = Array.from({ length: 99 }, (_, index) => knockRate(index + 1));
    expect(rates.every(inScale)).toBe(true);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect([rates[0], rates[3], rates[15], rates[98]]).toEqual([2, 1, 1 / 2, 1 / 2]);
    // by hand: √(4/9) = 0.667; the nearest of ½, 9/16, 5/8, ¾ is 5/8
    expect(rates[8]).toBe(5 / 8);
  });

  it('sparks climb without end', () => {
    const pitches = Array.from({ length: 12 }, (_, index) => {
      const { name, rate } = sparkAt(index);
      return note(Number(name.slice(-1)) - 1) * rate;
    });
    expect(pitches).toEqual(Array.from({ length: 12 }, (_, index) => note(index)));
  });
});
