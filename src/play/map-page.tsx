import './map.css';
import oops from '../../assets/art/figures/oops-hello.svg';
import archers from '../../assets/art/map/archers.svg';
import house from '../../assets/art/map/house.svg';
import land from '../../assets/art/map/land.svg';
import leaves from '../../assets/art/map/leaves.svg';
import moon from '../../assets/art/map/moon.svg';
import motes from '../../assets/art/map/motes.svg';
import stars from '../../assets/art/map/stars.svg';
import wordmark from '../../assets/art/map/wordmark.svg';
import { worldOf } from '../session/apply.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { AHA } from './aha.ts';
import { bulbsOf } from './bulbs.ts';
import type { Game } from './game.ts';
import { LearnerButton } from './learner-button.tsx';
import { titleWords } from './level-words.ts';
import { MapMemory } from './map-memory.tsx';
import { ARCHERS, ATTIC, BAR, DARK_ROOMS, mapPlace, rowStyle, SCENE, SHOP } from './map-place.ts';
import { ShopString, Strings } from './map-strings.tsx';
import { px } from './place.ts';
import { LANGUAGE_NAMES } from './preferences.tsx';
import type { AppProps } from './props.ts';
import { makeRoute } from './route.ts';
import { hang } from './swags.ts';
import { AccessButton, SoundButton, Sparks } from './tools.tsx';
import { warmthOf } from './warmth.ts';

/** A bulb's target takes so much across, CSS px: targets of 44 may touch. */
const STEP = 40;

/** Oops stands beside the house where the screen reaches so far. */
const OOPS = { x: 379, y: 522, w: 150 } as const;

type MapProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly layout: Layout;
  /** cards won that the album has not shown yet */
  readonly freshCards: number;
  readonly onStart: () => void;
  readonly onAccess: () => void;
  readonly onLearners: () => void;
};

/** The workshop at blue hour. What is found lights it: dark is "not yet", never a penalty. */
export const MapPage = ({ game, app, layout, freshCards, onStart, onAccess, onLearners }: MapProps) => {
  const { say, t } = useSay();
  const state = game.state.value;
  const { preferences, playlist } = state;
  const place = mapPlace(layout);
  const at = (x: number, y: number) => ({ left: px(place.x + x * place.scale), top: px(place.y + y * place.scale) });
  const sized = (x: number, y: number, w: number) => ({ ...at(x, y), width: px(w * place.scale) });
  const shop = playlist.levels[0]?.kind ?? '';
  const bulbs = bulbsOf(
    playlist.levels.filter((level) => level.kind === shop),
    worldOf(state.carried, shop),
    game.waits,
  );
  const row = rowStyle(place, layout.width);
  const hung = hang(bulbs.length, place, layout.width, STEP);
  // on a small house the string under the eaves and over the shop takes the place of the signs there
  const signs = row ? [ATTIC] : [...DARK_ROOMS, ARCHERS];
  const solved = bulbs.filter((bulb) => bulb.solved).length;
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
        <img class="dark" src={archers} alt="" style={sized(1170, 550, 190)} />
        <img src={house} alt="" style={sized(545, 0, 640)} />
        <Strings place={place} share={bulbs.length === 0 ? 0 : solved / bulbs.length} hung={hung} />
        <img src={AHA[warmthOf(state, shop, false).level]} alt="" style={sized(540 - 59, 512 - 10, 118)} />
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
        <p class="map-lead voice">{t('play.lead')}</p>
        {bulbs.length > 0 && (
          <button type="button" class="go map-start" onClick={onStart}>
            {t(`play.start.${shop}`)}
          </button>
        )}
        <MapMemory app={app} world={worldOf(state.carried, shop)} kind={shop} now={Date.now()} />
        {game.broken.length > 0 && (
          <details class="map-broken tag" open={bulbs.length === 0}>
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
      {bulbs.length > 0 && (
        <section class="map-shop" aria-labelledby="shop-title">
          <div class={row ? 'map-row shared' : 'map-row'} style={row ?? {}}>
            <h2 id="shop-title" class="map-label" style={row ? {} : at(SHOP.label.x, SHOP.label.y)}>
              {t(`play.shop.${shop}`)} <small>{t('play.shop.count', { solved, all: bulbs.length })}</small>
            </h2>
            <NotYet at={row ? {} : at(BAR.x, BAR.y)} turned />
          </div>
          <ShopString
            place={place}
            hung={hung}
            bulbs={bulbs.map((bulb) => ({
              ...bulb,
              href: makeRoute({ at: 'level', level: bulb.level.id }),
              name: t(bulb.solved ? 'play.bulb.solved' : bulb.waits ? 'play.bulb.waits' : 'play.bulb.not-yet', {
                title: say(titleWords(bulb.level)),
              }),
            }))}
          />
        </section>
      )}
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

/** A dark room's sign. It leads nowhere, and readers are told once for all of them. */
const NotYet = ({ at, turned }: { at: Readonly<Record<string, string>>; turned: boolean }) => {
  const { t } = useSay();
  return (
    <span class={turned ? 'map-label dim turned' : 'map-label dim'} style={at} aria-hidden="true">
      {t('play.not-yet')}
    </span>
  );
};
