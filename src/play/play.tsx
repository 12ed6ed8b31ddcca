import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../core/words.ts';
import type { Sureness } from '../core/world.ts';
import { worldOf } from '../session/apply.ts';
import { layout } from '../stage/dom/size.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { albumOf, wonOf } from './album.ts';
import { AlbumPage } from './album-page.tsx';
import { announce } from './announce.ts';
import { type Announcements, Announcer, announcements } from './announcer.tsx';
import type { Game } from './game.ts';
import { dueOf } from './journal.ts';
import { JournalPage } from './journal-page.tsx';
import { Ladder } from './ladder.tsx';
import { LearnersSheet } from './learners.tsx';
import { LevelPage } from './level-page.tsx';
import { titleWords } from './level-words.ts';
import { MapPage } from './map-page.tsx';
import { Notices } from './notices.tsx';
import { focusPad } from './pad.tsx';
import { PreferencesSheet } from './preferences.tsx';
import type { AppProps } from './props.ts';
import { goTo, route } from './router.ts';
import { openScene, type Scene } from './scene.ts';
import { shopOf } from './shop.ts';

/** One learner's visit: the map, a level, or the ladder over it, as the address says. */
export const Play = ({ game, app }: { game: Game; app: AppProps }) => {
  const { say, t } = useSay();
  const desk = useMemo(() => openDesk(game, app), [game]);
  const host = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<'access' | 'learners'>();
  const [scene, setScene] = useState<Scene>();
  const { at } = route.value;
  const inLevel = at === 'level' && game.level.value !== undefined;
  const onLadder = inLevel && desk.ladder.value;

  useEffect(() => desk.follow(), [desk]);
  const level = inLevel ? game.level.value : undefined;
  const title = level ? `${say(titleWords(level))} · ${t('play.title')}` : t('play.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useArrival(onLadder ? 'ladder' : inLevel ? `level ${game.level.value?.id}` : at);
  useEffect(() => {
    if (!inLevel || scene !== undefined || host.current === null) return;
    setScene(openScene(host.current, { game, app, onPull: (sureness) => void desk.pull(sureness), onStar: desk.openLadder }));
  }, [inLevel]);
  useEffect(() => () => scene?.close(), [scene]);

  const pullByButton = (sureness: Sureness) => {
    if (game.build.value?.wanting === undefined) scene?.tug(sureness);
    void desk.pull(sureness);
  };
  return (
    <>
      <div class={inLevel && !onLadder ? 'stage-host' : 'stage-host away'} ref={host} onPointerUp={focusPad} />
      <Announcer to={desk.announcements} />
      <Notices app={app} trouble={inLevel ? scene?.trouble.value : undefined} />
      {onLadder ? (
        <Ladder game={game} app={app} layout={layout.value} onClose={desk.closeLadder} />
      ) : inLevel ? (
        <LevelPage
          game={game}
          views={app.views}
          layout={layout.value}
          knot={scene?.knot ?? NO_KNOT}
          wanting={desk.wanting.value}
          onPull={pullByButton}
          onKey={(key) => scene?.type(key)}
          onLadder={desk.openLadder}
          onNext={() => void desk.next()}
          onAccess={() => setSheet('access')}
        />
      ) : at === 'album' ? (
        <AlbumPage
          game={game}
          app={app}
          layout={layout.value}
          kind={shopOf(game.state.value)}
          fresh={desk.freshCards()}
          onSeen={desk.seeCards}
        />
      ) : at === 'journal' ? (
        <JournalPage game={game} app={app} layout={layout.value} kind={shopOf(game.state.value)} onDone={() => void desk.onward()} />
      ) : (
        <MapPage
          game={game}
          app={app}
          layout={layout.value}
          freshCards={desk.freshCards().length}
          onStart={() => void desk.next()}
          onAccess={() => setSheet('access')}
          onLearners={() => setSheet('learners')}
        />
      )}
      {sheet === 'access' && (
        <PreferencesSheet
          preferences={game.state.value.preferences}
          onPrefer={(change) => void game.prefer(change)}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'learners' && <LearnersSheet app={app} onClose={() => setSheet(undefined)} />}
    </>
  );
};

/** Whoever comes to another page by keyboard or reader starts at its heading. The first page is the browser's own matter. */
function useArrival(page: string): void {
  const first = useRef(page);
  useEffect(() => {
    if (first.current !== page) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    first.current = page;
  }, [page]);
}

const NO_KNOT: ReadonlySignal<Sureness | undefined> = signal(undefined);

/** What the page keeps beside the game: whether the ladder is up, and what was wanting at the last pull. */
type Desk = {
  readonly ladder: ReadonlySignal<boolean>;
  readonly wanting: ReadonlySignal<Words | undefined>;
  readonly announcements: Announcements;
  readonly pull: (sureness: Sureness) => Promise<void>;
  /** what comes next; once a transfer level is solved, a look back comes first */
  readonly next: () => Promise<void>;
  /** what comes next, whatever was not looked back at */
  readonly onward: () => Promise<void>;
  readonly openLadder: () => void;
  readonly closeLadder: () => void;
  /** cards of the album won since it was last looked at */
  readonly freshCards: () => readonly string[];
  readonly seeCards: () => void;
  readonly follow: () => () => void;
};

function openDesk(game: Game, app: AppProps): Desk {
  const ladder = signal(false);
  const wanting = signal<Words | undefined>();
  const told = announcements();
  const dealt = computed(() => game.state.value.dealt?.level);
  const won = computed(() => {
    const kind = shopOf(game.state.value);
    return wonOf(albumOf(worldOf(game.state.value.carried, kind), app.kinds[kind]?.strategies ?? []));
  });
  const seen = signal(won.peek());
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
    onward: () => go(game.next()),
    openLadder: () => {
      ladder.value = true;
    },
    closeLadder: () => {
      ladder.value = false;
    },
    freshCards: () => won.value.filter((strategy) => !seen.value.includes(strategy)),
    seeCards: () => {
      seen.value = won.value;
    },
    follow: () => {
      const stops = [
        announce(game, app.speak, told),
        effect(() => {
          game.build.value;
          wanting.value = undefined;
        }),
        effect(() => {
          const to = route.value;
          if (to.at !== 'level') {
            ladder.value = false;
            game.toMap();
          } else if (to.level !== dealt.peek() || game.level.peek() === undefined) void go(game.enter(to.level));
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
