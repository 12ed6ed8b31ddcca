// Do forecasts come true? Those that a student chose, by how sure they said they were.

import { exp } from '../core/real.ts';
import { SURENESS, type Sureness } from '../core/world.ts';
import { TABLE } from '../feedback/table.ts';

export type ForecastChart = readonly {
  readonly sureness: Sureness;
  /** mean chance that the sureness is read as, 0 to 1 */
  readonly said: number;
  readonly forecasts: number;
  readonly cameTrue: number;
}[];

export type Forecasts = {
  /** @param own the student's own surprise at what came, bits */
  readonly made: (sureness: Sureness, cameTrue: boolean, own: number) => void;
  readonly chart: () => ForecastChart;
};

/** What a sureness is read as (feedback/surprise.ts). A guess is one of all replies, whichever comes: so its surprise says how many. */
const chanceOf = (sureness: Sureness, own: number): number =>
  sureness === 'guess' ? exp(-own * Math.LN2) : sureness === 'sure' ? TABLE.sure : TABLE.thinkSo;

export function forecasts(): Forecasts {
  const counts = new Map<Sureness, { said: number; forecasts: number; cameTrue: number }>();
  return {
    made: (sureness, cameTrue, own) => {
      const one = counts.get(sureness) ?? { said: 0, forecasts: 0, cameTrue: 0 };
      counts.set(sureness, one);
      one.said += chanceOf(sureness, own);
      one.forecasts++;
      one.cameTrue += cameTrue ? 1 : 0;
    },
    chart: () =>
      SURENESS.flatMap((sureness) => {
        const one = counts.get(sureness);
        return one ? [{ ...one, sureness, said: one.said / one.forecasts }] : [];
      }),
  };
}
