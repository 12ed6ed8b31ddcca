// CSV after RFC 4180, harmless in a spreadsheet and reversible: whether a cell is quoted and made harmless is decided by the
// type of its column, never by its looks, so that -3 stays a number and every text comes back to the letter.

import type { Row } from './table.ts';
import { utc } from './time.ts';
import type { Variable } from './variable.ts';

/** What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full-width forms too; and our own mark. */
const DANGEROUS = new Set([..."=+-@\t\r\n＝＋－＠'"].map((one) => one.charCodeAt(0)));

/** Where text goes. `doubled` is written with each `"` twice. */
export type Out = { readonly text: (text: string) => void; readonly doubled: (text: string) => void };

/** A cell longer than this is written by itself: much of a JSON cell is quotes, which bytes double faster than strings. */
const LONG = 200;

/** A table's heading, ended. */
export const csvHeading = (variables: readonly Variable[]): string => `${variables.map(({ name }) => name).join(',')}\r\n`;

/**
 * Writes a row, ended. Missing is the empty bare cell; numbers, flags and times stand bare. Text is always quoted, with one `'` in
 * front where it begins dangerously or with a `'`: a reader strips one leading `'`.
 */
export function writeRow(out: Out, variables: readonly Variable[], row: Row): void {
  let line = '';
  for (let index = 0; index < variables.length; index++) {
    const cell = row[index] ?? null;
    if (index > 0) line += ',';
    if (cell === null) continue;
    if (typeof cell === 'string') {
      line += DANGEROUS.has(cell.charCodeAt(0)) ? `"'` : '"';
      if (cell.length > LONG) {
        out.text(line);
        out.doubled(cell);
        line = '"';
      } else line += `${cell.includes('"') ? cell.replace(/"/g, '""') : cell}"`;
    } else line += typeof cell === 'number' && variables[index]?.type === 'time' ? utc(cell) : cell;
  }
  out.text(`${line}\r\n`);
}

/** The same as a string, for small tables. */
export function csvRow(variables: readonly Variable[], row: Row): string {
  let line = '';
  const text = (one: string): void => {
    line += one;
  };
  writeRow({ text, doubled: (one) => text(one.replace(/"/g, '""')) }, variables, row);
  return line;
}
