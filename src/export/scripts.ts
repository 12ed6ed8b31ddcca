// Scripts that load the tables of CSV in R, Python and DuckDB, by the types that the codebook says: a text stays a text whatever it
// looks like, and loses the one `'` that may have been put in front of it.

import type { Shown } from './codebook.ts';

type Where = {
  readonly codebook: string;
  /** the file of a table */
  readonly fileOf: (table: string) => string;
};

/** By the end of their name. @param tables those that are loaded, each under its own name */
export const scripts = (tables: readonly Shown[], { codebook, fileOf }: Where): Readonly<Record<'R' | 'py' | 'sql', string>> => ({
  R: `codebook <- readr::read_csv("${codebook}", na = "", show_col_types = FALSE)
load_table <- function(name, file) {
  text <- codebook$name[codebook$table == name & codebook$type %in% c("text", "json")]
  types <- sapply(text, \\(one) readr::col_character(), simplify = FALSE)
  # guess_max: a column may stand empty for many rows
  table <- readr::read_csv(file, col_types = do.call(readr::cols, types), na = "", trim_ws = FALSE, guess_max = Inf)
  table[text] <- lapply(table[text], \\(one) sub("^'", "", one))
  table
}
${tables.map(({ name }) => `${name} <- load_table("${name}", "${fileOf(name)}")`).join('\n')}
`,
  py: `import pandas

codebook = pandas.read_csv("${codebook}", keep_default_na=False)


def load_table(name, file):
    types = codebook[codebook["table"] == name].set_index("name")["type"]
    text = types.index[types.isin(["text", "json"])].tolist()
    table = pandas.read_csv(
        file,
        dtype=dict.fromkeys(text, "string"),
        parse_dates=types.index[types == "time"].tolist(),
        keep_default_na=False,
        na_values=[""],
    )
    table[text] = table[text].apply(lambda column: column.str.replace("^'", "", regex=True))
    return table


${tables.map(({ name }) => `${name} = load_table("${name}", "${fileOf(name)}")`).join('\n')}
`,
  sql: tables.map((table) => view(table, fileOf(table.name))).join('\n'),
});

/** Types are looked for in all rows: a column may stand empty for many of them. */
function view({ name, variables }: Shown, file: string): string {
  const texts = variables.flatMap((one) => (one.type === 'text' || one.type === 'json' ? [one.name] : []));
  const plain = texts.map((text) => `    regexp_replace(${text}, '^''', '') as ${text}`);
  const types = texts.map((text) => `    ${text}: 'VARCHAR'`);
  return `create view ${name} as select * replace (
${plain.join(',\n')}
  ) from read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', sample_size = -1, max_line_size = 16777216, types = {
${types.join(',\n')}
  });
`;
}
