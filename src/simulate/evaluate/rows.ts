// Answers of real students as columns of numbers, and how a table of them is read: parsed once here, trusted inside.

import { ok, type Result, refuse } from '../../core/result.ts';

/**
 * Answers in the order in which they are replayed; the four columns are equally long. Learners are numbered from 0 within
 * this table; items and skills are numbered by the `Names` that several tables share.
 */
export type Rows = {
  readonly learner: Int32Array;
  readonly item: Int32Array;
  readonly skill: Int32Array;
  /** 1 where the answer was right, else 0 */
  readonly correct: Uint8Array;
  /** how many learners there are */
  readonly learners: number;
};

/** Numbers of items and skills by the names they have in the tables, in the order they are first met. */
export type Names = { readonly items: Map<string, number>; readonly skills: Map<string, number> };

export const newNames = (): Names => ({ items: new Map(), skills: new Map() });

/** How many items and skills there are in all tables together. */
export type Sizes = { readonly items: number; readonly skills: number };

const COLUMNS = ['learner', 'order', 'item', 'skill', 'correct'] as const;
type Column = (typeof COLUMNS)[number];

/** A line longer than this is no row of five short fields but a file of another sort, characters. */
export const LINE_MOST = 10_000;

/** Takes the lines of a comma-separated table one by one. Each method says why a line or the whole is refused. */
export type Reader = { readonly line: (text: string) => Result<true>; readonly end: () => Result<Rows> };

/**
 * Reads a table with the columns learner, order, item, skill, correct, in any sequence; others are passed over, as are blank
 * lines. A learner's rows stand in order, which learners may take turns in.
 * @param names is added to
 */
export function reader(names: Names): Reader {
  const learners = new Map<string, { readonly at: number; last: number }>();
  const columns: { readonly [C in Exclude<Column, 'order'>]: number[] } = { learner: [], item: [], skill: [], correct: [] };
  let places: Readonly<Record<Column, number>> | undefined;
  let width = 0;

  const head = (fields: readonly string[]): Result<true> => {
    const found = placesOf(fields.map((field) => field.trim()));
    if (!found.ok) return found;
    places = found.value;
    width = fields.length;
    return ok(true);
  };

  const row = (fields: readonly string[], at: Readonly<Record<Column, number>>): Result<true> => {
    if (fields.length !== width) return refuse(`there are ${counted(fields.length, 'field')} where the head has ${width}`);
    const field = (column: Column) => (fields[at[column]] ?? '').trim();
    for (const column of COLUMNS) {
      if (field(column) === '' || /^nan$/i.test(field(column)))
        return refuse(`${column} is ${field(column) === '' ? 'empty' : field(column)}: leave the row out, or give it a ${column}`);
    }
    const correct = field('correct');
    if (correct !== '0' && correct !== '1') return refuse(`correct is "${shown(correct)}": write 1 for a right answer, else 0`);
    const order = Number(field('order'));
    if (!Number.isFinite(order)) return refuse(`order is "${shown(field('order'))}": write a number that grows from row to row`);

    const name = field('learner');
    const learner = learners.get(name) ?? { at: learners.size, last: Number.NEGATIVE_INFINITY };
    if (order === learner.last) return refuse(`learner ${shown(name)} has order ${order} twice: give each row its own`);
    if (order < learner.last)
      return refuse(`order ${order} of learner ${shown(name)} comes after ${learner.last}: sort each learner's rows by order`);
    learner.last = order;
    learners.set(name, learner);
    columns.learner.push(learner.at);
    columns.item.push(numbered(names.items, field('item')));
    columns.skill.push(numbered(names.skills, field('skill')));
    columns.correct.push(Number(correct));
    return ok(true);
  };

  return {
    line: (text) => {
      if (text.length > LINE_MOST) return refuse(`this line is over ${LINE_MOST} characters long: is the file a table of rows?`);
      if (text.trim() === '') return ok(true);
      const fields = fieldsOf(text);
      if (!fields.ok) return fields;
      return places === undefined ? head(fields.value) : row(fields.value, places);
    },
    end: () => {
      if (places === undefined) return refuse(`this file is empty: its first line names the columns ${COLUMNS.join(', ')}`);
      if (columns.correct.length === 0) return refuse('there are no rows under the head: give at least one');
      return ok({
        learner: Int32Array.from(columns.learner),
        item: Int32Array.from(columns.item),
        skill: Int32Array.from(columns.skill),
        correct: Uint8Array.from(columns.correct),
        learners: learners.size,
      });
    },
  };
}

function placesOf(head: readonly string[]): Result<Readonly<Record<Column, number>>> {
  const place = (column: Column) => head.indexOf(column);
  const missing = COLUMNS.filter((column) => place(column) < 0);
  if (missing.length > 0)
    return refuse(`the head has no column ${missing.join(', ')}: name the columns ${COLUMNS.join(', ')} in the first line`);
  const twice = COLUMNS.find((column) => place(column) !== head.lastIndexOf(column));
  if (twice !== undefined) return refuse(`the head names ${twice} twice: keep one`);
  return ok({ learner: place('learner'), order: place('order'), item: place('item'), skill: place('skill'), correct: place('correct') });
}

/** The fields of a line; a field in double quotes may hold commas, and "" for a quote (RFC 4180, without line ends). */
function fieldsOf(line: string): Result<readonly string[]> {
  if (!line.includes('"')) return ok(line.split(','));
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?=,|$)/.exec(line.slice(at));
    const comma = line.indexOf(',', at);
    const end = quoted ? at + quoted[0].length : comma < 0 ? line.length : comma;
    const field = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : line.slice(at, end);
    if (!quoted && field.includes('"')) return refuse('a double quote stands open: close it, or write "" for a quote within quotes');
    fields.push(field);
    at = end + 1;
  }
  return ok(fields);
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** As much of a foreign text as a message needs. */
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function numbered(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

/** The rows of the learners that `keep` takes, numbered anew from 0, in the same order. */
export function only(rows: Rows, keep: (learner: number) => boolean): Rows {
  const kept = Array.from({ length: rows.learners }, (_, learner) => keep(learner));
  const number = Int32Array.from(kept, () => 0);
  let learners = 0;
  kept.forEach((is, learner) => {
    number[learner] = is ? learners++ : -1;
  });
  const takes = (_: number, row: number) => kept[rows.learner[row] ?? -1] === true;
  return {
    learner: rows.learner.filter(takes).map((learner) => number[learner] ?? 0),
    item: rows.item.filter(takes),
    skill: rows.skill.filter(takes),
    correct: rows.correct.filter(takes),
    learners,
  };
}
