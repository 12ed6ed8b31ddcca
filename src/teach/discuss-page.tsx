import { useMemo, useRef, useState } from 'preact/hooks';
import type { Position } from '../core/kind.ts';
import { type Random, seeded } from '../core/random.ts';
import { Segment } from '../stage/dom/door/controls.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { randomSeed } from '../store/ids.ts';
import { moved } from './desk.ts';
import { type Card, expectedBy, otherCase, positionOf } from './discuss.ts';
import { IdeaCards } from './idea-cards.tsx';
import { StageBox } from './stage-box.tsx';
import { VoteBox } from './vote-box.tsx';

/** What is talked about: the ideas of a class, or typical ones. */
export type Talk = {
  /** whether a class has had them */
  readonly ours: boolean;
  readonly worlds: readonly string[];
  readonly cards: (world: string, random: Random) => readonly Card[];
};

type DiscussProps = {
  readonly parts: DoorParts;
  readonly talk: Talk;
  /** the number that opens *assemble* for the class, told with the last idea; undefined where it opens by itself */
  readonly opens: string | undefined;
  readonly back: string;
};

/** The class's ideas on the projector: nameless, each playable, the last one under its cloth. */
export const DiscussPage = ({ parts, talk, opens, back }: DiscussProps) => {
  const { t } = useSay();
  const random = useRef(seeded(randomSeed()));
  const [wanted, setWanted] = useState<string>();
  const { worlds } = talk;
  const world = worlds.find((one) => one === wanted) ?? worlds[0] ?? '';
  const cards = useMemo(() => talk.cards(world, random.current), [talk, world]);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [lifted, setLifted] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const wall = [...cards].sort((one, other) => placeIn(order, one) - placeIn(order, other));
  const open = wall.filter((card) => !hidden.includes(card.strategy) && (!card.last || lifted));
  const card = open.find(({ strategy }) => strategy === chosen) ?? open[0];
  return (
    <main class="discuss">
      <div class="discuss-top">
        <a class="round" href={back} aria-label={t('teach.discuss.back')}>
          <Icon name="back" />
        </a>
        <h1 class="tag voice" tabIndex={-1}>
          {t(talk.ours ? 'teach.discuss.title' : 'teach.discuss.title-many', { world: t(`play.shop.${world}`) })}
        </h1>
        {worlds.length > 1 && (
          <Segment
            title={<span class="unseen">{t('teach.worlds')}</span>}
            options={worlds.map((id) => ({ id, words: t(`play.shop.${id}`) }))}
            chosen={world}
            onChoose={(id) => {
              setWanted(id);
              setLifted(false);
            }}
          />
        )}
      </div>
      {card && (
        <OneIdea
          key={`${world} ${card.strategy}`}
          parts={parts}
          world={world}
          card={card}
          number={open.indexOf(card) + 1}
          opens={card.last ? opens : undefined}
          random={random.current}
        />
      )}
      <IdeaCards
        parts={parts}
        world={world}
        wall={wall}
        hidden={hidden}
        lifted={lifted}
        now={card?.strategy}
        onChoose={setChosen}
        onHide={(strategy) => setHidden(hidden.includes(strategy) ? hidden.filter((one) => one !== strategy) : [...hidden, strategy])}
        onMove={(strategy, to) =>
          setOrder(
            moved(
              wall.map((one) => one.strategy),
              strategy,
              to,
            ),
          )
        }
        onLift={(strategy) => {
          setLifted(true);
          setChosen(strategy);
        }}
      />
    </main>
  );
};

/** The teacher's order; the last idea stays last whatever is moved. */
const placeIn = (order: readonly string[], { strategy, last }: Card): number => (last ? Number.POSITIVE_INFINITY : order.indexOf(strategy));

type IdeaProps = {
  readonly parts: DoorParts;
  readonly world: string;
  readonly card: Card;
  readonly number: number;
  readonly opens: string | undefined;
  readonly random: Random;
};

/** One idea being talked about: its case on the stage, the question, the vote. */
const OneIdea = ({ parts, world, card, number, opens, random }: IdeaProps) => {
  const { t } = useSay();
  const own = useMemo(() => positionOf(parts.kinds, world, card), [world, card]);
  const [position, setPosition] = useState<Position | undefined>(own);
  const [runs, setRuns] = useState(0);
  const [seen, setSeen] = useState<string>();
  if (position === undefined || own === undefined) return null;
  const expected = expectedBy(position, card.strategy);
  const lay = (next: Position) => {
    setPosition(next);
    setSeen(undefined);
  };
  const run = () => {
    if (position.wanting === undefined) setRuns(runs + 1);
  };
  const other = () => {
    const found = otherCase(parts.kinds, world, card, position, random);
    if (found !== undefined) lay(found);
  };
  const stops = seen !== undefined && expected !== undefined && seen !== expected;
  return (
    <>
      <StageBox
        parts={parts}
        kind={world}
        position={position}
        expected={expected}
        runs={runs}
        onBuild={(answer) => {
          const next = positionOf(parts.kinds, world, { setup: position.setup, answer });
          if (next !== undefined) lay(next);
        }}
        onPull={run}
        onShown={() => setSeen(position.judge().reply)}
      />
      <section class="card discuss-card" aria-labelledby="idea-title">
        <p class="discuss-number voice">{card.last ? t('teach.discuss.last') : t('teach.discuss.number', { n: number })}</p>
        <h2 id="idea-title">{t(`${world}.piece.${card.strategy}.right`)}</h2>
        <p>
          {opens !== undefined
            ? t('teach.key', { key: opens })
            : card.pupils > 0
              ? t('teach.discuss.began', { n: card.pupils })
              : t(card.last ? 'teach.discuss.nobody' : 'teach.discuss.others')}
        </p>
        <p class="discuss-ask voice" role="status">
          {stops || (card.last && seen !== undefined)
            ? t(`${world}.piece.${card.strategy}.stops`)
            : t(card.last ? 'teach.discuss.ask-last' : 'teach.discuss.ask')}
        </p>
        <VoteBox key={position.key + JSON.stringify(position.setup)} parts={parts} world={world} position={position} seen={seen} />
        <div class="discuss-acts">
          <button type="button" class="go" aria-disabled={position.wanting !== undefined} onClick={run}>
            <DoorIcon name="next" />
            {t('teach.discuss.run')}
          </button>
          {!card.last && (
            <button type="button" class="door-ghost" onClick={other}>
              {t('teach.discuss.other')}
            </button>
          )}
          {position !== own && (
            <button type="button" class="door-ghost" onClick={() => lay(own)}>
              {t('teach.discuss.own')}
            </button>
          )}
        </div>
      </section>
    </>
  );
};
