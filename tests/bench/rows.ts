import { cpus } from 'node:os';

/**
 * One measurement. `value` in `unit`; where there is something to compare it with in the same run, `against` says what and
 * how much, and `ratio` is value by that.
 */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
};

export const row = (name: string, value: number, unit: string): Row => ({ name, value: rounded(value), unit, against: null, ratio: null });

export const rowAgainst = (name: string, value: number, unit: string, what: string, other: number): Row => ({
  name,
  value: rounded(value),
  unit,
  against: `${what}: ${rounded(other)}`,
  ratio: rounded(value / other),
});

/** Four figures say all that a measurement can. */
const rounded = (value: number): number => Number(value.toPrecision(4));

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param share 0 to 1 */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** How long one pass lasts, ms, and how many there are: the median of them is told. */
const PASS_MS = 200;
const PASSES = 5;

/** How often a second `work` can be done here, after one pass to warm up. */
export const perSecond = (work: () => unknown): number => sideBySide([work])[0] ?? Number.NaN;

/** How often a second in one pass. The clock is asked ever more seldom until a batch lasts 1 ms: asking takes as long as quick work does. */
function pass(work: () => unknown): number {
  const begun = performance.now();
  let times = 0;
  let batch = 1;
  for (let now = begun; now - begun < PASS_MS; ) {
    for (let n = 0; n < batch; n++) work();
    times += batch;
    const then = performance.now();
    if (then - now < 1) batch *= 2;
    now = then;
  }
  return (times * 1000) / (performance.now() - begun);
}

/** The same of several, pass by pass in turn, so that what else the machine does meets them alike. @returns as many medians */
export function sideBySide(works: readonly (() => unknown)[]): readonly number[] {
  for (const work of works) pass(work);
  const rounds = Array.from({ length: PASSES }, () => works.map(pass));
  return works.map((_, at) => median(rounds.map((round) => round[at] ?? Number.NaN)));
}

/** Processor time of this process, ms: on a machine that does other things besides, the clock tells less. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? 'unknown'}, ${process.platform} ${process.arch}, Node ${process.version}`;
}
