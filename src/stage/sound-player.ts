// Howler as the stage's player. A chunk of its own, with Howler in it: fetched after the first gesture.

import { Howl, Howler } from 'howler';
import where from '../../assets/sound/stage.json' with { type: 'json' };
import mp3 from '../../assets/sound/stage.mp3?url';
import ogg from '../../assets/sound/stage.ogg?url';
import type { Player, Voice } from './sound.ts';

/** The silence at the start of the recording, ms: what is played to see whether anything can be. */
const SILENCE = 'silence';
const SILENT: [number, number] = [0, 60];

const sprite = Object.fromEntries(
  Object.entries(where).map(([name, [start = 0, length = 0]]): [string, [number, number]] => [name, [start, length]]),
);

/**
 * Resolves when the recording is there and the browser lets it be heard; on some that is with the next touch.
 * @returns undefined where there is no Web Audio, or the recording can't be had
 */
export async function openPlayer(): Promise<Player | undefined> {
  if (typeof AudioContext === 'undefined') return undefined;
  // When the device may rest is for sound.ts to say, which knows what is going on.
  Howler.autoSuspend = false;
  const howl = await loaded();
  if (howl === undefined) return undefined;
  // Howler replaces its context where a phone plays at another rate, so it is asked for each time.
  const context = (): AudioContext => Howler.ctx;

  return {
    awake: () => context().state === 'running',
    wake: () =>
      context()
        .resume()
        .catch(() => undefined),
    sleep: () =>
      void context()
        .suspend()
        .catch(() => undefined),
    start: (name, rate, volume, ended) => {
      const id = howl.play(name);
      if (rate !== 1) howl.rate(rate, id);
      if (volume !== 1) howl.volume(volume, id);
      howl.once('end', ended, id);
      return voiceOf(howl, id, volume);
    },
    close: () => {
      howl.unload();
      void context()
        .suspend()
        .catch(() => undefined);
    },
  };
}

function voiceOf(howl: Howl, id: number, begun: number): Voice {
  let volume = begun;
  const fade = (to: number, ms: number): void => {
    // Howler never comes to the end of a fade that goes nowhere.
    if (to === volume || !howl.playing(id)) return;
    howl.fade(volume, to, ms, id);
    volume = to;
  };
  return {
    volume: fade,
    stop: (ms) => {
      howl.off('end', undefined, id);
      if (volume === 0) howl.stop(id);
      else {
        fade(0, ms);
        howl.once('fade', () => howl.stop(id), id);
      }
    },
  };
}

function loaded(): Promise<Howl | undefined> {
  return new Promise((resolve) => {
    const howl: Howl = new Howl({
      src: [ogg, mp3],
      sprite: { ...sprite, [SILENCE]: SILENT },
      // Howler's own state only turns to running with a first sound; till then it would hold the real ones back.
      onload: () => (Howler.usingWebAudio ? howl.play(SILENCE) : resolve(undefined)),
      onplay: () => resolve(howl),
      onloaderror: () => resolve(undefined),
    });
  });
}
