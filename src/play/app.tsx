import { useComputed } from '@preact/signals';
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import '../stage/dom/tokens.css';
import '../stage/dom/fonts.css';
import '../stage/dom/base.css';
import './hud.css';
import './pin.css';
import './panels.css';
import './minute.css';
import './direction.css';
import './forced.css';
import { IconSheet } from '../stage/dom/icons.tsx';
import { followWindow, hand } from '../stage/dom/size.ts';
import { Speech } from '../stage/dom/speech.tsx';
import { Play } from './play.tsx';
import type { AppProps } from './props.ts';

/** Puts the play door into the page. */
export function renderApp(root: HTMLElement, props: AppProps): void {
  followWindow();
  render(<App {...props} />, root);
}

export const App = (props: AppProps) => {
  const game = props.game.value;
  // of what is logged these alone are the whole page's
  const preferences = useComputed(() => props.game.value?.state.value.preferences).value;
  const session = useComputed(() => props.game.value?.state.value.session).value;
  useLayoutEffect(() => {
    hand.value = preferences?.hand ?? 'right';
  }, [preferences?.hand]);
  useLayoutEffect(() => {
    document.documentElement.lang = props.spoken.value;
  }, [props.spoken.value]);
  return (
    <Speech value={props.speak.value}>
      <div
        class="app"
        data-motion={preferences?.motion ?? 'system'}
        data-contrast={preferences?.contrast ?? 'normal'}
        data-hand={preferences?.hand ?? 'right'}
      >
        <IconSheet />
        {game && <Play key={session} game={game} app={props} />}
      </div>
    </Speech>
  );
};
