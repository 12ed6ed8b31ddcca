import { isExplore, type Level, type Place } from '../core/level.ts';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';
import { LevelPicture } from './level-picture.tsx';

const files = import.meta.glob<string>('../../assets/art/doors/world-*.svg', { import: 'default', eager: true });
/** Worlds by their pictures; one without shows a level of its own. */
const WORLDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*world-|\.svg$/g, ''), file]),
);

type WorldsProps = {
  readonly parts: DoorParts;
  readonly worlds: readonly string[];
  readonly chosen: string;
  readonly onChoose: (world: string) => void;
};

export const WorldsPane = ({ parts, worlds, chosen, onChoose }: WorldsProps) => {
  const { t } = useSay();
  return (
    <Pane title={t('teach.worlds')} className="teach-worlds">
      <ul>
        {worlds.map((world) => {
          const levels = parts.playlist.levels.filter(({ kind }) => kind === world);
          return (
            <li key={world}>
              <button type="button" class="teach-world" aria-pressed={world === chosen} onClick={() => onChoose(world)}>
                {WORLDS[world] === undefined ? (
                  <LevelPicture parts={parts} level={levels.find(({ place }) => place === 'main') ?? levels[0]} />
                ) : (
                  <img class="teach-picture" src={WORLDS[world]} alt="" />
                )}
                <b class="voice">{t(`play.shop.${world}`)}</b>
                <span class="door-soft">{t('teach.levels.count', { n: levels.length })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Pane>
  );
};

/** Headings of the levels of a world: main ones stand among those that explore. */
const GROUPS = ['entry', 'explore', 'consolidate', 'transfer', 'sandbox'] as const satisfies readonly Place[];
const groupOf = (place: Place) => (isExplore(place) ? 'explore' : place);

type LevelsProps = {
  readonly parts: DoorParts;
  readonly desk: Desk;
  readonly world: string;
  readonly onPreview: (id: string) => void;
};

export const LevelsPane = ({ parts, desk, world, onPreview }: LevelsProps) => {
  const { t } = useSay();
  const mine = parts.playlist.levels.filter(({ kind }) => kind === world);
  return (
    <Pane title={t('teach.levels', { world: t(`play.shop.${world}`) })} className="teach-levels">
      {GROUPS.map((group) => {
        const levels = mine.filter(({ place }) => groupOf(place) === group);
        return (
          levels.length > 0 && (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h3 id={`group-${group}`} class={`teach-group ${group}`}>
                {t(`teach.place.${group}`)}
              </h3>
              <ul class="teach-cards">
                {levels.map((level) => (
                  <LevelCard key={level.id} parts={parts} desk={desk} level={level} onPreview={onPreview} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Pane>
  );
};

type CardProps = {
  readonly parts: DoorParts;
  readonly desk: Desk;
  readonly level: Level;
  readonly onPreview: (id: string) => void;
};

const LevelCard = ({ parts, desk, level, onPreview }: CardProps) => {
  const { t } = useSay();
  const title = t(`level.${level.id}`);
  const on = desk.lesson.value.levels.includes(level.id);
  return (
    <li class={on ? 'teach-card on' : 'teach-card'}>
      <LevelPicture parts={parts} level={level} />
      <b>{title}</b>
      <span class="teach-card-acts">
        <button type="button" class="door-round" aria-label={t('teach.level.try', { title })} onClick={() => onPreview(level.id)}>
          <DoorIcon name="next" />
        </button>
        <button
          type="button"
          class={on ? 'door-round' : 'door-round main'}
          aria-label={t(on ? 'teach.level.remove' : 'teach.level.add', { title })}
          onClick={() => (on ? desk.remove(level.id) : desk.add(level.id))}
        >
          <DoorIcon name={on ? 'minus' : 'plus'} />
        </button>
      </span>
    </li>
  );
};
