// The Phaser half of a kind, as the stage sees it. `Stage` stays open here: core knows no Phaser.

import type { Json } from './json.ts';
import type { Outcome, Spec } from './kind.ts';
import { once } from './once.ts';
import type { Result } from './result.ts';
import type { Words } from './words.ts';

/** How the consequence is to be shown. `bits` is what the pull ruled out, and sets how big the show is; `expected` the forecast's reply. */
export type Show = { readonly expected: string | undefined; readonly bits: number; readonly signal: AbortSignalLike };
/** What is needed of an AbortSignal. */
export type AbortSignalLike = { readonly aborted: boolean; readonly addEventListener: (type: 'abort', listener: () => void) => void };

/** Keys of a pad of digits. `next` goes on to the next place that takes a number. */
export const PAD_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'erase', 'next'] as const;
export type PadKey = (typeof PAD_KEYS)[number];

/** Rooms that a puzzle can stand in. */
export const ROOM_NAMES = ['shop', 'nursery', 'harbour', 'meadow', 'road', 'kitchen'] as const;
export type RoomName = (typeof ROOM_NAMES)[number];

/** Where on the map a world can be: in the house, or outside of it. */
export const SITES = ['house', 'yard'] as const;
export type Site = (typeof SITES)[number];

/** The sheets that drawings come in. The first comes before the first frame, the next four after it. */
export const SHEET_NAMES = ['first', 'beam', 'figures', 'rest', 'dress', 'archers'] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

export type Mounted<A> = {
  /** shows this build, at rest and held */
  readonly draw: (answer: A) => void;
  /** the dashed outline of what was, or is, expected; undefined takes it away */
  readonly ghost: (answer: A, reply: string | undefined) => void;
  /** Plays the consequence. Resolves as soon as the outcome shows (the rest swings on); an abort jumps to the end. */
  readonly run: (answer: A, outcome: Outcome, show: Show) => Promise<void>;
  /** a drag that was broken off: everything back where it was */
  readonly cancel: () => void;
  /** a key of the pad, where the view asks for one: it goes to what is chosen on the stage */
  readonly type?: (key: PadKey) => void;
  /** Whoever holds this strategy thinks aloud about what is laid out; undefined ends it. */
  readonly think?: (strategy: string | undefined) => void;
  /** The stage's helper tries an idea of its own, acted out; nothing is sent. Resolves at its end, which an abort brings at once. */
  readonly act?: (signal: AbortSignalLike) => Promise<void>;
  readonly resize: () => void;
  readonly destroy: () => void;
};

export type View<S, A, Stage> = {
  /** A small drawing as SVG text, for the notebook, the rungs, the printed page and the teacher. */
  readonly picture: (setup: S, answer: A, reply: string | undefined) => string;
  /** The same as large as a card, with every part that the stage shows; it may be fetched only where one is shown. */
  readonly portrait?: (setup: S, answer: A, reply: string | undefined) => Promise<string>;
  /** What can happen, as a small SVG, for the forecast card and the notebook. */
  readonly replyPicture: (setup: S, reply: string) => string;
  /** The drawing beside the concept in *assemble*. */
  readonly concept: () => string;
  /** Whether the forecast is made in the build itself (a number written on an arm), so that no card stands beside the cord. */
  readonly forecastInBuild: (setup: S) => boolean;
  /** the pad that stands where the forecast card would; the door draws it, and forwards its keys and the keyboard's */
  readonly pad?: (setup: S) => 'digits' | undefined;
  /** the room that it stands in; the shop where none is named */
  readonly room?: (setup: S) => RoomName;
  /** where its world is on the map; in the house where none is named */
  readonly site?: Site;
  /** sheets of its own that are fetched before all others; none where it needs what every puzzle does */
  readonly sheets?: readonly SheetName[];
  /** what the forecast's choices go on with, such as "My machine picks the steadier one…"; the door's own words where none is named */
  readonly asks?: (setup: S) => Words | undefined;
  /** What `think` shows, in words, for whoever does not see the stage; undefined where there is nothing to think about. */
  readonly thoughts?: (setup: S, answer: A, strategy: string) => Words | undefined;
  readonly mount: (stage: Stage, setup: S, send: (answer: A) => void) => Mounted<A>;
};

