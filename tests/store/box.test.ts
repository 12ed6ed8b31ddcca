import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, sturdy } from '../../src/store/box.ts';

/** A box in memory whose writes are refused while `refusal` is set; `writes` is what it was given, in order. */
function fakeBox() {
  const kept = new Map<string, unknown>();
  const writes: string[] = [];
  const state: { refusal: Error | undefined } = { refusal: undefined };
  const box: Box = {
    get: async (key) => kept.get(key),
    set: async (key, value) => {
      await Promise.resolve();
      if (state.refusal !== undefined) throw state.refusal;
      kept.set(key, value);
      writes.push(key);
    },
    remove: async (key) => void kept.delete(key),
    keys: async () => [...kept.keys()],
  };
  return { box, kept, writes, state };
}

const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

test('whatever is refused in between, everything is found at any time, and once there is room all is written in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), async (refused) => {
      const { box, kept, writes, state } = fakeBox();
      const keep = sturdy(box, () => {});
      for (const [n, no] of refused.entries()) {
        state.refusal = no ? full : undefined;
        await keep.set(`key-${n}`, n);
        expect(await keep.get(`key-${n}`)).toBe(n);
        expect(await keep.keys()).toHaveLength(n + 1);
        // nothing is written while something older waits
        expect([...kept.keys()]).toEqual(Array.from(kept.keys(), (_, index) => `key-${index}`));
      }
      state.refusal = undefined;
      await keep.set('end', 'end');
      expect(writes).toEqual([...refused.map((_, n) => `key-${n}`), 'end']);
    }),
    { seed: 20_240_611 },
  );
});

test('what is set while a write goes on is written after it, and the newest value of a key wins', async () => {
  const { box, kept } = fakeBox();
  const keep = sturdy(box, () => {});
  await Promise.all([keep.set('a', 1), keep.set('b', 2), keep.set('a', 3)]);
  expect([...kept]).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

test.each([
  ['no-room', full],
  ['no-storage', new Error('the database is closed')],
] as const)('tells of %s, and when it is over', async (trouble, refusal) => {
  const { box, state } = fakeBox();
  const told: unknown[] = [];
  const keep = sturdy(box, (what) => told.push(what));
  state.refusal = refusal;
  await keep.set('a', 1);
  state.refusal = undefined;
  await keep.set('b', 1);
  expect(told).toEqual([trouble, undefined]);
});

test('a held value is found and listed, and never written', async () => {
  const { box, writes } = fakeBox();
  const keep = sturdy(box, () => {});
  keep.hold('a', 1);
  await keep.set('b', 2);
  expect(await keep.get('a')).toBe(1);
  expect([...(await keep.keys())].sort()).toEqual(['a', 'b']);
  expect(writes).toEqual(['b']);
});

test('what is removed comes back neither from memory nor from the box', async () => {
  const { box, kept, state } = fakeBox();
  const keep = sturdy(box, () => {});
  await keep.set('a', 1);
  state.refusal = full;
  await keep.set('b', 2);
  keep.hold('c', 3);
  for (const key of ['a', 'b', 'c']) await keep.remove(key);
  state.refusal = undefined;
  await keep.set('d', 4);
  expect([...kept.keys()]).toEqual(['d']);
  expect(await keep.keys()).toEqual(['d']);
});

test('a box that no longer lists its keys does not hide what is in memory', async () => {
  const { box } = fakeBox();
  const keep = sturdy({ ...box, keys: () => Promise.reject(new Error('closed')) }, () => {});
  keep.hold('a', 1);
  expect(await keep.keys()).toEqual(['a']);
});
