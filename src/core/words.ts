/** What fills a blank: a number, a name, or words of their own; a list is joined as the language joins lists. */
export type Filling = string | number | Words | readonly Words[];

/** A locale key and what fills its blanks: never finished text, so the language can change in the middle of a game. */
export type Words = { readonly key: string; readonly values: Readonly<Record<string, Filling>> };

/** A locale key with what fills its blanks. */
export const words = (key: string, values: Words['values'] = {}): Words => ({ key, values });
