import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let asked: (() => void)[];
/** Lets the frame that was asked for pass, and the tasks after it. */
const frame = (): void => {
  for (const step of asked.splice(0)) step();
  vi.runAllTimers();
};

/** Lets ms pass, and after them as many frames as a few pieces need. */
const shortly = (ms: number): void => {
  vi.advanceTimersByTime(ms);
  for (let frames = 0; frames < 8; frames++) {
    for (const step of asked.splice(0)) step();
    vi.advanceTimersByTime(1);
  }
};

beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
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

test('what can wait does so until a machine has all but come to rest, and keeps its order', async () => {
  const { inTurn, inTurnAtRest, swingOn } = await import('../../src/stage/dom/turns.ts');
  const done: string[] = [];
  swingOn(1000, new EventTarget());
  inTurnAtRest(() => {
    done.push('notebook');
    inTurnAtRest(() => done.push('drawing'));
  });
  inTurn(() => done.push('outcome'));
  shortly(950);
  expect(done).toEqual(['outcome']);
  shortly(100);
  expect(done).toEqual(['outcome', 'notebook', 'drawing']);
});

test('whoever does something does not wait, and what swings anew counts from anew', async () => {
  const { inTurnAtRest, swingOn } = await import('../../src/stage/dom/turns.ts');
  const page = new EventTarget();
  const done: string[] = [];
  swingOn(1000, page);
  inTurnAtRest(() => done.push('one'));
  page.dispatchEvent(new Event('keydown'));
  shortly(0);
  expect(done).toEqual(['one']);
  swingOn(1000, page);
  inTurnAtRest(() => done.push('two'));
  vi.advanceTimersByTime(800);
  swingOn(1000, page);
  shortly(0);
  expect(done).toEqual(['one', 'two']);
  inTurnAtRest(() => done.push('three'));
  shortly(800);
  expect(done).toEqual(['one', 'two']);
  swingOn(0, page);
  shortly(0);
  expect(done).toEqual(['one', 'two', 'three']);
});
