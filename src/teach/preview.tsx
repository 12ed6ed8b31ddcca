import { useEffect, useState } from 'preact/hooks';
import { z } from 'zod';
import { type Led, readLed } from '../core/assignment.ts';
import { lazily } from '../core/once.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';
import { LedPicture } from './led-picture.tsx';

/** A page of the student's that is looked at: its address, and what it is called. */
export type Previewed = { readonly title: string; readonly hash: string };

const toldSchema = lazily(() => z.looseObject({ missed: z.unknown() }));

type PreviewProps = Previewed & { readonly parts: DoorParts; readonly desk: Desk; readonly onClose: () => void };

/** The student's own page, as a visit of which nothing is kept but a try that missed, if the teacher wants it to go first. */
export const Preview = ({ title, hash, parts, desk, onClose }: PreviewProps) => {
  const { t } = useSay();
  const [missed, setMissed] = useState<Led>();
  const { led } = desk.lesson.value;
  useEffect(() => {
    const hear = ({ origin, data }: MessageEvent<unknown>) => {
      const told = origin === location.origin ? toldSchema().safeParse(data) : undefined;
      if (told?.success) setMissed(readLed(told.data.missed));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  const kept = missed !== undefined && JSON.stringify(missed) === JSON.stringify(led);
  return (
    <Sheet title={title} onClose={onClose} className="teach-preview">
      <div class="teach-led" role="status">
        {missed === undefined ? (
          <p class="door-soft">{t('teach.preview.says')}</p>
        ) : (
          <>
            <LedPicture parts={parts} led={missed} />
            <p>{t(kept ? 'teach.led.kept' : 'teach.led.missed', { level: t(`level.${missed.level}`) })}</p>
            {!kept && (
              <button type="button" class="go" onClick={() => desk.lead(missed)}>
                {t('teach.led.keep')}
              </button>
            )}
          </>
        )}
      </div>
      <iframe src={`?try${hash}`} title={t('teach.preview', { title })} />
    </Sheet>
  );
};
