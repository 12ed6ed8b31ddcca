import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../core/words.ts';
import type { Sureness } from '../core/world.ts';
import { worldOf } from '../session/apply.ts';
import { worldHere, worldsOf } from '../session/candidates.ts';
import { layout } from '../stage/dom/size.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { announce } from './announce.ts';
import { type Announcements, Announcer, announcements } from './announcer.tsx';
import { captioned } from './captions.ts';
import type { Game } from './game.ts';
import { dueOf } from './journal.ts';
import { needPages, pages } from './later.ts';
import { LevelPage } from './level-page.tsx';
import { titleWords } from './level-words.ts';
import { isNew, isOpening, openingAfter, openingOf } from './minute.ts';
import { MinutePage } from './minute-page.tsx';
import { Notices } from './notices.tsx';
import { focusPad } from './pad.tsx';
import type { AppProps } from './props.ts';
import { makeRoute } from './route.ts';
import { goTo, route } from './router.ts';
import { openScene, type Scene } from './scene.ts';
import { type WonCard, wonIn } from './won.ts';

/** One learner's visit: the map, a level, or the ladder over it, as the address says. */
export const Play = ({ game, app }: { game: Game; app: AppProps }) => {
  const { say, t } = useSay();
  const desk = useMemo(() => openDesk(game, app), [game]);
  const host = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<'access' | 'learners'>();
  const open = async (wanted: 'access' | 'learners') => {
    if (await needPages()) setSheet(wanted);
  };
  const [scene, setScene] = useState<Scene>();
  const more = pages.value;
  const lesson = app.lesson.value;
  const { at } = route.value;
  const wanted = 'world' in route.value ? route.value.world : undefined;
  /** The world that an own page is about: the one of its address, else the one that is being played. */
  const kind = worldsOf(game.state.value).find((one) => one === wanted) ?? worldHere(game.state.value);
  /** Whoever goes straight to a level never sees the map flash by. */
  const entering = at === 'level' || (desk.minute.value && location.hash === '');
  const inLevel = at === 'level' && game.level.value !== undefined;
  const onLadder = inLevel && desk.ladder.value && more !== undefined;

  // The level is entered, and its stage opened, with the page that shows it: an effect would wait for a frame each time.
  useLayoutEffect(() => desk.follow(), [desk]);
  const level = inLevel ? game.level.value : undefined;
  const title = level ? `${say(titleWords(level))} · ${t('play.title')}` : t('play.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useArrival(onLadder ? 'ladder' : inLevel ? `level ${game.level.value?.id}` : more === undefined ? undefined : at);
  useEffect(() => {
    if (!entering) void needPages();
  }, [entering, at]);
  useLayoutEffect(() => {
    if (!inLevel || scene !== undefined || host.current === null) return;
    setScene(
      openScene(host.current, {
        game,
        app,
        onPull: (sureness) => void desk.pull(sureness),
        onStar: () => void desk.openLadder(),
        onCaption: desk.caption,
        plain: desk.minute,
        covered: desk.covered,
      }),
    );
  }, [inLevel]);
  useEffect(() => () => scene?.close(), [scene]);
  useEffect(() => (scene === undefined ? undefined : desk.leadOn(scene)), [scene, desk]);

  const pullByButton = (sureness: Sureness) => {
    if (game.build.value?.wanting === undefined) scene?.tug(sureness);
    void desk.pull(sureness);
  };
  return (
    <>
      <div class={desk.covered.value ? 'stage-host away' : 'stage-host'} ref={host} onPointerUp={focusPad} />
      <Announcer to={desk.announcements} />
      {inLevel && desk.captions.value && captioned(game.state.value.preferences) && (
        <p class="caption-note voice" aria-hidden="true">
          {say(desk.captions.value)}
        </p>
      )}
      <Notices app={app} trouble={inLevel ? scene?.trouble.value : undefined} />
      {onLadder ? (
        <more.Ladder game={game} app={app} layout={layout.value} onClose={desk.closeLadder} />
      ) : inLevel && desk.minute.value ? (
        <MinutePage game={game} layout={layout.value} knot={scene?.knot ?? NO_KNOT} onPull={pullByButton} onSkip={desk.endMinute} />
      ) : inLevel ? (
        <LevelPage
          game={game}
          views={app.views}
          layout={layout.value}
          knot={scene?.knot ?? NO_KNOT}
          wanting={desk.wanting.value}
          led={lesson?.assignment.led}
          onPull={pullByButton}
          onKey={(key) => scene?.type(key)}
          onLadder={() => void desk.openLadder()}
          onNext={() => void desk.next()}
          onAccess={() => void open('access')}
          onLook={({ position, forecast }) => void scene?.look(position, forecast ?? undefined)}
        />
      ) : entering || more === undefined ? undefined : at === 'album' ? (
        <more.AlbumPage
          key={kind}
          game={game}
          app={app}
          layout={layout.value}
          kind={kind}
          fresh={desk.freshCards(kind)}
          onSeen={() => desk.seeCards(kind)}
        />
      ) : at === 'journal' ? (
        <more.JournalPage key={kind} game={game} app={app} layout={layout.value} kind={kind} onDone={() => void desk.onward()} />
      ) : at === 'take-home' ? (
        <more.TakeHomePage game={game} app={app} layout={layout.value} kind={kind} />
      ) : (
        <more.MapPage
          game={game}
          app={app}
          layout={layout.value}
          freshCards={desk.freshCards().length}
          onStart={(world) => void desk.start(world)}
          onAccess={() => void open('access')}
          onLearners={() => void open('learners')}
          onLesson={() => {
            app.lessonOpen.value = true;
          }}
        />
      )}
      {more && sheet === 'access' && (
        <more.PreferencesSheet
          preferences={game.state.value.preferences}
          onPrefer={(change) => void game.prefer(change)}
          onClose={() => setSheet(undefined)}
        />
      )}
      {more && lesson && app.lessonOpen.value && at === 'map' && (
        <more.LessonSheet
          game={game}
          app={app}
          lesson={lesson}
          onClose={() => {
            app.lessonOpen.value = false;
          }}
        />
      )}
      {more && sheet === 'learners' && <more.LearnersSheet app={app} onClose={() => setSheet(undefined)} />}
    </>
  );
};

/**
 * Whoever comes to another page by keyboard or reader starts at its heading. The first page is the browser's own matter.
 * @param page undefined while it is still on its way
 */
function useArrival(page: string | undefined): void {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (page === undefined) return;
    if (last.current !== undefined && last.current !== page) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    last.current = page;
  }, [page]);
}

