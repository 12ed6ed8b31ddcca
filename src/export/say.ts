// Words → text by the locale files, as exports and the command line say it. Who formats is handed in, since pure code knows no language.

import type { Filling, Words } from '../core/words.ts';

/** Texts by key, in ICU message syntax. */
export type Texts = Readonly<Record<string, string>>;
/** A message whose blanks can be filled in. */
export type Message = { readonly format: (values: Record<string, string | number>) => unknown };

/** Fills words in; a text that is missing shows its key. Messages are remembered by their text: to read one takes longer than to fill it. */
export function filler(message: (text: string) => Message): (words: Words, texts: Texts) => string {
  const messages = new Map<string, Message>();
  const filled = (words: Words, texts: Texts): string => {
    const text = Object.hasOwn(texts, words.key) ? texts[words.key] : undefined;
    if (text === undefined) return words.key;
    const fill = (filling: Filling): string | number => {
      if (typeof filling === 'string' || typeof filling === 'number') return filling;
      return 'key' in filling ? filled(filling, texts) : filling.map((one) => filled(one, texts)).join(', ');
    };
    const read = messages.get(text) ?? message(text);
    messages.set(text, read);
    return String(read.format(Object.fromEntries(Object.entries(words.values).map(([name, filling]) => [name, fill(filling)]))));
  };
  return filled;
}

/** Says words in a player's language, or in English where there are no texts of it. @param texts by language */
export const sayer =
  (texts: Readonly<Record<string, Texts>>, filled: (words: Words, texts: Texts) => string) =>
  (words: Words, language: string): string =>
    filled(words, (Object.hasOwn(texts, language) ? texts[language] : undefined) ?? texts.en ?? {});
