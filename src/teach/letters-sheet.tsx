import { LETTERS, type Own, PRESETS } from '../core/assignment.ts';
import { Segment, Switch } from '../stage/dom/door/controls.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';

/** What is otherwise for one student, who is told a letter. Nobody else sees what a letter changes. */
export const LettersSheet = ({ desk, onClose }: { desk: Desk; onClose: () => void }) => {
  const { t } = useSay();
  const { letters } = desk.lesson.value;
  const used = LETTERS.filter((letter) => Object.hasOwn(letters, letter));
  const next = LETTERS.find((letter) => !used.includes(letter));
  return (
    <Sheet title={t('teach.letters')} onClose={onClose} className="teach-sheet">
      <p>{t('teach.letters.says')}</p>
      {used.map((letter) => (
        <OwnRow key={letter} desk={desk} letter={letter} own={letters[letter] ?? {}} />
      ))}
      {next !== undefined && (
        <button type="button" class="door-alt" onClick={() => desk.setLetter(next, { gate: 'short' })}>
          <DoorIcon name="plus" />
          {t('teach.letters.add', { letter: next })}
        </button>
      )}
    </Sheet>
  );
};

const GATES = ['class', ...PRESETS] as const;

const OwnRow = ({ desk, letter, own }: { desk: Desk; letter: string; own: Own }) => {
  const { t } = useSay();
  const without = own.without ?? [];
  const { gate, ...gateless } = own;
  return (
    <section class="teach-own" aria-labelledby={`letter-${letter}`}>
      <h3 id={`letter-${letter}`}>{t('teach.letters.one', { letter })}</h3>
      <button
        type="button"
        class="door-round"
        aria-label={t('teach.letters.remove', { letter })}
        onClick={() => desk.setLetter(letter, undefined)}
      >
        <DoorIcon name="minus" />
      </button>
      <Segment
        title={t('teach.gate')}
        options={GATES.map((id) => ({ id, words: t(`teach.gate.${id}`) }))}
        chosen={typeof gate === 'string' ? gate : 'class'}
        onChoose={(id) => desk.setLetter(letter, id === 'class' ? gateless : { ...own, gate: id })}
      />
      <fieldset class="teach-without">
        <legend class="voice">{t('teach.letters.levels')}</legend>
        {desk.lesson.value.levels.map((id) => {
          const off = without.includes(id);
          return (
            <Switch
              key={id}
              words={t(`level.${id}`)}
              on={!off}
              onToggle={(on) => desk.setLetter(letter, { ...own, without: on ? without.filter((one) => one !== id) : [...without, id] })}
            />
          );
        })}
      </fieldset>
    </section>
  );
};
