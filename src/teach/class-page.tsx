import { useMemo, useState } from 'preact/hooks';
import empty from '../../assets/art/doors/empty-class.svg';
import type { Words } from '../core/words.ts';
import type { Pupil } from '../export/class-pupils.ts';
import { DropZone } from '../stage/dom/door/files.tsx';
import { Pane } from '../stage/dom/door/frame.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { ClassDesk } from './class-desk.ts';
import { FileRows } from './file-rows.tsx';
import { IdeasPane } from './ideas-pane.tsx';
import { pupilName } from './pupil-name.ts';
import { PupilSheet } from './pupil-sheet.tsx';
import { PupilTile } from './pupil-tile.tsx';
import { MarkKey } from './try-path.tsx';

/** The class: what came in, how each student goes on, and the ideas they had. */
export const ClassPage = ({ parts, desk }: { parts: DoorParts; desk: ClassDesk }) => {
  const { t } = useSay();
  const room = desk.classroom.value;
  const [open, setOpen] = useState<string>();
  const names = useMemo(() => new Map((room?.pupils ?? []).map((pupil) => [pupil.learner, pupilName(pupil)])), [room]);
  const nameOf = (pupil: Pupil): Words => names.get(pupil.learner) ?? pupilName(pupil);
  const shown = room?.pupils.find(({ learner }) => learner === open);
  return (
    <div class="teach-class">
      <Pane title={t('teach.class.files')} className="teach-files">
        <DropZone title={t('teach.class.drop')} accept=".jsonl,.txt,.json" onFiles={desk.add} />
        {desk.share.value !== undefined && (
          <progress class="teach-progress" max={1} value={desk.share.value} aria-label={t('teach.class.reading')} />
        )}
        {desk.trouble.value !== undefined && (
          <p role="alert" class="teach-trouble">
            {t('teach.class.stopped', { why: desk.trouble.value })}
          </p>
        )}
        {room && <FileRows room={room} isDemo={desk.isDemo.value} isKept={desk.isKept.value} onClear={desk.clear} />}
      </Pane>
      <Pane title={t('teach.class')} className="teach-pupils" beside={room && room.pupils.length > 0 ? <MarkKey /> : undefined}>
        {room === undefined || room.pupils.length === 0 ? (
          <div class="teach-empty">
            <img src={empty} alt="" />
            <p>{t('teach.class.empty')}</p>
          </div>
        ) : (
          <ul class="teach-tiles">
            {room.pupils.map((pupil) => (
              <PupilTile key={pupil.learner} parts={parts} pupil={pupil} name={nameOf(pupil)} onOpen={() => setOpen(pupil.learner)} />
            ))}
          </ul>
        )}
      </Pane>
      <IdeasPane parts={parts} ideas={room?.ideas ?? []} />
      {shown && <PupilSheet parts={parts} pupil={shown} name={nameOf(shown)} onClose={() => setOpen(undefined)} />}
    </div>
  );
};
