// The stage: Phaser on a transparent canvas over the room. Phaser and the drawings are fetched when the first stage
// opens, so that the map does not wait for them.

import type { Json } from '../core/json.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import type { Mounted, RoomName } from '../core/view.ts';
import { words } from '../core/words.ts';
import { openAha } from './aha.ts';
import { openAside } from './aside.ts';
import { resized } from './boot.ts';
import { openCat } from './cat.ts';
import { openCord } from './cord.ts';
import { openCrossfade } from './crossfade.ts';
import { dpr } from './density.ts';
import { pagesTurn, swingOn } from './dom/turns.ts';
import { openHands } from './hands.ts';
import { type Hand, type Layout, layoutOf } from './layout.ts';
import { openLight } from './light.ts';
import { openMotes } from './motes.ts';
import { openMotion } from './motion.ts';
import { openOops } from './oops.ts';
import { watchPace } from './pace.ts';
import { densityFor, raise } from './raise.ts';
import { openRest } from './rest.ts';
import { openRoom } from './room.ts';
import { openSound } from './sound.ts';
import type { Actor, Cast, Ground, Mood, Stage, StageHandle, StageOptions } from './stage.ts';
import { openStir } from './stir.ts';
import { openTurn } from './turn.ts';

/**
 * Opens the stage in `parent`, which has to have a size and stand still in the page.
 * @returns what to say where this browser can't show it
 */
