import { useEffect, useState } from 'preact/hooks';
import './album.css';
import { words } from '../core/words.ts';
import { worldOf } from '../session/apply.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { Spark, Stop } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { type AlbumCard, albumOf, newestOf } from './album.ts';
import { AlbumFace, Book } from './album-art.tsx';
import { Backdrop } from './backdrop.tsx';
import type { Game } from './game.ts';
import { HangingAha } from './hanging-aha.tsx';
import { OOPS } from './oops-says.tsx';
import { OtherWorlds } from './other-worlds.tsx';
import { PageTop } from './page-top.tsx';
import { Pair } from './pair.tsx';
import { pinOf } from './pins.ts';
import type { AppProps } from './props.ts';
import { makeRoute } from './route.ts';

/** What the pull of a card is called: whose it is, and whether its try is still kept. */
const PULLS = {
  own: { kept: 'play.album.pull', old: 'play.album.pull.old' },
  others: { kept: 'play.other.try.in', old: 'play.other.try.old' },
} as const;

type AlbumProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly layout: Layout;
  readonly kind: string;
  /** cards won since the last visit: they turn */
  readonly fresh: readonly string[];
  readonly onSeen: () => void;
};

/** The Album of Glorious Mistakes: a card for each idea that an own pull found the end of. */
export const AlbumPage = ({ game, app, layout, kind, fresh, onSeen }: AlbumProps) => {
  const { t } = useSay();
  const [turning] = useState(fresh);
  const world = worldOf(game.state.value.carried, kind);
  const cards = albumOf(world, app.kinds[kind]?.strategies ?? []);
  const halves = layout.shape === 'wide' || layout.shape === 'landscape' ? 2 : 1;
  const [chosen, setChosen] = useState(halves === 2 ? newestOf(cards)?.strategy : undefined);
  const open = cards.find((card) => card.strategy === chosen);
  useEffect(onSeen, []);
  return (
    <main class="album on-dark" data-shape={layout.shape}>
      <Backdrop shape={layout.shape} dim />
      <PageTop shape={layout.shape}>
        {layout.shape !== 'phone' && <OtherWorlds game={game} page="album" kind={kind} />}
        <a class={layout.shape === 'phone' ? 'round' : 'pill'} href={makeRoute({ at: 'journal', world: kind })}>
          <Icon name="pencil" />
          <span class={layout.shape === 'phone' ? 'unseen' : ''}>{t('play.journal')}</span>
        </a>
        <a class="pill" href={makeRoute({ at: 'take-home', world: kind })}>
          <Icon name="print" />
          {t('play.home')}
        </a>
      </PageTop>
      <div class="book" data-halves={halves}>
        <Book halves={halves} />
        <section class="book-page album-all" aria-labelledby="album-title">
          <h1 id="album-title" tabIndex={-1}>
            {t('play.album.title')}
          </h1>
          <ul class="album-cards">
            {cards.map((card) => (
              <li key={card.strategy}>
                <CardButton
                  card={card}
                  kind={kind}
                  on={card.strategy === chosen}
                  turning={turning.includes(card.strategy)}
                  onChoose={() => setChosen(card.strategy === chosen && halves === 1 ? undefined : card.strategy)}
                />
              </li>
            ))}
          </ul>
          {layout.shape === 'phone' && <OtherWorlds game={game} page="album" kind={kind} />}
        </section>
        {(open !== undefined || halves === 2) && (
          <section class="book-page album-open" aria-live="polite">
            {halves === 1 && (
              <button type="button" class="round album-shut" aria-label={t('play.album.back')} onClick={() => setChosen(undefined)}>
                <Icon name="down" />
              </button>
            )}
            {open === undefined ? (
              <p class="album-hint voice">{t('play.album.empty')}</p>
            ) : (
              <OpenCard key={open.strategy} card={open} app={app} game={game} kind={kind} />
            )}
          </section>
        )}
      </div>
      <HangingAha place="album-aha" level={4} />
      <img class="album-oops" src={OOPS.repaired} alt="" aria-hidden="true" />
    </main>
  );
};

type ButtonProps = {
  readonly card: AlbumCard;
  readonly kind: string;
  readonly on: boolean;
  readonly turning: boolean;
  readonly onChoose: () => void;
};

const CardButton = ({ card, kind, on, turning, onChoose }: ButtonProps) => {
  const { t } = useSay();
  const { strategy, won, named } = card;
  return (
    <button
      type="button"
      class={['album-card', won ? '' : 'not-yet', on ? 'on' : '', turning ? 'turning' : ''].filter(Boolean).join(' ')}
      aria-pressed={on}
      onClick={onChoose}
    >
      {!won && <i class="tape" aria-hidden="true" />}
      <span class="album-turn">
        <AlbumFace kind={kind} strategy={strategy} won={won} />
        {turning && (
          <span class="album-behind" aria-hidden="true">
            <AlbumFace kind={kind} strategy={strategy} won={false} />
          </span>
        )}
        <span class="album-name voice">
          <InTwoLines text={named ? t(`${kind}.strategy.${strategy}`) : t('play.not-yet')} />
          {named && !won && <span class="unseen">{`, ${t('play.not-yet')}`}</span>}
        </span>
      </span>
    </button>
  );
};

/** The last word of a name stands on a line of its own, and whole. */
const InTwoLines = ({ text }: { text: string }) => {
  const gap = text.lastIndexOf(' ');
  return (
    <>
      {gap > 0 && <span>{`${text.slice(0, gap)} `}</span>}
      <span>{text.slice(gap + 1)}</span>
    </>
  );
};

const OpenCard = ({ card, app, game, kind }: { card: AlbumCard; app: AppProps; game: Game; kind: string }) => {
  const { t } = useSay();
  const { strategy, won, named, pull } = card;
  const piece = `${kind}.piece.${strategy}`;
  const claim = card.canonical ? t('play.album.says', { line: words(`${kind}.concept.title`) }) : t(`${kind}.claim.${strategy}`);
  const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
  const number = pull && pinOf(worldOf(game.state.value.carried, kind), pull.n)?.number;
  return (
    <>
      <div class="album-told">
        <AlbumFace kind={kind} strategy={strategy} won={won} big />
        <div>
          <h2>{named ? t(`${kind}.strategy.${strategy}`) : t('play.not-yet')}</h2>
          {won ? (
            <>
              <p class="album-quote voice">{claim}</p>
              {!card.canonical && (
                <p class="album-stops">
                  <Spark />
                  <span>{t(`${piece}.right`)}</span>
                </p>
              )}
              <p class="album-stops">
                {card.canonical ? <Spark /> : <Stop />}
                <span>{t(`${piece}.stops`)}</span>
              </p>
            </>
          ) : (
            <p>{t(card.canonical ? 'play.album.not-yet.whole' : 'play.album.not-yet')}</p>
          )}
        </div>
      </div>
      {pull && view && (
        <article class="album-pull try-paper">
          <i class="tape" aria-hidden="true" />
          <h3>
            <span>
              {t(PULLS[pull.other === undefined ? 'own' : 'others'][number === undefined ? 'old' : 'kept'], {
                ...(number !== undefined && { n: number }),
                level: words(`level.${pull.level}`),
              })}
            </span>
            {pull.sparks > 0 && (
              <span class="got voice">
                <Spark />
                <span aria-hidden="true">{pull.sparks}</span>
                <span class="unseen">{t('play.sparks', { n: pull.sparks })}</span>
              </span>
            )}
          </h3>
          <Pair attempt={pull} view={view} />
        </article>
      )}
    </>
  );
};
