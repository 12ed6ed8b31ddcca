// Surprise over pulls: sums from which means and their intervals follow, by the number of the pull in its world.

/** Values that were added up: how many, their sum, the sum of their squares. */
export type Sums = { readonly of: number; readonly sum: number; readonly squares: number };

/** A learner makes each pull of a world once, so that every value of a point is another learner's. */
export type SurpriseChart = readonly {
  readonly pull: number;
  /** the student's own surprise, bits; only pulls with a forecast have one */
  readonly own: Sums;
  /** what the pull ruled out, bits */
  readonly ruledOut: Sums;
}[];

export type Surprise = {
  /** @param n number of the pull in its world, from 1 */
  readonly pulled: (n: number, own: number | undefined, ruledOut: number) => void;
  readonly chart: () => SurpriseChart;
};

export const NONE: Sums = { of: 0, sum: 0, squares: 0 };
export const added = ({ of, sum, squares }: Sums, value: number): Sums => ({
  of: of + 1,
  sum: sum + value,
  squares: squares + value * value,
});

/** Pulls that are looked at: few learners make more in a world. */
const MOST = 60;

export function surprise(): Surprise {
  const pulls: { own: Sums; ruledOut: Sums }[] = [];
  return {
    pulled: (n, own, ruledOut) => {
      if (n > MOST) return;
      while (pulls.length < n) pulls.push({ own: NONE, ruledOut: NONE });
      const at = pulls[n - 1];
      if (at === undefined) return;
      if (own !== undefined) at.own = added(at.own, own);
      at.ruledOut = added(at.ruledOut, ruledOut);
    },
    // tests that came first have numbers, and nobody saw their outcomes
    chart: () => {
      const first = Math.max(
        0,
        pulls.findIndex(({ ruledOut }) => ruledOut.of > 0),
      );
      return pulls.map((sums, index) => ({ pull: index + 1, ...sums })).slice(first);
    },
  };
}
