// A table: its variables, and how a row is got, one beside the other so that no two lists can part ways.

import type { z } from 'zod';
import { type Variable, variableOf } from './variable.ts';

/** What stands in a row; `null` is missing. A `time` is ms since 1970, a `json` is its text. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** A column: the schema of its values, and how it is got from what its row is made of. */
export type Column<From> = readonly [schema: z.ZodType, of: (from: From) => Cell | undefined];

export type Table<From> = {
  readonly name: string;
  readonly description: string;
  /** the columns that tell a row from every other */
  readonly key: readonly string[];
  readonly variables: readonly Variable[];
  readonly rowOf: (from: From) => Row;
};

export function table<From>(
  name: string,
  description: string,
  key: readonly string[],
  columns: Readonly<Record<string, Column<From>>>,
): Table<From> {
  const variables = Object.entries(columns).map(([heading, [schema]]) => variableOf(heading, schema));
  const got = Object.values(columns).map(([, of]) => of);
  return {
    name,
    description,
    key,
    variables,
    rowOf: (from) => got.map((of, index) => kept(variables[index], of(from))),
  };
}

/** An empty text, a number that is none and an integer out of its bounds are missing: no format could give them back. */
function kept(variable: Variable | undefined, cell: Cell | undefined): Cell {
  if (cell === undefined || cell === null || cell === '') return null;
  if (typeof cell !== 'number') return cell;
  return Number.isFinite(cell) && (variable?.type !== 'integer' || cell <= (variable.maximum ?? cell)) ? cell : null;
}
