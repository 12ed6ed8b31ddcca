import { IntlMessageFormat } from 'intl-messageformat';
import type { Filling, Words } from '../core/words.ts';
import type { Language } from '../core/world.ts';

/** Texts by key, in ICU message syntax. */
export type Catalogue = Readonly<Record<string, string>>;

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
    list ??= new Intl.ListFormat(language, { type: 'conjunction' });
    return list.format(parts);
  };
  const format = (key: string): IntlMessageFormat | undefined => {
    const text = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (text === undefined) return undefined;
    const made = formats.get(key) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    formats.set(key, made);
    return made;
  };
  const fill = (filling: Filling): string | number => {
    if (typeof filling === 'string' || typeof filling === 'number') return filling;
    return 'key' in filling ? speak(filling) : listed(filling.map(speak));
  };
  const speak = (words: Words): string => {
    const made = format(words.key);
    if (made === undefined) return words.key;
    const values = Object.fromEntries(Object.entries(words.values).map(([name, filling]) => [name, fill(filling)]));
    try {
      return String(made.format(values));
    } catch {
      return words.key;
    }
  };
  return speak;
}
