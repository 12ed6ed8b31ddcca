import { useState } from 'preact/hooks';
import { worldOf } from '../session/apply.ts';
import { worldsOf } from '../session/candidates.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { keyOf } from '../store/pack.ts';
import type { Game } from './game.ts';
import type { Lesson } from './lesson.ts';

/** Where the number goes that the teacher says aloud: it opens *assemble* in all worlds of the lesson. */
export const TeachersKey = ({ game, lesson: { assignment } }: { game: Game; lesson: Lesson }) => {
  const { t } = useSay();
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  const state = game.state.value;
  const isOpen = worldsOf(state).every((kind) => worldOf(state.carried, kind)?.gate.reason === 'teacher');
  if (assignment.assemble !== 'teacher') return null;
  return (
    <form
      class="digits-field"
      onSubmit={(event) => {
        event.preventDefault();
        const fits = typed.trim() === keyOf(assignment);
        setMissed(!fits);
        if (fits) void game.openByTeacher();
      }}
    >
      {!isOpen && (
        <label>
          <span>{t('play.key')}</span>
          <input
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={typed}
            onInput={({ currentTarget: { value } }) => {
              setTyped(value);
              setMissed(false);
            }}
          />
          <button type="submit" class="chip">
            {t('play.key.open')}
          </button>
        </label>
      )}
      <p role="status">{isOpen ? t('play.key.is-open') : missed ? t('play.key.missed') : ''}</p>
    </form>
  );
};
