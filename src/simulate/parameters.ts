// What a simulated learner is made of. Sources: [s] read in its source, [l] from the literature, [o] our own; all values are
// provisional, since no child has been fitted. docs/simulation.md lists them, and a test keeps that page in step.

export type Parameter = {
  readonly means: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly source: string;
};

const chance = { unit: 'probability', least: 0, most: 1 } as const;

export const PARAMETERS = {
  // Ideas
  slip: { ...chance, most: 0.5, means: 'builds or forecasts something else than the idea held says', source: 'SCIENCE, ε about 0.1 [o]' },
  memory: {
    means: 'outcomes remembered when looking for another idea',
    unit: 'outcomes',
    least: 1,
    most: 60,
    source: 'working memory with a notebook at hand [o]',
  },
  revision: {
    means: 'rate of looking for another idea: chance 1 − e^(−rate · bits of surprise)',
    unit: '1/bit',
    least: 0,
    most: 5,
    source: 'surprise drives revision: Rescorla and Wagner; Pearce and Hall [l]',
  },
  invention: { ...chance, means: 'a search comes upon an idea never held before', source: 'strategy discovery: Siegler 1996 [l]' },
  insight: {
    means: 'weight of the canonical idea among those that can be come upon, against 1 for each other',
    unit: 'ratio',
    least: 0,
    most: 10,
    source: 'few find the canonical idea alone: Kapur 2014 [s]',
  },
  trust: {
    means: 'how much remembered outcomes count in a search: exponent of their likelihood',
    unit: 'exponent',
    least: 0,
    most: 2,
    source: 'likelihood matching, 1 is Bayes [o]',
  },
  // Rungs
  uptake: { ...chance, means: 'a rung is taken up by somebody in whom everything was activated', source: 'Sinha and Kapur 2021 [s]' },
  activation: {
    ...chance,
    means:
      'the productive-failure hypothesis: how much uptake depends on what was activated before; 0 is its null: uptake, the same for all',
    source: 'Kapur and Bielaczyc 2012 [l]',
  },
  activatedFully: {
    means: 'own ideas tried before a rung that activate all there is',
    unit: 'ideas',
    least: 1,
    most: 10,
    source: 'number of solutions predicts learning: Kapur 2014 [s]; 3 as the gate [o]',
  },
  asks: { ...chance, means: 'asks for a rung after a pull while the gate is open', source: 'help seeking and avoidance: Aleven [l]' },
  // What is said
  chooses: { ...chance, means: 'chooses a forecast and does not leave it on the goal', source: '[o]' },
  boldness: {
    means: 'shift of how sure they feel over how often their idea came true',
    unit: 'logit',
    least: -4,
    most: 4,
    source: 'overconfidence of children [l]',
  },
  // Time
  pace: { means: 'median time from the outcome to the next pull', unit: 'ms', least: 500, most: 120_000, source: '[o]' },
  paceSpread: {
    means: 'standard deviation of the logarithm of that time',
    unit: 'ln ms',
    least: 0,
    most: 2,
    source: 'response times are skewed [l]',
  },
  slowing: {
    means: 'that time after an outcome that was not expected, against any other',
    unit: 'ratio',
    least: 0.5,
    most: 4,
    source: 'slowing after errors: Dutilh 2012 [s]',
  },
  idles: { ...chance, means: 'a pause of a minute or two in view before a pull', source: '[o]' },
  lesson: { means: 'longest visit', unit: 'min', least: 1, most: 240, source: 'a lesson [o]' },
  // Going on
  calm: { ...chance, means: 'share of frustration that is still felt a pull later', source: 'leaky integration [o]' },
  curiosity: {
    means: 'frustration that a bit of surprise takes away',
    unit: 'misses/bit',
    least: 0,
    most: 2,
    source: 'surprise makes curious [l]',
  },
  leaveBase: {
    means: 'hazard of leaving after a pull without frustration',
    unit: 'logit',
    least: -20,
    most: 5,
    source: 'logistic hazard on failures: SCIENCE, persistence [s, l]',
  },
  leaveFrustration: { means: 'the same for each miss that is felt', unit: 'logit/miss', least: 0, most: 5, source: 'as above' },
  movesOn: { ...chance, means: 'goes to another level after a miss', source: '[o]' },
  returns: { ...chance, means: 'comes back after leaving', source: '[o]' },
  daysAway: { means: 'time until then', unit: 'days', least: 1, most: 60, source: '[o]' },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;

/** A value for each parameter: one learner. */
export type Traits = { readonly [P in ParameterName]: number };

export const parameterNames = Object.keys(PARAMETERS) as ParameterName[];
