import { useState } from 'preact/hooks';
import cloth from '../../assets/art/doors/cloth.svg';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Card } from './discuss.ts';

type CardsProps = {
  readonly parts: DoorParts;
  readonly world: string;
  readonly wall: readonly Card[];
  readonly hidden: readonly string[];
  readonly lifted: boolean;
  readonly now: string | undefined;
  readonly onChoose: (strategy: string) => void;
  readonly onHide: (strategy: string) => void;
  readonly onMove: (strategy: string, to: number) => void;
  readonly onLift: (strategy: string) => void;
};

/** The ideas in a row: chosen by a press; put in another order or hidden while the row is being arranged. */
export const IdeaCards = ({ parts, world, wall, hidden, lifted, now, onChoose, onHide, onMove, onLift }: CardsProps) => {
  const { t } = useSay();
  const [arranging, setArranging] = useState(false);
  const shown = arranging ? wall : wall.filter(({ strategy }) => !hidden.includes(strategy));
  return (
    <section class="discuss-row" aria-label={t('teach.ideas')}>
      <button type="button" class="pill discuss-arrange" aria-pressed={arranging} onClick={() => setArranging(!arranging)}>
        <DoorIcon name="grip" />
        {t(arranging ? 'teach.discuss.arranged' : 'teach.discuss.arrange')}
      </button>
      <ol>
        {shown.map((card, at) => {
          const words = t(`${world}.piece.${card.strategy}.right`);
          if (card.last && !lifted)
            return (
              <li key={card.strategy} class="discuss-idea cloth">
                <button type="button" onClick={() => onLift(card.strategy)}>
                  <img src={cloth} alt="" />
                  <b class="voice">{t('teach.discuss.cloth')}</b>
                </button>
              </li>
            );
          const off = hidden.includes(card.strategy);
          const view = Object.hasOwn(parts.views, world) ? parts.views[world] : undefined;
          return (
            <li key={card.strategy} class={`discuss-idea${card.strategy === now ? ' now' : ''}${off ? ' off' : ''}`}>
              <button type="button" aria-current={card.strategy === now} onClick={() => onChoose(card.strategy)}>
                <em class="voice" aria-hidden="true">
                  {at + 1}
                </em>
                <Drawing svg={view?.picture(card.setup, card.answer, undefined) ?? ''} className="teach-picture" />
                <b class="voice">{words}</b>
                <span class="teach-dots" role="img" aria-label={t('teach.ideas.pupils', { n: card.pupils })}>
                  {Array.from({ length: card.pupils }, (_, dot) => (
                    <i key={dot} />
                  ))}
                </span>
              </button>
              {arranging && !card.last && (
                <span class="discuss-moves">
                  <button
                    type="button"
                    class="door-round"
                    aria-label={t('teach.discuss.earlier', { idea: words })}
                    onClick={() => onMove(card.strategy, at - 1)}
                  >
                    <Icon name="left" />
                  </button>
                  <button type="button" class="door-ghost" aria-pressed={off} onClick={() => onHide(card.strategy)}>
                    {t(off ? 'teach.discuss.show' : 'teach.discuss.hide')}
                    <span class="unseen"> {words}</span>
                  </button>
                  <button
                    type="button"
                    class="door-round"
                    aria-label={t('teach.discuss.later', { idea: words })}
                    onClick={() => onMove(card.strategy, at + 1)}
                  >
                    <Icon name="right" />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
