// One event may become several statements: each gets a UUID that is always the same, made of the session's.

/** Statements of one event. */
export const PARTS_OF_EVENT = 16;

/** Hex digits of 48 bits. */
const DIGITS = 12;
/** An odd number, so that no two products are equal within 48 bits; 2^48 by the golden ratio. */
const SPREAD = 0x9e37_79b9_7f4bn;

/**
 * The session's own bits but for the last 48, into which number and part are mixed, so that sessions whose ids stand side by
 * side don't meet; version 8 (RFC 9562: "custom").
 * @param session a UUID @param part from 0 to PARTS_OF_EVENT - 1
 */
export function statementId(session: string, seq: number, part: number): string {
  const mixed = ((BigInt(seq) * BigInt(PARTS_OF_EVENT) + BigInt(part + 1)) * SPREAD) & 0xffff_ffff_ffffn;
  const last = BigInt(`0x${session.slice(-DIGITS)}`) ^ mixed;
  return `${session.slice(0, 14)}8${session.slice(15, 19)}${/[89ab]/i.test(session[19] ?? '') ? session[19] : '8'}${session.slice(20, 24)}${last.toString(16).padStart(DIGITS, '0')}`.toLowerCase();
}
