import type { Chances, Figures } from '../core/kind.ts';
import type { Place } from '../core/level.ts';
import type { How, Sureness } from '../core/world.ts';

/** The idea of a build on which no strategy gives the goal a chance. It is none: it is not paid and opens no gate. */
export const NO_IDEA = '-';

/**
 * What a build is to anybody: it depends on no learner. `expects` lists every strategy of the kind, the canonical one first; so does
 * `builds`, with those left out that give the goal no chance on any build. What follows from a case is worked out once for each
 * object, so whoever asks again had better hand over the same one.
 */
export type Case = {
  readonly replies: readonly string[];
  /** what each strategy expects of it */
  readonly expects: Readonly<Record<string, Chances>>;
  /**
   * P(this build | strategy, goal), each normalised over the builds there are (SCIENCE, "Building"), the slip not yet mixed in.
   * Undefined where there is no goal, or the build was not the student's.
   */
  readonly builds?:
    | {
        readonly chances: Readonly<Record<string, number>>;
        readonly options: number;
        /** share of the builds that meet the goal, 0 to 1; left out where it is not known */
        readonly luck?: number;
      }
    | undefined;
};

/** One pull as the engine reads it: chances and figures, never a position, so that no equation can depend on a kind. */
export type Reading = {
  readonly case: Case;
  /** what came, one of the case's replies */
  readonly reply: string;
  /** whether the reply brought the goal about */
  readonly met: boolean;
  /** rungs that this pull came after (session/helped.ts), from 0; left out where there are none */
  readonly rungs?: number;
  /** the set of strategies that give the goal a chance on this build, as one text; NO_IDEA where there is none */
  readonly idea: string;
  /** whether no earlier pull of the world had this idea */
  readonly newIdea: boolean;
  /** whether this very build was tried before on this setup, with its outcome shown: the engine learns nothing from it */
  readonly repeat: boolean;
  readonly forecast: { readonly reply: string; readonly how: How } | undefined;
  readonly sureness: Sureness | undefined;
  /** whether the outcome was shown: without it world, gate and sparks stay as they are */
  readonly seen: boolean;
  readonly level: {
    readonly id: string;
    readonly place: Place;
    readonly fresh: boolean;
    /** contributions to the prior of its difficulty, in logits */
    readonly features: Figures;
    readonly sparks: number;
    readonly solvedBefore: boolean;
    /** whether this build meets the goal and no earlier one of this level was the same */
    readonly newWay: boolean;
  };
  readonly gateOpen: boolean;
  /** since the session began, in ms; a new session starts again from 0 */
  readonly t: number;
};
