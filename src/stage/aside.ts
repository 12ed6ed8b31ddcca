// Painting the stage beside the page. Without a graphics card most of a frame is its painting, and the page's thread has hands
// to answer. So where frames come late a thread of its own paints, and the page only writes down what.

import type Phaser from 'phaser';
import { type Frame, openTape } from './tape.ts';

/** A frame, the size of its canvas in px, the pictures that come with it, and those that have not been drawn for long. */
export type ToPaint = {
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly come: readonly (readonly [number: number, picture: ImageBitmap])[];
  readonly gone: readonly number[];
};
/** What is painted, to be written on anew; undefined when the painter has its canvas. */
export type Painted = Float32Array<ArrayBuffer> | undefined;

/** Numbers of a frame: twice what most levels take. */
const NOTES = 16_384;
/** Frames on their way at once: while one is painted the next one is written. Where both wait, a frame is left out. */
const ON_THEIR_WAY = 2;
/** A picture that was not drawn for so many frames goes, and comes again when it is drawn again. */
const KEPT = 600;

export type Aside = {
  /** the canvas that is seen */
  readonly canvas: () => HTMLCanvasElement;
  /** another thread paints from now on, where this browser has one that can; nothing else changes */
  readonly begin: () => void;
  readonly close: () => void;
};

export function openAside(game: Phaser.Game, scene: Phaser.Scene): Aside {
  let seen = game.canvas;
  let begun = false;
  let close = (): void => undefined;

  /** What Phaser draws on. */
  const drawOn = (pen: CanvasRenderingContext2D): void => {
    if (!('gameContext' in game.renderer)) return;
    game.renderer.gameContext = pen;
    Object.assign(scene.sys, { context: pen });
  };

  function begin(): void {
    if (begun || typeof OffscreenCanvas === 'undefined') return;
    begun = true;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    // Hands are on the canvas below, as ever.
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      filter: 'var(--rim)',
    });
    const worker = new Worker(new URL('./aside-worker.ts', import.meta.url), { type: 'module', name: 'stage' });
    const known = new Map<CanvasImageSource, { readonly number: number; drawn: number }>();
    const spare = Array.from({ length: ON_THEIR_WAY }, () => new Float32Array(NOTES));
    let come: (readonly [number, ImageBitmap])[] = [];
    let gone: number[] = [];
    let count = 0;
    let frames = 0;
    let painted = false;
    const numberOf = (picture: HTMLCanvasElement): number => {
      let one = known.get(picture);
      if (one === undefined) {
        count += 1;
        one = { number: count, drawn: frames };
        known.set(picture, one);
        come.push([count, copyOf(picture)]);
      }
      one.drawn = frames;
      return one.number;
    };
    const tape = openTape(new Float32Array(NOTES), numberOf);
    const hand = (): void => {
      const next = spare.pop();
      const frame = tape.take(next);
      if (frame === undefined) return;
      frames += 1;
      if (frames % KEPT === 0)
        for (const [picture, { number, drawn }] of known)
          if (frames - drawn > KEPT) {
            known.delete(picture);
            gone.push(number);
          }
      const { width, height } = game.canvas;
      worker.postMessage({ frame, width, height, come, gone } satisfies ToPaint, [frame.notes.buffer, ...come.map(([, bitmap]) => bitmap)]);
      come = [];
      gone = [];
    };
    const own = game.context as CanvasRenderingContext2D;
    close = (): void => {
      game.events.off('postrender', hand);
      worker.terminate();
      canvas.remove();
      drawOn(own);
      seen = game.canvas;
      close = () => undefined;
    };
    worker.addEventListener('message', ({ data: notes }: MessageEvent<Painted>) => {
      if (notes === undefined) {
        drawOn(tape.pen);
        game.events.on('postrender', hand);
        return;
      }
      spare.push(notes);
      if (painted) return;
      painted = true;
      // Until it is on the screen the last frame of the page's own stands under it.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (!canvas.isConnected) return;
          seen = canvas;
          const { width } = game.canvas;
          game.canvas.width = width;
        }),
      );
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      close();
    });
    game.canvas.after(canvas);
    const given = canvas.transferControlToOffscreen();
    worker.postMessage(given, [given]);
  }
  return { canvas: () => seen, begin, close: () => close() };
}

/** A picture as it is now, for another thread. Drawings are painted once and then only drawn from. */
function copyOf(picture: HTMLCanvasElement): ImageBitmap {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.transferToImageBitmap();
}
