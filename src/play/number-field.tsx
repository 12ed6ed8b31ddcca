import { useState } from 'preact/hooks';
import { NUMBERS_MOST } from '../core/experiment.ts';
import { useSay } from '../stage/dom/speech.tsx';

type NumberProps = {
  /** null: they have none */
  readonly onSay: (number: number | null) => void;
};

/** Where a learner of a study says which number their card has: chance falls by it, and then it stays. */
export const NumberField = ({ onSay }: NumberProps) => {
  const { t } = useSay();
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  return (
    <form
      class="digits-field"
      onSubmit={(event) => {
        event.preventDefault();
        const number = Number(typed.trim());
        const is = /^\d+$/.test(typed.trim()) && number >= 1 && number <= NUMBERS_MOST;
        setMissed(!is);
        if (is) onSay(number);
      }}
    >
      <label>
        <span>{t('play.lesson.number')}</span>
        <input
          inputMode="numeric"
          autoComplete="off"
          maxLength={String(NUMBERS_MOST).length}
          value={typed}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            setMissed(false);
          }}
        />
      </label>
      <div class="digits-acts">
        <button type="submit" class="go">
          {t('play.lesson.number.keep')}
        </button>
        <button type="button" class="chip soft" onClick={() => onSay(null)}>
          {t('play.lesson.number.none')}
        </button>
      </div>
      <p role="status">{missed ? t('play.lesson.number.missed', { most: NUMBERS_MOST }) : ''}</p>
    </form>
  );
};
