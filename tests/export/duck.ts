// DuckDB, a reader of CSV and Parquet that is not ours.

import { DuckDBInstance } from '@duckdb/node-api';

/** @returns the rows of a query, as JSON has them */
export async function duck(sql: string): Promise<readonly Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}
