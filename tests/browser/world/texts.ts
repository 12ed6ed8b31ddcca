// The texts of the rungs, found again on a page: which strategies it speaks to, and whether it tells the concept.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { z } from 'zod';
import { type Words, words } from '../../../src/core/words.ts';
import { type Speak, speaker } from '../../../src/stage/speak.ts';

const FOLDER = join(import.meta.dirname, '../../../assets/locales/en');
const textsSchema = z.record(z.string(), z.string());
const texts = Object.assign(
  {},
  ...readdirSync(FOLDER).map((file) => textsSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))),
) as Readonly<Record<string, string>>;

export const say: Speak = speaker('en', texts);
export const t = (key: string, values: Words['values'] = {}): string => say(words(key, values));

const SPEAKS = /^(?:balance|steady)\.rung\.([a-z-]+)\.(notice|contrast|oops|oops-after|assemble)$/;

/** A message as it may stand on a page: a blank holds anything within a sentence, or is a number with decimals. */
function shape(message: string): RegExp {
  const parts = parse(message).map((part) =>
    part.type === TYPE.literal ? part.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+') : '(?:[^.?!]+?|\\d+\\.\\d+)',
  );
  return new RegExp(parts.join(''));
}

const RUNG_TEXTS = Object.entries(texts).flatMap(([key, text]) => {
  const [, strategy, rung] = SPEAKS.exec(key) ?? [];
  return strategy === undefined || rung === undefined ? [] : [{ strategy, rung, shape: shape(text) }];
});

/** The strategies that a page's text speaks to, each with the rung whose words it is, such as `weight notice`. */
export const spokenTo = (page: string): readonly string[] =>
  RUNG_TEXTS.filter((one) => one.shape.test(page)).map(({ strategy, rung }) => `${strategy} ${rung}`);

/** Whether a page tells what is to be found out. */
export const tellsConcept = (page: string): boolean => /weight times (?:its )?peg|near your own middle, on the mean/i.test(page);
