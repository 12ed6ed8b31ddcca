import { describe, expect, it } from 'vitest';
import { learnt, newSkill } from '../../../src/feedback/ability.ts';
import { bktTuned } from '../../../src/simulate/evaluate/bkt.ts';
import { eloTuned } from '../../../src/simulate/evaluate/elo.ts';
import { evaluate, MODEL_NAMES } from '../../../src/simulate/evaluate/evaluate.ts';
import { learn, logitOf } from '../../../src/simulate/evaluate/filter.ts';
import { mean } from '../../../src/simulate/evaluate/mean.ts';
import { type Model, meanLogLoss, predictions } from '../../../src/simulate/evaluate/model.ts';
import { ours } from '../../../src/simulate/evaluate/ours.ts';
import { pfaTuned } from '../../../src/simulate/evaluate/pfa.ts';
import { class_, csv, read } from './tables.ts';

const MODELS: readonly (readonly [string, Model])[] = [
  ['ours', ours],
  ['elo', eloTuned],
  ['bkt', bktTuned],
  ['pfa', pfaTuned],
  ['mean', mean],
];
const FIT = class_(1, 40, 21, 40);
const SCORE = class_(2, 10, 21, 40);

/** What a model says of the answers of the second text after training on the first. */
function said(model: Model, fit: string, score: string): readonly number[] {
  const tables = read(fit, score);
  return [...predictions(model(tables.fit, tables.sizes)(tables.score.learners), tables.score)];
}

describe('the filter', () => {
  it('is that of the engine where the parts for the skill are known', () => {
    const belief = (mean: number, variance: number) => ({ mean, variance });
    for (const met of [true, false]) {
      const [ability, part, item, skill] = [belief(0.4, 0.8), belief(0.1, 0), belief(-0.3, 0.5), belief(0.2, 0)];
      const difficulty = { ...belief(-0.1, 0.5), covariance: 0 };
      const engine = learnt({ ...newSkill, ability: belief(0.5, 0.8) }, { id: 'q', difficulty }, met);
      learn({ ability, part, item, skill }, met ? 1 : 0);
      expect(ability.mean + part.mean).toBeCloseTo(engine.ability.mean, 12);
      expect(ability.variance).toBeCloseTo(engine.ability.variance, 12);
      expect(item.mean + skill.mean).toBeCloseTo(engine.difficulty.q?.mean ?? Number.NaN, 12);
      expect(item.variance).toBeCloseTo(engine.difficulty.q?.variance ?? Number.NaN, 12);
      expect([part, skill]).toEqual([belief(0.1, 0), belief(0.2, 0)]);
    }
  });

  it('shares an answer out as worked by hand', () => {
    // all means 0; variances 1, 0.5, 1.5, 1: s² = 4, k² = 1 / (1 + π/2) = 0.388985, k = 0.623687; right: g = k / 2 = 0.311844
    const beliefs = [1, 0.5, 1.5, 1].map((variance) => ({ mean: 0, variance }));
    const [ability, part, item, skill] = beliefs as [(typeof beliefs)[0], (typeof beliefs)[0], (typeof beliefs)[0], (typeof beliefs)[0]];
    // log odds k (1 − 0) with the ability a logit higher
    expect(logitOf({ ability: { ...ability, mean: 1 }, part, item, skill })).toBeCloseTo(0.623687, 5);
    learn({ ability, part, item, skill }, 1);
    for (const [at, mean] of [0.311844, 0.155922, -0.467765, -0.311844].entries()) expect(beliefs[at]?.mean).toBeCloseTo(mean, 5);
    // v − v² i, i = k² / 4 = 0.097246
    for (const [at, variance] of [0.902754, 0.475688, 1.281196, 0.902754].entries()) expect(beliefs[at]?.variance).toBeCloseTo(variance, 5);
  });
});

describe.each(MODELS)('%s', (_, model) => {
  const before = said(model, csv(FIT), csv(SCORE));

  it('gives chances', () => {
    expect(before).toHaveLength(SCORE.length);
    expect(before.filter((chance) => !(chance > 0 && chance < 1))).toEqual([]);
  });

  it('knows nobody by name', () => {
    const named = (what: string, number: number) => `${what} ${(number * 17) % 101}`;
    expect(said(model, csv(FIT, named), csv(SCORE, named))).toEqual(before);
  });

  it.each([0, 5, 57, 211, SCORE.length - 1])('foretells answers up to the %dth without knowing it', (at) => {
    const changed = SCORE.map(([learner, item, skill, correct], row) =>
      row === at ? ([learner, item, skill, correct === 1 ? 0 : 1] as const) : ([learner, item, skill, correct] as const),
    );
    const after = said(model, csv(FIT), csv(changed));
    expect(after.slice(0, at + 1)).toEqual(before.slice(0, at + 1));
    // but learns from it
    if (at + 1 < SCORE.length) expect(after).not.toEqual(before);
  });

  it('takes learners who take turns', () => {
    const turns = [...SCORE.keys()].sort((a, b) => (a % 40) - (b % 40) || a - b).flatMap((row) => SCORE.slice(row, row + 1));
    const chances = said(model, csv(FIT), csv(turns));
    expect(chances.filter((chance) => !(chance > 0 && chance < 1))).toEqual([]);
  });

  it('stands one learner with one answer in FIT, and items and skills that are all new', () => {
    const chances = said(
      model,
      'learner,order,item,skill,correct\n1,1,a,b,1',
      csv(SCORE, (what, number) => `new ${what} ${number}`),
    );
    expect(chances.filter((chance) => !(chance > 0 && chance < 1))).toEqual([]);
  });
});

describe('the evaluation', () => {
  const { fit, score, sizes } = read(csv(FIT), csv(SCORE));
  let now = 0;
  const report = evaluate(fit, score, sizes, () => now++ / 1000);

  it('has intervals around its figures, and nothing that is no number', () => {
    expect(Object.keys(report.models)).toEqual(MODEL_NAMES);
    for (const { interval, ...figures } of Object.values(report.models)) {
      for (const figure of ['auc', 'rmse', 'logLoss', 'seconds'] as const) {
        expect(figures[figure]).toBeGreaterThan(interval[figure][0]);
        expect(figures[figure]).toBeLessThan(interval[figure][1]);
      }
    }
    expect(JSON.stringify(report)).not.toContain('null');
  });

  it('finds that ours foretells this class better than the running mean does, and says so with its sign', () => {
    expect(report.paired.mean.auc[0]).toBeGreaterThan(0);
    expect(report.paired.mean.logLoss[1]).toBeLessThan(0);
  });

  it('is the same again, but for the time', () => {
    let then = 0;
    expect(evaluate(fit, score, sizes, () => then++ / 1000)).toEqual(report);
  });

  it('is near the best there is for learners who were made, whose chances are known', () => {
    const tables = read(csv(class_(3, 150, 30, 60)), csv(class_(4, 60, 30, 60)));
    const chances = predictions(ours(tables.fit, tables.sizes)(60), tables.score);
    // a model that knew all abilities and difficulties would have about 0.50; one that knew nothing 0.69
    expect(meanLogLoss(chances, tables.score.correct)).toBeLessThan(0.56);
  });
});
