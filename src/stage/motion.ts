// Time on the stage. Everything that moves is a function of the time since it began, so that a slow frame skips and
// never slows down, and anything can be jumped to its end.

import type Phaser from 'phaser';

export type Glide = {
  /** resolves with true at the end or when finished early, with false when stopped */
  readonly done: Promise<boolean>;
  /** jumps to the end */
  readonly finish: () => void;
  /** stays where it is */
  readonly stop: () => void;
};

export type Motion = {
  /** Calls `step` with 0 to 1 over `ms`. @param ms 0 goes to the end at once */
  readonly glide: (ms: number, step: (t: number) => void) => Glide;
  /** Calls `step` each frame with ms since the last one; returns what ends it. */
  readonly each: (step: (ms: number) => void) => () => void;
  readonly wait: (ms: number) => Glide;
};

export const smooth = (t: number): number => t * t * (3 - 2 * t);
export const out = (t: number): number => 1 - (1 - t) * (1 - t) * (1 - t);
/** Overshoots by about a tenth and comes back. */
export const spring = (t: number): number => 1 - Math.cos(t * Math.PI * 1.5) * (1 - t) * (1 - t);
export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

export function openMotion(scene: Phaser.Scene): Motion {
  const steps = new Set<(ms: number) => void>();
  // Phaser's own delta is smoothed and capped; what a child waits for is the time on the wall.
  let last = performance.now();
  scene.events.on('update', () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    for (const step of [...steps]) step(passed);
  });
  const each = (step: (ms: number) => void): (() => void) => {
    steps.add(step);
    return () => void steps.delete(step);
  };
  const glide = (ms: number, step: (t: number) => void): Glide => {
    let resolve: (ended: boolean) => void = () => undefined;
    const done = new Promise<boolean>((settled) => {
      resolve = settled;
    });
    let passed = 0;
    let going = true;
    const end = (ended: boolean): void => {
      going = false;
      off();
      resolve(ended);
    };
    const off = each((delta) => {
      passed += delta;
      step(Math.min(1, passed / ms));
      if (passed >= ms) end(true);
    });
    const finish = (): void => {
      if (!going) return;
      step(1);
      end(true);
    };
    if (ms <= 0) finish();
    else step(0);
    return { done, finish, stop: () => (going ? end(false) : undefined) };
  };
  return { each, glide, wait: (ms) => glide(ms, () => undefined) };
}
