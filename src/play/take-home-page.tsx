import { useRef, useState } from 'preact/hooks';
import './take-home.css';
import wordmark from '../../assets/art/home/wordmark-ink.svg';
import type { Reply } from '../core/kind.ts';
import { worldOf } from '../session/apply.ts';
import { Icon, type IconName } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { albumOf, wonOf } from './album.ts';
import { AlbumFace } from './album-art.tsx';
import { Backdrop } from './backdrop.tsx';
import type { Game } from './game.ts';
import { nickname } from './nickname.ts';
import { OOPS } from './oops-says.tsx';
import { PageTop } from './page-top.tsx';
import { Pair } from './pair.tsx';
import { keep, pictureOf } from './picture.ts';
import type { AppProps } from './props.ts';
import { type Mark, takeHomeOf } from './take-home.ts';
import { ToldLine } from './told.tsx';

/** A4 at 96 dots an inch, CSS px. */
const A4 = { width: 794, height: 1123 } as const;

type HomeProps = { readonly game: Game; readonly app: AppProps; readonly layout: Layout; readonly kind: string };

/** One sheet to take home: the most surprising mistake, how it was worked on, the cards. It prints, and saves as a picture. */
export const TakeHomePage = ({ game, app, layout, kind }: HomeProps) => {
  const { say, t } = useSay();
  const sheet = useRef<HTMLElement>(null);
  const [note, setNote] = useState('');
  const learner = app.learner.value;
  const { carried, preferences } = game.state.value;
  const world = worldOf(carried, kind);
  const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
  const told = takeHomeOf(world, wonOf(albumOf(world, app.kinds[kind]?.strategies ?? [])));
  const puzzle = told.surprise && app.kinds[kind]?.open(told.surprise.setup);
  const replies: readonly Reply[] = puzzle?.ok ? puzzle.value.replies : [];
  const name = learner ? say(nickname(learner)) : t('play.title');
  const day = new Intl.DateTimeFormat(preferences.language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
  const save = async (): Promise<void> => {
    setNote('');
    const picture = sheet.current && (await pictureOf(sheet.current, A4.width, A4.height).catch(() => undefined));
    if (picture) keep('not-yet.png', picture);
    else setNote(t('play.home.no-picture'));
  };
  const fluid = layout.shape === 'phone' || layout.shape === 'landscape';
  return (
    <main class="take-home on-dark" data-shape={layout.shape}>
      <Backdrop shape={layout.shape} dim />
      <PageTop shape={layout.shape}>
        <button type="button" class="pill" onClick={() => window.print()}>
          <Icon name="print" />
          {t('play.home.print')}
        </button>
        <button type="button" class="pill" onClick={() => void save()}>
          <Icon name="save" />
          {t('play.home.picture')}
        </button>
      </PageTop>
      <p class="home-note" role="status">
        {note}
      </p>
      <div class="home-scroll" tabIndex={0}>
        <article class="home-sheet" ref={sheet} {...(fluid ? { 'data-fluid': true } : {})}>
          <header class="home-top">
            <img src={wordmark} alt={t('play.title')} />
            <div>
              <h1 tabIndex={-1}>{t('play.home.title', { name })}</h1>
              <p>{`${t(`play.shop.${kind}`)} · ${day}`}</p>
            </div>
            <img class="home-oops" src={OOPS.repaired} alt="" />
          </header>
          <section class="home-big">
            <h2>{t('play.home.surprise')}</h2>
            {told.surprise && view ? (
              <>
                <Pair attempt={told.surprise} view={view} />
                <p class="voice told-big">
                  <ToldLine attempt={told.surprise} replies={replies} />
                </p>
              </>
            ) : (
              <p class="home-none">{t('play.home.none')}</p>
            )}
            <p class="home-next">{t('play.home.next')}</p>
            <i class="home-lines" aria-hidden="true" />
          </section>
          <section class="home-facts">
            <h2>{t('play.home.did', { name })}</h2>
            <ul>
              <Fact icon="rung-contrast">{t('play.home.tries', { tries: told.tries, ideas: told.ideas })}</Fact>
              {told.looked.changed > 0 && <Fact icon="eye">{t('play.home.looked', told.looked)}</Fact>}
              {told.declined > 0 && <Fact icon="map">{t('play.home.stayed')}</Fact>}
              {told.cards.length > 0 && <Fact icon="album">{t('play.home.kept', { n: told.cards.length })}</Fact>}
            </ul>
            <Trail marks={told.trail} />
          </section>
          <section class="home-cards">
            <h2>{t('play.album.mine')}</h2>
            {told.cards.length === 0 ? (
              <p>{t('play.album.empty')}</p>
            ) : (
              <ul>
                {told.cards.map((strategy) => (
                  <li key={strategy}>
                    <AlbumFace kind={kind} strategy={strategy} won />
                    <span class="voice">{t(`${kind}.strategy.${strategy}`)}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section class="home-ask">
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <g fill="none" stroke="#2A2046" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
                <path d="M3.5 4.5H20.5V16.5H11.5L6.5 21V16.5H3.5Z" fill="#fff" />
                <path d="M9.5 8.5C9.5 6.3 14.5 6.3 14.5 8.8 14.5 10.5 12 10.3 12 12M12 14.2V14.2" />
              </g>
            </svg>
            <div>
              <h2>{t('play.home.table')}</h2>
              <p class="voice">{t('play.home.ask')}</p>
            </div>
          </section>
          <footer class="home-foot">{t('play.home.foot')}</footer>
        </article>
      </div>
    </main>
  );
};

const Fact = ({ icon, children }: { icon: IconName; children: string }) => {
  const end = children.indexOf('. ') + 1;
  return (
    <li>
      <HomeIcon name={icon} />
      <span>
        <b>{children.slice(0, end === 0 ? undefined : end)}</b>
        {end === 0 ? '' : children.slice(end)}
      </span>
    </li>
  );
};

/** Drawn into the sheet itself: a picture of the sheet has no other drawing to refer to. */
const ICONS: Readonly<Partial<Record<IconName, string>>> = {
  'rung-contrast': 'M12 2L13.6 10.4 22 12 13.6 13.6 12 22 10.4 13.6 2 12 10.4 10.4Z',
  eye: 'M2.5 12Q12 2.5 21.5 12Q12 21.5 2.5 12ZM12 9A3 3 0 1 1 12 15A3 3 0 1 1 12 9',
  map: 'M6 20.5V4M6 5H18.5L15 9.5 18.5 14H6',
  album: 'M5 19l1-4.5L16 4.5l3.5 3.5-10 10ZM14 6.5l3.5 3.5',
};
const HomeIcon = ({ name }: { name: IconName }) => (
  <svg class="home-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d={ICONS[name] ?? ''}
      fill={name === 'rung-contrast' ? '#2A2046' : 'none'}
      stroke="#2A2046"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

const STEP = 16;
/** Each try in order: a disc an idea, a ring a repeat, a star a surprise. */
const Trail = ({ marks }: { marks: readonly Mark[] }) => {
  const { t } = useSay();
  if (marks.length === 0) return null;
  return (
    <div class="home-trail">
      <svg
        viewBox={`0 0 ${marks.length * STEP + 4} 20`}
        style={{ width: `${marks.length * STEP + 4}px` }}
        aria-hidden="true"
        focusable="false"
      >
        {marks.map((mark, index) => {
          const at = `translate(${index * STEP + 10} 10)`;
          const key = `${index}${mark}`;
          if (mark === 'surprise')
            return <path key={key} transform={at} d="M0-8L1.8-1.8 8 0 1.8 1.8 0 8-1.8 1.8-8 0-1.8-1.8Z" fill="#2A2046" />;
          return <circle key={key} transform={at} r="4.4" fill={mark === 'idea' ? '#2A2046' : '#fff'} stroke="#2A2046" stroke-width="2" />;
        })}
      </svg>
      <p>{t('play.home.trail')}</p>
    </div>
  );
};
