import type { EventData } from '../core/event.ts';
import type { Json } from '../core/json.ts';
import type { Feeling, GateReason, How, JournalText, Preferences, Rung, Sureness } from '../core/world.ts';

/** When something happened, as the edge measured it: wall clock in ms since 1970, and ms since the session began. */
export type Now = { readonly at: number; readonly t: number };

/** What can be asked of a session. All chance and all time come from the state and from `now`. */
export type Command =
  /** `level` undefined: the policy draws one, of `world` where something is ahead there; where that is left out, of the world that is being played */
  | { readonly do: 'enter'; readonly level: string | undefined; readonly world?: string | undefined }
  | {
      readonly do: 'pull';
      readonly answer: Json;
      readonly forecast: { readonly reply: string; readonly how: Exclude<How, 'none'> } | undefined;
      readonly sureness: Sureness | undefined;
      readonly seen: boolean;
    }
  | { readonly do: 'rung'; readonly rung: Rung }
  | { readonly do: 'answer'; readonly answer: string }
  | { readonly do: 'decline' }
  /** `pin`: the number of an own try of this world */
  | {
      readonly do: 'reflect';
      readonly kind: string;
      readonly pin: number | null;
      readonly feeling: Feeling | null;
      readonly text: JournalText | null;
    }
  | { readonly do: 'buy'; readonly part: string }
  /** the gate opened by hand: by the teacher, or by an experiment */
  | { readonly do: 'open-gate'; readonly kind: string; readonly reason: Extract<GateReason, 'teacher' | 'study'> }
  /** chance put the learner into an arm of a study */
  | ({ readonly do: 'enrol' } & EventData['enrolled'])
  /** what the learner is asked, and what they say to it: it changes nothing of the game */
  | ({ readonly do: 'consent' } & EventData['consent'])
  | { readonly do: 'prefer'; readonly preferences: Preferences }
  /** `idle`: ms in view since the last input of any sort */
  | { readonly do: 'tick'; readonly idle: number }
  | { readonly do: 'close'; readonly why: 'left' | 'switched' };

/** Why a command was refused. Nothing changed. */
export const REFUSALS = [
  'closed',
  'no-level',
  'held-back',
  'bad-answer',
  'half-built',
  'bad-forecast',
  'gate-shut',
  'rung-locked',
  'no-case',
  'bad-choice',
  'no-kind',
  'no-part',
] as const;
export type Refusal = { readonly code: (typeof REFUSALS)[number]; readonly why: string };
