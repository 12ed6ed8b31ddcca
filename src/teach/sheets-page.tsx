import oops from '../../assets/art/figures/oops-hello.svg';
import wordmark from '../../assets/art/home/wordmark-ink.svg';
import type { Words } from '../core/words.ts';
import type { Attempt } from '../core/world.ts';
import type { ClassTry, Pupil } from '../export/class-pupils.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Burst, Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { factsOf } from './facts.ts';
import { pupilName } from './pupil-name.ts';
import { surestOf } from './surest.ts';
import { MarkKey, TryPath } from './try-path.tsx';
import { TryPicture } from './try-picture.tsx';

/** One printed sheet a child: nickname only, facts about the process, no counts of others. */
export const SheetsPage = ({ parts, pupils, day }: { parts: DoorParts; pupils: readonly Pupil[]; day: string }) => (
  <div class="teach-sheets">
    {pupils
      .filter(({ tries }) => tries.length > 0)
      .map((pupil) => (
        <FamilySheet key={pupil.learner} parts={parts} pupil={pupil} name={pupilName(pupil)} day={day} />
      ))}
  </div>
);

type SheetProps = { readonly parts: DoorParts; readonly pupil: Pupil; readonly name: Words; readonly day: string };

const FamilySheet = ({ parts, pupil, name, day }: SheetProps) => {
  const { say, t } = useSay();
  const who = say(name);
  const surprise = surestOf(pupil.tries);
  const kind = (surprise ?? pupil.tries.at(-1))?.kind ?? '';
  return (
    <article class="family" aria-label={who}>
      <header>
        <img src={wordmark} alt="" />
        <div>
          <h2>{t('teach.sheet.title', { name: who })}</h2>
          <p>{`${t(`play.shop.${kind}`)} · ${day}`}</p>
        </div>
        <img src={oops} alt="" />
      </header>
      <section class="family-big">
        <h3>{t(surprise ? 'teach.sheet.surprise' : 'teach.sheet.no-surprise')}</h3>
        {surprise && <Surprise parts={parts} one={surprise} />}
        <p class="family-write">{t('teach.sheet.differently')}</p>
      </section>
      <section class="family-facts">
        <h3>{t('teach.sheet.did', { name: who })}</h3>
        <ul>
          {factsOf(pupil).map((fact) => (
            <li key={fact.key}>{say(fact)}</li>
          ))}
        </ul>
        <TryPath tries={pupil.tries} />
        <MarkKey />
      </section>
      <section class="family-ask">
        <h3>{t('teach.sheet.table')}</h3>
        <p class="voice">{t('teach.sheet.ask')}</p>
      </section>
      <footer>
        <span>{t('teach.sheet.made', { name: who })}</span>
        <span>{t('teach.sheet.nowhere')}</span>
      </footer>
    </article>
  );
};

/** What was thought, dashed, beside what it did, framed in wood. */
const Surprise = ({ parts, one: { attempt, kind } }: { parts: DoorParts; one: ClassTry }) => {
  const { say, t } = useSay();
  const opened = parts.kinds[kind]?.open(attempt.setup);
  const replies = opened?.ok ? opened.value.replies : [];
  const wordsOf = (id: string) => {
    const reply = replies.find((other) => other.id === id);
    return reply === undefined ? id : say(reply.words);
  };
  const half = (reply: string | null, words: Attempt['reply']) => (
    <>
      <TryPicture parts={parts} kind={kind} attempt={attempt} as={reply} />
      <p>{words}</p>
    </>
  );
  return (
    <div class="family-both">
      <div class="family-thought">
        <Pin />
        <b>{t('play.thought')}</b>
        {half(attempt.forecast, wordsOf(attempt.forecast ?? ''))}
      </div>
      <div class="family-did">
        <Burst>{t('play.oh')}</Burst>
        <b>{t('play.did')}</b>
        {half(attempt.reply, wordsOf(attempt.reply))}
      </div>
    </div>
  );
};
