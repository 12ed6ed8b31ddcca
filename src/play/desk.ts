// What the page keeps beside the game: where the student goes next, whether the ladder is up, what is said, captioned and seen.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Words } from '../core/words.ts';
import type { Sureness } from '../core/world.ts';
import { doneIn, worldOf } from '../session/apply.ts';
import { worldsOf } from '../session/candidates.ts';
import { announce } from './announce.ts';
import { type Announcements, announcements } from './announcer.tsx';
import type { Game } from './game.ts';
import { lookBackDue } from './journal.ts';
import { needPages, pages } from './later.ts';
import { isNew, isOpening, openingAfter, openingOf } from './minute.ts';
import type { AppProps } from './props.ts';
import { makeRoute } from './route.ts';
import { goTo, route } from './router.ts';
import type { Scene } from './scene.ts';
import { mayOffer } from './study.ts';
import { type WonCard, wonIn } from './won.ts';

/** So long the outcome of a solved level of the first minute is looked at before the next one comes, ms. */
const LOOK_ON = 2600;
/** A caption stays so long, ms. */
const CAPTION_STAYS = 2500;

export type Desk = {
  readonly ladder: ReadonlySignal<boolean>;
  /** the ladder came by itself: a study has the concept put together now */
  readonly led: ReadonlySignal<boolean>;
  /** whether another page, or the ladder, lies over the stage */
  readonly covered: ReadonlySignal<boolean>;
  readonly wanting: ReadonlySignal<Words | undefined>;
  readonly announcements: Announcements;
  readonly pull: (sureness: Sureness) => Promise<void>;
  /** the cord was pulled and the machine is not ready: it is said what is wanting */
  readonly held: () => void;
  /** what comes next; once a transfer level is solved, a look back comes first */
  readonly next: () => Promise<void>;
  /** what comes next in this world */
  readonly start: (world: string) => Promise<void>;
  /** what comes next, whatever was not looked back at */
  readonly onward: () => Promise<void>;
  /** the first minute goes on */
  readonly minute: ReadonlySignal<boolean>;
  readonly endMinute: () => void;
  /** goes on by itself from level to level of the first minute, and to what comes after it */
  readonly leadOn: (scene: Scene) => () => void;
  /** what the last sound meant, for a moment */
  readonly captions: ReadonlySignal<Words | undefined>;
  readonly caption: (words: Words) => void;
  readonly openLadder: () => Promise<void>;
  readonly closeLadder: () => void;
  /** cards of the album won since it was last looked at; of all worlds where none is named */
  readonly freshCards: (kind?: string) => readonly string[];
  readonly seeCards: (kind: string) => void;
  readonly follow: () => () => void;
};