export async function openStage(
  parent: HTMLElement,
  options: StageOptions,
  raising = raise({ width: parent.clientWidth, height: parent.clientHeight }),
): Promise<Result<StageHandle>> {
  let hand: Hand = options.hand ?? 'right';
  let roomName: RoomName = 'shop';
  const sizeOf = (): Layout => layoutOf(Math.max(1, parent.clientWidth), Math.max(1, parent.clientHeight), hand, roomName);
  const raised = await raising;
  if (!raised.ok) return refuse(options.speak(words(raised.why)));
  const { game, scene, library } = raised.value;
  const { parts, fill, whole } = library;
  let layout = sizeOf();
  let speak = options.speak;
  let reduced = options.reduced;
  const room = openRoom(parent);
  room.place(layout);
  resized(game, scene, layout, dpr());
  parent.append(game.canvas);
  const sound = openSound();
  sound.mute(options.muted === true);
  if (options.onCaption !== undefined) sound.onCaption(options.onCaption);
  game.canvas.style.filter = 'var(--rim)';
  let contrasting = false;
  const contrast = (on: boolean): void => {
    contrasting = on;
    room.fade(on);
    // Read by whatever canvas is in here: the stage's own, and those that a view paints behind it.
    parent.style.setProperty('--rim', on ? RIM : 'none');
    // A shadow has no edge that a rim could follow.
    parent.style.setProperty('--shadows', on ? 'hidden' : 'visible');
  };
  contrast(options.contrast === true);
  const aside = openAside(game, scene);
  const motion = openMotion(scene);
  const hands = openHands(game.canvas);
  let mounted: Mounted<Json> | undefined;
  let closed = false;

  const late = (): boolean => aside.canvas() !== game.canvas;
  const tell = (mood: Mood): void => {
    const shows = mood.is === 'nod' || mood.is === 'light' || mood.is === 'surprise';
    swingOn(shows && late() && !reduced ? SWINGS_MS : 0);
    for (const actor of actors) actor.mood?.(mood);
  };
  const base: Ground = {
    scene,
    parts: () => parts,
    layout: () => layout,
    motion,
    reduced: () => reduced,
    crossfade: openCrossfade(game, aside.canvas),
    speak: (said: Parameters<typeof speak>[0]) => speak(said),
    grip: hands.add,
    mood: tell,
    sound: sound.play,
  };
  const cord = openCord(base, options);
  const aha = openAha(base, options);
  const oops = openOops(base);
  watchPace(
    motion,
    () => game.loop.hasFpsLimit,
    () => {
      aside.begin();
      parent.dataset.pace = 'late';
    },
  );
  const actors: readonly Actor[] = [
    openMotes(base, () => contrasting),
    openLight(base, room, aha.heart),
    openStir(base, room, late),
    openCat(base),
    cord,
    oops,
    aha,
  ];
  const cast = (here: Cast): void => {
    for (const actor of actors) actor.cast?.(here);
  };
  let plain = false;
  let ready = false;
  // While its helper acts, the stage asks for nothing.
  const invite = (): void => cord.invite(plain && ready && mounted !== undefined && !turn.going());
  const stageFor = (): Stage => ({ ...base, cord, cast, face: oops.act, plain });
  const placeAll = (): void => {
    for (const actor of actors) actor.place();
    mounted?.resize();
  };
  placeAll();
  // What a hand holds is built anew with everything else: it keeps hold of it until it lets go.
  library.onChange((then) =>
    hands.whenFree(() => {
      if (!closed) placeAll();
      then();
    }),
  );
  void library.sharpen(densityFor(layout));

  const resize = (): void => {
    resized(game, scene, sizeOf(), dpr());
    rearrange();
    void library.sharpen(densityFor(layout));
  };
  const watch = new ResizeObserver(() => {
    const [width, height] = [parent.clientWidth, parent.clientHeight];
    if (width > 0 && height > 0 && (width !== layout.width || height !== layout.height || scene.cameras.main.zoom !== dpr())) resize();
  });
  watch.observe(parent);
  const clear = (): void => {
    mounted?.destroy();
    mounted = undefined;
    cord.attach(false);
    oops.act(undefined);
    invite();
    tell({ is: 'rest' });
  };
  /** The shape of the screen, the hand or the room changed. */
  const rearrange = (): void => {
    hands.cancel();
    mounted?.cancel();
    layout = sizeOf();
    room.place(layout);
    placeAll();
  };
  // A frame that is the page's is not the machine's too: what moves knows how late it is when it comes to move again.
  const { callback } = game.loop;
  game.loop.callback = (time, delta) => {
    if (!pagesTurn()) callback(time, delta);
  };
  const turn = openTurn();
  const rest = openRest(game.loop, () => reduced, turn.going);
  let begun = false;
  /** What nobody waits for comes once the first frame is there. */
  const afterFirst = (): void => {
    if (begun) return;
    begun = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        room.light(!reduced);
        void fill();
      }),
    );
  };

  return ok({
    show: (view, setup, send, how = {}) => {
      rest.wake();
      turn.end();
      clear();
      plain = how.plain === true;
      const named = view.room(setup);
      if (named !== roomName) {
        roomName = named;
        rearrange();
      }
      library.name(view.sheets);
      const shown = view.mount(stageFor(), setup, send);
      if (shown.ok) mounted = shown.value;
      invite();
      afterFirst();
      return shown;
    },
    clear: () => {
      turn.end();
      clear();
    },
    // What nobody sees is drawn without end: no screen tells the graphics card to take its time, and once it is seen again
    // everything waits for what has piled up.
    cover: (covered) => {
      scene.sys.setVisible(!covered);
      rest.wake();
    },
    whole,
    warm: aha.warm,
    oops: oops.face,
    ready: (now) => {
      ready = now;
      cord.ready(now);
      invite();
    },
    tug: cord.tug,
    reduce: (less) => {
      if (less === reduced) return;
      reduced = less;
      placeAll();
    },
    contrast,
    hand: (next) => {
      if (next === hand) return;
      hand = next;
      rearrange();
    },
    mute: sound.mute,
    sound: sound.play,
    oopsTurn: async () => {
      rest.wake();
      const acted = turn.take((signal) => mounted?.act?.(signal) ?? Promise.resolve());
      invite();
      await acted;
      invite();
    },
    say: (next) => {
      if (next === speak) return;
      speak = next;
      mounted?.resize();
    },
    destroy: () => {
      closed = true;
      library.close();
      rest.close();
      watch.disconnect();
      turn.end();
      sound.close();
      hands.destroy();
      clear();
      aside.close();
      game.destroy(true);
      room.destroy();
    },
  });
}

/** A machine that shows what it does has a tenth of its swing left after this, ms: LOOK, a spring of 5 rad/s, damped by 0.28. */
const SWINGS_MS = Math.round((1000 * Math.log(10)) / (5 * 0.28));

/** LOOK, high contrast: actors get a rim of paper, 3 px; what the canvas shows is cut out along its own edge. */
const RIM = ['3px 0', '-3px 0', '0 3px', '0 -3px'].map((side) => `drop-shadow(${side} 0 #FFF6E6)`).join(' ');
