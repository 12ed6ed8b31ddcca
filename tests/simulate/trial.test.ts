import { describe, expect, it } from 'vitest';
import { type Kind, kindNamed } from '../../src/core/kind.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { live } from '../../src/simulate/learner.ts';
import {
  armFound,
  better,
  COMPARED,
  COURSE,
  type Compared,
  compared,
  equivalent,
  learnersFor,
  type Part,
  participants,
  postTest,
  type Trial,
} from '../../src/simulate/trial.ts';
import { experiment, playlist, population } from './town.ts';

const balance = ((): Kind => {
  const kind = kindNamed(kinds, 'balance');
  if (!kind.ok) throw new Error(kind.why);
  return kind.value;
})();

it('how many learners an arm needs, by hand', () => {
  // 2 · 0.8 · 0.2 · (1.644854 + 1.281552)² / 0.05² = 0.32 · 8.563852 / 0.0025 = 1096.17
  expect(learnersFor(0.8, 0.05)).toBe(1097);
  // 0.5 · 8.563852 / 0.01 = 428.19
  expect(learnersFor(0.5, 0.1)).toBe(429);
});

it('the post-test asks about each strategy, and who holds the canonical one and never slips answers all of it', () => {
  const questions = postTest(balance, 1);
  expect(questions).toHaveLength(2 * (balance.strategies.length - 1));
  const part = (held: string): Part => ({
    learner: held,
    ended: { balance: held },
    traits: { slip: 0, uptake: 1, activation: 0, activatedFully: 3 },
    gates: [{ kind: 'balance', assembledWith: 1 }],
  });
  expect(armFound(balance, [part('product')], questions, 1).score).toBe(1);
  for (const other of balance.strategies.slice(1)) expect(armFound(balance, [part(other)], questions, 1).score).toBeLessThan(0.9);
});

describe('the productive-failure hypothesis', () => {
  const people = population('ages-12-13');
  const uptake = people.parameters.uptake;
  if (typeof uptake !== 'number') throw new Error('a range of uptake');
  // A bound of 0.2 keeps it short; docs/simulation.md has the figures for 0.05.
  const BOUND = 0.2;
  const LEARNERS = learnersFor(uptake, BOUND);

  function trial(activation: number): Trial {
    const questions = postTest(balance, 1);
    // other learners in each arm, as a draw would have it
    const arm = (name: Compared, seed: number) => {
      const town = experiment({
        playlist: playlist('balance'),
        population: participants(people, balance, activation),
        course: COURSE,
        arm: name,
        seed,
      });
      const parts = Array.from({ length: LEARNERS }, (_, index) => live(town, index).truth);
      for (const { pulls, sessions } of parts) expect([pulls.length, sessions]).toEqual([COURSE.pulls, 1]);
      return armFound(balance, parts, questions, seed);
    };
    const found = compared(balance, activation, BOUND, { pf: arm('pf', 1), 'pf-open': arm('pf-open', 2) });
    if (!found.ok) throw new Error(found.why);
    for (const name of COMPARED) expect(found.value.arms[name].assembled).toBe(LEARNERS);
    return found.value;
  }

  it('at its null, the gate and hints from the start do the same', { timeout: 120_000 }, () => {
    const { held, score, expected } = trial(0);
    expect(expected).toBe(0);
    expect(equivalent(held, BOUND)).toBe(true);
    expect(equivalent(score, BOUND)).toBe(true);
  });

  it('where it holds, the gate does better, by what follows from what had been tried', { timeout: 120_000 }, () => {
    const { held, score, expected, arms } = trial(1);
    expect(arms.pf.activated).toBeGreaterThan(arms['pf-open'].activated);
    expect(better(held)).toBe(true);
    expect(better(score)).toBe(true);
    expect(Math.abs(held.difference - expected)).toBeLessThan(held.half95);
  });
});
