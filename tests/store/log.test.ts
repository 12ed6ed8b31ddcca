import { expect, test } from 'vitest';
import { type GameEvent, LOG_VERSION } from '../../src/core/event.ts';
import { type Box, sturdy } from '../../src/store/box.ts';
import { type Log, openLog } from '../../src/store/log.ts';

const ONE = '5f0f7a52-6c1b-4a8e-9d2e-100000000001';
const TWO = '5f0f7a52-6c1b-4a8e-9d2e-100000000002';

const event = (session: string, seq: number): GameEvent => ({
  v: LOG_VERSION,
  session,
  seq,
  at: 0,
  t: seq,
  type: 'closed',
  data: { why: 'left' },
});

/** A box in memory that refuses what `refuses` says. */
function fakeBox(refuses: (key: string) => boolean = () => false) {
  const kept = new Map<string, unknown>();
  const box: Box = {
    get: async (key) => kept.get(key),
    set: async (key, value) => {
      if (refuses(key)) throw new Error('refused');
      kept.set(key, value);
    },
    remove: async (key) => void kept.delete(key),
    keys: async () => [...kept.keys()],
  };
  return { box, kept };
}
const logOn = (box: Box) =>
  openLog(
    sturdy(box, () => {}),
    () => {},
  );

async function exported(log: Log): Promise<readonly unknown[]> {
  let text = '';
  for await (const piece of log.lines('anna')) text += piece;
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('a session whose first piece was never written is not the last one: what was there before is gone on with', async () => {
  const { box, kept } = fakeBox((key) => key.includes(TWO));
  const log = logOn(box);
  await log.append('anna', [event(ONE, 0), event(ONE, 1)]);
  await log.append('anna', [event(TWO, 0)]);
  expect(await logOn(box).lastSession('anna')).toEqual({ ok: true, events: [event(ONE, 0), event(ONE, 1)] });
  expect([...kept.keys()].filter((key) => key.includes(TWO))).toEqual([]);
});

test('a tab that goes on after another began a later session writes to its own', async () => {
  const { box } = fakeBox();
  const [first, second] = [logOn(box), logOn(box)];
  await first.append('anna', [event(ONE, 0)]);
  await second.append('anna', [event(TWO, 0)]);
  await first.append('anna', [event(ONE, 1)]);
  await second.append('anna', [event(TWO, 1)]);
  expect(await exported(logOn(box))).toEqual([event(ONE, 0), event(ONE, 1), event(TWO, 0), event(TWO, 1)]);
});

test('where the box stops answering, nothing is written over and this visit can still be exported', async () => {
  const { box, kept } = fakeBox();
  await logOn(box).append('anna', [event(ONE, 0)]);
  const before = [...kept];
  const log = logOn({ ...box, get: () => Promise.reject(new Error('closed')), keys: () => Promise.reject(new Error('closed')) });
  await log.append('anna', [event(TWO, 0)]);
  expect([...kept]).toEqual(before);
  expect(await exported(log)).toEqual([event(TWO, 0)]);
  expect(await log.lastSession('anna')).toMatchObject({ ok: false, code: 'unreadable' });
});

test('one learner is not found under the name of another that begins alike', async () => {
  const { box } = fakeBox();
  const log = logOn(box);
  await log.append('ann', [event(ONE, 0)]);
  await log.append('anna', [event(TWO, 0)]);
  await log.forget('ann');
  expect(await log.lastSession('anna')).toEqual({ ok: true, events: [event(TWO, 0)] });
  expect(await log.lastSession('ann')).toEqual({ ok: true, events: [] });
});

test('an append of nothing writes nothing', async () => {
  const { box, kept } = fakeBox();
  await logOn(box).append('anna', []);
  expect(kept.size).toBe(0);
});

test('a page loaded anew before its first piece was known as the last leaves two of one number: the log has them by their clocks', async () => {
  const { box, kept } = fakeBox();
  await logOn(box).append('anna', [{ ...event(TWO, 0), at: 1000 }]);
  await logOn(box).append('anna', [{ ...event(TWO, 1), at: 1000 }]);
  kept.delete('last/anna');
  const later = logOn(box);
  await later.append('anna', [{ ...event(ONE, 0), at: 2000 }]);
  expect(await exported(later)).toEqual([
    { ...event(TWO, 0), at: 1000 },
    { ...event(TWO, 1), at: 1000 },
    { ...event(ONE, 0), at: 2000 },
  ]);
});
