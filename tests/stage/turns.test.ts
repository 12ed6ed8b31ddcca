import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let asked: (() => void)[];
/** Lets the frame that was asked for pass, and the tasks after it. */
const frame = (): void => {
  for (const step of asked.splice(0)) step();
  vi.runAllTimers();
};

beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => asked.push(step));
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a piece of the page has a frame of its own, and the next piece comes after one of the machine', async () => {
  const { inTurn, pagesTurn } = await import('../../src/stage/dom/turns.ts');
  const done: string[] = [];
  inTurn(() => {
    done.push('outcome');
    inTurn(() => done.push('notebook'));
  });
  inTurn(() => done.push('drawing'));
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual([]);
  const seen: [boolean, number][] = [];
  for (let frames = 0; frames < 7; frames++) {
    const its = pagesTurn();
    frame();
    seen.push([its, done.length]);
  }
  expect(seen).toEqual([
    [true, 1],
    [false, 1],
    [true, 2],
    [false, 2],
    [true, 3],
    [false, 3],
    [false, 3],
  ]);
  expect(done).toEqual(['outcome', 'drawing', 'notebook']);
});

test('a piece that fails holds up no other', async () => {
  const { inTurn } = await import('../../src/stage/dom/turns.ts');
  const done: string[] = [];
  inTurn(() => {
    throw new Error('on purpose');
  });
  inTurn(() => done.push('next'));
  vi.runAllTimers();
  expect(frame).toThrow('on purpose');
  frame();
  frame();
  expect(done).toEqual(['next']);
});
