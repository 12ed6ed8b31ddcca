import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import shelf from '../../assets/art/doors/teach-shelf.svg';
import { playedOfAssignment } from '../core/assignment.ts';
import { otherLanguage } from '../stage/dom/door/door.tsx';
import { DoorFrame } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { linkHash } from '../store/pack.ts';
import type { Trouble } from '../store/types.ts';
import type { ClassDesk } from './class-desk.ts';
import { ClassPage } from './class-page.tsx';
import type { Desk } from './desk.ts';
import { DiscussPage } from './discuss-page.tsx';
import { LessonPane } from './lesson-pane.tsx';
import { LevelsPane, WorldsPane } from './levels-pane.tsx';
import { PlaysPane } from './plays-pane.tsx';
import { Preview } from './preview.tsx';

type TeachProps = {
  readonly parts: DoorParts;
  readonly desk: Desk;
  readonly classDesk: ClassDesk;
  /** what stands behind the door's name in the address */
  readonly page: ReadonlySignal<string>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
};

/** The teacher's pages. */
export const Teach = ({ parts, desk, classDesk, page, trouble }: TeachProps) => {
  const { t } = useSay();
  const [preview, setPreview] = useState<{ readonly title: string; readonly hash: string }>();
  const packed = desk.packed.value;
  const other = otherLanguage(parts.language.value);
  // the talk is about a class: without one it is the class's page that waits for it
  const onClass = page.value === 'class' || page.value === 'discuss';
  const demo = () => {
    const playlist = playedOfAssignment(desk.lesson.value, parts.playlist.levels) ?? parts.playlist;
    classDesk.demo(playlist);
    location.hash = CLASS;
  };
  const room = classDesk.classroom.value;
  if (page.value === 'discuss' && room !== undefined && room.ideas.length > 0)
    return <DiscussPage parts={parts} ideas={room.ideas} back={CLASS} />;
  return (
    <DoorFrame
      tone="teach"
      title={t('teach.title')}
      shelf={shelf}
      tabs={[
        { href: LESSONS, words: t('teach.tab.lessons') },
        { href: CLASS, words: t('teach.tab.class') },
      ]}
      current={onClass ? CLASS : LESSONS}
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
          {!onClass && (
            <button
              type="button"
              class="pill"
              disabled={packed === undefined}
              onClick={() => packed !== undefined && setPreview({ title: desk.lesson.value.name, hash: linkHash(packed) })}
            >
              <DoorIcon name="next" />
              {t('teach.try')}
            </button>
          )}
          <button type="button" class="pill" onClick={demo}>
            <DoorIcon name="people" />
            {t('teach.demo')}
          </button>
          {onClass && room !== undefined && room.ideas.length > 0 && (
            <a class="go" href={DISCUSS}>
              {t('teach.discuss')}
            </a>
          )}
        </>
      }
    >
      {trouble.value !== undefined && (
        <p class="teach-trouble" role="status">
          {t('teach.trouble')}
        </p>
      )}
      {onClass ? (
        <ClassPage parts={parts} desk={classDesk} />
      ) : (
        <LessonsPage parts={parts} desk={desk} onPreview={(id) => setPreview({ title: t(`level.${id}`), hash: `#/play/${id}` })} />
      )}
      {preview && <Preview {...preview} onClose={() => setPreview(undefined)} />}
    </DoorFrame>
  );
};

const LESSONS = '#/teach';
const CLASS = '#/teach/class';
const DISCUSS = '#/teach/discuss';

/** Left to right is the order of work. */
const LessonsPage = ({ parts, desk, onPreview }: { parts: DoorParts; desk: Desk; onPreview: (id: string) => void }) => {
  const worlds = [...new Set(parts.playlist.levels.map(({ kind }) => kind))];
  const [world, setWorld] = useState(worlds[0] ?? '');
  return (
    <div class="teach-lessons">
      <WorldsPane parts={parts} worlds={worlds} chosen={world} onChoose={setWorld} />
      <LevelsPane parts={parts} desk={desk} world={world} onPreview={onPreview} />
      <LessonPane parts={parts} desk={desk} />
      <PlaysPane desk={desk} />
    </div>
  );
};
