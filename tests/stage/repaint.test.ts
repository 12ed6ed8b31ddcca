// What is painted anew, and what is left as it is.

import fc from 'fast-check';
import type Phaser from 'phaser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gathered, laid, repaintChanges } from '../../src/stage/repaint.ts';
import { pathsOf, type Reach, reachOf, trace } from '../../src/stage/trace.ts';

const reach = (left: number, top: number, right: number, bottom: number): Reach => ({ left, top, right, bottom });
const anyReach = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([x, y, w, h]) => reach(x, y, x + w, y + h));

// Phaser's numbers of calls: 6 line style, 7 fill style, 1 begin, 5 move, 4 line, 0 arc, 8 fill, 9 stroke, 10 triangle.
const LINE = [6, 3, 0xff0000, 1, 1, 5, 10, 20, 4, 40, 20, 9];
const DISC = [7, 0x0000ff, 0.5, 1, 0, 50, 50, 8, 0, 6.28, false, 0, 8];

test('places that cost little more as one become one', () => {
  expect(gathered([reach(0, 0, 100, 100), reach(100, 0, 200, 100)])).toEqual([reach(0, 0, 200, 100)]);
  const apart = [reach(0, 0, 100, 100), reach(500, 500, 600, 600)];
  expect(gathered(apart)).toEqual(apart);
  expect(gathered([reach(5, 5, 5, 9)])).toEqual([]);
});

test('what was to be wiped is wiped, however it is gathered', () => {
  fc.assert(
    fc.property(fc.array(anyReach, { maxLength: 30 }), (places) => {
      const kept = gathered(places);
      for (const { left, top, right, bottom } of places)
        expect(kept.some((one) => one.left <= left && one.top <= top && one.right >= right && one.bottom >= bottom)).toBe(true);
    }),
  );
});

test('a quarter turn lays what is wide upright, with room for soft edges', () => {
  // x' = −y + 100, y' = x + 50
  expect(laid(reach(-10, -2, 10, 2), { a: 0, b: 1, c: -1, d: 0, e: 100, f: 50 })).toEqual(reach(96, 38, 104, 62));
});

test('a line reaches as far as its width, a disc as its radius', () => {
  expect(reachOf(LINE)).toEqual(reach(7, 17, 43, 23));
  expect(reachOf(DISC)).toEqual(reach(42, 42, 58, 58));
});

test('each path carries its inks', () => {
  const twice = [...LINE, 1, 5, 0, 0, 4, 9, 9, 9];
  expect(pathsOf(twice)).toEqual([LINE, [6, 3, 0xff0000, 1, 1, 5, 0, 0, 4, 9, 9, 9]]);
});

test('a call that the stage has not is said', () => {
  const nothing = () => undefined;
  const canvas = { beginPath: nothing } as unknown as CanvasRenderingContext2D;
  expect(() => trace([14], canvas)).toThrow('call 14');
});

/** A canvas that notes what is wiped and drawn, and a scene of things that Phaser would hold. */
function opened() {
  const noted: string[] = [];
  const context = {
    ...Object.fromEntries(
      ['save', 'restore', 'beginPath', 'closePath', 'rect', 'clip', 'setTransform', 'moveTo', 'lineTo', 'arc', 'fill'].map((name) => [
        name,
        () => undefined,
      ]),
    ),
    stroke: () => noted.push('line'),
    clearRect: (...place: readonly number[]) => noted.push(`wiped ${place.join(' ')}`),
    drawImage: (image: Drawing) => noted.push(image.name),
  };
  const listeners: (() => void)[] = [];
  const canvas = { width: 400, height: 300, getContext: () => context, addEventListener: () => undefined };
  const renderer: { render?: (scene: unknown, children: readonly unknown[], camera: unknown) => void } = {};
  repaintChanges({
    canvas,
    renderer,
    scale: { on: (_: string, listener: () => void) => listeners.push(listener) },
    events: { once: () => undefined },
  } as unknown as Phaser.Game);
  const camera = { alpha: 1, matrixCombined: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 } };
  return {
    resize: () => {
      for (const listener of listeners) listener();
    },
    draw: (...children: readonly unknown[]): readonly string[] => {
      noted.length = 0;
      renderer.render?.(undefined, children, camera);
      return [...noted];
    },
  };
}

class Drawing {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const thing = { rotation: 0, scaleX: 1, scaleY: 1, alpha: 1, willRender: () => true };
const picture = (name: string, x: number, y: number) => ({
  ...thing,
  x,
  y,
  displayOriginX: 0,
  displayOriginY: 0,
  width: 20,
  height: 10,
  frame: { source: { image: new Drawing(name) }, cutX: 0, cutY: 0, cutWidth: 20, cutHeight: 10 },
});

beforeEach(() => {
  vi.stubGlobal('document', { fonts: { addEventListener: () => undefined, removeEventListener: () => undefined } });
  vi.stubGlobal('HTMLCanvasElement', Drawing);
});
afterEach(() => vi.unstubAllGlobals());

test('the first frame is painted whole, and one like it not at all', () => {
  const { draw } = opened();
  const cat = picture('cat', 10, 10);
  expect(draw(cat)).toEqual(['wiped 0 0 400 300', 'cat']);
  expect(draw(cat)).toEqual([]);
});

test('where something moved both places are wiped, and what reaches into them is painted there', () => {
  const { draw } = opened();
  const [cat, mouse, far] = [picture('cat', 10, 10), picture('mouse', 12, 12), picture('far', 300, 200)];
  draw(cat, mouse, far);
  mouse.x = 16;
  expect(draw(cat, mouse, far)).toEqual(['wiped 10 10 28 14', 'cat', 'mouse']);
});

test('what no eye sees is not painted, until it adds up', () => {
  const { draw } = opened();
  const cat = picture('cat', 10, 10);
  draw(cat);
  cat.x = 10.15;
  expect(draw(cat)).toEqual([]);
  cat.x = 10.3;
  expect(draw(cat)).toHaveLength(2);
});

test('what is gone is wiped, and so is what came to lie above another', () => {
  const { draw } = opened();
  const [cat, mouse] = [picture('cat', 10, 10), picture('mouse', 12, 12)];
  draw(cat, mouse);
  expect(draw(mouse, cat)).toEqual(expect.arrayContaining(['mouse', 'cat']));
  expect(draw(mouse)).toEqual(['wiped 8 8 24 14', 'mouse']);
});

test('of a graphics object only the paths that changed are wiped', () => {
  const { draw } = opened();
  const pen = { ...thing, x: 0, y: 0, commandBuffer: [...LINE, ...DISC] };
  draw(pen);
  pen.commandBuffer = [...LINE, ...DISC.with(5, 51)];
  expect(draw(pen)).toEqual(['wiped 40 40 21 20']);
});

test('a fainter whole makes its parts fainter', () => {
  const { draw } = opened();
  const cat = picture('cat', 10, 10);
  const group = { ...thing, x: 0, y: 0, list: [cat] };
  draw(group);
  group.alpha = 0.5;
  expect(draw(group)).toEqual(['wiped 8 8 24 14', 'cat']);
});

test('a canvas that got a size is painted whole', () => {
  const { draw, resize } = opened();
  const cat = picture('cat', 10, 10);
  draw(cat);
  resize();
  expect(draw(cat)).toEqual(['wiped 0 0 400 300', 'cat']);
});
