// What the stage gives a view to draw on, and what a door asks of the stage. The doors never see Phaser.

import type Phaser from 'phaser';
import type { Json } from '../core/json.ts';
import type { Result } from '../core/result.ts';
import type { Mounted, SealedView } from '../core/view.ts';
import type { Sureness } from '../core/world.ts';
import type { Layout } from './layout.ts';

/** What a view draws on. */
export type Stage = {
  readonly scene: Phaser.Scene;
  readonly layout: () => Layout;
  /** device pixels a CSS pixel: drawings are rasterised at this density */
  readonly density: () => number;
  readonly reduced: () => boolean;
  /** announces a change of the hush before the pull, and of the outcome, to the characters and the light */
  readonly mood: (mood: Mood) => void;
};

/** `hush`: the breath before; `surprise`/`nod`: it did otherwise, or as forecast; `rest`: nothing is going on. */
export type Mood =
  | { readonly is: 'rest' | 'hush' | 'nod' }
  | { readonly is: 'surprise'; readonly bits: number; readonly from: { readonly x: number; readonly y: number } };

/** How warm the lamp is: 0 asleep · 1 stirring · 2 warming · 3 open · 4 aha; 0 to 5 rays. */
export type Warmth = { readonly level: 0 | 1 | 2 | 3 | 4; readonly rays: number };

export type StageOptions = {
  readonly reduced: boolean;
  /** the cord was pulled down to a knot and let go */
  readonly onPull: (sureness: Sureness) => void;
  /** the star on Aha's thread was pulled */
  readonly onStar: () => void;
  /** a knot is under the finger (or no longer): the HUD lights its label */
  readonly onKnot: (sureness: Sureness | undefined) => void;
};

/** What a door holds. */
export type StageHandle = {
  /** shows a puzzle; the one before it is taken down */
  readonly show: (view: SealedView<Stage>, setup: Json, send: (answer: Json) => void) => Result<Mounted<Json>>;
  readonly clear: () => void;
  readonly warm: (warmth: Warmth) => void;
  readonly oops: (face: 'hello' | 'thinking' | 'trying' | 'surprised' | 'repaired') => void;
  /** whether the cord may be pulled; it hangs slack otherwise */
  readonly ready: (ready: boolean) => void;
  /** moves the cord as a hand would, for a pull by button: down to the knot and back */
  readonly tug: (sureness: Sureness) => void;
  readonly reduce: (reduced: boolean) => void;
  readonly destroy: () => void;
};
