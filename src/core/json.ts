/** What a setup, an answer, a log line or a level file is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value: keys in code-unit order, no white space. Equal values give equal texts, whatever order
 * their keys came in, so texts can be compared and used as keys.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const pairs = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const part = value[key];
      return part === undefined ? [] : [`${JSON.stringify(key)}:${canonicalText(part)}`];
    });
  return `{${pairs.join(',')}}`;
}

/** Deeper than any setup, answer or event of ours; what is deeper is no file of ours, and would overflow what reads it. */
const DEEPEST = 64;

/** Whether a parsed value nests deeper than anything we write. It looks no deeper than that, so that no depth can overflow it. */
export function tooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  for (const one of Array.isArray(value) ? value : Object.values(value)) if (tooDeep(one, left - 1)) return true;
  return false;
}

/** `Array.isArray` does not narrow a readonly list; this does. */
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
