import { describe, expect, it } from 'vitest';
import { type Before, CONTEXT_WIDTH, contextsOf, learnContexts, newEffects } from '../../../src/simulate/evaluate/contexts.ts';

const first: Before = { item: 0, skill: 0, lastItem: -1, lastSkill: -1, last: 2, lastButOne: 2, here: 2 };
const beliefs = (effects: ReturnType<typeof newEffects>, before: Before) => contextsOf(effects, before, 3, 2);

describe('contexts', () => {
  it('move by what the filter did not foretell, as worked by hand', () => {
    const effects = newEffects();
    learnContexts(beliefs(effects, first), 0, 1);
    // p0 = ½, i = ¼, v = 0.3: S = 1.075; mean 0.3 · ½ / 1.075 = 0.139535; v = 0.3 − 0.09 · ¼ / 1.075 = 0.279070
    for (const { mean, variance } of beliefs(effects, first)) {
      expect(mean).toBeCloseTo(0.139535, 6);
      expect(variance).toBeCloseTo(0.27907, 6);
    }
  });

  it('are told apart by what led up to an answer', () => {
    const all: Before[] = [];
    for (const item of [0, 1, 2])
      for (const skill of [0, 1])
        for (const [lastItem, lastSkill, last] of [
          [-1, -1, 2],
          ...[0, 1, 2].flatMap((i) => [0, 1].flatMap((s) => [0, 1].map((y) => [i, s, y]))),
        ])
          for (const lastButOne of [0, 1, 2])
            for (const here of [0, 1, 2])
              all.push({ item, skill, lastItem: lastItem ?? 0, lastSkill: lastSkill ?? 0, last: last ?? 0, lastButOne, here });
    // what each of the five looks at
    const looks: readonly ((before: Before) => readonly number[])[] = [
      ({ skill, lastSkill, last }) => [skill, lastSkill, last],
      ({ item, last, lastButOne }) => [item, last, lastButOne],
      ({ item, skill, lastSkill, last }) => [item, skill === lastSkill ? 1 : 0, last],
      ({ item, here }) => [item, here],
      ({ item, lastItem, last }) => [item, lastItem, last],
    ];
    expect(CONTEXT_WIDTH).toBe(2 * looks.length);
    const effects = newEffects();
    for (const before of all) beliefs(effects, before);
    expect(effects.map((known) => known.size)).toEqual(looks.map((look) => new Set(all.map((before) => look(before).join())).size));
  });
});
