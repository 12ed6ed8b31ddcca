// The experiment on the researcher's desk: a form and a file that say the same, but where the file is amiss: then the form stays.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { ARMS, type Arm, type Experiment, WHEN, type When } from '../core/experiment.ts';
import { type Level, MEASURES, type Measure } from '../core/level.ts';
import { type KeptExperiment, keepExperiment } from '../store/experiment.ts';
import { experimentText, type FileRead, readExperiment, TEXT_MOST } from './experiment-file.ts';

export type ExperimentDesk = {
  /** every level that can be played, and every test, in their order */
  readonly levels: readonly Level[];
  readonly tests: readonly Level[];
  /** What the form says. Any field may be amiss: the file tells. */
  readonly form: ReadonlySignal<Experiment>;
  readonly text: ReadonlySignal<string>;
  readonly read: ReadonlySignal<FileRead>;
  /** the experiment where nothing of it is amiss */
  readonly whole: ReadonlySignal<Experiment | undefined>;
  /** whether the file says something that the form does not */
  readonly apart: ReadonlySignal<boolean>;
  readonly edit: (change: Partial<Experiment>) => void;
  /** takes a field out */
  readonly unset: (field: 'minutes') => void;
  readonly toggleArm: (arm: Arm) => void;
  readonly toggleLevel: (list: 'levels' | When, id: string) => void;
  readonly write: (text: string) => void;
  readonly takeFile: (file: File) => Promise<void>;
  /** puts what the form says into the file */
  readonly toForm: () => void;
};

/** @param kept what was on the desk when it was left @param fresh what an experiment begins as */
export function makeExperimentDesk(
  levels: readonly Level[],
  tests: readonly Level[],
  kept: KeptExperiment | undefined,
  fresh: Experiment,
): ExperimentDesk {
  const levelOf = (id: string): Level | undefined => tests.find((level) => level.id === id) ?? levels.find((level) => level.id === id);
  const form = signal((kept && readExperiment(kept.form, levelOf).experiment) ?? fresh);
  const text = signal(kept?.text ?? experimentText(form.peek()));
  const read = computed(() => readExperiment(text.value, levelOf));
  const apart = computed(() => read.value.experiment === undefined && text.value !== experimentText(form.value));
  const put = (): void => void keepExperiment({ text: text.peek(), form: experimentText(form.peek()) });
  const set = (experiment: Experiment): void => {
    form.value = experiment;
    text.value = experimentText(experiment);
    put();
  };
  const edit = (change: Partial<Experiment>): void => set({ ...form.peek(), ...change });
  const write = (now: string): void => {
    text.value = now;
    const { experiment } = read.peek();
    if (experiment !== undefined) form.value = experiment;
    put();
  };
  return {
    levels,
    tests,
    form,
    text,
    read,
    apart,
    whole: computed(() => (read.value.faults.length === 0 ? read.value.experiment : undefined)),
    edit,
    unset: (field) => {
      const { [field]: _, ...others } = form.peek();
      set(others);
    },
    toggleArm: (arm) => {
      const { arms, block } = form.peek();
      const now = ARMS.filter((one) => (one === arm ? !arms.includes(one) : arms.includes(one)));
      const times = block / arms.length;
      edit({ arms: now, ...(Number.isInteger(times) && now.length > 0 && { block: times * now.length }) });
    },
    toggleLevel: (list, id) => {
      const from = list === 'levels' ? levels : tests;
      const ids = form.peek()[list];
      edit({ [list]: ids.includes(id) ? ids.filter((one) => one !== id) : placedIn(ids, id, from) });
    },
    write,
    takeFile: async (file) => {
      // what is longer is refused by its first characters, and never held whole
      write(await file.slice(0, 4 * TEXT_MOST).text());
      // a whole one is written as the form writes it
      if (read.peek().faults.length === 0) set(form.peek());
    },
    toForm: () => set(form.peek()),
  };
}

/** Puts a level before the first that comes later in this order. */
function placedIn(ids: readonly string[], id: string, order: readonly Level[]): string[] {
  const rank = (one: string): number => order.findIndex((level) => level.id === one);
  const at = ids.findIndex((one) => rank(one) > rank(id));
  return at < 0 ? [...ids, id] : [...ids.slice(0, at), id, ...ids.slice(at)];
}

/** Days in which a study begins that nobody has set up yet. */
const DAYS = 14;
const DAY = 86_400_000;
/** Which measures each test begins with: those of the drawing. */
const FIRST: Readonly<Record<When, readonly Measure[]>> = {
  pre: ['procedure', 'concept'],
  post: MEASURES,
  delayed: ['concept', 'transfer'],
};

/**
 * An experiment to begin with: all arms, one world, an item of each measure in each test.
 * @param now ms since 1970 @param seed from 0 to 2³² − 1
 */
export function freshExperiment(levels: readonly Level[], tests: readonly Level[], now: number, seed: number): Experiment {
  const kind = (tests.find((test) => levels.some((level) => level.kind === test.kind)) ?? levels[0])?.kind;
  const left = tests.filter((test) => test.kind === kind);
  const asked = WHEN.map((when) => [when, FIRST[when].flatMap((measure) => taken(left, measure))] as const);
  return {
    study: `${kind ?? 'study'}-1`,
    unit: 'learner',
    seed,
    block: 2 * ARMS.length,
    arms: [...ARMS],
    levels: levels.filter((level) => level.kind === kind && level.place !== 'sandbox').map(({ id }) => id),
    ...{ pre: [], post: [], delayed: [], ...Object.fromEntries(asked) },
    delay_days: 7,
    start: dayOf(now),
    end: dayOf(now + DAYS * DAY),
    exclude: ['no consent', 'under 3 pulls'],
  };
}

/** The first that measures this, taken out of those that are left. */
function taken(left: Level[], measure: Measure): readonly string[] {
  const at = left.findIndex((test) => test.measures === measure);
  return at < 0 ? [] : left.splice(at, 1).map(({ id }) => id);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
