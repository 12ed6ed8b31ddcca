import { useState } from 'preact/hooks';
import { Icon } from '../stage/dom/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { Badge } from './badge.tsx';
import { nickname } from './nickname.ts';
import type { AppProps } from './props.ts';

/** Who plays on this device: switch, add, keep one's log, delete one's data. */
export const LearnersSheet = ({ app, onClose }: { app: AppProps; onClose: () => void }) => {
  const { say, t } = useSay();
  const [asking, setAsking] = useState(false);
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
    </Sheet>
  );
};
