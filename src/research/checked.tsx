import { FileRow } from '../stage/dom/door/files.tsx';
import { saveFile } from '../stage/dom/save-file.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';
import type { Checked } from './job.ts';
import { Progress, Stopped } from './progress.tsx';

/** Whether the figures of all logs come out once more: how far the check is, and what it found. */
export const Checking = ({ desk }: { readonly desk: Desk }) => {
  const checking = desk.checking.value;
  return (
    <>
      {checking.is === 'at-work' && <Progress text="research.checking" share={checking.share} onCancel={desk.stopCheck} />}
      <div aria-live="polite">
        {checking.is === 'stopped' && <Stopped why={checking.why} />}
        {checking.is === 'done' && <Found checked={checking.came} />}
      </div>
    </>
  );
};

const Found = ({ checked: { mismatches, others, sessions, events, unreadable } }: { readonly checked: Checked }) => {
  const { t } = useSay();
  const count = mismatches.length;
  const whole = count === 0 && others === 0 && unreadable === undefined;
  const what =
    unreadable !== undefined
      ? t('research.watch.unreadable')
      : count > 0
        ? t('research.watch.differ', { count })
        : others === sessions
          ? t('research.watch.other')
          : t('research.checked.match');
  const reasons = [
    unreadable ?? t('research.checked.of', { events, sessions }),
    ...(others > 0 ? [t('research.checked.others', { others })] : []),
  ];
  const lines = (): string[] => mismatches.map((mismatch) => `${JSON.stringify(mismatch)}\n`);
  return (
    <div class="research-checked">
      <ul>
        <FileRow icon="shield" what={what} reason={reasons.join(' ')} state={whole ? 'whole' : 'look'} />
      </ul>
      {count > 0 && (
        <button type="button" class="door-ghost" onClick={() => void saveFile('mismatches.jsonl', 'application/x-ndjson', lines())}>
          {t('research.checked.save')}
        </button>
      )}
    </div>
  );
};
