// Our filter beside its peers on the same answers of real students.

import { seeded } from '../../core/random.ts';
import { bktTuned } from './bkt.ts';
import { type Interval, interval, resampled, SAMPLES } from './bootstrap.ts';
import { eloTuned } from './elo.ts';
import { mean } from './mean.ts';
import { type Meter, type Metrics, meter } from './metrics.ts';
import { type Model, predictions } from './model.ts';
import { ours } from './ours.ts';
import { pfaTuned } from './pfa.ts';
import type { Rows, Sizes } from './rows.ts';

const MODELS = { ours, elo: eloTuned, bkt: bktTuned, pfa: pfaTuned, mean } as const satisfies Record<string, Model>;
export type ModelName = keyof typeof MODELS;
export const MODEL_NAMES: readonly ModelName[] = Object.keys(MODELS) as ModelName[];

/** Metrics, and how long training, tuning and the replay took together, s. */
type Figures = Metrics & { readonly seconds: number };
export type Report = {
  readonly models: Readonly<Record<ModelName, Figures & { readonly interval: { readonly [F in keyof Figures]: Interval } }>>;
  /** intervals of ours minus the peer's, over the same samples of learners */
  readonly paired: Readonly<Record<Exclude<ModelName, 'ours'>, { readonly auc: Interval; readonly logLoss: Interval }>>;
};

/** The samples of learners are the same in every run. */
const SEED = 1;

type Run = { readonly measure: Meter; readonly training: number; readonly replaying: Float64Array };

/**
 * Trains each model on `fit`, replays `score`, and measures. Intervals are of 95%, over learners of `score`; that of
 * `seconds` holds training fixed and draws the replays of learners.
 * @param seconds a clock, s
 */
export function evaluate(fit: Rows, score: Rows, sizes: Sizes, seconds: () => number): Report {
  const runs = each((name) => ran(MODELS[name], fit, score, sizes, seconds));
  const figures = ({ measure, training, replaying }: Run, weights: Float64Array): Figures => ({
    ...measure(weights),
    seconds: training + replaying.reduce((sum, took, of) => sum + took * (weights[of] ?? 0), 0),
  });
  const random = seeded(SEED);
  const samples = Array.from({ length: SAMPLES }, () => resampled(score.learners, random));
  const all = new Float64Array(score.learners).fill(1);
  const drawn = each((name) => samples.map((weights) => figures(runs[name], weights)));
  const models = each((name) => {
    const of = (figure: keyof Figures) => interval(drawn[name].map((sample) => sample[figure]));
    return {
      ...figures(runs[name], all),
      interval: { auc: of('auc'), rmse: of('rmse'), logLoss: of('logLoss'), calibration: of('calibration'), seconds: of('seconds') },
    };
  });
  const paired = each((peer) => {
    const of = (figure: keyof Figures) =>
      interval(drawn.ours.map((sample, at) => sample[figure] - (drawn[peer][at]?.[figure] ?? Number.NaN)));
    return { auc: of('auc'), logLoss: of('logLoss') };
  });
  return { models, paired: { elo: paired.elo, bkt: paired.bkt, pfa: paired.pfa, mean: paired.mean } };
}

/** What `of` makes of each model, by name. */
const each = <T>(of: (name: ModelName) => T): Readonly<Record<ModelName, T>> => ({
  ours: of('ours'),
  elo: of('elo'),
  bkt: of('bkt'),
  pfa: of('pfa'),
  mean: of('mean'),
});

function ran(model: Model, fit: Rows, score: Rows, sizes: Sizes, seconds: () => number): Run {
  const begun = seconds();
  const trained = model(fit, sizes);
  let last = seconds();
  const training = last - begun;
  const replaying = new Float64Array(score.learners);
  const chances = predictions(trained(score.learners), score, (row) => {
    // the clock is read where another learner's turn comes, so that reading it does not count
    const of = score.learner[row] ?? 0;
    if (score.learner[row + 1] === of) return;
    const now = seconds();
    replaying[of] = (replaying[of] ?? 0) + now - last;
    last = now;
  });
  return { measure: meter(chances, score), training, replaying };
}
