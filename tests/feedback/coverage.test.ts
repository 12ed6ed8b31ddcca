// 95% intervals of ability have to hold it in 93% to 97% at any number of pulls, also on one world's few levels, and in a second
// concept that begins with what the first one taught.

import { describe, expect, it } from 'vitest';
import { whole } from '../../src/core/random.ts';
import { logistic } from '../../src/core/real.ts';
import { caughtUp, difficultyOf, drifted, learnt, newSkill, type Skill } from '../../src/feedback/ability.ts';
import { corrected, type Expectation } from '../../src/feedback/surprise.ts';
import { TABLE } from '../../src/feedback/table.ts';
import { normal, ownChance } from '../../src/simulate/chance.ts';

const LEARNERS = 1500;
const PULLS = 60;
/** Pulls over which shares are taken: the standard error of a share of 95% is then under 0.2%, were pulls independent. */
const WINDOW = 10;
const WIDE = 1.959964;
/** Sums of features as levels of the game have them, logits. */
const LEVELS = [-1.65, -0.95, -0.25, 0.45, 1.15].map((hard, at) => ({ id: `L${at}`, features: { hard } }));

const share = (held: readonly boolean[]): number => held.filter(Boolean).length / held.length;

/** Whether the interval held, for each pull of one learner in one concept, and what is believed at the end. */
function play(start: Skill, from: number, random: ReturnType<typeof ownChance>): { readonly held: boolean[]; readonly skill: Skill } {
  const hardness = LEVELS.map(({ features }) => features.hard + Math.sqrt(TABLE.difficultyVariance) * normal(random));
  let skill = start;
  let expectation: Expectation = { value: TABLE.value, associability: TABLE.associability };
  let truth = from;
  const held = Array.from({ length: PULLS }, () => {
    const at = whole(random, LEVELS.length);
    const { id = '', features = {} } = LEVELS[at] ?? {};
    const ability = drifted(skill.ability, expectation.associability);
    truth += Math.sqrt(ability.variance - skill.ability.variance) * normal(random);
    const met = random.next() < logistic(truth - (hardness[at] ?? 0));
    expectation = corrected(expectation, met ? 1 : 0);
    const { chance: _, ...after } = learnt({ ...skill, ability }, { id, difficulty: difficultyOf(skill.difficulty, id, features) }, met);
    skill = after;
    return Math.abs(skill.ability.mean - truth) <= WIDE * Math.sqrt(skill.ability.variance);
  });
  return { held, skill };
}

describe('95% intervals of ability', () => {
  const lives = Array.from({ length: LEARNERS }, (_, learner) => {
    const random = ownChance(`coverage ${learner}`);
    const common = Math.sqrt(TABLE.sharedVariance) * normal(random);
    const part = () => common + Math.sqrt(TABLE.abilityVariance - TABLE.sharedVariance) * normal(random);
    const first = play(newSkill, part(), random);
    const begins = caughtUp(newSkill, first.skill.shared);
    const second = play(begins, part(), random);
    const shared = second.skill.shared;
    return {
      first: first.held,
      second: second.held,
      shared: Math.abs(shared.mean - common) <= WIDE * Math.sqrt(shared.variance),
      begins: begins.ability,
    };
  });

  it.each(Array.from({ length: PULLS / WINDOW }, (_, at) => at * WINDOW))('hold it in 93 to 97 of 100, from pull %d on', (from) => {
    for (const concept of ['first', 'second'] as const) {
      const covered = share(lives.flatMap((life) => life[concept].slice(from, from + WINDOW)));
      expect(covered, concept).toBeGreaterThan(0.93);
      expect(covered, concept).toBeLessThan(0.97);
    }
  });

  it('hold the shared part as well', () => {
    expect(Math.abs(share(lives.map(({ shared }) => shared)) - 0.95)).toBeLessThan(0.02);
  });

  it('begin narrower in a second concept than they did in the first', () => {
    expect(Math.max(...lives.map(({ begins }) => begins.variance))).toBeLessThan(0.85 * TABLE.abilityVariance);
  });
});
