import { useState } from 'preact/hooks';
import type { AssignmentTrouble } from '../core/assignment.ts';
import { DropZone } from '../stage/dom/door/files.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { KeptLesson } from '../store/lessons.ts';
import { unpackFile } from '../store/pack.ts';
import type { Desk } from './desk.ts';

/** A file larger than this holds no lesson, bytes. */
const FILE_MOST = 100_000;

/** All lessons that are kept on this device; a lesson from a file joins them. */
export const MineSheet = ({ desk, onClose }: { desk: Desk; onClose: () => void }) => {
  const { t } = useSay();
  const [gone, setGone] = useState<KeptLesson>();
  const [trouble, setTrouble] = useState<{ readonly file: string; readonly why: AssignmentTrouble }>();
  const here = desk.lesson.value.id;
  const read = async (files: readonly File[]) => {
    setTrouble(undefined);
    for (const file of files) {
      const lesson = file.size > FILE_MOST ? ({ ok: false, trouble: 'strange' } as const) : await unpackFile(await file.text());
      if (lesson.ok) desk.take(lesson.value);
      else setTrouble({ file: file.name, why: lesson.trouble });
    }
  };
  return (
    <Sheet title={t('teach.mine')} onClose={onClose} className="teach-sheet">
      <ul class="teach-mine">
        {desk.lessons.value.map((one) => (
          <li key={one.assignment.id}>
            <button
              type="button"
              class={one.assignment.id === here ? 'chip' : 'chip soft'}
              aria-current={one.assignment.id === here}
              onClick={() => {
                desk.take(one.assignment);
                onClose();
              }}
            >
              {t('teach.mine.one', { name: one.assignment.name, n: one.assignment.levels.length })}
            </button>
            {one.assignment.id !== here && (
              <button
                type="button"
                class="door-round"
                aria-label={t('teach.mine.drop', { name: one.assignment.name })}
                onClick={() => {
                  setGone(one);
                  desk.drop(one.assignment.id);
                }}
              >
                <DoorIcon name="minus" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {gone && (
        <p role="status" class="teach-gone">
          {t('teach.mine.dropped', { name: gone.assignment.name })}
          <button
            type="button"
            class="door-ghost"
            onClick={() => {
              desk.bringBack(gone);
              setGone(undefined);
            }}
          >
            {t('teach.mine.back')}
          </button>
        </p>
      )}
      <button
        type="button"
        class="door-alt"
        onClick={() => {
          desk.fresh(t('teach.lesson.first'));
          onClose();
        }}
      >
        <DoorIcon name="plus" />
        {t('teach.mine.fresh')}
      </button>
      <DropZone title={t('teach.mine.drop-file')} accept=".json,.txt" onFiles={(files) => void read(files)} />
      {trouble && (
        <p role="alert" class="teach-trouble">
          {t('teach.mine.trouble', { file: trouble.file, why: t(`play.lesson.trouble.${trouble.why}`) })}
        </p>
      )}
    </Sheet>
  );
};
