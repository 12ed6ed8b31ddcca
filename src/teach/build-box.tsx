import { useState } from 'preact/hooks';
import type { Json } from '../core/json.ts';
import type { Position } from '../core/kind.ts';
import { partsOf } from '../stage/dom/moves.ts';
import { useSay } from '../stage/dom/speech.tsx';

/** The build for the keyboard and for screen readers, made of the kind's moves alone. It shows while focus is in it. */
export const BuildBox = ({ position, onBuild }: { position: Position; onBuild: (answer: Json) => void }) => {
  const { say, t } = useSay();
  const [wanted, setWanted] = useState<string>();
  const [at, setAt] = useState(0);
  const parts = partsOf(position.moves());
  const part = parts.find(({ key }) => key === wanted) ?? parts[0];
  if (part === undefined) return null;
  const move = part.moves[at] ?? part.moves[0];
  return (
    <fieldset class="card discuss-build">
      <legend class="unseen">{t('teach.discuss.build')}</legend>
      <label>
        {t('teach.discuss.part')}
        <select
          value={part.key}
          onChange={({ currentTarget: { value } }) => {
            setWanted(value);
            setAt(0);
          }}
        >
          {parts.map(({ key, words }) => (
            <option key={key} value={key}>
              {say(words)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('teach.discuss.move')}
        <select
          value={String(move === undefined ? 0 : part.moves.indexOf(move))}
          onChange={({ currentTarget: { value } }) => setAt(Number(value))}
        >
          {part.moves.map(({ words }, index) => (
            <option key={index} value={String(index)}>
              {say(words)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="door-ghost" onClick={() => move && onBuild(move.to.answer)}>
        {t('teach.discuss.do')}
      </button>
    </fieldset>
  );
};
