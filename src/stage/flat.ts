// Pictures that are painted once and then shown whole: what always moves together, or stays as it is. A canvas draws one
// picture of its own in a fraction of the time that its parts and paths would take anew for each frame.

import type Phaser from 'phaser';

/** Where a picture lies in the space of what it is added to: from left and top to right and low, units. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly low: number };

let flats = 0;

/**
 * Paints a picture in units. It goes with its game object: when that is destroyed, its pixels are.
 * @param density px a unit, as the screen will show it
 */
export function paintFlat(
  scene: Phaser.Scene,
  box: Box,
  density: number,
  paint: (pen: CanvasRenderingContext2D) => void,
): Phaser.GameObjects.Image {
  const [left, top] = [Math.floor(box.left * density) - 1, Math.floor(box.top * density) - 1];
  const [width, height] = [Math.ceil(box.right * density) + 1 - left, Math.ceil(box.low * density) + 1 - top];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  pen?.setTransform(density, 0, 0, density, -left, -top);
  if (pen !== null) paint(pen);
  flats += 1;
  const key = `flat-${flats}`;
  // As one picture: a texture that can be drawn on would read all of its pixels first.
  scene.textures.create(key, canvas)?.add('whole', 0, 0, 0, width, height);
  const image = scene.add
    .image(0, 0, key, 'whole')
    .setOrigin(-left / width, -top / height)
    .setScale(1 / density);
  image.once('destroy', () => scene.textures.remove(key));
  return image;
}

/** Several pictures as one, which takes their place: they are destroyed. */
export function flatten(scene: Phaser.Scene, images: readonly Phaser.GameObjects.Image[], density: number): Phaser.GameObjects.Image {
  const bounds = images.map((image) => image.getBounds());
  const box = {
    left: Math.min(...bounds.map(({ left }) => left)),
    top: Math.min(...bounds.map(({ top }) => top)),
    right: Math.max(...bounds.map(({ right }) => right)),
    low: Math.max(...bounds.map(({ bottom }) => bottom)),
  };
  return paintFlat(scene, box, density, (pen) => {
    pen.imageSmoothingQuality = 'high';
    for (const image of images) {
      const { frame, x, y, rotation, scaleX, scaleY, displayOriginX, displayOriginY } = image;
      const source = frame.source.image;
      pen.save();
      pen.translate(x, y);
      pen.rotate(rotation);
      pen.scale(scaleX, scaleY);
      if (source instanceof HTMLCanvasElement && scaleX !== 0)
        pen.drawImage(
          source,
          frame.cutX,
          frame.cutY,
          frame.cutWidth,
          frame.cutHeight,
          -displayOriginX,
          -displayOriginY,
          frame.cutWidth,
          frame.cutHeight,
        );
      pen.restore();
      image.destroy();
    }
  });
}

export type Lettered = { readonly image: Phaser.GameObjects.Image; readonly width: number; readonly height: number };

/** Paints lines of text, their upper left corner where the picture is put. @param font as CSS writes it, its size in units */
export function paintText(scene: Phaser.Scene, said: string, font: string, colour: string, density: number): Lettered {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure !== null) measure.font = font;
  const lines = said.split('\n').map((line) => ({ line, size: measure?.measureText(line) }));
  const above = lines[0]?.size?.fontBoundingBoxAscent ?? 0;
  const high = above + (lines[0]?.size?.fontBoundingBoxDescent ?? 0);
  const [width, height] = [Math.max(...lines.map(({ size }) => size?.width ?? 0)), lines.length * high];
  const image = paintFlat(scene, { left: 0, top: 0, right: width, low: height }, density, (pen) => {
    pen.font = font;
    pen.fillStyle = colour;
    for (const [index, { line }] of lines.entries()) pen.fillText(line, 0, above + index * high);
  });
  return { image, width, height };
}
