import type { Reply } from '../core/kind.ts';
import type { SealedView } from '../core/view.ts';
import type { Attempt, JournalEntry, Language, World } from '../core/world.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Stage } from '../stage/stage.ts';
import { FACES } from './journal-page.tsx';
import { ToldLine } from './told.tsx';

type PagesProps = {
  readonly world: World;
  readonly view: SealedView<Stage> | undefined;
  readonly repliesOf: (attempt: Attempt) => readonly Reply[];
  readonly language: Language;
};

const FIELDS = ['rose', 'thorn', 'next', 'tell'] as const;

/** What was written before, newest first. */
export const EarlierPages = ({ world, view, repliesOf, language }: PagesProps) => {
  const { t } = useSay();
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <section class="journal-earlier" aria-labelledby="earlier-title">
      <h1 id="earlier-title" tabIndex={-1}>
        {t('play.journal.pages')}
      </h1>
      <ol>
        {[...world.journal].reverse().map((entry) => (
          <li key={entry.at} class="try-paper">
            <h2>{day.format(entry.at)}</h2>
            {entry.pin && (
              <div class="earlier-pin">
                <Drawing svg={view?.picture(entry.pin.setup, entry.pin.answer, entry.pin.reply) ?? ''} />
                <p class="voice">
                  <ToldLine attempt={entry.pin} replies={repliesOf(entry.pin)} />
                </p>
              </div>
            )}
            {entry.feeling && (
              <p class="earlier-felt">
                <img src={FACES[entry.feeling]} alt="" aria-hidden="true" />
                {t(`play.feeling.${entry.feeling}`)}
              </p>
            )}
            {FIELDS.map((field) => {
              const text = textOf(entry, field);
              return text === '' ? null : (
                <p key={field}>
                  <b>{t(`play.journal.${field}`)}</b> <span class="voice own-words">{text}</span>
                </p>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
};

const textOf = ({ text }: JournalEntry, field: (typeof FIELDS)[number]): string => text?.[field === 'tell' ? 'oops' : field] ?? '';
