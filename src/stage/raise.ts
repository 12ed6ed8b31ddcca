// The stage before anybody has a place for it: Phaser started, the first sheets drawn. A page that goes straight to a level
// raises it while its storage is still being read.

import type Phaser from 'phaser';
import { ok, type Result, refuse } from '../core/result.ts';
import type { SheetName } from '../core/view.ts';
import { boot, openBoard } from './boot.ts';
import { dpr } from './density.ts';
import { type Layout, layoutOf } from './layout.ts';
import { draw, type Library, openLibrary } from './library.ts';

/** Pixels a unit of the drawings. */
export const densityFor = (layout: Layout): number => layout.unit * layout.detail * dpr();

export type Raised = { readonly game: Phaser.Game; readonly scene: Phaser.Scene; readonly library: Library };

/** Phaser, or undefined where it did not come. */
export const loadPhaser = (): Promise<typeof Phaser | undefined> => import('phaser').catch(() => undefined);

/** What a level of a beam is drawn from. The first minute needs the first of them only. */
const SHEETS: readonly SheetName[] = ['first', 'beam'];

type How = { readonly sheets?: readonly SheetName[]; readonly width?: number; readonly height?: number };

/** @returns the key of what to say where this browser can't */
export async function raise({
  sheets = SHEETS,
  width = window.innerWidth,
  height = window.innerHeight,
}: How = {}): Promise<Result<Raised>> {
  const layout = layoutOf(Math.max(1, width), Math.max(1, height));
  const canvas = openBoard(layout, dpr());
  if (canvas === undefined) return refuse('stage.no-canvas');
  const density = densityFor(layout);
  const drawing = Promise.all(sheets.map(async (name) => [name, await draw(name, density)] as const));
  const phaser = await loadPhaser();
  if (phaser === undefined) return refuse('stage.no-drawings');
  const opened = await boot(phaser, layout, dpr(), canvas);
  if (opened === undefined) return refuse('stage.no-canvas');
  const library = openLibrary(opened.scene, await drawing, density);
  if (library.ok) return ok({ ...opened, library: library.value });
  opened.game.destroy(true);
  return refuse('stage.no-drawings');
}
