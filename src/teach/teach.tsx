import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import shelf from '../../assets/art/doors/teach-shelf.svg';
import { otherLanguage } from '../stage/dom/door/door.tsx';
import { DoorFrame } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { linkHash } from '../store/pack.ts';
import type { Trouble } from '../store/types.ts';
import type { Desk } from './desk.ts';
import { LessonPane } from './lesson-pane.tsx';
import { LevelsPane, WorldsPane } from './levels-pane.tsx';
import { PlaysPane } from './plays-pane.tsx';
import { Preview } from './preview.tsx';

type TeachProps = { readonly parts: DoorParts; readonly desk: Desk; readonly trouble: ReadonlySignal<Trouble | undefined> };

/** The teacher's pages, left to right in the order of work. */
export const Teach = ({ parts, desk, trouble }: TeachProps) => {
  const { t } = useSay();
  const { levels } = parts.playlist;
  const worlds = [...new Set(levels.map(({ kind }) => kind))];
  const [world, setWorld] = useState(worlds[0] ?? '');
  const [preview, setPreview] = useState<{ readonly title: string; readonly hash: string }>();
  const packed = desk.packed.value;
  const other = otherLanguage(parts.language.value);
  const show = (id: string) => setPreview({ title: t(`level.${id}`), hash: `#/play/${id}` });
  return (
    <DoorFrame
      tone="teach"
      title={t('teach.title')}
      shelf={shelf}
      tabs={[{ href: '#/teach', words: t('teach.tab.lessons') }]}
      current="#/teach"
      acts={
        <>
          <button
            type="button"
            class="pill"
            lang={other}
            onClick={() => {
              parts.language.value = other;
            }}
          >
            {t('teach.language')}
          </button>
          <button
            type="button"
            class="pill"
            disabled={packed === undefined}
            onClick={() => packed !== undefined && setPreview({ title: desk.lesson.value.name, hash: linkHash(packed) })}
          >
            <DoorIcon name="next" />
            {t('teach.try')}
          </button>
        </>
      }
    >
      <div class="teach-lessons">
        {trouble.value !== undefined && (
          <p class="teach-trouble" role="status">
            {t('teach.trouble')}
          </p>
        )}
        <WorldsPane parts={parts} worlds={worlds} chosen={world} onChoose={setWorld} />
        <LevelsPane parts={parts} desk={desk} world={world} onPreview={show} />
        <LessonPane parts={parts} desk={desk} />
        <PlaysPane desk={desk} />
      </div>
      {preview && <Preview {...preview} onClose={() => setPreview(undefined)} />}
    </DoorFrame>
  );
};
