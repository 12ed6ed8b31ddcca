// A line of a log → an event, or what is amiss with it.

import { type GameEvent, LOG_VERSION, parseEvent } from '../core/event.ts';
import { upgraded } from '../core/upgrade.ts';
import { EARLIEST, LATEST } from './time.ts';

export const PROBLEMS = {
  'not-json': 'is not JSON',
  'cut-off': 'the last line is cut off',
  'too-long': 'is longer than any event',
  newer: 'was written by a newer version',
  shape: 'is JSON, and no event of this game',
  time: 'its wall clock shows a year that has not four digits',
  twice: 'the same session and number stood on an earlier line, which is kept',
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export type Problem = { readonly file: string; readonly line: number; readonly code: ProblemCode; readonly why: string };
export type Read =
  | { readonly ok: true; readonly event: GameEvent }
  | { readonly ok: false; readonly code: ProblemCode; readonly why: string };

/** @param text undefined where the line was too long to be held @param ended false where the file ends without a line break */
export function readLine(text: string | undefined, ended: boolean): Read {
  if (text === undefined) return { ok: false, code: 'too-long', why: 'This line is longer than any event.' };
  const read = parseEvent(text);
  if (!read.ok) {
    const code = read.code === 'not-json' && !ended ? 'cut-off' : read.code;
    return { ok: false, code, why: code === 'cut-off' ? 'This line is not JSON: the file ends in the middle of it.' : read.why };
  }
  const { at } = read.value;
  if (at < EARLIEST || at > LATEST) return { ok: false, code: 'time', why: `${at} ms since 1970 is in a year that has not four digits.` };
  return { ok: true, event: read.value };
}

/** A good line read once more, without looking at its shape again. */
export function again(text: string): GameEvent {
  const event: GameEvent = JSON.parse(text);
  return event.v === LOG_VERSION ? event : (upgraded(event, LOG_VERSION) as GameEvent);
}

/**
 * The text of `data` in a line that stands as this game writes it: to write all its numbers once more would cost more than all
 * else. Undefined where the line is written otherwise.
 */
export function dataText({ v, session, seq, at, t, type, simulated }: GameEvent, line: string): string | undefined {
  const head = `{"v":${v},"session":"${session}","seq":${seq},"at":${at},"t":${t},"type":"${type}",${simulated ? '"simulated":true,' : ''}"data":`;
  return line.startsWith(head) && line.endsWith('}}') ? line.slice(head.length, -1) : undefined;
}
