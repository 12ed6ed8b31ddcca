// What the stage gives a view to draw on, and what a door asks of the stage. The doors never see Phaser.

import type Phaser from 'phaser';
import type { Json } from '../core/json.ts';
import type { Result } from '../core/result.ts';
import type { Mounted, SealedView } from '../core/view.ts';
import type { Words } from '../core/words.ts';
import type { Sureness } from '../core/world.ts';
import type { Grip } from './hands.ts';
import type { Hand, Layout, Point, Spot } from './layout.ts';
import type { Motion } from './motion.ts';
import type { Parts } from './sheet.ts';
import type { HowLoud } from './sound.ts';
import type { SoundName } from './sound-names.ts';
import type { Speak } from './speak.ts';

/** What lies over what, from the wall to the eye. */
export const DEPTH = {
  shadow: 1,
  gap: 2,
  ghost: 3,
  cat: 4,
  machine: 5,
  cord: 6,
  box: 7,
  oops: 8,
  rays: 9,
  sparks: 10,
  aha: 11,
  held: 12,
} as const;

/** What a view draws on. One unit of the scene is one CSS pixel, from the stage's upper left corner. */
export type Stage = {
  readonly scene: Phaser.Scene;
  /** the drawings, at the density of the screen: ask anew after each resize */
  readonly parts: () => Parts;
  readonly layout: () => Layout;
  readonly motion: Motion;
  readonly reduced: () => boolean;
  /** makes a change as a still that fades into the next: what takes the place of movement where less of it is wanted */
  readonly crossfade: (change: () => void) => Promise<void>;
  readonly speak: Speak;
  /** something of the view's that can be taken hold of; returns what takes it away again */
  readonly grip: (grip: Grip) => () => void;
  readonly cord: MachineCord;
  /** where the characters are with this puzzle */
  readonly cast: (cast: Cast) => void;
  /** announces a change of the hush before the pull, and of the outcome, to the characters and the light */
  readonly mood: (mood: Mood) => void;
  /** a sound of the stage; where it means something it is captioned too */
  readonly sound: (name: SoundName, how?: HowLoud) => void;
  /** Oops makes this face, whatever the door asked for; undefined gives its own back */
  readonly face: (face: Face | undefined) => void;
  /** the first minute: no digit and no label anywhere, gestures are shown instead */
  readonly plain: boolean;
};

/**
 * `arms`: Oops stands beside the board of threads; `small`: on the bench, making room on the wall; `right`: on
 * the machine's other side; a spot: where the machine itself has a place for it; `away`: it has not come in yet. `machine`:
 * the cat is part of the puzzle, and its cushion empty; `away`: neither cat nor cushion is here.
 */
export type Cast = {
  readonly oops: 'bench' | 'small' | 'right' | 'arms' | 'away' | Spot;
  readonly cat: 'cushion' | 'machine' | 'away';
};

/** What the actors of the stage have, before there is a cord or a view. */
export type Ground = Omit<Stage, 'cord' | 'cast' | 'face' | 'plain'>;

/** An actor of the stage. */
export type Actor = {
  /** builds it anew: the screen or the sheet changed */
  readonly place: () => void;
  readonly mood?: (mood: Mood) => void;
  readonly cast?: (cast: Cast) => void;
};

export type CordEnd = Point & { readonly pin: boolean };

/** The machine's end of the cord. */
export type MachineCord = {
  /** where the cord ends at the machine, and whether it holds the pin by its ring; `false` takes it off the machine */
  readonly attach: (end: CordEnd | false) => void;
  /** lets go of the pin; the machine is free when it resolves */
  readonly release: () => Promise<void>;
  /** puts the pin back */
  readonly hold: () => void;
  /** moves as if a hand drew it down to this knot and let go */
  readonly tug: (sureness: Sureness, done?: () => void) => void;
};

/**
 * `hush`: the breath before. `surprise`: it did otherwise than forecast; light flies from `from`, and where the machine
 * has an end that went up, Oops hangs on to `hold`. `nod`: as forecast. `light`: as forecast, and a delight: light flies
 * from `from` all the same. `rest`: nothing is going on.
 */
export type Mood =
  | { readonly is: 'rest' | 'hush' | 'nod' }
  | { readonly is: 'light'; readonly bits: number; readonly from: readonly Point[] }
  | { readonly is: 'surprise'; readonly bits: number; readonly from: readonly Point[]; readonly hold: HoldOn | undefined };

/** A place that moves: Oops hangs on to it, drawn as large as `size` says of where it stands. `mirrored` where it is right of the machine. */
export type HoldOn = { readonly at: () => Point; readonly mirrored: boolean; readonly size: number };

/** How warm the lamp is: 0 asleep · 1 stirring · 2 warming · 3 open · 4 aha; 0 to 5 rays. */
export type Warmth = { readonly level: 0 | 1 | 2 | 3 | 4; readonly rays: number };

/** Oops' faces; `hanging` comes with a surprise and is the stage's own. */
export type Face = 'hello' | 'thinking' | 'trying' | 'surprised' | 'repaired';

export type StageOptions = {
  readonly reduced: boolean;
  readonly speak: Speak;
  /** high contrast: the room fades by half, and what acts has a rim of paper */
  readonly contrast?: boolean;
  /** the hand that pulls: the left one has cord and card on its side */
  readonly hand?: Hand;
  readonly muted?: boolean;
  /** what a sound means, for whoever does not hear it; told whether or not it is heard */
  readonly onCaption?: (caption: Words) => void;
  /** the cord was pulled down to a knot and let go */
  readonly onPull: (sureness: Sureness) => void;
  /** the cord was pulled, and the machine is not ready */
  readonly onHeld?: () => void;
  /** the star on Aha's thread was pulled */
  readonly onStar: () => void;
  /** a knot is under the finger (or no longer): the HUD lights its label */
  readonly onKnot: (sureness: Sureness | undefined) => void;
};

/** `plain`: as in the first minute, without digits and labels. */
export type HowShown = { readonly plain?: boolean };

/** What a door holds. */
export type StageHandle = {
  /** shows a puzzle; the one before it is taken down */
  readonly show: (view: SealedView<Stage>, setup: Json, send: (answer: Json) => void, how?: HowShown) => Result<Mounted<Json>>;
  readonly clear: () => void;
  /** Another page lies over it: time goes on, and nothing is drawn. */
  readonly cover: (covered: boolean) => void;
  /** resolves once all that is shown has its drawing; false where one did not come */
  readonly whole: () => Promise<boolean>;
  readonly warm: (warmth: Warmth) => void;
  readonly oops: (face: Face) => void;
  /** whether the cord may be pulled; it hangs slack otherwise */
  readonly ready: (ready: boolean) => void;
  /** moves the cord as a hand would, for a pull by button: down to the knot and back */
  readonly tug: (sureness: Sureness) => void;
  readonly reduce: (reduced: boolean) => void;
  readonly contrast: (contrast: boolean) => void;
  readonly hand: (hand: Hand) => void;
  readonly mute: (muted: boolean) => void;
  /** a sound of the page around the stage, such as a leaf that turns */
  readonly sound: (name: SoundName, how?: HowLoud) => void;
  /** Oops comes in and tries its own idea, in at most 6 s; any key or finger cuts it short. Resolves when it is over. */
  readonly oopsTurn: () => Promise<void>;
  /** the language changed: everything written on the stage is said anew */
  readonly say: (speak: Speak) => void;
  readonly destroy: () => void;
};