export function openDesk(game: Game, app: AppProps): Desk {
  const ladder = signal(false);
  const wanting = signal<Words | undefined>();
  const told = announcements();
  const captions = signal<Words | undefined>();
  const led = signal(false);
  let captionEnds: ReturnType<typeof setTimeout> | undefined;
  const minute = signal(isNew(game.state.peek()) && location.hash === '' && openingOf(game.state.peek()).length > 0 && !numberless());
  const dealt = computed(() => game.state.value.dealt?.level);
  const won = computed(() => wonIn(game.state.value, worldsOf(game.state.value), app.kinds));
  const seen = signal<readonly WonCard[]>(won.peek());
  const isSeen = (kind: string, strategy: string): boolean => seen.value.some((card) => card.kind === kind && card.strategy === strategy);
  /** Which arm of a study they are in waits for their number: until they say it nothing is played. */
  function numberless(): boolean {
    return app.lesson.peek()?.numberless === true;
  }
  /** Where a study has the concept put together now, the ladder opens by itself, at *assemble*. */
  const instruct = async () => {
    if (game.due.peek().is !== 'instruct' || !(await needPages())) return;
    await game.openRung('assemble');
    led.value = ladder.value = game.state.peek().rung?.rung === 'assemble';
  };
  /** What comes next; where a study has nothing more for today, the map says so. */
  async function onward(): Promise<void> {
    const { is } = game.due.peek();
    if (is === 'wait' || is === 'over') goTo({ at: 'map' });
    else await go(game.next());
  }
  /** From what came by itself the way leads on: to the level beside it, or where that is done or over to what comes next. */
  const closeLadder = () => {
    ladder.value = false;
    const [level, came] = [game.level.peek(), led.peek()];
    led.value = false;
    if (!came || level === undefined) return;
    if (game.due.peek().is !== 'play' || doneIn(worldOf(game.state.peek().carried, level.kind), level)) void onward();
  };
  /** Follows a level that is being entered with the address, unless the student has gone elsewhere meanwhile. */
  const go = async (entering: Promise<void>) => {
    const from = location.hash;
    await entering;
    if (location.hash !== from) return;
    ladder.value = false;
    const level = game.level.peek()?.id;
    await instruct();
    if (location.hash !== from) return;
    goTo(level === undefined ? { at: 'map' } : { at: 'level', level });
  };
  return {
    ladder,
    led,
    covered: computed(() => route.value.at !== 'level' || game.level.value === undefined || (ladder.value && pages.value !== undefined)),
    wanting,
    announcements: told,
    pull: async (sureness) => {
      const result = await game.pull(sureness);
      wanting.value = result && 'wanting' in result ? result.wanting : undefined;
    },
    held: () => {
      wanting.value = game.wanting.peek();
    },
    next: async () => {
      const level = game.level.peek();
      const due = level?.place === 'transfer' && lookBackDue(worldOf(game.state.peek().carried, level.kind), level.id);
      if (due) goTo({ at: 'journal' });
      else await onward();
    },
    start: (world) => go(game.next(world)),
    onward,
    minute,
    endMinute: () => {
      minute.value = false;
      goTo({ at: 'map' });
    },
    leadOn: (scene) =>
      effect(() => {
        const [pulled, level] = [game.pulled.value, game.level.value];
        if (!minute.value || game.phase.value !== 'show' || level === undefined || pulled?.attempt.met !== true) return undefined;
        const timer = setTimeout(async () => {
          const next = openingAfter(game.state.peek(), level.id);
          if (next !== undefined) return go(game.enter(next.id));
          await scene.oopsTurn();
          if (game.level.peek() !== level) return undefined;
          minute.value = false;
          return go(game.next());
        }, LOOK_ON);
        return () => clearTimeout(timer);
      }),
    captions,
    caption: (caption) => {
      clearTimeout(captionEnds);
      captions.value = caption;
      captionEnds = setTimeout(() => {
        captions.value = undefined;
      }, CAPTION_STAYS);
    },
    openLadder: async () => {
      const { value: here } = game.level;
      if (mayOffer(game.state.peek()) && (await needPages()) && game.level.value === here) {
        led.value = false;
        ladder.value = true;
      }
    },
    closeLadder,
    freshCards: (of) =>
      won.value
        .filter(({ kind, strategy }) => (of === undefined || kind === of ? !isSeen(kind, strategy) : false))
        .map(({ strategy }) => strategy),
    seeCards: (of) => {
      seen.value = [...seen.peek().filter(({ kind }) => kind !== of), ...won.peek().filter(({ kind }) => kind === of)];
    },
    follow: () => {
      const stops = [
        announce(game, app, told),
        effect(() => {
          game.build.value;
          wanting.value = undefined;
        }),
        effect(() => {
          const to = route.value;
          const [first] = openingOf(game.state.peek());
          if (minute.peek() && location.hash === '' && first !== undefined) {
            history.replaceState(null, '', makeRoute({ at: 'level', level: first.id }));
            dispatchEvent(new HashChangeEvent('hashchange'));
            return;
          }
          if (to.at !== 'level') {
            ladder.value = false;
            minute.value = false;
            game.toMap();
            return;
          }
          if (numberless()) return goTo({ at: 'map' });
          // two addresses in a row are seen as the last alone: another level ends the first minute as the map does
          if (!isOpening(game.state.peek(), to.level)) minute.value = false;
          if (to.level !== dealt.peek() || game.level.peek() === undefined)
            void go(game.due.peek().is === 'test' ? game.next() : game.enter(to.level));
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
