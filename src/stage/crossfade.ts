// For those who want less motion: one still gives way to the next. A copy of what was seen lies over the canvas and fades.

import type Phaser from 'phaser';

/** LOOK: stills cross-faded in 150 ms. */
const FADE_MS = 150;

/** @returns a function that makes `change` and resolves with it: the new still shows from then on, through the fading one */
/** @param seen the canvas that is seen */
export function openCrossfade(game: Phaser.Game, seen: () => HTMLCanvasElement): (change: () => void) => Promise<void> {
  return (change) =>
    new Promise((resolve) => {
      // The drawing buffer can be read only until the frame is handed over.
      game.events.once('postrender', () => {
        const copy = document.createElement('canvas');
        copy.width = game.canvas.width;
        copy.height = game.canvas.height;
        copy.getContext('2d')?.drawImage(seen(), 0, 0, copy.width, copy.height);
        copy.setAttribute('aria-hidden', 'true');
        copy.style.cssText = game.canvas.style.cssText;
        copy.style.pointerEvents = 'none';
        seen().after(copy);
        change();
        resolve();
        const done = (): void => copy.remove();
        copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, fill: 'forwards' }).finished.then(done, done);
      });
    });
}
