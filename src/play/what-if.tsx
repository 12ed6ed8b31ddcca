import { useState } from 'preact/hooks';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';

/** A kind may have so many questions; those that it has not are left out. */
const MOST = 12;

/** A question to try out in the sandbox, drawn in turn. Nothing asks for an answer: a forecast and a pull are one. */
export const WhatIf = ({ kind, start, small }: { kind: string; start: number; small: boolean }) => {
  const { t } = useSay();
  const [turn, setTurn] = useState(start);
  const keys = Array.from({ length: MOST }, (_, index) => `${kind}.what-if.${index + 1}`);
  const texts = keys.map((key) => ({ key, text: t(key) })).filter(({ key, text }) => text !== key);
  const now = texts[turn % Math.max(1, texts.length)];
  if (now === undefined) return null;
  return (
    <section class="what-if tag" aria-labelledby="what-if">
      <i class="tape" aria-hidden="true" />
      <p id="what-if" class="voice" role="status">
        {!small && <Icon name="whatif" />}
        {now.text}
      </p>
      {texts.length > 1 && (
        <button type="button" class="chip soft" onClick={() => setTurn(turn + 1)}>
          <Icon name="next" />
          <span class={small ? 'unseen' : ''}>{t('play.what-if.another')}</span>
        </button>
      )}
    </section>
  );
};
