// What is heard of the stage. Nothing is fetched until a hand has touched the page: browsers play nothing before, and the
// first frame does not wait for it. Where there is no audio everything here does nothing; captions are told all the same.

import type { Words } from '../core/words.ts';
import { captionOf, type SoundName } from './sound-names.ts';

/** `rate` 1 as it was made, 2 an octave higher; `volume` 0 to 1. */
export type HowLoud = { readonly rate?: number; readonly volume?: number };

export type Sound = {
  readonly play: (name: SoundName, how?: HowLoud) => void;
  readonly mute: (muted: boolean) => void;
  /** Tells what a sound means where it means something, heard or not; returns what ends it. */
  readonly onCaption: (listener: (caption: Words) => void) => () => void;
  readonly close: () => void;
};

/** A sound that is playing. */
export type Voice = {
  readonly volume: (to: number, ms: number) => void;
  readonly stop: (ms: number) => void;
};

/** What plays the sounds, once it is there. */
export type Player = {
  /** whether a sound begun now is heard now */
  readonly awake: () => boolean;
  /** resolves when it has woken: soon, not before the next touch, or never */
  readonly wake: () => Promise<void>;
  /** lets the device rest */
  readonly sleep: () => void;
  readonly start: (name: SoundName, rate: number, volume: number, ended: () => void) => Voice;
  readonly close: () => void;
};

/** What is needed of the document. */
export type Page = EventTarget & { readonly hidden: boolean };

/** Any of them may be the one that this browser takes for a gesture. */
const GESTURES = ['pointerdown', 'pointerup', 'touchend', 'click', 'keydown'] as const;

/** So many sounds at once can be told apart; the oldest makes room. */
export const MOST_VOICES = 6;
/** The same sound twice within this many ms is one, twice as loud. */
const SAME = 40;
/** A sound that had to wait longer than this, ms, comes too late to belong to what is seen. */
const LATE = 150;
/** −6 dB (LOOK): all others while there is a hush. */
export const THIN = 0.5;
/** What fades does so without a click, ms. */
const FADE = 60;
/** After so long without a sound the device may rest, ms. */
const REST = 30_000;

/** The pin pops when the breath is over, so it ends the hush; else the hush ends with its own sound. */
const ENDS_HUSH: readonly SoundName[] = ['pin', 'tock', 'open-second'];

type Playing = { readonly name: SoundName; readonly voice: Voice; readonly volume: number };

const loadPlayer = async (): Promise<Player | undefined> => (await import('./sound-player.ts')).openPlayer();

/**
 * @param page where the gestures are made
 * @param load fetches the player; undefined where this browser has no audio
 */
export function openSound(page: Page = document, load: () => Promise<Player | undefined> = loadPlayer): Sound {
  const listeners = new Set<(caption: Words) => void>();
  const playing = new Set<Playing>();
  const begun = new Map<SoundName, number>();
  let player: Player | undefined;
  let asked = false;
  let touched = false;
  let muted = false;
  let closed = false;
  let hushed = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const restLater = (): void => {
    clearTimeout(resting);
    if (playing.size === 0) resting = setTimeout(() => player?.sleep(), REST);
  };

  const wake = (): void => {
    if (player === undefined || muted || player.awake()) return;
    void player.wake();
    restLater();
  };
  const fetchPlayer = async (): Promise<void> => {
    if (asked || muted || !touched) return;
    asked = true;
    const loaded = await load().catch(() => undefined);
    if (closed) loaded?.close();
    else {
      player = loaded;
      restLater();
    }
  };
  const onGesture = (): void => {
    touched = true;
    void fetchPlayer();
    wake();
  };
  const onVisibility = (): void => {
    if (!page.hidden && touched) wake();
  };
  for (const name of GESTURES) page.addEventListener(name, onGesture, { capture: true, passive: true });
  page.addEventListener('visibilitychange', onVisibility);

  function thin(now: boolean): void {
    if (hushed === now) return;
    hushed = now;
    for (const { name, voice, volume } of playing) if (name !== 'hush') voice.volume(now ? volume * THIN : volume, FADE);
  }

  function over(one: Playing): void {
    playing.delete(one);
    if (one.name === 'hush') thin(false);
    restLater();
  }

  function start(on: Player, name: SoundName, { rate = 1, volume = 1 }: HowLoud): void {
    const [oldest] = playing;
    if (oldest !== undefined && playing.size >= MOST_VOICES) {
      oldest.voice.stop(FADE);
      over(oldest);
    }
    if (name === 'hush') thin(true);
    else if (ENDS_HUSH.includes(name)) thin(false);
    const heard = hushed && name !== 'hush' ? volume * THIN : volume;
    const one: Playing = { name, voice: on.start(name, rate, heard, () => over(one)), volume };
    playing.add(one);
    clearTimeout(resting);
  }

  function play(name: SoundName, how: HowLoud = {}): void {
    const caption = captionOf(name);
    if (caption !== undefined) for (const listener of listeners) listener(caption);
    if (player === undefined || muted || page.hidden) return;
    const now = performance.now();
    if (now - (begun.get(name) ?? Number.NEGATIVE_INFINITY) < SAME) return;
    begun.set(name, now);
    const on = player;
    if (on.awake()) start(on, name, how);
    else
      void on.wake().then(() => {
        if (on.awake() && performance.now() - now <= LATE && !muted && !closed) start(on, name, how);
      });
  }

  const silence = (): void => {
    for (const { voice } of playing) voice.stop(FADE);
    playing.clear();
    hushed = false;
  };

  return {
    play,
    mute: (now) => {
      muted = now;
      if (muted) {
        silence();
        restLater();
      } else void fetchPlayer();
    },
    onCaption: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      closed = true;
      for (const name of GESTURES) page.removeEventListener(name, onGesture, { capture: true });
      page.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(resting);
      silence();
      listeners.clear();
      player?.close();
      player = undefined;
    },
  };
}
