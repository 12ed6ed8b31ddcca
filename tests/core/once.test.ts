import { expect, it } from 'vitest';
import { lazily, once } from '../../src/core/once.ts';

it('works out once for each object or function, even where nothing comes of it, and anew for any other', () => {
  const asked: unknown[] = [];
  const made = once((of: unknown) => {
    asked.push(of);
    return asked.length > 2 ? asked.length : undefined;
  });
  const [one, other] = [{ a: 1 }, { a: 1 }];
  expect([made(one), made(one), made(other), made(other), made(one)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect([made(made), made(made)]).toEqual([3, 3]);
  expect([made('text'), made('text'), made(null), made(null)]).toEqual([4, 5, 6, 7]);
  expect(asked).toEqual([one, other, made, 'text', 'text', null, null]);
});

it('remembers no more than it was allowed to', () => {
  let times = 0;
  const made = once((_: object) => ++times, 2);
  const [a, b, c] = [{}, {}, {}];
  expect([made(a), made(b), made(a), made(b)]).toEqual([1, 2, 1, 2]);
  expect([made(c), made(c), made(a)]).toEqual([3, 3, 4]);
});

it('works out lazily, and once', () => {
  let times = 0;
  const made = lazily(() => {
    times++;
    return undefined;
  });
  expect(times).toBe(0);
  expect([made(), made(), times]).toEqual([undefined, undefined, 1]);
});
