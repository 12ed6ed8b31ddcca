import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { Filling, Words } from '../core/words.ts';
import { LANGUAGES, type Language } from '../core/world.ts';

/** Texts by key, in ICU message syntax. */
export type Texts = Readonly<Record<string, string>>;

const textsSchema = z.record(z.string(), z.string());
const LOCALES = join(import.meta.dirname, '..', '..', 'assets', 'locales');

/** All texts of a language, from every file of its folder. */
export function textsOf(language: Language): Texts {
  const folder = join(LOCALES, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign({}, ...files.map((name) => textsSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))));
}

/** The texts of every language, by its code. */
export const allTexts = (): Readonly<Record<string, Texts>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)]));

/** Words in English, as the command line speaks; a text that is missing shows its key. */
export function english(words: Words, texts: Texts = textsOf('en')): string {
  const text = Object.hasOwn(texts, words.key) ? texts[words.key] : undefined;
  if (text === undefined) return words.key;
  const fill = (filling: Filling): string | number => {
    if (typeof filling === 'string' || typeof filling === 'number') return filling;
    return 'key' in filling ? english(filling, texts) : filling.map((one) => english(one, texts)).join(', ');
  };
  const values = Object.fromEntries(Object.entries(words.values).map(([name, filling]) => [name, fill(filling)]));
  return String(formatOf(text).format(values));
}

/** Formats by their text: to read one takes longer than to fill it. */
const formats = new Map<string, IntlMessageFormat>();

function formatOf(text: string): IntlMessageFormat {
  const format = formats.get(text) ?? new IntlMessageFormat(text, 'en');
  formats.set(text, format);
  return format;
}
