import { useState } from 'preact/hooks';
import hello from '../../assets/art/figures/oops-hello.svg';
import './ladder.css';
import { type OpenRung, RUNGS, type Rung } from '../core/world.ts';
import { doneIn, worldOf } from '../session/apply.ts';
import { type Lock, lockOf } from '../session/rungs.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { Backdrop } from './backdrop.tsx';
import type { Game } from './game.ts';
import { HangingAha } from './hanging-aha.tsx';
import { LadderArt } from './ladder-art.tsx';
import { OOPS, type OopsFace } from './oops-says.tsx';
import type { AppProps } from './props.ts';
import { ReadAloud } from './read-aloud.tsx';
import { makeRoute } from './route.ts';
import { AssembleRung } from './rung-assemble.tsx';
import { CaseRung } from './rung-case.tsx';
import { NoticeRung } from './rung-notice.tsx';
import { TeachersKey } from './teachers-key.tsx';

type LadderProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly layout: Layout;
  /** the ladder came by itself: the concept is put together before anything else goes on */
  readonly led: boolean;
  readonly onClose: () => void;
};

const LED = ['assemble'] as const satisfies readonly Rung[];

/** The rungs of the open gate, made from the student's own tries. Taking none is an achievement, too. */
export const Ladder = ({ game, app, layout, led, onClose }: LadderProps) => {
  const { t } = useSay();
  const [note, setNote] = useState<string>();
  const [keyed, setKeyed] = useState(false);
  const lesson = app.lesson.value;
  const state = game.state.value;
  const level = game.level.value;
  const world = level && worldOf(state.carried, level.kind);
  if (level === undefined || world === undefined) return null;
  const open = state.rung;

  const choose = async (rung: Rung, lock: Lock | undefined) => {
    setNote(undefined);
    if (lock === 'teachers-key' && lesson) return setKeyed(true);
    if (lock !== undefined) {
      setNote(t(`play.lock.${lock}`));
      return;
    }
    await game.openRung(rung);
    if (game.state.peek().rung?.rung !== rung) setNote(t('play.rung.nothing'));
  };
  const wordsBeside = layout.shape === 'wide' || layout.shape === 'tablet';
  return (
    <main class="ladder on-dark" data-shape={layout.shape}>
      <Backdrop shape={layout.shape} dim />
      <div class="ladder-cone" aria-hidden="true" />
      <div class="ladder-page">
        <div class="ladder-top">
          <a class={wordsBeside ? 'pill home' : 'round home'} href={makeRoute({ at: 'map' })}>
            <Icon name="map" />
            <span class={wordsBeside ? '' : 'unseen'}>{t('play.workshop')}</span>
          </a>
          <HangingAha place={open?.rung === 'assemble' ? 'ladder-aha high' : 'ladder-aha'} level={open?.rung === 'assemble' ? 4 : 3} />
          <span class="ladder-acts">
            {layout.shape !== 'landscape' && <ReadAloud />}
            {!led && (
              <button
                type="button"
                class="pill more"
                onClick={() => {
                  void game.decline();
                  onClose();
                }}
              >
                {t('play.more')}
              </button>
            )}
          </span>
        </div>
        <nav class="rungs" aria-label={t('play.ladder')}>
          <LadderArt upright={layout.shape === 'wide'} />
          <ol>
            {(led ? LED : RUNGS).map((rung) => {
              const on = open?.rung === rung;
              const lock = on ? undefined : lockOf(world, state.playlist.settings, rung);
              return (
                <li key={rung} class={`rung ${on ? 'on' : lock === undefined ? 'open' : 'locked'}`}>
                  <button
                    type="button"
                    aria-current={on ? 'step' : undefined}
                    aria-disabled={lock !== undefined}
                    onClick={() => void choose(rung, lock)}
                  >
                    <span class="rung-disc">
                      <Icon name={rung === 'assemble' ? 'rung-together' : `rung-${rung}`} />
                    </span>
                    <span class="rung-name voice">{t(`play.rung.${rung}`)}</span>
                    {lock !== undefined && <span class="rung-lock">{t(`play.lock.${lock}`)}</span>}
                  </button>
                </li>
              );
            })}
          </ol>
        </nav>
        <div class="rung-content">
          <p class="rung-note voice" role="status">
            {note}
          </p>
          {open === undefined && <Offer reason={world.gate.reason ?? 'idle'} ideas={world.beliefs.missIdeas.length} />}
          {open?.rung === 'notice' && (
            <NoticeRung key="notice" game={game} app={app} world={world} kind={level.kind} open={open} onClose={onClose} />
          )}
          {(open?.rung === 'contrast' || open?.rung === 'oops') && (
            <CaseRung key={open.rung} game={game} app={app} kind={level.kind} open={open} onClose={onClose} />
          )}
          {open?.rung === 'assemble' && (
            <AssembleRung
              key="assemble"
              app={app}
              world={world}
              level={level}
              open={open}
              together={state.playlist.settings.study?.together ?? 'own'}
              ahead={!led || (game.due.value.is === 'play' && !doneIn(world, level))}
              onClose={onClose}
            />
          )}
        </div>
        {keyed && lesson && (
          <Sheet title={t('play.rung.assemble')} onClose={() => setKeyed(false)}>
            <TeachersKey game={game} lesson={lesson} />
          </Sheet>
        )}
        <img class="ladder-oops" src={OOPS[faceOf(open)]} alt="" aria-hidden="true" />
      </div>
    </main>
  );
};

/** Oops tries its own rung, is surprised by it, and has mended a part when all is put together. */
function faceOf(open: OpenRung | undefined): OopsFace {
  if (open?.rung === 'assemble') return 'repaired';
  if (open?.rung !== 'oops') return 'thinking';
  return open.answer === null ? 'trying' : 'surprised';
}

/** Before a rung is chosen: what was done to come here, and that all of it is an offer. */
const Offer = ({ reason, ideas }: { reason: string; ideas: number }) => {
  const { t } = useSay();
  return (
    <>
      <section class="card offer">
        <h1 tabIndex={-1}>{t('play.offer')}</h1>
        <p>{t(`play.gate.${reason}`, { ideas })}</p>
        <p>{t('play.offer.choose')}</p>
      </section>
      <img class="offer-oops" src={hello} alt="" aria-hidden="true" />
    </>
  );
};
