import { expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { wholeSessions } from '../../src/export/sessions.ts';
import { survey } from '../../src/export/survey.ts';
import { classLog, lineOf, source } from './class.ts';

const events = classLog(1, false);
const ids = [...new Set(events.map(({ session }) => session))];
const logOf = (list: readonly GameEvent[]): string => list.map((event) => `${lineOf(event)}\n`).join('');
const sessionOf = (id: string | undefined): readonly GameEvent[] => events.filter(({ session }) => session === id);

/** Sessions as they are told, and whether they were said to be their learner's last. */
async function told(logs: readonly string[]): Promise<readonly (readonly [session: string, events: number, last: boolean])[]> {
  const sources = logs.map((log, index) => source(log, `${index}.jsonl`));
  const heard: [string, number, boolean][] = [];
  await wholeSessions(sources, await survey(sources, {}), (list, last) => {
    expect(list.map(({ seq }) => seq)).toEqual([...list.keys()].map((index) => index + (list[0]?.seq ?? 0)));
    heard.push([list[0]?.session ?? '', list.length, last]);
  });
  return heard;
}

const expected = ids.map((id, index) => [id, sessionOf(id).length, index === ids.length - 1]);

it('tells the sessions of a learner whole, in the order in which they were played, from whatever file in whatever order', async () => {
  expect(ids.length).toBeGreaterThan(2);
  expect(await told([logOf(events)])).toEqual(expected);
  expect(await told(ids.map((id) => logOf(sessionOf(id))).reverse())).toEqual(expected);
  expect(await told([logOf(events.toReversed())])).toEqual(expected);
  const [odd, even] = [0, 1].map((rest) => logOf(events.filter((_, index) => index % 2 === rest)));
  expect(await told([odd ?? '', even ?? ''])).toEqual(expected);
});

it('tells a session whose first event is missing by itself, and waits for none', async () => {
  const [first, ...others] = ids;
  const log = [...sessionOf(first), ...others.flatMap((id) => sessionOf(id).slice(1))];
  expect(await told([logOf(log)])).toEqual([
    [first, sessionOf(first).length, true],
    ...others.map((id) => [id, sessionOf(id).length - 1, true]),
  ]);
});
