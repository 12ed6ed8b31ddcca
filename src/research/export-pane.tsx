import './readme.css';
import { useState } from 'preact/hooks';
import type { Experiment } from '../core/experiment.ts';
import { type FormatName, formatNames } from '../export/names.ts';
import { Segment } from '../stage/dom/door/controls.tsx';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { saveFile } from '../stage/dom/save-file.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Bundled, Desk, Whose } from './desk.ts';
import type { HowExported } from './job.ts';
import { KeyButtons } from './key-buttons.tsx';
import { Progress, Stopped } from './progress.tsx';

/** What an address prefix has to look like, as the command line asks for it. */
const BASE = '^https?://[^\\s"<>]+/$';

/** Which format, how people and times are told, and the bundle itself. */
type PaneProps = {
  readonly desk: Desk /** whose rules leave learners out of what is compared */;
  readonly experiment: Experiment | undefined;
};

export const ExportPane = ({ desk, experiment }: PaneProps) => {
  const { t } = useSay();
  const [format, setFormat] = useState<FormatName>('csv');
  const [whose, setWhose] = useState<Whose>('mine');
  const [times, setTimes] = useState<HowExported['times']>('relative');
  const [journal, setJournal] = useState<'out' | 'in'>('out');
  const [base, setBase] = useState('https://example.org/not-yet/');
  const exporting = desk.exporting.value;
  const ready = (desk.opened.value?.counts.events ?? 0) > 0 && (format !== 'xapi' || new RegExp(BASE).test(base));
  const how: HowExported = { format, times, journal: journal === 'in', base, experiment };
  const first = desk.readme.value;
  const acts = (
    <div class="research-acts">
      <button type="button" class="door-ghost" disabled={!ready || first.is === 'at-work'} onClick={() => desk.readFirst(how)}>
        <DoorIcon name="file" />
        {t('research.readme')}
      </button>
      <button
        type="button"
        class="go research-go"
        disabled={!ready || exporting.is === 'at-work'}
        onClick={() => void desk.export(how, whose)}
      >
        <DoorIcon name="save" />
        {t('research.export', { format: t(`research.format.${format}`) })}
      </button>
    </div>
  );
  return (
    <Pane title={t('research.take')} beside={acts} className="research-export">
      <fieldset class="research-formats">
        <legend class="unseen">{t('research.format')}</legend>
        {formatNames.map((name) => (
          <label key={name} class={name === format ? 'on' : ''}>
            <input
              class="door-over"
              type="radio"
              name="research-format"
              value={name}
              checked={name === format}
              onChange={() => setFormat(name)}
            />
            <span>{t(`research.format.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="door-soft">{t(`research.format.${format}.says`)}</p>
      {format === 'xapi' && (
        <label class="research-base">
          <b>{t('research.base')}</b>
          <input
            type="url"
            required
            pattern={BASE}
            value={base}
            aria-describedby="research-base-says"
            onInput={({ currentTarget }) => setBase(currentTarget.value)}
          />
          <span class="door-soft" id="research-base-says">
            {t('research.base.says')}
          </span>
        </label>
      )}
      <div class="research-hows">
        <div>
          <Segment
            title={<Titled icon="key" words={t('research.key')} />}
            options={(['mine', 'fresh'] as const).map((id) => ({ id, words: t(`research.key.${id}`) }))}
            chosen={whose}
            onChoose={setWhose}
            says={t(`research.key.${whose}.says`)}
          />
          {whose === 'mine' && <KeyButtons desk={desk} />}
        </div>
        <Segment
          title={<Titled icon="clock" words={t('research.times')} />}
          options={(['relative', 'absolute'] as const).map((id) => ({ id, words: t(`research.times.${id}`) }))}
          chosen={times}
          onChoose={setTimes}
          says={t(`research.times.${times}.says`)}
        />
        <Segment
          title={<Titled icon="rename" words={t('research.journal')} />}
          options={(['out', 'in'] as const).map((id) => ({ id, words: t(`research.journal.${id}`) }))}
          chosen={journal}
          onChoose={setJournal}
          says={t(`research.journal.${journal}.says`)}
        />
      </div>
      {experiment && <p class="door-soft">{t('research.study.rules', { study: experiment.study })}</p>}
      {first.is === 'at-work' && <Progress text="research.readme.writing" share={first.share} onCancel={desk.stopReadme} />}
      {first.is === 'stopped' && <Stopped why={first.why} />}
      {first.is === 'done' && <Readme text={first.came} onClose={desk.stopReadme} />}
      {exporting.is === 'at-work' && <Progress text="research.writing" share={exporting.share} onCancel={desk.stopExport} />}
      <div aria-live="polite">
        {exporting.is === 'stopped' && <Stopped why={exporting.why} />}
        {exporting.is === 'done' && <Done bundled={exporting.came} asked={journal === 'in'} />}
      </div>
    </Pane>
  );
};

const Titled = ({ icon, words }: { readonly icon: 'key' | 'clock' | 'rename'; readonly words: string }) => (
  <>
    <DoorIcon name={icon} />
    {words}
  </>
);

/** What the bundle's README says, before the bundle is made. */
const Readme = ({ text, onClose }: { readonly text: string; readonly onClose: () => void }) => {
  const { t } = useSay();
  return (
    <div class="research-readme">
      {/* a region that scrolls has to be reached by keyboard */}
      <section tabIndex={0} aria-label={t('research.readme')} lang="en">
        <pre>{text}</pre>
      </section>
      <p>
        <button type="button" class="door-ghost" onClick={() => void saveFile('README.md', 'text/markdown', [text])}>
          <DoorIcon name="save" />
          {t('research.readme.save')}
        </button>
        <button type="button" class="door-ghost" onClick={onClose}>
          {t('research.readme.close')}
        </button>
      </p>
    </div>
  );
};

/** The bundle: it was saved as soon as it was there, and can be saved once more. */
const Done = ({ bundled: { zip, name, rows, journals }, asked }: { readonly bundled: Bundled; readonly asked: boolean }) => {
  const { t } = useSay();
  return (
    <div class="door-file whole research-done">
      <DoorIcon name="drop" />
      <div>
        <b>{t('research.done', { name, size: sized(zip.size) })}</b>
        <p>
          {Object.entries(rows)
            .map(([file, count]) => t('research.done.rows', { file, rows: count }))
            .join(' · ')}
        </p>
        {asked && <p>{t('research.done.journals', { journals })}</p>}
      </div>
      <button type="button" class="door-ghost" onClick={() => void saveFile(name, zip.type, [zip])}>
        {t('research.save')}
      </button>
    </div>
  );
};

/** Bytes as people read them. */
const sized = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