export type SealedView<Stage> = {
  readonly id: string;
  readonly picture: (setup: Json, answer: Json, reply: string | undefined) => string | undefined;
  /** undefined where the kind has no other picture than the small one */
  readonly portrait: ((setup: Json, answer: Json, reply: string | undefined) => Promise<string | undefined>) | undefined;
  readonly replyPicture: (setup: Json, reply: string) => string | undefined;
  readonly concept: () => string;
  readonly forecastInBuild: (setup: Json) => boolean;
  readonly pad: (setup: Json) => 'digits' | undefined;
  readonly room: (setup: Json) => RoomName;
  readonly site: Site;
  readonly sheets: readonly SheetName[];
  readonly asks: (setup: Json) => Words | undefined;
  readonly thoughts: (setup: Json, answer: Json, strategy: string) => Words | undefined;
  readonly mount: (stage: Stage, setup: Json, send: (answer: Json) => void) => Result<Mounted<Json>>;
};

/** Closes a view over its kind's types, as `seal` does for the kind. */
export function sealView<S extends Json, A extends Json, Stage>(spec: Spec<S, A>, view: View<S, A, Stage>): SealedView<Stage> {
  const setupOf = once((raw: Json): S | undefined => {
    const setup = spec.setup(raw);
    return setup.ok ? setup.value : undefined;
  });
  return {
    id: spec.id,
    picture: (rawSetup, rawAnswer, reply) => {
      const setup = setupOf(rawSetup);
      if (setup === undefined) return undefined;
      const answer = spec.answer(setup, rawAnswer);
      return answer.ok ? view.picture(setup, answer.value, reply) : undefined;
    },
    portrait:
      view.portrait &&
      (async (rawSetup, rawAnswer, reply) => {
        const setup = setupOf(rawSetup);
        if (setup === undefined) return undefined;
        const answer = spec.answer(setup, rawAnswer);
        return answer.ok ? view.portrait?.(setup, answer.value, reply) : undefined;
      }),
    replyPicture: (rawSetup, reply) => {
      const setup = setupOf(rawSetup);
      return setup === undefined ? undefined : view.replyPicture(setup, reply);
    },
    concept: view.concept,
    forecastInBuild: (rawSetup) => {
      const setup = setupOf(rawSetup);
      return setup !== undefined && view.forecastInBuild(setup);
    },
    pad: (rawSetup) => {
      const setup = setupOf(rawSetup);
      return setup === undefined ? undefined : view.pad?.(setup);
    },
    room: (rawSetup) => {
      const setup = setupOf(rawSetup);
      return (setup && view.room?.(setup)) ?? 'shop';
    },
    site: view.site ?? 'house',
    sheets: view.sheets ?? [],
    asks: (rawSetup) => {
      const setup = setupOf(rawSetup);
      return setup === undefined ? undefined : view.asks?.(setup);
    },
    thoughts: (rawSetup, rawAnswer, strategy) => {
      const setup = setupOf(rawSetup);
      if (setup === undefined) return undefined;
      const answer = spec.answer(setup, rawAnswer);
      return answer.ok ? view.thoughts?.(setup, answer.value, strategy) : undefined;
    },
    mount: (stage, rawSetup, send) => {
      const setup = spec.setup(rawSetup);
      if (!setup.ok) return setup;
      const mounted = view.mount(stage, setup.value, send);
      const own = (raw: Json): A => {
        const answer = spec.answer(setup.value, raw);
        return answer.ok ? answer.value : spec.blank(setup.value);
      };
      return {
        ok: true,
        value: {
          ...mounted,
          draw: (answer) => mounted.draw(own(answer)),
          ghost: (answer, reply) => mounted.ghost(own(answer), reply),
          run: (answer, outcome, show) => mounted.run(own(answer), outcome, show),
        },
      };
    },
  };
}
