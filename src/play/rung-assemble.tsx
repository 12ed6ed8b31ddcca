import { useState } from 'preact/hooks';
import type { Level } from '../core/level.ts';
import type { Study } from '../core/playlist.ts';
import type { OpenRung, World } from '../core/world.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Spark, Stop } from '../stage/dom/marks.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { OopsSays } from './oops-says.tsx';
import type { AppProps } from './props.ts';
import { useTryName } from './try-card.tsx';

type AssembleProps = {
  readonly app: AppProps;
  readonly world: World;
  /** the level that it stands beside */
  readonly level: Level;
  readonly open: OpenRung;
  readonly together: Study['together'];
  /** that level is still to be played */
  readonly ahead: boolean;
  readonly onClose: () => void;
};

/** The concept, put together from the pieces of tries where there are any: what each got right, and where it stops. */
export const AssembleRung = ({ app, world, level: { id: here, kind }, open, together, ahead, onClose }: AssembleProps) => {
  const { t } = useSay();
  const name = useTryName(world, here);
  const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
  const pieces = open.tries.flatMap(({ n, strategy }) =>
    world.tries.filter((attempt) => attempt.n === n).map((attempt) => ({ attempt, strategy })),
  );
  return (
    <>
      <OopsSays face="repaired">{t(together === 'own' ? `${kind}.rung.${open.strategy}.assemble` : `play.together.${together}`)}</OopsSays>
      {pieces.length > 0 && (
        <div class="pieces">
          {pieces.map(({ attempt, strategy }) => (
            <article class="piece" key={attempt.n}>
              <i class="tape" aria-hidden="true" />
              <h2>
                <span class={attempt.level === here ? '' : 'elsewhere'}>{name(attempt)}</span>{' '}
                <small class="voice">{t(`${kind}.piece.${strategy}.name`)}</small>
              </h2>
              <div class="try-frame">
                <Drawing svg={view?.picture(attempt.setup, attempt.answer, attempt.reply) ?? ''} />
              </div>
              <p class="piece-right">
                <Spark />
                <span>{t(`${kind}.piece.${strategy}.right`)}</span>
              </p>
              <p class="piece-stops">
                <Stop />
                <span>{t(`${kind}.piece.${strategy}.stops`)}</span>
              </p>
            </article>
          ))}
        </div>
      )}
      {pieces.length > 0 && <Threads count={pieces.length} />}
      <section class="card whole">
        <Drawing svg={view?.concept() ?? ''} className="drawing whole-picture" />
        <div class="whole-words">
          <h1 tabIndex={-1}>{t(`${kind}.concept.title`)}</h1>
          <p>
            {t(`${kind}.concept.text`)} <span class="whole-example">{t(`${kind}.concept.example`)}</span>
          </p>
          <div class="whole-acts">
            <button type="button" class="go" onClick={onClose}>
              {t(ahead ? 'play.rung.back' : 'play.next')}
            </button>
            <Story kind={kind} />
          </div>
        </div>
      </section>
    </>
  );
};

/** Panels of a story, three at most. */
const PANELS = [1, 2, 3] as const;

/** A true story of someone who did not have it at first, a panel at a time, for whoever asks for it. */
const Story = ({ kind }: { kind: string }) => {
  const { t } = useSay();
  const [shown, setShown] = useState(0);
  const panels = PANELS.map((n) => ({ key: `${kind}.story.${n}`, text: t(`${kind}.story.${n}`) })).filter(({ key, text }) => key !== text);
  const panel = panels[shown - 1];
  if (panels.length === 0) return null;
  return (
    <>
      <button type="button" class="chip soft" aria-haspopup="dialog" onClick={() => setShown(1)}>
        {t('play.story')}
      </button>
      {panel && (
        <Sheet title={t('play.story')} onClose={() => setShown(0)}>
          <p class="story" aria-live="polite">
            <small class="voice">{t('play.story.panel', { n: shown, all: panels.length })}</small>
            {panel.text}
          </p>
          <button type="button" class="go" onClick={() => setShown(shown < panels.length ? shown + 1 : 0)}>
            {t(shown < panels.length ? 'play.story.more' : 'play.close')}
          </button>
        </Sheet>
      )}
    </>
  );
};

/** The dotted threads from the pieces to the whole. */
const Threads = ({ count }: { count: number }) => (
  <svg class="threads" viewBox="0 0 928 56" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    {Array.from({ length: count }, (_, index) => {
      const from = (928 * (index + 0.5)) / count;
      const to = 464 + (from - 464) * 0.58;
      return (
        <path
          key={from}
          d={`M${from} 2C${from} 34 ${to} 22 ${to} 54`}
          fill="none"
          stroke="var(--butter)"
          stroke-width="4"
          stroke-dasharray="1 9"
          stroke-linecap="round"
          vector-effect="non-scaling-stroke"
        />
      );
    })}
  </svg>
);
