// How the beam swings: a damped spring about the angle where its torque says, as a function of time, so that it is the
// same at any frame rate.

/** Natural frequency, rad/s, and damping (LOOK). */
export const OMEGA = 5;
export const ZETA = 0.28;
const DAMPED = OMEGA * Math.sqrt(1 - ZETA * ZETA);

/** The beam tips by this many degrees at most, and by half of it at `HALF` of difference in pull, weight × peg. */
export const MOST_DEGREES = 13;
const HALF = 0.4;
/** Within this many degrees it has come to rest. */
const STILL = 0.04;
/** The outcome shows when this share of the way is swung for the first time. */
export const SHOWS_AT = 0.6;

/** @param difference right pull less left pull, weight × peg @returns degrees, clockwise: right side down */
export const restingAngle = (difference: number): number =>
  difference === 0 ? 0 : (Math.sign(difference) * MOST_DEGREES * Math.abs(difference)) / (Math.abs(difference) + HALF);

export type Swing = { readonly from: number; readonly velocity: number; readonly to: number };
export type Moment = { readonly angle: number; readonly velocity: number; readonly still: boolean };

/** @param seconds since it was let go @returns degrees, degrees a second */
export function swingAt({ from, velocity, to }: Swing, seconds: number): Moment {
  const decay = ZETA * OMEGA;
  const a = from - to;
  const b = (velocity + decay * a) / DAMPED;
  const envelope = Math.exp(-decay * seconds);
  // What is left of the swing can't be more than this, at this moment and ever after.
  if (envelope * Math.hypot(a, b) < STILL) return { angle: to, velocity: 0, still: true };
  const [cos, sin] = [Math.cos(DAMPED * seconds), Math.sin(DAMPED * seconds)];
  const angle = to + envelope * (a * cos + b * sin);
  const speed = envelope * ((b * DAMPED - decay * a) * cos - (a * DAMPED + decay * b) * sin);
  return { angle, velocity: speed, still: false };
}

/** Seconds until the beam, let go at rest, has swung `share` of its way for the first time. */
export function reaches(share: number): number {
  const swing = { from: 0, velocity: 0, to: 1 };
  let [low, high] = [0, Math.PI / DAMPED];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (swingAt(swing, middle).angle < share) low = middle;
    else high = middle;
  }
  return high;
}
