import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { Words } from '../core/words.ts';
import { LANGUAGES, type Language } from '../core/world.ts';
import { filler, type Texts } from '../export/say.ts';

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

const filled = filler((text) => new IntlMessageFormat(text, 'en'));

/** Words in English, as the command line speaks; a text that is missing shows its key. */
export const english = (words: Words, texts: Texts = textsOf('en')): string => filled(words, texts);
