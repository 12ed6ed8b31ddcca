import type { Words } from '../core/words.ts';
import type { ClassTry, Pupil } from '../export/class-pupils.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { factsOf } from './facts.ts';
import { TryPath } from './try-path.tsx';
import { TryPicture } from './try-picture.tsx';

/** Tries that are shown of a student: those that surprised most come before the newest. */
const SHOWN = 6;

type SheetProps = { readonly parts: DoorParts; readonly pupil: Pupil; readonly name: Words; readonly onClose: () => void };

/** One student's page: what they did, as facts that praise the process, and their tries. */
export const PupilSheet = ({ parts, pupil, name, onClose }: SheetProps) => {
  const { say, t } = useSay();
  const surprises = pupil.tries.filter(({ mark }) => mark === 'surprise');
  const shown = (surprises.length > 0 ? surprises : pupil.tries).slice(-SHOWN);
  return (
    <Sheet title={say(name)} onClose={onClose} className="teach-sheet teach-pupil">
      <p>
        <b>{t(`teach.state.${pupil.state}`)}</b>. {say(pupil.why)}
      </p>
      <ul class="teach-facts">
        {factsOf(pupil).map((fact) => (
          <li key={fact.key}>{say(fact)}</li>
        ))}
      </ul>
      {pupil.tries.length > 0 && <TryPath tries={pupil.tries} />}
      {shown.length > 0 && (
        <>
          <h3>{t(surprises.length > 0 ? 'teach.pupil.surprises' : 'teach.pupil.tries')}</h3>
          <ul class="teach-tries">
            {shown.map((one) => (
              <TryOf key={`${one.attempt.at} ${one.attempt.n}`} parts={parts} one={one} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
};

const TryOf = ({ parts, one: { attempt, kind } }: { parts: DoorParts; one: ClassTry }) => {
  const { say, t } = useSay();
  const opened = parts.kinds[kind]?.open(attempt.setup);
  const replies = opened?.ok ? opened.value.replies : [];
  const wordsOf = (id: string) => {
    const reply = replies.find((one) => one.id === id);
    return reply === undefined ? id : say(reply.words);
  };
  return (
    <li>
      <TryPicture parts={parts} kind={kind} attempt={attempt} />
      <p>
        <b>{t(`level.${attempt.level}`)}</b>
        {attempt.forecast !== null && <span>{t('teach.try.thought', { reply: wordsOf(attempt.forecast) })}</span>}
        <span>{t('teach.try.did', { reply: wordsOf(attempt.reply) })}</span>
      </p>
    </li>
  );
};
