import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../../src/core/world.ts';
import { MOST_VOICES, openSound, type Player, THIN } from '../../src/stage/sound.ts';
import { captionOf, SOUND_NAMES, type SoundName } from '../../src/stage/sound-names.ts';

describe('captions', () => {
  const texts = (language: string): Record<string, string> =>
    z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(`assets/locales/${language}/sound.json`, 'utf8')));

  it.each(LANGUAGES)('every sound with a meaning has its words, and no words lie idle (%s)', (language) => {
    const keys = SOUND_NAMES.flatMap((name) => captionOf(name)?.key ?? []);
    expect(Object.keys(texts(language)).sort()).toEqual(keys.sort());
  });

  it('what tells a surprise from a nod is said; what only goes with the hand is not', () => {
    expect([captionOf('open-second')?.key, captionOf('tock')?.key]).toEqual(['sound.open-second', 'sound.tock']);
    expect([captionOf('lift'), captionOf('knot-sure'), captionOf('spark-1')]).toEqual([undefined, undefined, undefined]);
  });
});

type Started = { readonly name: SoundName; readonly rate: number; volume: number; stopped: boolean; readonly end: () => void };

/** A player that only notes what it is told. */
function notingPlayer() {
  const started: Started[] = [];
  const state = { awake: true, wakes: 0, closed: false, wakeLater: 0 };
  const player: Player = {
    awake: () => state.awake,
    wake: () => {
      state.wakes++;
      return new Promise((resolve) => {
        setTimeout(() => {
          state.awake = true;
          resolve();
        }, state.wakeLater);
      });
    },
    sleep: () => {
      state.awake = false;
    },
    start: (name, rate, volume, ended) => {
      const one: Started = { name, rate, volume, stopped: false, end: ended };
      started.push(one);
      return {
        volume: (to) => {
          one.volume = to;
        },
        stop: () => {
          one.stopped = true;
        },
      };
    },
    close: () => {
      state.closed = true;
    },
  };
  const names = () => started.map(({ name }) => name);
  return { player, started, state, names };
}

class TestPage extends EventTarget {
  hidden = false;
}

