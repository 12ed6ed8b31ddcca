// Languages that nobody speaks, made of our own texts in a build of the tests' own: one with longer words, one that reads from
// right to left. The blanks of each text stay as they are.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { build, type Plugin } from 'vite';
import { z } from 'zod';
import { serve } from '../../../scripts/serve.mjs';
import type { Language } from '../../../src/core/world.ts';
import type { Catalogue } from '../../../src/stage/speak.ts';

export const PSEUDO = ['long', 'mirrored'] as const;
export type Pseudo = (typeof PSEUDO)[number];

/** The language in whose place each stands. */
export const STANDS_FOR: Readonly<Record<Pseudo, Language>> = { long: 'en', mirrored: 'es' };

/** Up to so many letters a text is a label, and a label grows more in translation than a sentence does (W3C, "Text size in translation"). */
const LABEL = 12;
const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'î', o: 'õ', u: 'ù', c: 'ç', n: 'ñ', y: 'ý' };
/** A right-to-left override and its end: what stands between them runs from right to left, whatever its letters. */
const [OVERRIDE, END] = ['\u202e', '\u202c'];

/** Vowels doubled, in labels tripled: about 1.4 times as long, and 1.8. */
const stretched = (text: string, label: boolean): string =>
  text.replaceAll(/[aeiou]/gu, (vowel) => vowel.repeat(label ? 3 : 2)).replaceAll(/[aeioucny]/gu, (letter) => ACCENTS[letter] ?? letter);

const turned = (text: string): string => text.replaceAll(/[\p{L}\p{N}’'-]+/gu, (word) => `${OVERRIDE}${word}${END}`);

/** The words of a message changed, its blanks left alone. */
function changed(elements: readonly MessageFormatElement[], change: (text: string) => string): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: changed(element.children, change) };
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => [name, { ...option, value: changed(option.value, change) }]),
    );
    return { ...element, options };
  });
}

/** A text of ours as that language has it. */
export function pseudoText(pseudo: Pseudo, key: string, text: string): string {
  if (key === 'play.direction') return pseudo === 'mirrored' ? 'rtl' : text;
  const change = pseudo === 'mirrored' ? turned : (part: string) => stretched(part, text.length <= LABEL);
  return printAST(changed(parse(text), change));
}

export const pseudoCatalogue = (pseudo: Pseudo, catalogue: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, pseudoText(pseudo, key, text)]));

/** Puts the two in the place of the languages they stand for. */
const spoken = (): Plugin => ({
  name: 'pseudo-locales',
  enforce: 'pre',
  transform(code, id) {
    const [, language] = /locales\/(\w+)\/[\w-]+\.json$/.exec(id) ?? [];
    const pseudo = PSEUDO.find((one) => STANDS_FOR[one] === language);
    return pseudo && JSON.stringify(pseudoCatalogue(pseudo, z.record(z.string(), z.string()).parse(JSON.parse(code))));
  },
});

const ROOT = resolve(import.meta.dirname, '../../..');

/** The game in these languages, built into a folder of its own and served until closed. */
export async function servePseudo(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'not-yet-pseudo-'));
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    plugins: [spoken()],
    build: { outDir: dir, emptyOutDir: true },
  });
  const served = await serve({ dir, port: 0 });
  return {
    url: `http://localhost:${served.port}/`,
    close: async () => {
      await served.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