const NO_KNOT: ReadonlySignal<Sureness | undefined> = signal(undefined);

/** So long the outcome of a solved level of the first minute is looked at before the next one comes, ms. */
const LOOK_ON = 2600;
/** A caption stays so long, ms. */
const CAPTION_STAYS = 2500;

/** What the page keeps beside the game: whether the ladder is up, and what was wanting at the last pull. */
type Desk = {
  readonly ladder: ReadonlySignal<boolean>;
  /** whether another page, or the ladder, lies over the stage */
  readonly covered: ReadonlySignal<boolean>;
  readonly wanting: ReadonlySignal<Words | undefined>;
  readonly announcements: Announcements;
  readonly pull: (sureness: Sureness) => Promise<void>;
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

function openDesk(game: Game, app: AppProps): Desk {
  const ladder = signal(false);
  const wanting = signal<Words | undefined>();
  const told = announcements();
  const captions = signal<Words | undefined>();
  let captionEnds: ReturnType<typeof setTimeout> | undefined;
  const minute = signal(isNew(game.state.peek()) && location.hash === '' && openingOf(game.state.peek()).length > 0);
  const dealt = computed(() => game.state.value.dealt?.level);
  const won = computed(() => wonIn(game.state.value, worldsOf(game.state.value), app.kinds));
  const seen = signal<readonly WonCard[]>(won.peek());
  const isSeen = (kind: string, strategy: string): boolean => seen.value.some((card) => card.kind === kind && card.strategy === strategy);
  /** Follows a level that is being entered with the address, unless the student has gone elsewhere meanwhile. */
  const go = async (entering: Promise<void>) => {
    const from = location.hash;
    await entering;
    if (location.hash !== from) return;
    ladder.value = false;
    const level = game.level.peek()?.id;
    goTo(level === undefined ? { at: 'map' } : { at: 'level', level });
  };
  return {
    ladder,
    covered: computed(() => route.value.at !== 'level' || game.level.value === undefined || (ladder.value && pages.value !== undefined)),
    wanting,
    announcements: told,
    pull: async (sureness) => {
      const result = await game.pull(sureness);
      wanting.value = result && 'wanting' in result ? result.wanting : undefined;
    },
    next: async () => {
      const level = game.level.peek();
      const due = level?.place === 'transfer' && dueOf(worldOf(game.state.peek().carried, level.kind), level.id);
      if (due) goTo({ at: 'journal' });
      else await go(game.next());
    },
    start: (world) => go(game.next(world)),
    onward: () => go(game.next()),
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
      if ((await needPages()) && game.level.value === here) ladder.value = true;
    },
    closeLadder: () => {
      ladder.value = false;
    },
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
          // two addresses in a row are seen as the last alone: another level ends the first minute as the map does
          if (!isOpening(game.state.peek(), to.level)) minute.value = false;
          if (to.level !== dealt.peek() || game.level.peek() === undefined) void go(game.enter(to.level));
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
