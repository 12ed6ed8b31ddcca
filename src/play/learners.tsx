import { useRef, useState } from 'preact/hooks';
import { Icon } from '../stage/dom/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { linkHash, packedInFile } from '../store/pack.ts';
import { Badge } from './badge.tsx';
import { nickname } from './nickname.ts';
import type { AppProps } from './props.ts';

/** Who plays on this device: switch, add, keep one's log, delete one's data. */
export const LearnersSheet = ({ app, onClose }: { app: AppProps; onClose: () => void }) => {
  const { say, t } = useSay();
  const [asking, setAsking] = useState(false);
  const lessonFile = useRef<HTMLInputElement>(null);
  const current = app.learner.value;
  const done = (work: Promise<void>) => {
    onClose();
    void work;
  };
  return (
    <Sheet title={t('play.learner.who')} onClose={onClose} className="learners">
      <ul class="learner-list">
        {app.learners.value.map((learner) => {
          const on = learner.id === current?.id;
          return (
            <li key={learner.id}>
              <button
                type="button"
                class={on ? 'chip learner-choice on' : 'chip soft learner-choice'}
                aria-current={on}
                onClick={() => (on ? onClose() : done(app.switchLearner(learner.id)))}
              >
                <Badge learner={learner} />
                {say(nickname(learner))}
              </button>
            </li>
          );
        })}
        <li>
          <button type="button" class="chip soft learner-choice add" onClick={() => done(app.addLearner())}>
            {t('play.learner.add')}
          </button>
        </li>
      </ul>
      <button type="button" class="chip soft lesson-file" onClick={() => lessonFile.current?.click()}>
        {t('play.lesson.file')}
      </button>
      <input
        ref={lessonFile}
        type="file"
        hidden
        accept=".json,.txt"
        aria-label={t('play.lesson.file')}
        onChange={async ({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          if (file === undefined) return;
          onClose();
          await openLessonFile(app, file);
        }}
      />
      {current && (
        <section class="own-data" aria-labelledby="own-data-title">
          <h3 id="own-data-title">{t('play.data.title', { name: nickname(current) })}</h3>
          <p>{t('play.data.stays')}</p>
          <div class="row">
            <button type="button" class="pill" onClick={() => void app.exportLog()}>
              <Icon name="save" />
              {t('play.data.save')}
            </button>
            {!asking && (
              <button type="button" class="pill" onClick={() => setAsking(true)}>
                {t('play.data.delete')}
              </button>
            )}
          </div>
          {asking && (
            <fieldset class="asking" aria-labelledby="asking-title">
              <p id="asking-title">{t('play.data.sure', { name: nickname(current) })}</p>
              <div class="row">
                <button type="button" class="pill" onClick={() => setAsking(false)}>
                  {t('play.data.keep')}
                </button>
                <button type="button" class="pill" onClick={() => done(app.forget())}>
                  {t('play.data.delete-now')}
                </button>
              </div>
            </fieldset>
          )}
        </section>
      )}
      <nav class="own-data row" aria-label={t('play.doors')}>
        <a class="pill" href="#/teach">
          {t('play.doors.teach')}
        </a>
        <a class="pill" href="#/research">
          {t('play.doors.research')}
        </a>
      </nav>
    </Sheet>
  );
};

/** A file larger than this holds no lesson, bytes. */
const FILE_MOST = 100_000;

/** A lesson from a file comes in as one from a link does. */
async function openLessonFile(app: AppProps, file: File): Promise<void> {
  const packed = file.size > FILE_MOST ? undefined : packedInFile(await file.text());
  if (packed === undefined) app.lessonTrouble.value = 'strange';
  else location.hash = linkHash(packed);
}
