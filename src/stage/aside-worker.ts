// Paints the stage beside the page, on a canvas that the page gave away.

import type { Painted, ToPaint } from './aside.ts';
import { play } from './tape.ts';

const pictures = new Map<number, ImageBitmap>();
let pen: OffscreenCanvasRenderingContext2D | null = null;

addEventListener('message', ({ data }: MessageEvent<ToPaint | OffscreenCanvas>) => {
  if (data instanceof OffscreenCanvas) {
    pen = data.getContext('2d');
    postMessage(undefined satisfies Painted);
    return;
  }
  for (const [number, picture] of data.come) pictures.set(number, picture);
  if (pen !== null) {
    const { canvas } = pen;
    if (canvas.width !== data.width) canvas.width = data.width;
    if (canvas.height !== data.height) canvas.height = data.height;
    play(data.frame, pen, (number) => pictures.get(number));
  }
  for (const number of data.gone) {
    pictures.get(number)?.close();
    pictures.delete(number);
  }
  const { notes } = data.frame;
  postMessage(notes satisfies Painted, { transfer: [notes.buffer] });
});
