import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import { type Words, words } from '../../core/words.ts';
import type { Speak } from '../speak.ts';

const SpeechContext = createContext<Speak>(({ key }) => key);

/**
 * Everything below speaks the language handed in here; it can change in the middle of a game. The page reads in the
 * direction that the language's own texts name.
 */
export const Speech = ({ value, children }: { readonly value: Speak; readonly children: ComponentChildren }) => {
  const direction = value(words('play.direction'));
  useLayoutEffect(() => {
    document.documentElement.dir = direction;
  }, [direction]);
  return <SpeechContext.Provider value={value}>{children}</SpeechContext.Provider>;
};

export type Say = {
  /** finished text of words that came from elsewhere */
  readonly say: Speak;
  /** finished text of one of our own keys */
  readonly t: (key: string, values?: Words['values']) => string;
};

export function useSay(): Say {
  const say = useContext(SpeechContext);
  return { say, t: (key, values = {}) => say(words(key, values)) };
}
