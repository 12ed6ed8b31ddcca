import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_DEGREES, OMEGA, reaches, restingAngle, SHOWS_AT, type Swing, swingAt, ZETA } from '../../src/puzzles/views/balance/swing.ts';

const SEED = 20_260_214;

/** The same spring, worked out step by step (Runge and Kutta, fourth order): θ″ = −2ζωθ′ − ω²(θ − to). */
function stepped({ from, velocity, to }: Swing, seconds: number): number {
  const pull = (angle: number, speed: number): number => -2 * ZETA * OMEGA * speed - OMEGA * OMEGA * (angle - to);
  const steps = 4000;
  const h = seconds / steps;
  let [angle, speed] = [from, velocity];
  for (let step = 0; step < steps; step++) {
    const [a1, v1] = [pull(angle, speed), speed];
    const [a2, v2] = [pull(angle + (h / 2) * v1, speed + (h / 2) * a1), speed + (h / 2) * a1];
    const [a3, v3] = [pull(angle + (h / 2) * v2, speed + (h / 2) * a2), speed + (h / 2) * a2];
    const [a4, v4] = [pull(angle + h * v3, speed + h * a3), speed + h * a3];
    angle += (h / 6) * (v1 + 2 * v2 + 2 * v3 + v4);
    speed += (h / 6) * (a1 + 2 * a2 + 2 * a3 + a4);
  }
  return angle;
}

describe('the swing', () => {
  test('is the spring that the drawings ask for', () => {
    const degrees = fc.double({ min: -15, max: 15, noNaN: true });
    fc.assert(
      fc.property(
        degrees,
        degrees,
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (from, to, velocity, seconds) => {
          const { angle, still } = swingAt({ from, velocity, to }, seconds);
          expect(Math.abs(angle - stepped({ from, velocity, to }, seconds))).toBeLessThan(still ? 0.05 : 1e-6);
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('begins where it was let go, and as fast', () => {
    const moment = swingAt({ from: 3, velocity: -20, to: -8 }, 0);
    expect(moment.angle).toBeCloseTo(3);
    expect(moment.velocity).toBeCloseTo(-20);
  });

  test('comes to rest exactly where the torque says, within four seconds and a bit', () => {
    for (const to of [-13, -0.5, 0, 7, 12.4])
      expect(swingAt({ from: 0, velocity: 0, to }, 4.3)).toEqual({ angle: to, velocity: 0, still: true });
  });

  test('a level beam that is let go stays level, at every moment', () => {
    for (let seconds = 0; seconds < 3; seconds += 0.05) expect(swingAt({ from: 0, velocity: 0, to: 0 }, seconds).angle).toBe(0);
  });

  test('overshoots by e^(−πζ/√(1−ζ²)), 40% of its way', () => {
    let farthest = 0;
    for (let seconds = 0; seconds < 2; seconds += 0.001)
      farthest = Math.max(farthest, swingAt({ from: 0, velocity: 0, to: 1 }, seconds).angle);
    expect(farthest - 1).toBeCloseTo(Math.exp((-Math.PI * ZETA) / Math.sqrt(1 - ZETA * ZETA)), 3);
  });

  test('its outcome shows well within the second', () => {
    const seconds = reaches(SHOWS_AT);
    expect(swingAt({ from: 0, velocity: 0, to: 1 }, seconds).angle).toBeCloseTo(SHOWS_AT, 6);
    expect(seconds).toBeLessThan(0.35);
  });
});

describe('the resting angle', () => {
  test('is level for equal pulls, and never past the most', () => {
    expect(restingAngle(0)).toBe(0);
    expect(restingAngle(1e6)).toBeLessThanOrEqual(MOST_DEGREES);
    expect(restingAngle(1e6)).toBeGreaterThan(MOST_DEGREES - 0.01);
  });

  test('grows with the difference, the same to both sides', () => {
    for (let difference = 1; difference < 60; difference++) {
      expect(restingAngle(difference + 1)).toBeGreaterThan(restingAngle(difference));
      expect(restingAngle(-difference)).toBe(-restingAngle(difference));
    }
  });

  test('a difference of 1 already shows', () => {
    expect(restingAngle(1)).toBeGreaterThan(6);
  });
});
