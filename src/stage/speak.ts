import { IntlMessageFormat } from 'intl-messageformat';
import type { Filling, Words } from '../core/words.ts';
import type { Language } from '../core/world.ts';

/** Texts by key, in ICU message syntax. */
export type Catalogue = Readonly<Record<string, string>>;

/** Most texts hold nothing to fill in: they are their own message, and need no parser and no tables of the language. */
const PLAIN = /^[^{}<>'#]*$/;

/** The game knows its languages: to ask the browser for each text which it has takes longer than to fill the text in. */
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(typeof locales === 'string' ? locales : (locales[0] ?? 'en'));

export type Speak = (words: Words) => string;

/**
 * Makes the one function that turns words into text. A key that is missing is shown as itself: visible, never a crash;
 * a test keeps the catalogues complete.
 */
export function speaker(language: Language, catalogue: Catalogue): Speak {
  const formats = new Map<string, IntlMessageFormat>();
  let list: Intl.ListFormat | undefined;
  /** Made when the first list is said: to make one takes longer than all else that the first page says. */
  const listed = (parts: readonly string[]): string => {
    if (parts.length < 2) return parts[0] ?? '';
    list ??= new Intl.ListFormat(language, { type: 'conjunction' });
    return list.format(parts);
  };
  const format = (key: string, text: string): IntlMessageFormat => {
    const made = formats.get(key) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    formats.set(key, made);
    return made;
  };
  const fill = (filling: Filling): string | number => {
    if (typeof filling === 'string' || typeof filling === 'number') return filling;
    return 'key' in filling ? speak(filling) : listed(filling.map(speak));
  };
  const speak = (words: Words): string => {
    const text = Object.hasOwn(catalogue, words.key) ? catalogue[words.key] : undefined;
    if (text === undefined) return words.key;
    if (PLAIN.test(text)) return text;
    const values = Object.fromEntries(Object.entries(words.values).map(([name, filling]) => [name, fill(filling)]));
    try {
      return String(format(words.key, text).format(values));
    } catch {
      return words.key;
    }
  };
  return speak;
}
