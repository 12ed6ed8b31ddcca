// The sheet of parts: read once as text, rasterised at the density that the screen needs, cut into frames by its atlas.

import type Phaser from 'phaser';
import { ok, type Result, refuse } from '../core/result.ts';

/** `x y w h` in units of the sheet; `left` and `top` of its origin, in units of its own drawing; `share` of a drawn unit that a unit of the sheet is. */
type Frame = Readonly<Record<'x' | 'y' | 'w' | 'h' | 'left' | 'top' | 'share', number>>;
/** Where each part stands. scripts/assets.ts makes it with the sheet: nothing here needs looking at again. */
export type Atlas = { readonly width: number; readonly height: number; readonly frames: Readonly<Record<string, Frame>> };

/** The longest side of a sheet, px: what every device of the last ten years can draw from. */
const LONGEST = 4096;
/** The sheet is drawn anew when the screen needs more than this many times its density. */
const GROWTH = 1.25;

/** A point where a drawing's own unit is as many CSS pixels as `scale` says. */
export type Parts = {
  /** A part of the sheet with its origin at the joint of the drawing. @param scale CSS pixels a unit of the drawing */
  readonly image: (name: string, scale?: number, scaleY?: number) => Phaser.GameObjects.Image;
  /** Sizes an image of the sheet anew. */
  readonly scale: (image: Phaser.GameObjects.Image, scale: number, scaleY?: number) => void;
  /** Shows another part in its place, at the same scale. */
  readonly swap: (image: Phaser.GameObjects.Image, name: string, scale: number) => void;
};

export type Sheet = Parts & {
  readonly has: (name: string) => boolean;
  /** whether the screen needs it denser than it is */
  readonly tooCoarse: (density: number) => boolean;
  readonly destroy: () => void;
};

export const parseAtlas = (text: string): Atlas => JSON.parse(text);

/** The density a sheet can have: what is asked for, as far as a texture can be that large. */
export const densityFor = (atlas: Atlas, asked: number): number => Math.min(asked, LONGEST / Math.max(atlas.width, atlas.height));

let sheets = 0;

/** A sheet that is drawn, and not yet Phaser's. */
export type Drawn = { readonly canvas: HTMLCanvasElement; readonly atlas: Atlas; readonly texel: number };

/** Needs no Phaser: the first sheet is drawn while that is still on its way. @param density px a unit of the drawings */
export async function drawSheet(svg: string, atlas: Atlas, density: number): Promise<Result<Drawn>> {
  const texel = densityFor(atlas, density);
  const canvas = await rasterise(svg, Math.ceil(atlas.width * texel), Math.ceil(atlas.height * texel));
  return canvas === undefined ? refuse('The drawings could not be read.') : ok({ canvas, atlas, texel });
}

/** Cuts a sheet into its parts. */
export function openSheet(scene: Phaser.Scene, { canvas, atlas, texel }: Drawn): Result<Sheet> {
  sheets += 1;
  const key = `sheet-${sheets}`;
  // As one picture: a texture that can be drawn on would read all of its pixels first.
  const texture = scene.textures.create(key, canvas);
  if (texture === null) return refuse('The drawings could not be handed to Phaser.');
  for (const [name, frame] of Object.entries(atlas.frames))
    texture.add(
      name,
      0,
      Math.round(frame.x * texel),
      Math.round(frame.y * texel),
      Math.round(frame.w * texel),
      Math.round(frame.h * texel),
    );

  const frameOf = (name: string) => {
    const frame = atlas.frames[name];
    if (frame === undefined) throw new Error(`there is no part "${name}" in the sheet`);
    return frame;
  };
  const scale = (image: Phaser.GameObjects.Image, x: number, y: number = x): void => {
    const { share } = frameOf(image.frame.name);
    image.setScale(x / (share * texel), y / (share * texel));
  };
  const settle = (image: Phaser.GameObjects.Image, name: string): void => {
    const frame = frameOf(name);
    image.setOrigin((frame.left * frame.share) / frame.w, (frame.top * frame.share) / frame.h);
  };
  return ok({
    image: (name, x = 1, y = x) => {
      frameOf(name);
      const image = scene.add.image(0, 0, key, name);
      settle(image, name);
      scale(image, x, y);
      return image;
    },
    scale,
    swap: (image, name, size) => {
      if (image.frame.name === name) return;
      image.setTexture(key, name);
      settle(image, name);
      scale(image, size);
    },
    has: (name) => Object.hasOwn(atlas.frames, name),
    tooCoarse: (needed) => densityFor(atlas, needed) > texel * GROWTH,
    destroy: () => {
      scene.textures.remove(key);
    },
  });
}

async function rasterise(svg: string, width: number, height: number): Promise<HTMLCanvasElement | undefined> {
  // The size is written into the drawing itself: some browsers rasterise at that size and scale the pixels from there.
  const sized = svg.replace(/width="[\d.]+" height="[\d.]+"/, `width="${width}" height="${height}"`);
  const url = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  const image = new Image(width, height);
  image.src = url;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    await image.decode();
    const pen = canvas.getContext('2d');
    if (pen === null) return undefined;
    pen.drawImage(image, 0, 0, width, height);
    return canvas;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
