/** A value, or why there is none, in words that say what to do. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** Here is the value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
/** There is none. @param why in words that say what to do */
export const refuse = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });
