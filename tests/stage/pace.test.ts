import { describe, expect, it } from 'vitest';
import { watchPace } from '../../src/stage/pace.ts';

/** A stage whose frames come when told to; `told` is how often it was said that they come late. */
function hand(resting = false) {
  let frame: (ms: number) => void = () => undefined;
  const seen = { told: 0 };
  watchPace(
    {
      each: (step) => {
        frame = step;
        return () => {
          frame = () => undefined;
        };
      },
    },
    () => resting,
    () => {
      seen.told += 1;
    },
  );
  return {
    seen,
    frames: (count: number, ms: number): void => {
      for (let n = 0; n < count; n++) frame(ms);
    },
  };
}

describe('the pace of the stage', () => {
  it('says nothing where frames keep pace, or one in ten comes late', () => {
    const { seen, frames } = hand();
    frames(100, 16.7);
    for (let n = 0; n < 100; n++) {
      frames(9, 16.7);
      frames(1, 100);
    }
    expect(seen.told).toBe(0);
  });

  // 1 − 0.95⁵ is 0.226, and 1 − 0.95⁶ is 0.265: the sixth late frame in a row is the first beyond a quarter
  it('says once that frames come late, at the sixth in a row', () => {
    const { seen, frames } = hand();
    frames(5, 33.4);
    expect(seen.told).toBe(0);
    frames(1, 33.4);
    expect(seen.told).toBe(1);
    frames(100, 33.4);
    expect(seen.told).toBe(1);
  });

  it('says it where every second frame comes late', () => {
    const { seen, frames } = hand();
    for (let n = 0; n < 20; n++) {
      frames(1, 16.7);
      frames(1, 33.4);
    }
    expect(seen.told).toBe(1);
  });

  it('does not count frames that are left out on purpose', () => {
    const { seen, frames } = hand(true);
    frames(100, 200);
    expect(seen.told).toBe(0);
  });
});
