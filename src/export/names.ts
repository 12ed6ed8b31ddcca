/** The formats by their names: a page that offers them needs none of them. */
export const formatNames = ['jsonl', 'csv', 'parquet', 'xapi', 'datashop', 'psych-ds', 'opengamedata'] as const;
export type FormatName = (typeof formatNames)[number];
