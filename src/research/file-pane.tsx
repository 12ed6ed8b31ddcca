import { useEffect, useRef, useState } from 'preact/hooks';
import { useDrop } from '../stage/dom/door/files.tsx';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { saveFile } from '../stage/dom/save-file.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { ClassLink } from './class-link.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';

/** Reasons that are said at a time: who mends those sees the next. */
const SAID = 3;

/** The experiment as a file: it can be written in, or another be dropped. A line that is amiss is marked, and says why. */
export const FilePane = ({ desk }: { readonly desk: ExperimentDesk }) => {
  const { t, say } = useSay();
  const [zone, input] = [useRef<HTMLDivElement>(null), useRef<HTMLInputElement>(null)];
  const [copied, setCopied] = useState<string>();
  const take = ([file]: readonly File[]) => file && void desk.takeFile(file);
  const over = useDrop(zone, take);
  const text = desk.text.value;
  const { faults } = desk.read.value;
  const whole = desk.whole.value;
  const lines = text.split('\n');
  const first = faults[0]?.line;
  useEffect(() => {
    const [box, row] = [zone.current, zone.current?.querySelector('li.look')];
    if (box && row)
      box.scrollTop = Math.max(0, row.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - box.clientHeight / 2);
  }, [first]);
  return (
    <Pane
      title={t('research.study.file')}
      className="study-file"
      beside={
        <button type="button" class="door-ghost" onClick={() => input.current?.click()}>
          <DoorIcon name="drop" />
          {t('research.study.file.open')}
        </button>
      }
    >
      <div class={over ? 'study-text over' : 'study-text'} ref={zone} style={{ '--lines': lines.length }}>
        <div class="study-page">
          <ol aria-hidden="true">
            {lines.map((_, index) => (
              <li key={index} class={faults.some(({ line }) => line === index + 1) ? 'look' : ''} />
            ))}
          </ol>
          <textarea
            value={text}
            rows={lines.length}
            wrap="off"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-label={t('research.study.file.text')}
            aria-describedby="study-why"
            aria-invalid={faults.length > 0}
            onInput={({ currentTarget: { value } }) => desk.write(value)}
          />
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.txt"
        aria-label={t('research.study.file.open')}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <div class="study-why" id="study-why" role="status">
        {faults.slice(0, SAID).map(({ line, why }, index) => (
          <p key={index}>
            <DoorIcon name="shield" />
            <span>
              <b>{t('research.study.line', { line })}</b> {say(why)}
            </span>
          </p>
        ))}
        {desk.apart.value && <p class="safe">{t('research.study.form.safe')}</p>}
      </div>
      {desk.apart.value && (
        <button type="button" class="door-alt study-back" onClick={desk.toForm}>
          <DoorIcon name="prev" />
          {t('research.study.form')}
        </button>
      )}
      <div class="study-acts">
        <button
          type="button"
          class="go"
          disabled={whole === undefined}
          onClick={() => whole && void saveFile(`${whole.study}.experiment.json`, 'application/json', [text])}
        >
          <DoorIcon name="save" />
          {t('research.study.save')}
        </button>
        <button
          type="button"
          class="door-ghost"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => setCopied(text),
              () => undefined,
            )
          }
        >
          <DoorIcon name="copy" />
          {t(copied === text ? 'research.study.copied' : 'research.study.copy')}
        </button>
      </div>
      <ClassLink experiment={whole} />
    </Pane>
  );
};
