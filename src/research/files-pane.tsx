import { DropZone, FileRow } from '../stage/dom/door/files.tsx';
import { DoorIcon, type DoorIconName } from '../stage/dom/door/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { Checking } from './checked.tsx';
import type { Desk } from './desk.ts';
import type { Filed, Opened } from './job.ts';
import { Progress, Stopped } from './progress.tsx';

/** Where logs are dropped, and what became of each. */
export const FilesPane = ({ desk }: { readonly desk: Desk }) => {
  const { t } = useSay();
  const reading = desk.reading.value;
  return (
    <section class="door-pane research-files" aria-label={t('research.files')}>
      <DropZone title={t('research.drop')} accept=".jsonl,.ndjson,.json,.txt,.log" onFiles={desk.add} />
      <div aria-live="polite">
        {reading.is === 'idle' && <p class="door-soft research-empty">{t('research.empty')}</p>}
        {reading.is === 'stopped' && <Stopped why={reading.why} />}
        {reading.is === 'done' && <Summary opened={reading.came} />}
      </div>
      {reading.is === 'at-work' && <Progress text="research.reading" share={reading.share} onCancel={desk.clear} />}
      {reading.is === 'done' && (
        <>
          <ul class="door-files research-rows" tabIndex={0} aria-label={t('research.files')}>
            {reading.came.files.map((file, index) => (
              <Row key={`${index} ${file.name}`} file={file} />
            ))}
          </ul>
          <Checking desk={desk} />
          <button type="button" class="door-ghost" onClick={desk.clear}>
            {t('research.clear')}
          </button>
        </>
      )}
    </section>
  );
};

const Summary = ({ opened: { counts } }: { readonly opened: Opened }) => {
  const { t } = useSay();
  const { learners, events, pulls, sessions, lines, simulated } = counts;
  if (events === 0) return <p class="research-sum">{t('research.none')}</p>;
  return (
    <div class="research-sum">
      <p>
        <DoorIcon name="people" />
        <b>{t('research.counts', { learners, events })}</b>
      </p>
      <p class="door-soft">{t('research.counts.more', { pulls, sessions, refused: lines - events })}</p>
      {simulated > 0 && (
        <p class="research-simulated">
          <DoorIcon name="dice" />
          {simulated === sessions ? t('research.simulated.all') : t('research.simulated.some', { simulated })}
        </p>
      )}
    </div>
  );
};

const Row = ({ file }: { readonly file: Filed }) => {
  const { t } = useSay();
  const { events, amiss, unread } = file;
  const twice = amiss.length === 1 && amiss[0]?.code === 'twice';
  const whole = amiss.length === 0 && events > 0 && !unread;
  const reasons = [
    ...(whole ? [t('research.file.whole', { events })] : []),
    ...(unread ? [t('research.file.unread')] : []),
    ...(events === 0 && amiss.length === 0 && !unread ? [t('research.file.blank')] : []),
    ...(events === 0 && twice ? [t('research.file.again')] : []),
    ...(events === 0 && amiss.length > 0 && !twice ? [t('research.file.other')] : []),
    ...(events > 0 && !whole ? [t('research.file.kept', { events })] : []),
    ...amiss.map(({ code, lines, first }) => t(`research.amiss.${code}`, { lines, first })),
  ];
  const icon: DoorIconName = whole ? 'file' : amiss.some(({ code }) => code === 'cut-off') ? 'scissors' : twice ? 'copy' : 'look';
  return <FileRow icon={icon} what={file.name} reason={reasons.join(' ')} state={whole ? 'whole' : 'look'} />;
};
