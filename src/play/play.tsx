import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Sureness } from '../core/world.ts';
import { worldHere, worldsOf } from '../session/candidates.ts';
import type { State } from '../session/state.ts';
import { layout } from '../stage/dom/size.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { Announcer } from './announcer.tsx';
import { Caption } from './caption.tsx';
import { openDesk } from './desk.ts';
import type { Game } from './game.ts';
import { needPages, pages } from './later.ts';
import { LevelPage } from './level-page.tsx';
import { titleWords } from './level-words.ts';
import { MinutePage } from './minute-page.tsx';
import { Notices } from './notices.tsx';
import { focusPad } from './pad.tsx';
import type { AppProps } from './props.ts';
import type { Route } from './route.ts';
import { route } from './router.ts';
import { openScene, type Scene } from './scene.ts';

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
  /** The world that an own page is about: the one of its address, else the one that is being played. */
  const kind = useMemo(() => computed(() => worldShown(game.state.value, route.value)), [game]).value;
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
        onHeld: desk.held,
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
    if (game.wanting.value === undefined) scene?.tug(sureness);
    void desk.pull(sureness);
  };
  return (
    <>
      <div class={desk.covered.value ? 'stage-host away' : 'stage-host'} ref={host} onPointerUp={focusPad} />
      <Announcer to={desk.announcements} />
      {inLevel && <Caption game={game} of={desk.captions} />}
      <Notices app={app} trouble={inLevel ? scene?.trouble.value : undefined} />
      {onLadder ? (
        <more.Ladder game={game} app={app} layout={layout.value} led={desk.led.value} onClose={desk.closeLadder} />
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
      {more && lesson && (app.lessonOpen.value || lesson.numberless) && at === 'map' && (
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

function worldShown(state: State, at: Route): string {
  const wanted = 'world' in at ? at.world : undefined;
  return worldsOf(state).find((one) => one === wanted) ?? worldHere(state);
}

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
