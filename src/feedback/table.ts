// Every constant of the engine, with its source: [s] read in its source or computed from published data, [l] from the
// literature, [o] our own. *Provisional* ones wait for data. The gate's thresholds are settings of a playlist (core/playlist.ts).

/** Goes up when any figure or belief would come out otherwise: *verify* tells another engine from a mismatch by it. */
export const ENGINE_VERSION = '5';

export const TABLE = Object.freeze({
  // Ability and difficulty, in logits (ability.ts)
  /** mean of a new learner's ability: the origin of the scale [o] */
  abilityMean: 0,
  /** variance of a new learner's ability, logit²; nor does drift ever make it more [o] provisional */
  abilityVariance: 1,
  /** the part of it that all concepts share: half, so that abilities in two concepts correlate by ½ [o] provisional */
  sharedVariance: 0.5,
  /** variance of a level's difficulty around the sum of its features, logit² [o] provisional */
  difficultyVariance: 0.5,
  /** drift q: growth of the ability's variance a pull at associability 1, logit² [o] provisional */
  drift: 0.05,
  /** the same for a day away, logit² [o] provisional */
  driftADay: 0.01,
  /** chance that a rung opened before it brought a goal about, whatever the ability [o] provisional */
  rungHelp: 0.25,
  /** chances of meeting the goal are kept this far from 0 and 1, so that no surprise is infinite [o] */
  leastChance: 1e-6,

  // Expected success and associability (surprise.ts)
  /** V of a new learner: no expectation either way [o] */
  value: 0.5,
  /** κ, how fast V follows at associability 1 [l, Pearce–Hall hybrid of Li et al. 2011] provisional */
  valueRate: 0.5,
  /** α of a new learner: all is new [l] */
  associability: 1,
  /** η, how fast associability follows the size of the error [l, as above] provisional */
  associabilityRate: 0.3,
  /** sureness read as a probability: think so [SCIENCE; o] */
  thinkSo: 0.7,
  /** sureness read as a probability: sure [SCIENCE; o] */
  sure: 0.95,

  // Posteriors over strategies (diagnosis.ts)
  /** ε of `student`: how often somebody slips from their own strategy [DESIGN 5; o] */
  studentSlip: 0.1,
  /** chance of a switch to any strategy between two tries, by which the past fades [SCIENCE; o] provisional */
  studentSwitch: 0.05,
  /** ε of `world` [DESIGN 5; o] */
  worldSlip: 0.05,
  /** the same where only two things can happen: 0.04 / 0.96 is under 1/20, which 0.05 / 0.95 is not [DESIGN 5: "one contradiction does it"; o] */
  worldSlipOfTwo: 0.04,
  /** ruled out: likelihood under this part of the best one's [DESIGN 5; o] */
  ruledOutUnder: 1 / 20,

  // Hazard of leaving before the next pull, coefficients in logits (persistence.ts): fitted to simulated learners by `calibrate`
  // (docs/engine.md, "From logs") [o] provisional: no child was fitted
  leaveBase: -3.82,
  /** for each miss in a row */
  leaveMiss: 0.01,
  /** for each barren miss in a row */
  leaveBarren: 0.08,
  /** where the pull was a repeat */
  leaveRepeat: 0.18,
  /** for each bit that the pull ruled out */
  leaveSurprise: 0.26,
  /** where the pull was a new idea */
  leaveNovelty: -0.55,
  /** for each minute of idle time before the pull */
  leaveIdle: 0.04,
  /** goals in a row that are mastery, and pulls without it that are wheel spinning [s, Beck & Gong 2013] */
  mastery: 3,
  spinning: 10,

  // Sparks (reward.ts) [o]: a first surprising try pays 2 to 4
  /** for each bit that the pull ruled out, rounded */
  sparksPerBit: 3,
  /** the most that one pull is paid for what it ruled out */
  sparksFoundMost: 3,
  /** for an idea not tried before in this world */
  sparksIdea: 1,
  /** for the first time that a level's goal is met */
  sparksSolve: 2,
  /** for another way of meeting it */
  sparksWay: 1,
  /** the most that one level ever pays */
  sparksLevelMost: 12,
  /** for an answered forecast of a contrast or of Oops, whatever comes of it */
  sparksContrast: 2,
  /** how many answered forecasts a world pays for */
  contrastsPaid: 5,
  /** for a forecast chosen in the sandbox, of a build not tried before */
  sparksForecast: 1,
  /** for looking back on tries */
  sparksReflection: 2,
  /** how often looking back is paid in a world */
  reflectionsPaid: 5,

  // Next level (policy.ts)
  /** chance of a first-try success to aim for while exploring: low [SCIENCE, 85%: "in generation aim for a low success"; o] */
  exploreTarget: 0.3,
  /** the same in consolidation [s, Wilson 2019: error rate 15.87%] */
  consolidateTarget: 0.85,
  /** how far from the target a level weighs e^−½ as much, as a chance [o] provisional */
  targetWidth: 0.2,
  /** how many unsolved levels, in the playlist's order, a draw is between [o] */
  zone: 2,
});
