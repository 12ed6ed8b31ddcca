import './map.css';
import { useState } from 'preact/hooks';
import oops from '../../assets/art/figures/oops-hello.svg';
import archers from '../../assets/art/map/archers.svg';
import house from '../../assets/art/map/house.svg';
import land from '../../assets/art/map/land.svg';
import leaves from '../../assets/art/map/leaves.svg';
import moon from '../../assets/art/map/moon.svg';
import motes from '../../assets/art/map/motes.svg';
import stars from '../../assets/art/map/stars.svg';
import wordmark from '../../assets/art/map/wordmark.svg';
import type { Site } from '../core/view.ts';
import { worldOf } from '../session/apply.ts';
import { worldHere, worldsOf } from '../session/candidates.ts';
import type { State } from '../session/state.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { AHA } from './aha.ts';
import { type Bulb, bulbsOf } from './bulbs.ts';
import type { Game } from './game.ts';
import { LearnerButton } from './learner-button.tsx';
import { titleWords } from './level-words.ts';
import { MapMemory } from './map-memory.tsx';
import { ARCHERS, ATTIC, BAR, DARK_ROOMS, mapPlace, rowStyle, SCENE, SHOP } from './map-place.ts';
import { Strings, WorldString } from './map-strings.tsx';
import { px } from './place.ts';
import { LANGUAGE_NAMES } from './preferences.tsx';
import type { AppProps } from './props.ts';
import { makeRoute } from './route.ts';
import { HOUSE_WAYS, type Hung, hang, YARD_WAYS } from './swags.ts';
import { AccessButton, SoundButton, Sparks } from './tools.tsx';
import { warmthOf } from './warmth.ts';

/** A bulb's target takes so much across, CSS px: targets of 44 may touch. */
const STEP = 40;

/** How a day is named on which a test comes. */
const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** Oops stands beside the house where the screen reaches so far. */
const OOPS = { x: 379, y: 522, w: 150 } as const;

type MapProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly layout: Layout;
  /** cards won that the album has not shown yet */
  readonly freshCards: number;
  /** goes on in this world */
  readonly onStart: (world: string) => void;
  readonly onAccess: () => void;
  readonly onLearners: () => void;
  readonly onLesson: () => void;
};

