import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../src/core/world.ts';

const FOLDER = new URL('../../assets/locales/', import.meta.url);
const areas = readdirSync(new URL('en/', FOLDER)).filter((file) => file.endsWith('.json'));
const read = (language: Language, area: string): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(new URL(`${language}/${area}`, FOLDER), 'utf8')));
const all = LANGUAGES.flatMap((language) =>
  areas.flatMap((area) => Object.entries(read(language, area)).map(([key, text]) => ({ language, area, key, text }))),
);

/** Blanks of a message by name, choices and plurals looked into. */
function blanks(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap((option) => blanks(option.value))];
      case TYPE.tag:
        return blanks(element.children);
      default:
        return [element.value];
    }
  });
}

/** Every way the message can read, blanks filled with a short word. */
function readings(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (heads, element) => {
      const tails =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.select || element.type === TYPE.plural
            ? Object.values(element.options).flatMap((option) => readings(option.value))
            : ['2'];
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );
}

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])["”»]?\s+/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));

describe('the texts of both languages', () => {
  it.each(areas)('%s has the same keys in all languages, in the same order', (area) => {
    for (const language of LANGUAGES) expect(Object.keys(read(language, area)), language).toEqual(Object.keys(read('en', area)));
  });

  it.each(areas)('%s has the same blanks in all languages', (area) => {
    for (const language of LANGUAGES)
      for (const [key, text] of Object.entries(read(language, area)))
        expect([...new Set(blanks(parse(text)))].sort(), `${language} ${key}`).toEqual(
          [...new Set(blanks(parse(read('en', area)[key] ?? '')))].sort(),
        );
  });

  it('has no key in two areas', () => {
    const keys = areas.flatMap((area) => Object.keys(read('en', area)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has no empty text and none that starts or ends with a space', () => {
    expect(all.filter(({ text }) => text === '' || text !== text.trim())).toEqual([]);
  });

  it('says at most two sentences at a time', () => {
    const long = all.filter(({ text }) => readings(parse(text)).some((reading) => sentences(reading).length > 2));
    expect(long.map(({ language, key, text }) => ({ language, key, text }))).toEqual([]);
  });

  it('translates: a Spanish text of more than three words is not its English one', () => {
    const same = areas.flatMap((area) =>
      Object.entries(read('es', area)).filter(([key, text]) => text.split(' ').length > 3 && read('en', area)[key] === text),
    );
    expect(same).toEqual([]);
  });
});

/** Words that praise or judge the person, or the answer (SCIENCE, "Words"). */
const BANNED: Readonly<Record<Language, RegExp>> = {
  en: /\b(smart|smarter|genius|gifted|talent(ed)?|clever|easy|easier|easily|wrong|mistaken|failed|failure|incorrect|correct|rank(ed|ing)?|lose|lost|loser|winner|score|dopamine|brain|great job|good job|well done)\b/iu,
  es: /\b(inteligente|listo|genio|dotad[oa]|talento|fácil|fácilmente|incorrect[oa]|correct[oa]|equivocad[oa]|fallaste|fracaso|perdiste|perdedor|ganador|puntuación|ranking|dopamina|cerebro|buen trabajo|bien hecho)\b/iu,
};

describe('the wording', () => {
  it.each(LANGUAGES)('never judges a person or an answer (%s)', (language) => {
    expect(all.filter((one) => one.language === language && BANNED[language].test(one.text))).toEqual([]);
  });

  it('notices a banned word', () => {
    expect(BANNED.en.test('That was easy!')).toBe(true);
    expect(BANNED.es.test('¡Qué fácil!')).toBe(true);
  });
});

/** US school grade: 5 is a ten-year-old. One longer word in a short line throws the formula off, so lines get a little more than areas. */
const LINE_GRADE = 7;
const AREA_GRADE = 4;
/** What teachers and the log read, not children. */
const GROWN_UPS: readonly string[] = ['research.json', 'teach.json', 'why.json'];

const grade = (text: string): number => {
  const words = text.match(/[\p{L}\p{N}’']+/gu) ?? [];
  return fleschKincaid({
    sentence: Math.max(1, sentences(text).length),
    word: Math.max(1, words.length),
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
};

describe('the reading level (Flesch–Kincaid, English)', () => {
  const read10 = areas.filter((area) => !GROWN_UPS.includes(area));

  it.each(read10)('%s reads at a ten-year-old’s level as a whole', (area) => {
    const lines = Object.values(read('en', area)).flatMap((text) => sentences(readings(parse(text))[0] ?? ''));
    expect(grade(lines.map((line) => (/[.!?…]$/u.test(line) ? line : `${line}.`)).join(' '))).toBeLessThanOrEqual(AREA_GRADE);
  });

  it('holds for every sentence that is longer than a label', () => {
    const hard = read10
      .flatMap((area) => Object.entries(read('en', area)))
      .flatMap(([key, text]) => sentences(readings(parse(text))[0] ?? '').map((line) => ({ key, line, grade: grade(line) })))
      .filter(({ line, grade: of }) => line.split(' ').length >= 8 && of > LINE_GRADE);
    expect(hard).toEqual([]);
  });

  it('rises with long words and long sentences', () => {
    expect(grade('The cat sat on the bag.')).toBeLessThan(2);
    expect(grade('Multiplicative proportionality characterises rotational equilibrium considerations.')).toBeGreaterThan(LINE_GRADE);
  });
});
