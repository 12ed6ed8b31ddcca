// Learners whose difficulties and hazard of leaving are known, as rows and as the log that they would have left.

import { readFileSync } from 'node:fs';
import { type Leaving, leavingTerms } from '../../src/core/calibration.ts';
import { type GameEvent, parseEvent } from '../../src/core/event.ts';
import { whole } from '../../src/core/random.ts';
import { logistic } from '../../src/core/real.ts';
import { guessFloor } from '../../src/feedback/ability.ts';
import { loads, type Strain } from '../../src/feedback/persistence.ts';
import type { LeavingRow, LevelRow } from '../../src/simulate/calibrate-rows.ts';
import { normal, ownChance, uuid } from '../../src/simulate/chance.ts';

/** Difficulties, logits. */
export const HARD = { B01: -2, B02: -0.5, B03: 0, B04: 1.5, B05: 0.8, B06: 0.3 } as const;
export const LEAVES: Leaving = { base: -3, miss: 0.3, barren: 0.2, repeat: 0.6, surprise: -0.8, novelty: -0.6, idle: 0.5 };
const IDS = Object.keys(HARD) as (keyof typeof HARD)[];
const PULLS = 12;

export type Tried = { readonly level: keyof typeof HARD; readonly met: boolean; readonly floor: number; readonly strain: Strain };
/** One visit: its pulls, and whether the last one was followed by leaving. */
export type Visit = { readonly learner: string; readonly tried: readonly Tried[]; readonly left: boolean };

export function visits(learners: number, seed: string): readonly Visit[] {
  return Array.from({ length: learners }, (_, at) => {
    const random = ownChance(`${seed} ${at}`);
    const learner = uuid(random);
    const ability = normal(random);
    const tried: Tried[] = [];
    let [missesInRow, barren] = [0, 0];
    while (tried.length < PULLS) {
      const level = IDS[whole(random, IDS.length)] ?? 'B01';
      const floor = guessFloor(0.1, random.next() < 0.2 ? 1 : 0);
      const met = random.next() < floor + (1 - floor) * logistic(ability - HARD[level]);
      const bits = random.next() < 0.5 ? random.next() : 0;
      missesInRow = met ? 0 : missesInRow + 1;
      barren = met || bits > 0 ? 0 : barren + 1;
      const idle = random.next() < 0.2 ? 30_000 + whole(random, 90_000) : 0;
      const strain = { missesInRow, barren, repeat: false, bits, newIdea: random.next() < 0.4, idle };
      tried.push({ level, met, floor, strain });
      const load = loads(strain);
      const logit = leavingTerms.reduce((sum, term) => sum + LEAVES[term] * load[term], 0);
      if (!met && random.next() < logistic(logit)) return { learner, tried, left: true };
    }
    return { learner, tried, left: false };
  });
}

export const levelRows = (all: readonly Visit[]): LevelRow[] =>
  all.flatMap(({ learner, tried }) => tried.map(({ level, met, floor }) => ({ learner, level, met, floor })));

export const leavingRows = (all: readonly Visit[]): LeavingRow[] =>
  all.flatMap(({ learner, tried, left }) =>
    tried.flatMap(({ met, strain }, at) => {
      const last = at === tried.length - 1;
      return met || (last && !left) ? [] : [{ learner, strain, left: last && left }];
    }),
  );

const REPLAY = readFileSync(new URL('../replays/chromium.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
function example<T extends GameEvent['type']>(type: T): Extract<GameEvent, { type: T }> {
  for (const line of REPLAY) {
    const event = parseEvent(line);
    if (event.ok && event.value.type === type) return event.value as Extract<GameEvent, { type: T }>;
  }
  throw new Error(`the replay has a ${type}`);
}

/** The log of these visits; who did not leave is called away as another learner comes. */
export function logOf(all: readonly Visit[], simulated: boolean): readonly GameEvent[] {
  const [opened, pull, tick, closed] = [example('opened'), example('pull'), example('tick'), { why: 'left' as 'left' | 'switched' }];
  const playlist = { ...opened.data.playlist, levels: opened.data.playlist.levels.filter(({ id }) => id in HARD) };
  return all.flatMap(({ learner, tried, left }) => {
    const events: GameEvent[] = [];
    const mark = simulated ? ({ simulated: true } as const) : {};
    const put = (event: GameEvent) =>
      events.push({ ...event, session: learner, seq: events.length, t: events.length * 1000, ...mark } as GameEvent);
    put({ ...opened, data: { ...opened.data, learner, playlist, simulated } });
    tried.forEach(({ level, met, floor, strain: { missesInRow, barren, repeat, bits, newIdea, idle } }, at) => {
      const beliefs = { ...pull.data.beliefs, missesInRow, barren, idle: 0 };
      if (idle > 0) put({ ...tick, data: { kind: 'balance', idle, beliefs: { ...beliefs, idle } } });
      const idea = newIdea ? `idea ${at}` : '-';
      const figures = { ...pull.data.figures, guess_floor: floor };
      put({ ...pull, data: { ...pull.data, level, met, repeat, bits, idea, figures, beliefs } });
    });
    put({ ...tick, type: 'closed', data: { ...closed, why: left ? 'left' : 'switched' } });
    return events;
  });
}