/** The workshop at blue hour. What is found lights it: dark is "not yet", never a penalty. */
export const MapPage = ({ game, app, layout, freshCards, onStart, onAccess, onLearners, onLesson }: MapProps) => {
  const { say, t } = useSay();
  const state = game.state.value;
  const { preferences } = state;
  const place = mapPlace(layout);
  const at = (x: number, y: number) => ({ left: px(place.x + x * place.scale), top: px(place.y + y * place.scale) });
  const sized = (x: number, y: number, w: number) => ({ ...at(x, y), width: px(w * place.scale) });
  const due = game.due.value;
  const goesOn = due.is !== 'wait' && due.is !== 'over';
  const worlds = mapWorlds(state, game, app.views);
  const here = worldHere(state);
  const [chosen, setChosen] = useState(here);
  const row = rowStyle(place, layout.width);
  // Where there is no room for a string each, one is hung and the signs say which.
  const strings = hungOf(worlds, row !== undefined, chosen, (count, ways) => hang(count, place, layout.width, STEP, ways));
  const shown = worlds.find(({ kind }) => kind === chosen) ?? worlds[0];
  const yard = worlds.find(({ site }) => site === 'yard');
  // on a small house the string under the eaves and over the shop takes the place of the signs there
  const signs = row ? [ATTIC] : yard ? DARK_ROOMS : [...DARK_ROOMS, ARCHERS];
  const other = preferences.language === 'en' ? 'es' : 'en';
  return (
    <main
      class={`map on-dark ${place.upright ? 'upright' : layout.shape === 'landscape' ? 'short' : ''}`}
      style={{ '--s': `${place.scale}px` }}
    >
      <div class="map-art" aria-hidden="true">
        <img class="map-stars" src={stars} alt="" />
        <img class="map-moon" src={moon} alt="" style={place.upright ? {} : sized(1146, 60, 180)} />
        <img src={land} alt="" style={sized(-SCENE.w, 120, 3 * SCENE.w)} />
        <img class={yard ? '' : 'dark'} src={archers} alt="" style={sized(1170, 550, 190)} />
        <img src={house} alt="" style={sized(545, 0, 640)} />
        <Strings
          place={place}
          share={shown === undefined ? 0 : shown.solved / shown.bulbs.length}
          hung={strings.flatMap(({ hung }) => hung)}
          post={!row && yard !== undefined}
        />
        <img src={AHA[warmthOf(state, here, false).level]} alt="" style={sized(540 - 59, 512 - 10, 118)} />
        {place.x + OOPS.x * place.scale > 0 && <img src={oops} alt="" style={sized(OOPS.x, OOPS.y, OOPS.w)} />}
        <span class="map-ground" style={{ top: px(place.y + (SCENE.h - 1) * place.scale) }} />
        <img src={motes} alt="" style={sized(0, 500, SCENE.w)} />
        <img class="map-leaves" src={leaves} alt="" />
        <img class="map-leaves right" src={leaves} alt="" />
      </div>
      <div class="map-words">
        <h1 tabIndex={-1}>
          <img src={wordmark} alt={t('play.title')} />
        </h1>
        {state.playlist.settings.study?.together !== 'first' && <p class="map-lead voice">{t('play.lead')}</p>}
        {(due.is === 'wait' || due.is === 'over') && (
          <p class="map-due tag voice" role="status">
            {due.is === 'over'
              ? t('play.study.over')
              : t('play.study.wait', { day: new Intl.DateTimeFormat(preferences.language, DAY).format(due.until) })}
          </p>
        )}
        {shown && goesOn && (
          <button type="button" class="go map-start" onClick={() => onStart(shown.kind)}>
            {t(`play.start.${shown.kind}`)}
          </button>
        )}
        {!row &&
          goesOn &&
          worlds
            .filter((world) => world !== shown)
            .map(({ kind }) => (
              <button type="button" class="pill map-other" key={kind} onClick={() => onStart(kind)}>
                {t(`play.start.${kind}`)}
              </button>
            ))}
        {app.lesson.value && (
          <button type="button" class="pill map-lesson" aria-haspopup="dialog" onClick={onLesson}>
            <Icon name="book" />
            {t('play.lesson.open', { name: app.lesson.value.assignment.name })}
          </button>
        )}
        <MapMemory app={app} world={worldOf(state.carried, here)} kind={here} now={Date.now()} />
        {game.broken.length > 0 && (
          <details class="map-broken tag" open={worlds.length === 0}>
            <summary>{t('play.broken.title', { n: game.broken.length })}</summary>
            <ul>
              {game.broken.map(({ id, why }) => (
                <li key={id}>
                  <b>{id}</b> {why}
                </li>
              ))}
            </ul>
            <p>{t('play.broken.do')}</p>
          </details>
        )}
      </div>
      {row && shown && (
        <div class="map-row shared" style={row}>
          {worlds.map((world) =>
            worlds.length === 1 ? (
              <WorldSign key={world.kind} world={world} at={{}} />
            ) : (
              <button
                type="button"
                key={world.kind}
                class={world === shown ? 'map-label' : 'map-label other'}
                aria-pressed={world === shown}
                onClick={() => setChosen(world.kind)}
              >
                <SignWords world={world} />
              </button>
            ),
          )}
          {worlds.length === 1 && <NotYet at={{}} turned />}
        </div>
      )}
      {strings.map(({ world, hung }) => (
        <section class="map-shop" key={world.kind} aria-label={t(`play.shop.${world.kind}`)}>
          {!row && <WorldSign world={world} at={at(SIGNS[world.site].x, SIGNS[world.site].y)} />}
          <WorldString
            place={place}
            hung={hung}
            bulbs={world.bulbs.map((bulb) => ({
              ...bulb,
              href: makeRoute({ at: 'level', level: bulb.level.id }),
              name: t(bulb.solved ? 'play.bulb.solved' : bulb.waits ? 'play.bulb.waits' : 'play.bulb.not-yet', {
                title: say(titleWords(bulb.level)),
              }),
            }))}
          />
        </section>
      ))}
      {!row && worlds.length > 0 && <NotYet at={at(BAR.x, BAR.y)} turned />}
      <p class="unseen">{t('play.rooms.dark')}</p>
      {signs.map((room, index) => (
        <NotYet key={room.x} at={at(room.x, room.y)} turned={index % 2 === 1} />
      ))}
      <div class="map-corner">
        <LearnerButton learner={app.learner.value} named={layout.shape !== 'landscape'} onOpen={onLearners} />
        <a class={layout.shape === 'wide' || layout.shape === 'tablet' ? 'pill' : 'round'} href={makeRoute({ at: 'album' })}>
          <Icon name="album" />
          <span class={layout.shape === 'wide' || layout.shape === 'tablet' ? '' : 'unseen'}>{t('play.album.mine')}</span>
          {freshCards > 0 && <span class="unseen">{t('play.album.new', { n: freshCards })}</span>}
          {freshCards > 0 && <i class="map-new" aria-hidden="true" />}
        </a>
        <Sparks count={state.carried.sparks} />
      </div>
      <div class="map-foot">
        <SoundButton on={preferences.sound} onToggle={() => void game.prefer({ sound: !preferences.sound })} />
        <AccessButton onOpen={onAccess} />
        <button type="button" class="pill" lang={other} onClick={() => void game.prefer({ language: other })}>
          {LANGUAGE_NAMES[other]}
        </button>
      </div>
    </main>
  );
};