describe('playing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function touched() {
    const page = new TestPage();
    const noting = notingPlayer();
    const sound = openSound(page, async () => noting.player);
    page.dispatchEvent(new Event('pointerdown'));
    await vi.advanceTimersByTimeAsync(0);
    return { page, sound, ...noting };
  }

  it('fetches nothing before the first gesture, and once after it', async () => {
    const page = new TestPage();
    const noting = notingPlayer();
    const load = vi.fn(async () => noting.player);
    const sound = openSound(page, load);
    sound.mute(false);
    sound.play('tock');
    expect(load).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('keydown'));
    page.dispatchEvent(new Event('pointerdown'));
    await vi.advanceTimersByTimeAsync(0);
    sound.play('knock', { rate: 0.75, volume: 0.6 });
    expect(load).toHaveBeenCalledTimes(1);
    expect(noting.started).toMatchObject([{ name: 'knock', rate: 0.75, volume: 0.6 }]);
  });

  it('is silent where there is no audio, and where it can not be had', async () => {
    for (const load of [async () => undefined, () => Promise.reject(new Error('no network'))]) {
      const page = new TestPage();
      const sound = openSound(page, load);
      page.dispatchEvent(new Event('keydown'));
      await vi.advanceTimersByTimeAsync(0);
      expect(() => sound.play('tock')).not.toThrow();
      sound.close();
    }
  });

  it('muted from the start nothing is fetched until it is wanted', async () => {
    const page = new TestPage();
    const noting = notingPlayer();
    const load = vi.fn(async () => noting.player);
    const sound = openSound(page, load);
    sound.mute(true);
    page.dispatchEvent(new Event('pointerdown'));
    await vi.advanceTimersByTimeAsync(0);
    expect(load).not.toHaveBeenCalled();
    sound.mute(false);
    await vi.advanceTimersByTimeAsync(0);
    sound.play('lift');
    expect(noting.names()).toEqual(['lift']);
  });

  it('mute stops what plays and what would', async () => {
    const { sound, started, names } = await touched();
    sound.play('aha');
    sound.mute(true);
    expect(started[0]?.stopped).toBe(true);
    sound.play('tock');
    expect(names()).toEqual(['aha']);
    sound.mute(false);
    sound.play('pin');
    expect(names()).toEqual(['aha', 'pin']);
  });

  it('tells captions muted or not, until it is asked to stop', async () => {
    const { sound } = await touched();
    const told: string[] = [];
    const stop = sound.onCaption(({ key }) => told.push(key));
    sound.mute(true);
    sound.play('open-second');
    sound.play('lift');
    sound.mute(false);
    sound.play('tock');
    stop();
    sound.play('aha');
    expect(told).toEqual(['sound.open-second', 'sound.tock']);
  });

  it('plays a few at most: the oldest makes room', async () => {
    const { sound, started } = await touched();
    for (const name of SOUND_NAMES.slice(0, MOST_VOICES + 2)) if (name !== 'hush') sound.play(name);
    for (const name of ['spark-1', 'spark-2', 'spark-3'] as const) sound.play(name);
    expect(started.filter(({ stopped }) => !stopped)).toHaveLength(MOST_VOICES);
    expect(started.filter(({ stopped }) => stopped).map(({ name }) => name)).toEqual(
      started.slice(0, started.length - MOST_VOICES).map(({ name }) => name),
    );
  });

  it('the same sound twice at once is one', async () => {
    const { sound, names } = await touched();
    sound.play('knock');
    sound.play('knock');
    await vi.advanceTimersByTimeAsync(60);
    sound.play('knock');
    expect(names()).toEqual(['knock', 'knock']);
  });

  it('a hush thins the others by 6 dB and itself not, until the pin pops', async () => {
    const { sound, started } = await touched();
    expect(20 * Math.log10(THIN)).toBeCloseTo(-6, 1);
    sound.play('creak', { volume: 0.8 });
    sound.play('hush');
    sound.play('flap');
    expect(started.map(({ volume }) => volume)).toEqual([0.8 * THIN, 1, THIN]);
    sound.play('pin');
    expect(started.map(({ volume }) => volume)).toEqual([0.8, 1, 1, 1]);
  });

  it.each(['its own end', 'its place being taken'])('a hush is over with %s', async (how) => {
    const { sound, started } = await touched();
    sound.play('hush');
    if (how === 'its own end') started[0]?.end();
    else for (const name of SOUND_NAMES.slice(-MOST_VOICES)) sound.play(name);
    sound.play('creak');
    expect(started.at(-1)?.volume).toBe(1);
  });

  it('wakes with the next touch, and when the page comes back', async () => {
    const { page, sound, state, names } = await touched();
    state.awake = false;
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(state.wakes).toBe(0);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(state.wakes).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    state.awake = false;
    page.dispatchEvent(new Event('pointerdown'));
    expect(state.wakes).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    sound.play('tock');
    expect(names()).toEqual(['tock']);
  });

  it.each([
    [100, ['tock']],
    [400, []],
  ])('where waking takes %i ms, what belongs to another moment is left out', async (wakeLater, heard) => {
    const { sound, state, names } = await touched();
    Object.assign(state, { awake: false, wakeLater });
    sound.play('tock');
    await vi.advanceTimersByTimeAsync(500);
    expect(names()).toEqual(heard);
  });

  it('lets the device rest after half a minute without a sound, and not before', async () => {
    const { sound, started, state } = await touched();
    sound.play('swing');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.awake).toBe(true);
    started[0]?.end();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(state.awake).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(state.awake).toBe(false);
  });

  it('a page that is not seen is not heard', async () => {
    const { page, sound, names } = await touched();
    page.hidden = true;
    sound.play('tock');
    expect(names()).toEqual([]);
  });

  it('closed, it stops all and listens to nothing', async () => {
    const { page, sound, started, state } = await touched();
    sound.play('aha');
    sound.close();
    expect([started[0]?.stopped, state.closed]).toEqual([true, true]);
    state.awake = false;
    page.dispatchEvent(new Event('pointerdown'));
    sound.play('tock');
    expect([state.wakes, started.length]).toEqual([0, 1]);
  });
});
