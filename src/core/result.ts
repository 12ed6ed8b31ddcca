/** A value, or why there is none, in words that say what to do. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });
