// The researcher's door, `#/research`. It is fetched only when it is asked for.

import './research.css';
import { signal } from '@preact/signals';
import shelf from '../../assets/art/doors/research-shelf.svg';
import type { Experiment } from '../core/experiment.ts';
import { type DoorTexts, otherLanguage, pageOf, raiseDoor } from '../stage/dom/door/door.tsx';
import { DoorFrame } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { CodebookBelow } from './codebook-below.tsx';
import { makeDesk } from './desk.ts';
import { ExperimentBelow, makeExperimenting } from './experiment-below.tsx';
import { ExportPane } from './export-pane.tsx';
import { FilesPane } from './files-pane.tsx';
import type { Opened } from './job.ts';
import { PlotsBelow } from './plots-below.tsx';
import { WatchPage } from './watch-page.tsx';

const TEXTS: DoorTexts = {
  en: () => import('../../assets/locales/en/research.json'),
  es: () => import('../../assets/locales/es/research.json'),
};

/** The experiment, where a learner of these logs is in it. */
const studied = (opened: Opened | undefined, experiment: Experiment | undefined): Experiment | undefined =>
  opened?.studies.some(({ study }) => study === experiment?.study) ? experiment : undefined;

export async function openDoor(parts: DoorParts): Promise<void> {
  const desk = makeDesk();
  const experimenting = makeExperimenting(parts.playlist.levels);
  const walking = signal(false);
  const page = pageOf('research');
  const Page = () => {
    const { t } = useSay();
    const { language } = parts;
    const watch = page.value === 'watch';
    const book = page.value === 'codebook';
    const study = page.value === 'experiment';
    const experiment = study && typeof experimenting.come.value === 'object' ? experimenting.come.value : undefined;
    const whole = experiment?.desk.whole.value;
    // whose rules an export goes by: of the study on the desk, where somebody in the logs is in it
    const rules = studied(
      desk.opened.value,
      typeof experimenting.come.value === 'object' ? experimenting.come.value.desk.whole.value : undefined,
    );
    const acts = (
      <>
        {experiment && (
          <button type="button" class="pill" aria-haspopup="dialog" disabled={whole === undefined} onClick={() => (walking.value = true)}>
            <DoorIcon name="next" />
            {t('research.study.walk')}
          </button>
        )}
        {!watch && !book && !study && (desk.opened.value?.counts.events ?? 0) > 0 && (
          <button type="button" class="pill" aria-disabled={desk.checking.value.is === 'at-work'} onClick={desk.check}>
            <DoorIcon name="shield" />
            {t('research.check')}
          </button>
        )}
        <button
          type="button"
          class="pill"
          lang={otherLanguage(language.value)}
          onClick={() => {
            language.value = otherLanguage(language.value);
          }}
        >
          {t('research.language')}
        </button>
      </>
    );
    return (
      <DoorFrame
        tone="research"
        title={t('research.title')}
        shelf={shelf}
        tabs={[
          { href: '#/research', words: t('research.tab.logs') },
          { href: '#/research/experiment', words: t('research.tab.study') },
          { href: '#/research/watch', words: t('research.tab.watch') },
          { href: '#/research/codebook', words: t('research.codebook') },
        ]}
        current={watch || book || study ? `#/research/${page.value}` : '#/research'}
        acts={acts}
      >
        {study ? (
          <ExperimentBelow {...experimenting} opened={desk.opened.value} />
        ) : book ? (
          <CodebookBelow kinds={parts.kinds} />
        ) : !isSecureContext ? (
          <p class="door-pane" role="alert">
            {t('research.unsafe')}
          </p>
        ) : watch ? (
          <WatchPage desk={desk} parts={parts} />
        ) : (
          <>
            <div class="research-logs">
              <FilesPane desk={desk} />
              <ExportPane desk={desk} experiment={rules} />
            </div>
            {desk.opened.value && <PlotsBelow opened={desk.opened.value} />}
          </>
        )}
        {experiment && whole && walking.value && <experiment.page.WalkSheet experiment={whole} onClose={() => (walking.value = false)} />}
      </DoorFrame>
    );
  };
  await raiseDoor(parts, TEXTS, Page);
}
