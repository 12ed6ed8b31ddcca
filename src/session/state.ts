import type { Other } from '../core/event.ts';
import type { Json } from '../core/json.ts';
import type { Level } from '../core/level.ts';
import type { Playlist } from '../core/playlist.ts';
import type { RandomState } from '../core/random.ts';
import { type Attempt, blankCarried, type Carried, type OpenRung, type Preferences } from '../core/world.ts';

/** Where a session stands. It is what its events, applied in order, make of `nothing`: nothing else can change it. */
export type State = {
  readonly session: string;
  readonly learner: string;
  /** whether no person plays */
  readonly simulated: boolean;
  /** the next event's number */
  readonly seq: number;
  /** the clock of the last event, ms since the session began */
  readonly t: number;
  readonly playlist: Playlist;
  readonly preferences: Preferences;
  readonly random: RandomState;
  readonly carried: Carried;
  /** the setup that is laid out, which deal of its level it is, and the try of somebody else that stands on it; undefined on the map */
  readonly dealt: { readonly level: string; readonly deal: number; readonly setup: Json; readonly other?: Other } | undefined;
  /** the pull just made on this deal, until the next change of scene */
  readonly last: Attempt | undefined;
  /** the rung that stands open */
  readonly rung: OpenRung | undefined;
  readonly closed: boolean;
};

/** Before the first event. */
export const nothing: State = {
  session: '',
  learner: '',
  simulated: false,
  seq: 0,
  t: 0,
  playlist: {
    id: '',
    levels: [],
    settings: { gate: { ideas: 1, conflict: 0, barren: 1, idle: 1000, leaving: 0 }, policy: '', assemble: 'open' },
  },
  preferences: { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' },
  random: [0, 0, 0, 0],
  carried: blankCarried,
  dealt: undefined,
  last: undefined,
  rung: undefined,
  closed: true,
};

/** The level that is being played. */
export const levelOf = (state: State): Level | undefined => state.playlist.levels.find((level) => level.id === state.dealt?.level);