type MapWorld = { readonly kind: string; readonly site: Site; readonly bulbs: readonly Bulb[]; readonly solved: number };

/** Where the sign of a world hangs. */
const SIGNS = { house: SHOP.label, yard: ARCHERS } as const;

/** The worlds of the playlist in its order, each with its levels as bulbs, but for tests: a test comes by itself. */
const mapWorlds = (state: State, game: Game, views: AppProps['views']): readonly MapWorld[] =>
  worldsOf(state).flatMap((kind) => {
    const levels = state.playlist.levels.filter((level) => level.kind === kind && level.place !== 'test');
    if (levels.length === 0) return [];
    const bulbs = bulbsOf(levels, worldOf(state.carried, kind), game.waits);
    const site = Object.hasOwn(views, kind) ? views[kind]?.site : undefined;
    return [{ kind, site: site ?? 'house', bulbs, solved: bulbs.filter((bulb) => bulb.solved).length }];
  });

type Hang = (count: number, ways?: typeof YARD_WAYS) => readonly Hung[];

/** Each site has one string: the first world there, or the one that was chosen. */
function hungOf(
  worlds: readonly MapWorld[],
  one: boolean,
  chosen: string,
  hangUp: Hang,
): readonly { readonly world: MapWorld; readonly hung: readonly Hung[] }[] {
  const wanted = worlds.find(({ kind }) => kind === chosen) ?? worlds[0];
  if (wanted === undefined) return [];
  const other = worlds.find(({ site }) => site !== wanted.site);
  if (one || other === undefined) return [{ world: wanted, hung: hangUp(wanted.bulbs.length) }];
  return worlds
    .filter((world) => world === wanted || world === other)
    .map((world) => ({ world, hung: hangUp(world.bulbs.length, world.site === 'yard' ? YARD_WAYS : HOUSE_WAYS) }));
}

const SignWords = ({ world: { kind, solved, bulbs } }: { world: MapWorld }) => {
  const { t } = useSay();
  return (
    <>
      {t(`play.shop.${kind}`)} <small>{t('play.shop.count', { solved, all: bulbs.length })}</small>
    </>
  );
};

const WorldSign = ({ world, at }: { world: MapWorld; at: Readonly<Record<string, string>> }) => (
  <h2 class="map-label" style={at}>
    <SignWords world={world} />
  </h2>
);

/** A dark room's sign. It leads nowhere, and readers are told once for all of them. */
const NotYet = ({ at, turned }: { at: Readonly<Record<string, string>>; turned: boolean }) => {
  const { t } = useSay();
  return (
    <span class={turned ? 'map-label dim turned' : 'map-label dim'} style={at} aria-hidden="true">
      {t('play.not-yet')}
    </span>
  );
};
