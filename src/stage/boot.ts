// Phaser on a transparent canvas: whether this browser can, starting it, and its size.

import type Phaser from 'phaser';
import type { Layout } from './layout.ts';

/** Renderers that are the processor and no graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** Whether this browser can draw the stage at all, and whether a graphics card does it. */
export function webgl(): 'none' | 'software' | 'card' {
  try {
    const context = document.createElement('canvas').getContext('webgl');
    if (context === null) return 'none';
    const told = context.getExtension('WEBGL_debug_renderer_info');
    const name = String(context.getParameter(told?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
    // A page may hold only so many contexts: the probe gives its own back.
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return SOFTWARE.test(name) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}

type Opened = { readonly game: Phaser.Game; readonly scene: Phaser.Scene };

/** @returns undefined where the graphics card refuses after all */
export function boot(
  phaser: typeof Phaser,
  parent: HTMLElement,
  layout: Layout,
  density: number,
  smooth: boolean,
): Promise<Opened | undefined> {
  return new Promise((resolve) => {
    try {
      const game = new phaser.Game({
        type: phaser.WEBGL,
        parent,
        width: Math.round(layout.width * density),
        height: Math.round(layout.height * density),
        transparent: true,
        antialias: true,
        // Where the processor has to draw, smooth motion is worth more than smooth edges: they cost half of each frame.
        antialiasGL: smooth,
        banner: false,
        disableContextMenu: false,
        audio: { noAudio: true },
        input: false,
        powerPreference: 'low-power',
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
  game.scale.setZoom(1 / density);
  game.scale.resize(Math.round(layout.width * density), Math.round(layout.height * density));
  // Phaser sets the shown size only where it differs from the canvas' own.
  game.canvas.style.width = `${layout.width}px`;
  game.canvas.style.height = `${layout.height}px`;
  scene.cameras.main.setOrigin(0, 0).setZoom(density);
}
