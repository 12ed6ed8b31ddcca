// Phaser on a transparent canvas: whether this browser can, starting it, and its size.

import type Phaser from 'phaser';
import type { Layout } from './layout.ts';

/**
 * Makes the canvas of the stage, which is drawn in two dimensions: the few dozen pictures of a machine need no graphics
 * card, and where there is none this takes a fraction of the time. Undefined where this browser can't.
 */
export function openBoard(layout: Layout, density: number): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * density);
  canvas.height = Math.round(layout.height * density);
  return canvas.getContext('2d') === null ? undefined : canvas;
}

type Opened = { readonly game: Phaser.Game; readonly scene: Phaser.Scene };

/** @returns undefined where Phaser can't start on it after all */
export function boot(phaser: typeof Phaser, layout: Layout, density: number, canvas: HTMLCanvasElement): Promise<Opened | undefined> {
  return new Promise((resolve) => {
    try {
      const game = new phaser.Game({
        type: phaser.CANVAS,
        parent: null,
        width: Math.round(layout.width * density),
        height: Math.round(layout.height * density),
        transparent: true,
        antialias: true,
        canvas,
        banner: false,
        disableContextMenu: false,
        audio: { noAudio: true },
        input: false,
        scale: { mode: phaser.Scale.NONE, zoom: 1 / density },
        scene: {
          key: 'stage',
          create(this: Phaser.Scene) {
            Object.assign(game.canvas.style, { position: 'absolute', left: '0', top: '0', display: 'block' });
            game.canvas.setAttribute('aria-hidden', 'true');
            resized(game, this, layout, density);
            resolve({ game, scene: this });
          },
        },
      });
    } catch {
      resolve(undefined);
    }
  });
}

/** The canvas in device pixels, shown in CSS pixels; the scene is measured in CSS pixels. */
export function resized(game: Phaser.Game, scene: Phaser.Scene, layout: Layout, density: number): void {
  // Not by setZoom: it measures the page for a size that the canvas does not keep, and once more for the one that it gets.
  game.scale.zoom = 1 / density;
  game.scale.resize(Math.round(layout.width * density), Math.round(layout.height * density));
  // Phaser sets the shown size only where it differs from the canvas' own.
  game.canvas.style.width = `${layout.width}px`;
  game.canvas.style.height = `${layout.height}px`;
  scene.cameras.main.setOrigin(0, 0).setZoom(density);
}
