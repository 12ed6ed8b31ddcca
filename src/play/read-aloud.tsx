import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';

/** What is read, in this order: the first that stands in the page. */
const CARDS = ['dialog[open]', '.rung-content', '.journal-right', '.album-open', '.home-sheet', '.goal', '.what-if', '.map-words'] as const;

const speech = (): SpeechSynthesis | undefined => ('speechSynthesis' in window ? window.speechSynthesis : undefined);

/** Reads the visible card in the language of now, with a voice of this device; a second press ends it. No browser voice, no button. */
export const ReadAloud = () => {
  const { t } = useSay();
  const [reading, setReading] = useState(false);
  const on = speech();
  useEffect(() => () => on?.cancel(), [on]);
  if (on === undefined) return null;
  const toggle = () => {
    on.cancel();
    setReading(false);
    if (reading) return;
    const card = CARDS.map((selector) => document.querySelector<HTMLElement>(selector)).find((element) => element !== null);
    const lines = [...(card?.querySelectorAll('h1, h2, h3, legend, p') ?? [])].map((element) => element.textContent.trim());
    const text = lines.filter((line) => line !== '').join('\n');
    if (text === '') return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang;
    said.onend = () => setReading(false);
    said.onerror = () => setReading(false);
    setReading(true);
    on.speak(said);
  };
  return (
    <button type="button" class="round read-aloud" aria-pressed={reading} aria-label={t('play.read')} onClick={toggle}>
      <Icon name={reading ? 'pause' : 'read'} />
    </button>
  );
};
