import type { ClassIdea } from '../export/class-pupils.ts';
import { Pane } from '../stage/dom/door/frame.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Spark } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { TryPicture } from './try-picture.tsx';

/** Whether the idea is what its world is about: it waits under its cloth until the talk comes to it. */
const isCanonical = (parts: DoorParts, { kind, strategy }: ClassIdea): boolean => parts.kinds[kind]?.strategies[0] === strategy;

/** The ideas that the class has had, most common first; a dot is one student. */
export const IdeasPane = ({ parts, ideas }: { parts: DoorParts; ideas: readonly ClassIdea[] }) => {
  const { t } = useSay();
  const last = ideas.filter((idea) => isCanonical(parts, idea));
  const open = ideas.filter((idea) => !last.includes(idea));
  return (
    <Pane title={t('teach.ideas')} className="teach-ideas" scrolls>
      {ideas.length === 0 && <p class="door-soft">{t('teach.ideas.none')}</p>}
      <ul>
        {open.map((idea) => (
          <li class="teach-idea" key={`${idea.kind} ${idea.strategy}`}>
            <TryPicture parts={parts} kind={idea.kind} attempt={idea.best} />
            <div>
              <b class="voice">{t(`${idea.kind}.piece.${idea.strategy}.right`)}</b>
              <span class="teach-dots" role="img" aria-label={t('teach.ideas.pupils', { n: idea.pupils })}>
                {Array.from({ length: idea.pupils }, (_, dot) => (
                  <i key={dot} />
                ))}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {last.length > 0 && (
        <p class="teach-cloth voice">
          <Spark />
          {t('teach.ideas.cloth', { n: last.length })}
        </p>
      )}
      {open.length > 0 && <p class="door-soft">{t('teach.ideas.dot')}</p>}
    </Pane>
  );
};
