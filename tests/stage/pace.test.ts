import { describe, expect, it } from 'vitest';
import type { Motion } from '../../src/stage/motion.ts';
import { openPace } from '../../src/stage/pace.ts';

/** A stage whose frames come when told to; `shares` is what the canvas was made of, frame by frame where it changed. */
function hand(how: { reduced?: boolean; resting?: boolean } = {}) {
  let frame: (ms: number) => void = () => undefined;
  const shares: number[] = [];
  const motion = {
    each: (step: (ms: number) => void) => {
      frame = step;
      return () => undefined;
    },
  } as Motion;
  const pace = openPace(
    { motion, reduced: () => how.reduced === true },
    () => how.resting === true,
    () => void shares.push(pace.share()),
  );
  const frames = (count: number, ms: number): void => {
    for (let n = 0; n < count; n++) frame(ms);
  };
  return { pace, shares, frames };
}
const outcome = { is: 'nod' } as const;

describe('the pace of the stage', () => {
  it('draws a machine whole where frames keep pace', () => {
    const { pace, shares, frames } = hand();
    frames(100, 16.7);
    pace.mood?.({ is: 'hush' });
    frames(100, 16.7);
    expect(shares).toEqual([]);
  });

  it('draws it coarser where frames come late, and whole again two seconds after the outcome', () => {
    const { pace, shares, frames } = hand();
    frames(100, 50);
    expect(shares).toEqual([]);
    pace.mood?.({ is: 'hush' });
    frames(100, 33);
    expect(shares).toEqual([0.5]);
    pace.mood?.(outcome);
    frames(39, 50);
    expect(shares).toEqual([0.5]);
    frames(1, 50);
    expect(shares).toEqual([0.5, 1]);
  });

  it('a late frame now and then changes nothing', () => {
    const { pace, shares, frames } = hand();
    pace.mood?.({ is: 'hush' });
    for (let n = 0; n < 100; n++) {
      frames(2, 16.7);
      frames(1, 100);
    }
    expect(shares).toEqual([]);
  });

  it('stays at it, pull by pull, until another puzzle is shown', () => {
    const { pace, shares, frames } = hand();
    const pull = (): void => {
      pace.mood?.({ is: 'hush' });
      frames(10, 16.7);
      pace.mood?.(outcome);
      frames(1000, 16.7);
    };
    frames(100, 50);
    pull();
    pull();
    expect(shares).toEqual([0.5, 1, 0.5, 1]);
    pace.anew();
    pull();
    expect(shares).toEqual([0.5, 1, 0.5, 1]);
  });

  it.each([{ reduced: true }, { resting: true }])(
    'where stills are shown, or fewer frames are wanted, it leaves the canvas alone: %o',
    (how) => {
      const { pace, shares, frames } = hand(how);
      frames(100, 50);
      pace.mood?.({ is: 'hush' });
      frames(100, 50);
      expect(shares).toEqual([]);
    },
  );
});
