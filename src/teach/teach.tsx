import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import shelf from '../../assets/art/doors/teach-shelf.svg';
import { playedOfAssignment } from '../core/assignment.ts';
import type { Language } from '../core/world.ts';
import { DoorFrame } from '../stage/dom/door/frame.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { keyOf } from '../store/pack.ts';
import type { Trouble } from '../store/types.ts';
import type { ClassDesk } from './class-desk.ts';
import { ClassPage } from './class-page.tsx';
import type { Desk } from './desk.ts';
import { cardsOf, typicalCards, worldsOfIdeas } from './discuss.ts';
import { DiscussPage, type Talk } from './discuss-page.tsx';
import { LessonPane } from './lesson-pane.tsx';
import { LevelsPane, WorldsPane } from './levels-pane.tsx';
import type { Standing } from './plan.ts';
import { PlanPage } from './plan-page.tsx';
import { PlaysPane } from './plays-pane.tsx';
import { Preview, type Previewed } from './preview.tsx';
import { LessonSheet } from './share.tsx';
import { SheetsPage } from './sheets-page.tsx';
import { stepActs } from './step-acts.tsx';
import { ADDRESSES, StripActs } from './strip-acts.tsx';

type TeachProps = {
  readonly parts: DoorParts;
  readonly desk: Desk;
  readonly classDesk: ClassDesk;
  readonly standing: Signal<Standing | undefined>;
  /** what stands behind the door's name in the address */
  readonly page: ReadonlySignal<string>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
};

/** The teacher's pages. */
export const Teach = ({ parts, desk, classDesk, standing, page, trouble }: TeachProps) => {
  const { t } = useSay();
  const [preview, setPreview] = useState<Previewed>();
  const [linked, setLinked] = useState(false);
  const [lesson, room] = [desk.lesson.value, classDesk.classroom.value];
  const playlist = playedOfAssignment(lesson, parts.playlist.levels) ?? parts.playlist;
  const talk = useMemo((): Talk => {
    const ideas = room?.ideas ?? [];
    if (ideas.length > 0)
      return { ours: true, worlds: worldsOfIdeas(ideas), cards: (world, random) => cardsOf(parts.kinds, ideas, world, random) };
    const worlds = [...new Set(playlist.levels.map(({ kind }) => kind))];
    return { ours: false, worlds, cards: (world, random) => typicalCards(parts.kinds, playlist.levels, world, random) };
  }, [room, lesson]);
  const key = lesson.assemble === 'teacher' ? keyOf(lesson) : undefined;
  const at = page.value;
  if (at === 'discuss')
    return <DiscussPage parts={parts} talk={talk} opens={key} back={room === undefined ? ADDRESSES.plan : ADDRESSES.class} />;
  const hasTries = room?.pupils.some(({ tries }) => tries.length > 0) === true;
  // sheets are a class's: without one its page waits for it
  const current = at === 'sheets' ? (hasTries ? at : 'class') : at === 'class' || at === 'plan' ? at : 'lessons';
  const tryLevel = (id: string) => setPreview({ title: t(`level.${id}`), hash: `#/play/${id}` });
  return (
    <DoorFrame
      tone="teach"
      title={t('teach.title')}
      shelf={shelf}
      tabs={(['lessons', 'class', 'plan'] as const).map((tab) => ({ href: ADDRESSES[tab], words: t(`teach.tab.${tab}`) }))}
      current={ADDRESSES[current === 'sheets' ? 'class' : current]}
      acts={
        <StripActs
          at={current}
          parts={parts}
          desk={desk}
          standing={standing}
          hasTries={hasTries}
          hasIdeas={room !== undefined && room.ideas.length > 0}
          onPreview={setPreview}
          onDemo={() => {
            classDesk.demo(playlist);
            location.hash = ADDRESSES.class;
          }}
        />
      }
    >
      {trouble.value !== undefined && (
        <p class="teach-trouble" role="status">
          {t('teach.trouble')}
        </p>
      )}
      {current === 'class' ? (
        <ClassPage parts={parts} desk={classDesk} />
      ) : current === 'sheets' ? (
        <SheetsPage parts={parts} pupils={room?.pupils ?? []} day={dayIn(parts.language.value)} />
      ) : current === 'plan' ? (
        <PlanPage
          standing={standing}
          acts={stepActs({ t, key, levels: playlist.levels, onTry: tryLevel, onLink: () => setLinked(true) })}
        />
      ) : (
        <LessonsPage parts={parts} desk={desk} onPreview={tryLevel} />
      )}
      {preview && <Preview {...preview} parts={parts} desk={desk} onClose={() => setPreview(undefined)} />}
      {linked && <LessonSheet desk={desk} onClose={() => setLinked(false)} />}
    </DoorFrame>
  );
};

const dayIn = (language: Language): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());

/** Left to right is the order of work. */
const LessonsPage = ({ parts, desk, onPreview }: { parts: DoorParts; desk: Desk; onPreview: (id: string) => void }) => {
  const worlds = [...new Set(parts.playlist.levels.map(({ kind }) => kind))];
  const [world, setWorld] = useState(worlds[0] ?? '');
  return (
    <div class="teach-lessons">
      <WorldsPane parts={parts} worlds={worlds} chosen={world} onChoose={setWorld} />
      <LevelsPane parts={parts} desk={desk} world={world} onPreview={onPreview} />
      <LessonPane parts={parts} desk={desk} onPreview={onPreview} />
      <PlaysPane desk={desk} />
    </div>
  );
};
