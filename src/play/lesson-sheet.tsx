import { useEffect } from 'preact/hooks';
import { LETTERS } from '../core/assignment.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Game } from './game.ts';
import { CONSENT_TEXTS, type Lesson } from './lesson.ts';
import { NumberField } from './number-field.tsx';
import type { AppProps } from './props.ts';
import { TeachersKey } from './teachers-key.tsx';

type LessonProps = { readonly game: Game; readonly app: AppProps; readonly lesson: Lesson; readonly onClose: () => void };

/** The teacher's lesson: what it is, what the teacher sees of it, one's letter or number, handing in. */
export const LessonSheet = ({ game, app, lesson, onClose }: LessonProps) => {
  const { t } = useSay();
  const { assignment, playlist, letter, journal, number, numberless } = lesson;
  const given = numberless || number === undefined || assignment.study?.experiment.unit !== 'learner' ? undefined : number;
  const [seen, asks] = CONSENT_TEXTS[assignment.consent];
  useEffect(() => void app.lessonShown(), [app, assignment.id]);
  const letters = LETTERS.filter((one) => Object.hasOwn(assignment.letters, one));
  return (
    <Sheet title={assignment.name} onClose={onClose} className="lesson-sheet">
      <p>{t('play.lesson.says', { n: playlist.levels.filter(({ place }) => place !== 'test').length })}</p>
      {seen && <p>{t(seen)}</p>}
      {asks && (
        <fieldset class="lesson-choice">
          <legend>{t(asks)}</legend>
          {([true, false] as const).map((yes) => (
            <button
              key={String(yes)}
              type="button"
              class={journal === yes ? 'chip' : 'chip soft'}
              aria-pressed={journal === yes}
              onClick={() => void app.answerLesson({ journal: yes })}
            >
              {t(yes ? 'play.lesson.yes' : 'play.lesson.no')}
            </button>
          ))}
        </fieldset>
      )}
      {letters.length > 0 && (
        <fieldset class="lesson-choice">
          <legend>{t('play.lesson.letter')}</legend>
          {[undefined, ...letters].map((one) => (
            <button
              key={one ?? '-'}
              type="button"
              class={letter === one ? 'chip' : 'chip soft'}
              aria-pressed={letter === one}
              onClick={() => void app.answerLesson({ letter: one })}
            >
              {one ?? t('play.lesson.letter.none')}
            </button>
          ))}
        </fieldset>
      )}
      <TeachersKey game={game} lesson={lesson} />
      {numberless && <NumberField onSay={(said) => void app.answerLesson({ number: said })} />}
      {given !== undefined && (
        <p>{given === null ? t('play.lesson.number.not-given') : t('play.lesson.number.is', { n: String(given) })}</p>
      )}
      {!numberless && (
        <button type="button" class="go" onClick={onClose}>
          {t('play.lesson.go')}
        </button>
      )}
      <section class="own-data" aria-labelledby="hand-in-title">
        <h3 id="hand-in-title">{t('play.lesson.hand-in')}</h3>
        <p>{t('play.lesson.hand-in.says')}</p>
        <div class="row">
          {app.canShare && (
            <button type="button" class="pill" onClick={() => void app.handIn('share')}>
              <Icon name="next" />
              {t('play.lesson.share')}
            </button>
          )}
          <button type="button" class="pill" onClick={() => void app.handIn('save')}>
            <Icon name="save" />
            {t('play.lesson.save')}
          </button>
        </div>
        <button
          type="button"
          class="chip soft lesson-leave"
          onClick={() => {
            onClose();
            void app.leaveLesson();
          }}
        >
          {t('play.lesson.leave')}
        </button>
      </section>
    </Sheet>
  );
};
