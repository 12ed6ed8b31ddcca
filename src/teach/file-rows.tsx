import type { Fate, FileTold } from '../export/class-files.ts';
import type { Classroom } from '../export/class-pupils.ts';
import { FileRow } from '../stage/dom/door/files.tsx';
import type { DoorIconName } from '../stage/dom/door/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';

const ICONS: Readonly<Record<Exclude<Fate, 'read' | 'again'>, DoorIconName>> = {
  'cut-off': 'scissors',
  hurt: 'scissors',
  newer: 'clock',
  strange: 'file',
  unread: 'file',
};

type RowsProps = { readonly room: Classroom; readonly isDemo: boolean; readonly isKept: boolean; readonly onClear: () => void };

/** What became of each file: whole ones counted together, one that needs a look by itself; and where they lie. */
export const FileRows = ({ room, isDemo, isKept, onClear }: RowsProps) => {
  const { t } = useSay();
  const { files, pupils } = room;
  const again = files.filter(({ fate }) => fate === 'again').length;
  const tries = pupils.reduce((sum, pupil) => sum + pupil.tries.length, 0);
  return (
    <>
      <div class="teach-count" role="status">
        <h3>{isDemo ? t('teach.class.demo') : t('teach.class.read', { n: files.length })}</h3>
        <button type="button" class="door-ghost" onClick={onClear}>
          {t(isDemo ? 'teach.class.demo.end' : 'teach.class.forget')}
        </button>
      </div>
      <ul class="door-files">
        {pupils.length > 0 && (
          <FileRow
            icon="people"
            what={t('teach.class.pupils', { n: pupils.length })}
            reason={t('teach.class.tries', { n: tries })}
            state="whole"
          />
        )}
        {again > 0 && <FileRow icon="copy" what={t('teach.class.again', { n: again })} reason={t('teach.class.once')} state="whole" />}
        {files.map((file, at) => (file.fate === 'read' || file.fate === 'again' ? null : <Odd key={at} file={file} fate={file.fate} />))}
      </ul>
      {!isDemo && <p class="door-soft">{t(isKept ? 'teach.class.kept' : 'teach.class.unkept')}</p>}
    </>
  );
};

const Odd = ({ file, fate }: { file: FileTold; fate: Exclude<Fate, 'read' | 'again'> }) => {
  const { t } = useSay();
  const { name, tries, bad, firstBad } = file;
  return <FileRow icon={ICONS[fate]} what={name} reason={t(`teach.fate.${fate}`, { tries, bad, line: firstBad })} state="look" />;
};
