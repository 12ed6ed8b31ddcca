import type { ReadonlySignal } from '@preact/signals';
import type { Words } from '../core/words.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { captioned } from './captions.ts';
import type { Game } from './game.ts';

/** What the last sound meant, written out for a moment where the learner wants that. It alone is drawn with each sound. */
export const Caption = ({ game, of }: { readonly game: Game; readonly of: ReadonlySignal<Words | undefined> }) => {
  const { say } = useSay();
  if (of.value === undefined || !captioned(game.state.value.preferences)) return null;
  return (
    <p class="caption-note voice" aria-hidden="true">
      {say(of.value)}
    </p>
  );
};
