import { describe, expect, it, vi } from 'vitest';
import { openActing } from '../../src/stage/acting.ts';
import type { Glide, Motion } from '../../src/stage/motion.ts';

/** Glides that come to their end when told to; `ms` of each as it was asked for. */
function hand(reduced = false) {
  const asked: number[] = [];
  const under: Glide[] = [];
  const glide = (ms: number, step: (t: number) => void): Glide => {
    asked.push(ms);
    let settle: (ended: boolean) => void = () => undefined;
    const done = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    const finish = () => {
      step(1);
      settle(true);
    };
    if (ms === 0) finish();
    const one = { done, finish, stop: () => settle(false) };
    under.push(one);
    return one;
  };
  const motion: Motion = { glide, each: () => () => undefined, wait: (ms) => glide(ms, () => undefined) };
  const crossfade = async (change: () => void) => change();
  return { acting: openActing({ motion, reduced: () => reduced, crossfade }), asked, under };
}

const shown = (signal: AbortSignal = new AbortController().signal) => ({ expected: undefined, bits: 0, signal });

describe('an outcome that is acted', () => {
  it('goes on while nothing is changed, and no further', async () => {
    const { acting, under } = hand();
    const { play, mine } = acting.begin(shown());
    const step = vi.fn();
    const first = play(100, step);
    under[0]?.finish();
    expect(await first).toBe(true);
    expect(step).toHaveBeenLastCalledWith(1);
    const second = play(100);
    acting.turned();
    acting.finish();
    expect(await second).toBe(false);
    expect(mine()).toBe(false);
  });

  it('comes at once from where it is cut short', async () => {
    const { acting, asked } = hand();
    const abort = new AbortController();
    const { play, cut } = acting.begin(shown(abort.signal));
    const under = play(400);
    abort.abort();
    expect(await under).toBe(true);
    expect(cut()).toBe(true);
    expect(await play(500)).toBe(true);
    expect(asked).toEqual([400, 0]);
  });

  it('is a still only where less motion is wanted and nobody cut it short, and none of a turn that is lost', async () => {
    const change = vi.fn();
    expect(await hand().acting.begin(shown()).still(change)).toBe(false);
    const gone = new AbortController();
    gone.abort();
    expect(await hand(true).acting.begin(shown(gone.signal)).still(change)).toBe(false);
    const { acting } = hand(true);
    const lost = acting.begin(shown());
    acting.turned();
    expect(await lost.still(change)).toBe(true);
    expect(change).not.toHaveBeenCalled();
    expect(await acting.begin(shown()).still(change)).toBe(true);
    expect(change).toHaveBeenCalledOnce();
  });

  it('leaves nothing moving when it goes', async () => {
    const { acting, under } = hand();
    const going = acting.begin(shown()).play(100);
    acting.destroy();
    expect(await going).toBe(false);
    expect(under).toHaveLength(1);
  });
});
