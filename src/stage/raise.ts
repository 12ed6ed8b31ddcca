// The stage before anybody has a place for it: Phaser started, the first sheet drawn. A page that goes straight to a level
// raises it while its storage is still being read.

import type Phaser from 'phaser';
import { ok, type Result, refuse } from '../core/result.ts';
import { boot, openBoard } from './boot.ts';
import { type Layout, layoutOf } from './layout.ts';
import { draw, type Library, openLibrary } from './library.ts';

/** Denser than this no eye sees. */
const MOST_DENSITY = 3;
/** Device pixels a CSS pixel. */
export const dpr = (): number => Math.min(MOST_DENSITY, window.devicePixelRatio || 1);
/** Pixels a unit of the drawings. */
export const densityFor = (layout: Layout): number => layout.unit * layout.detail * dpr();

export type Raised = { readonly game: Phaser.Game; readonly scene: Phaser.Scene; readonly library: Library };

/** Phaser, or undefined where it did not come. */
export const loadPhaser = (): Promise<typeof Phaser | undefined> => import('phaser').catch(() => undefined);

/** @returns the key of what to say where this browser can't */
export async function raise(width = window.innerWidth, height = window.innerHeight): Promise<Result<Raised>> {
  const layout = layoutOf(Math.max(1, width), Math.max(1, height));
  const canvas = openBoard(layout, dpr());
  if (canvas === undefined) return refuse('stage.no-canvas');
  const density = densityFor(layout);
  const drawing = draw('first', density);
  const phaser = await loadPhaser();
  if (phaser === undefined) return refuse('stage.no-drawings');
  const opened = await boot(phaser, layout, dpr(), canvas);
  if (opened === undefined) return refuse('stage.no-canvas');
  const drawn = await drawing;
  const library = drawn.ok ? openLibrary(opened.scene, drawn.value, density) : drawn;
  if (library.ok) return ok({ ...opened, library: library.value });
  opened.game.destroy(true);
  return refuse('stage.no-drawings');
}
