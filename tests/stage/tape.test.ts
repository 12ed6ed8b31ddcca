import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTape, play } from '../../src/stage/tape.ts';

const PHASER = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src');
/** Where Phaser draws what the stage has. */
const DRAWS = [
  'renderer/canvas/CanvasRenderer',
  'renderer/canvas/utils/SetTransform',
  'gameobjects/components/TransformMatrix',
  'gameobjects/graphics/GraphicsCanvasRenderer',
  'gameobjects/image/ImageCanvasRenderer',
  'gameobjects/container/ContainerCanvasRenderer',
];

type Done = readonly unknown[];

/** A pen that notes what is asked of it, in order. */
function note(): { readonly pen: CanvasRenderingContext2D; readonly done: Done[] } {
  const done: Done[] = [];
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...numbers: unknown[]) =>
        void done.push([name, ...numbers]),
    set: (_, name, value) => {
      done.push([name, value]);
      return true;
    },
  });
  return { pen, done };
}

const picture = {} as HTMLCanvasElement;
const other = {} as HTMLCanvasElement;

/** What Phaser does in a frame: every call and property that its canvas parts have. */
function drawAll(pen: CanvasRenderingContext2D): void {
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, 1366, 768);
  pen.save();
  pen.transform(2, 0, 0, 2, 0.5, -0.5);
  pen.imageSmoothingEnabled = true;
  pen.drawImage(picture, 1, 2, 3, 4, -5, -6, 7, 8);
  pen.globalAlpha = 0.5;
  pen.imageSmoothingEnabled = false;
  pen.drawImage(other, 0, 0, 9, 9, 0, 0, 9, 9);
  pen.beginPath();
  pen.moveTo(10, 20);
  pen.lineTo(30, 40);
  pen.arc(1, 2, 3, 0, 1.5, 0 as unknown as boolean);
  pen.rect(1, 2, 3, 4);
  pen.closePath();
  pen.lineWidth = 2.5;
  pen.strokeStyle = 'rgba(1,2,3,1)';
  pen.stroke();
  pen.fillStyle = 'rgba(4,5,6,0.5)';
  pen.fill();
  pen.clip();
  pen.translate(3, 4);
  pen.rotate(0.25);
  pen.scale(2, 0.5);
  pen.fillRect(5, 6, 7, 8);
  pen.globalCompositeOperation = 'source-over';
  pen.restore();
}

const numberOf = (one: HTMLCanvasElement): number => (one === picture ? 1 : 2);
const pictureOf = (number: number): HTMLCanvasElement => (number === 1 ? picture : other);

describe('a tape of what is drawn', () => {
  it('is played as it was drawn, every call and every property in order', () => {
    const straight = note();
    drawAll(straight.pen);
    const tape = openTape(new Float32Array(8), numberOf);
    drawAll(tape.pen);
    const frame = tape.take(new Float32Array(8));
    const played = note();
    if (frame !== undefined) play(frame, played.pen, pictureOf);
    expect(played.done).toEqual(straight.done);
    expect(straight.done).toHaveLength(29);
  });

  it('has all that Phaser asks of a context', () => {
    const asked = new Set<string>();
    for (const file of DRAWS)
      for (const [, name = ''] of readFileSync(join(PHASER, `${file}.js`), 'utf8').matchAll(/\b(?:ctx|context)\.(\w+)(?:\(| = )/g))
        asked.add(name);
    const { pen } = openTape(new Float32Array(8), numberOf);
    expect([...asked].filter((name) => !Object.hasOwn(pen, name))).toEqual([]);
    expect(asked.size).toBeGreaterThan(15);
  });

  it('begins anew with each frame', () => {
    const tape = openTape(new Float32Array(8), numberOf);
    drawAll(tape.pen);
    tape.take(new Float32Array(8));
    tape.pen.moveTo(1, 2);
    tape.pen.fillStyle = 'red';
    const { pen, done } = note();
    const frame = tape.take(new Float32Array(8));
    if (frame !== undefined) play(frame, pen, pictureOf);
    expect(done).toEqual([
      ['moveTo', 1, 2],
      ['fillStyle', 'red'],
    ]);
  });

  it('forgets a frame where there is nothing to write the next one on', () => {
    const tape = openTape(new Float32Array(8), numberOf);
    tape.pen.moveTo(1, 2);
    expect(tape.take(undefined)).toBeUndefined();
    tape.pen.lineTo(3, 4);
    const { pen, done } = note();
    const frame = tape.take(new Float32Array(8));
    if (frame !== undefined) play(frame, pen, pictureOf);
    expect(done).toEqual([['lineTo', 3, 4]]);
  });

  it('leaves out a picture that has not come', () => {
    const tape = openTape(new Float32Array(8), numberOf);
    tape.pen.drawImage(picture, 0, 0, 1, 1, 0, 0, 1, 1);
    tape.pen.lineTo(3, 4);
    const { pen, done } = note();
    const frame = tape.take(new Float32Array(8));
    if (frame !== undefined) play(frame, pen, () => undefined);
    expect(done).toEqual([['lineTo', 3, 4]]);
  });
});
