// What the six plots of the researcher's page count, world by world, while a log is told. What grows is a little for each learner;
// what comes out is as small for a million events as for a class.

import type { Kinds } from '../core/kind.ts';
import { type ArmChart, type Arms, arms } from './chart-arms.ts';
import { balance, type StudyChart } from './chart-balance.ts';
import { type Flow, type FlowChart, flow } from './chart-flow.ts';
import { type ForecastChart, type Forecasts, forecasts } from './chart-forecasts.ts';
import { type GateChart, type Gates, gates } from './chart-gate.ts';
import { type Surprise, type SurpriseChart, surprise } from './chart-surprise.ts';
import { type Survival, type SurvivalChart, survival } from './chart-survival.ts';
import { type TestChart, type Tests, tests } from './chart-tests.ts';
import type { Measured } from './measures.ts';
import type { Hearer } from './retell.ts';
import type { Told } from './tell.ts';

export type WorldCharts = {
  readonly kind: string;
  /** the kind's own order, the canonical one first */
  readonly strategies: readonly string[];
  /** learners with a pull in this world */
  readonly learners: number;
  readonly gate: GateChart;
  readonly surprise: SurpriseChart;
  readonly survival: SurvivalChart;
  readonly flow: FlowChart;
  readonly forecasts: ForecastChart;
  readonly arms: ArmChart;
  /** of studies, empty where nobody was tested */
  readonly tests: TestChart;
};

type World = {
  readonly learners: Set<string>;
  readonly gate: Gates;
  readonly surprise: Surprise;
  readonly survival: Survival;
  readonly flow: Flow;
  readonly forecasts: Forecasts;
  readonly arms: Arms;
  readonly tests: Tests;
  /** the last pull of each session */
  readonly last: Map<string, { readonly n: number; readonly strategy: string | undefined }>;
  /** sessions that began with the gate open: what opens in them offers more */
  readonly open: Set<string>;
};

const blank = (): World => ({
  learners: new Set(),
  gate: gates(),
  surprise: surprise(),
  survival: survival(),
  flow: flow(),
  forecasts: forecasts(),
  arms: arms(),
  tests: tests(),
  last: new Map(),
  open: new Set(),
});

/** Hears a log and counts. */
export function charter(
  kinds: Kinds,
): Hearer & { readonly charts: () => readonly WorldCharts[] /** by study */; readonly studies: () => readonly StudyChart[] } {
  const balanced = balance();
  const worlds = new Map<string, World>();
  const worldOf = (kind: string): World => {
    const known = worlds.get(kind) ?? blank();
    worlds.set(kind, known);
    return known;
  };
  return {
    studies: balanced.chart,
    take: (told) => {
      balanced.take(told);
      if (told.event.type === 'opened')
        for (const [kind, { gate, beliefs }] of Object.entries(told.event.data.carried.worlds)) {
          const world = worldOf(kind);
          if (gate.reason !== null) world.open.add(told.event.session);
          world.last.set(told.event.session, { n: beliefs.pulls, strategy: undefined });
        }
      else if (told.kind !== undefined) hear(worldOf(told.kind), told);
    },
    learner: (rows) => {
      balanced.learner(rows);
      const kindsPlayed = new Set(rows.map(({ kind }) => kind));
      for (const kind of kindsPlayed) if (kind !== null) measured(worldOf(kind), rows, kind);
    },
    flush: async () => undefined,
    charts: () =>
      Object.values(kinds).flatMap(({ id, strategies }) => {
        const world = worlds.get(id);
        if (world === undefined || world.learners.size === 0) return [];
        const {
          learners,
          gate,
          surprise: surprised,
          survival: survived,
          flow: flowed,
          forecasts: forecast,
          arms: armed,
          tests: tested,
        } = world;
        return [
          {
            kind: id,
            strategies,
            learners: learners.size,
            gate: gate.chart(),
            surprise: surprised.chart(),
            survival: survived.chart(),
            flow: flowed.chart(),
            forecasts: forecast.chart(),
            arms: armed.chart(),
            tests: tested.chart(),
          },
        ];
      }),
  };
}

function hear(world: World, { event, subject, visit, pull }: Told): void {
  if (event.type === 'gate') {
    const before = world.last.get(event.session);
    // without its first event nothing is known of what came before
    if (world.open.has(event.session) || visit.engine === null) return;
    world.gate.opened(subject, event.data.reason, before?.n ?? 0);
    if (before?.strategy !== undefined) world.flow.opened(subject, before.n, before.strategy);
  }
  if (pull === undefined) return;
  const { n, how, sureness, forecast, reply, bits, seen, figures } = pull.event.data;
  const { own_bits: own } = figures;
  world.learners.add(subject);
  world.last.set(event.session, { n, strategy: pull.strategy });
  if (pull.strategy !== undefined) world.flow.pulled(subject, n, pull.strategy);
  if (seen) world.surprise.pulled(n, own, bits);
  if (how === 'chosen' && sureness !== null && own !== undefined) world.forecasts.made(sureness, forecast === reply, own);
}

/** A log ends where the learner was last seen, in whichever world: only there survival is cut off. */
function measured(world: World, rows: readonly Measured[], kind: string): void {
  world.survival.learner(rows, kind);
  const mine = rows.filter((one) => one.kind === kind);
  world.arms.learner(mine);
  world.tests.learner(mine);
}
