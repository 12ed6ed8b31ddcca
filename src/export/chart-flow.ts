// From strategy to strategy: the likeliest one of each learner at three moments of a world.

export type FlowChart = readonly {
  /** after the third pull, or the last before it */
  readonly first: string;
  /** when the gate first opened */
  readonly gate: string;
  /** after the last pull in the log */
  readonly last: string;
  readonly learners: number;
}[];

export type Flow = {
  /** @param n number of the pull in its world, from 1 @param strategy the likeliest one after it */
  readonly pulled: (subject: string, n: number, strategy: string) => void;
  /** @param n number of the last pull before it opened or offered more; the first opening counts */
  readonly opened: (subject: string, n: number, strategy: string) => void;
  /** Learners of whom all three are in the log. */
  readonly chart: () => FlowChart;
};

/** The pull that a first guess waits for: after one alone nearly nothing is known. */
const FIRST = 3;

type At = { readonly n: number; readonly strategy: string };

export function flow(): Flow {
  const learners = new Map<string, { first: At | undefined; gate: At | undefined; last: At | undefined }>();
  const of = (subject: string) => {
    const known = learners.get(subject) ?? { first: undefined, gate: undefined, last: undefined };
    learners.set(subject, known);
    return known;
  };
  return {
    pulled: (subject, n, strategy) => {
      const one = of(subject);
      if (n <= FIRST && n > (one.first?.n ?? 0)) one.first = { n, strategy };
      if (n > (one.last?.n ?? 0)) one.last = { n, strategy };
    },
    opened: (subject, n, strategy) => {
      const one = of(subject);
      if (n < (one.gate?.n ?? Number.POSITIVE_INFINITY)) one.gate = { n, strategy };
    },
    chart: () => {
      const paths = new Map<string, { first: string; gate: string; last: string; learners: number }>();
      for (const { first, gate, last } of learners.values()) {
        if (first === undefined || gate === undefined || last === undefined) continue;
        const key = JSON.stringify([first.strategy, gate.strategy, last.strategy]);
        const path = paths.get(key) ?? { first: first.strategy, gate: gate.strategy, last: last.strategy, learners: 0 };
        path.learners++;
        paths.set(key, path);
      }
      return [...paths.values()];
    },
  };
}
