import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../assets/locales/en/why.json';
import spanish from '../../assets/locales/es/why.json';
import type { Why } from '../../src/core/event.ts';
import { GATE_PRESETS } from '../../src/core/playlist.ts';
import { seeded } from '../../src/core/random.ts';
import { GATE_REASONS, shutGate } from '../../src/core/world.ts';
import { gateOpening, idle, nextLevel, observe, startBeliefs } from '../../src/feedback/engine.ts';
import { POLICIES } from '../../src/feedback/policy.ts';
import { speaker } from '../../src/stage/speak.ts';
import { anyRun, STRATEGIES } from './readings.ts';

const languages = [
  ['en', english],
  ['es', spanish],
] as const;

/** Every reason that the engine gives over many runs, one of each key. */
function reasons(): Why[] {
  const found = new Map<string, Why>();
  const keep = (why: Why | undefined): void => {
    if (why !== undefined && !found.has(why.key)) found.set(why.key, why);
  };
  for (const run of fc.sample(anyRun, { seed: 9, numRuns: 60 })) {
    let beliefs = startBeliefs(STRATEGIES);
    for (const reading of run) {
      const seen = observe(beliefs, reading, GATE_PRESETS.short);
      beliefs = seen.beliefs;
      keep(seen.why);
      const gated = [beliefs, idle(beliefs, 60_000)].flatMap((one) =>
        [true, false].map((exploreSolved) => gateOpening(one, shutGate, { exploreSolved }, GATE_PRESETS.short)),
      );
      for (const opening of gated) keep(opening?.why);
    }
  }
  for (const policy of Object.keys(POLICIES))
    for (const place of ['entry', 'explore', 'consolidate', 'sandbox'] as const)
      keep(nextLevel(policy, [{ id: 'B01', place, solved: false, features: {}, beliefs: startBeliefs(STRATEGIES) }], seeded(1))?.why);
  for (const change of [{ barren: 4 }, { pulls: 7, missesInRow: 7, leaving: 0.57 }])
    keep(gateOpening({ ...startBeliefs(STRATEGIES), ...change }, shutGate, { exploreSolved: false }, GATE_PRESETS.standard)?.why);
  return [...found.values()];
}

describe.each(languages)('reasons in %s', (language, catalogue) => {
  const speak = speaker(language, catalogue);
  it.each(reasons().map((why) => [why.key, why] as const))('%s', (key, why) => {
    const text = speak(why);
    expect(text).not.toBe(key);
    expect(text).not.toMatch(/[{}]|NaN|undefined/);
  });

  it('has a text for each reason of the gate', () => {
    for (const reason of GATE_REASONS) expect(Object.keys(catalogue)).toContain(`why.gate.${reason}`);
  });
});

it('has no text that nobody speaks', () => {
  // The teacher's and the study's reasons, and those of rungs and of a student's own choice, are given by the session, whose tests hold them.
  const spoken = reasons().map((why) => why.key);
  const others = Object.keys(english).filter(
    (key) => !/^why\.(rung\.|level\.(student|test|instruct)$|gate\.(teacher|study|instruction)$)/.test(key),
  );
  expect(others.filter((key) => !spoken.includes(key))).toEqual([]);
});

it('says it as it is', () => {
  const speak = speaker('en', english);
  expect(speak({ key: 'why.gate.productive', values: { ideas: 4, conflict: 0.72 } })).toBe(
    'Opened: 4 different ideas, and the outcomes contradict 72% of what they seem to think.',
  );
});
