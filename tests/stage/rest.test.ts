import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRest } from '../../src/stage/rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(how: { still?: boolean; busy?: boolean } = {}) {
  const limits: number[] = [];
  const page = new EventTarget();
  const loop = { setFPSLimit: (frames: number) => void limits.push(frames) };
  const rest = openRest(
    loop,
    () => how.still === true,
    () => how.busy === true,
    page,
  );
  return { limits, page, rest };
}

test('idle life is drawn half as often once nobody did anything for six seconds', () => {
  const { limits } = opened();
  vi.advanceTimersByTime(5999);
  expect(limits).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(limits).toEqual([30]);
});

test('where nothing moves by itself, hardly at all', () => {
  const { limits } = opened({ still: true });
  vi.advanceTimersByTime(6000);
  expect(limits).toEqual([5]);
});

test.each(['pointerdown', 'pointermove', 'keydown', 'click', 'resize'])('a %s wakes it at once, for six seconds more', (sign) => {
  const { limits, page } = opened();
  vi.advanceTimersByTime(6000);
  page.dispatchEvent(new Event(sign));
  expect(limits).toEqual([30, 0]);
  vi.advanceTimersByTime(6000);
  expect(limits).toEqual([30, 0, 30]);
});

test('what is acted out without a hand is drawn whole', () => {
  const { limits } = opened({ busy: true });
  vi.advanceTimersByTime(60_000);
  expect(limits).toEqual([]);
});

test('closed, it leaves the loop alone', () => {
  const { limits, page, rest } = opened();
  rest.close();
  page.dispatchEvent(new Event('click'));
  vi.advanceTimersByTime(60_000);
  expect(limits).toEqual([]);
});
