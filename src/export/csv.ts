// CSV after RFC 4180, harmless in a spreadsheet and reversible: whether a cell is quoted and made harmless is decided by the
// type of its column, never by its looks, so that -3 stays a number and every text comes back to the letter.

import type { Row } from './table.ts';
import { utc } from './time.ts';
import type { Variable } from './variable.ts';

/** What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full-width forms too; and our own mark. */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠']/;

/** Each `"` twice. Put together of slices, which takes half as long as `replace` where there are many of them, as in JSON. */
function doubled(text: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    out += text.slice(from, at + 1);
    from = at;
  }
  return out + text.slice(from);
}

/** A text cell: always quoted, with one `'` in front where it begins dangerously or with a `'`: a reader strips one leading `'`. */
export const textCell = (text: string): string => (DANGEROUS.test(text) ? `"'${doubled(text)}"` : `"${doubled(text)}"`);

/** A table's heading, ended. */
export const csvHeading = (variables: readonly Variable[]): string => `${variables.map(({ name }) => name).join(',')}\r\n`;

/** A row, ended. Missing is the empty bare cell. Numbers, flags and times stand bare. */
export function csvRow(variables: readonly Variable[], row: Row): string {
  let line = '';
  for (let index = 0; index < variables.length; index++) {
    const cell = row[index] ?? null;
    if (index > 0) line += ',';
    if (cell === null) continue;
    if (typeof cell === 'string') line += textCell(cell);
    else line += typeof cell === 'number' && variables[index]?.type === 'time' ? utc(cell) : cell;
  }
  return `${line}\r\n`;
}
