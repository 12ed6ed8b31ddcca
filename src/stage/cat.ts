// The cat on its cushion: it watches the machine, and stares at what it did not expect.

import type Phaser from 'phaser';
import { type Glide, smooth } from './motion.ts';
import { type Actor, DEPTH, type Ground, type Mood } from './stage.ts';

const HOP_MS = 260;
/** How high it jumps at a surprise, units of its drawing. */
const HOP = 16;

export function openCat(stage: Ground): Actor {
  const { motion } = stage;
  let here = true;
  let mood: Mood['is'] = 'rest';
  let image: Phaser.GameObjects.Image | undefined;
  let hopping: Glide | undefined;

  const name = (): string => (here ? (mood === 'surprise' ? 'cat-startled' : 'cat-look') : 'cushion');

  function place(): void {
    const { x, y, scale } = stage.layout().cat;
    image?.destroy();
    image = stage.parts().image(name(), scale).setPosition(x, y).setDepth(DEPTH.cat);
  }

  function show(): void {
    if (image === undefined) return;
    const { y, scale } = stage.layout().cat;
    const at = image;
    stage.parts().swap(at, name(), scale);
    hopping?.finish();
    if (stage.reduced() || !here || (mood !== 'surprise' && mood !== 'hush')) return;
    const high = mood === 'surprise' ? HOP : 0;
    hopping = motion.glide(HOP_MS, (t) => {
      at.setY(y - high * scale * Math.sin(t * Math.PI));
      // Before the outcome it leans in; at a surprise it lands with a squash.
      const lean = mood === 'hush' ? 0.03 * smooth(t) : 0.05 * Math.sin(t * Math.PI);
      stage.parts().scale(at, scale * (1 - lean), scale * (1 + lean));
    });
  }

  return {
    place,
    cast: ({ cat }) => {
      here = cat === 'cushion';
      show();
    },
    mood: (next) => {
      if (mood === next.is) return;
      mood = next.is;
      show();
      if (image !== undefined && mood === 'rest') stage.parts().scale(image, stage.layout().cat.scale);
    },
  };
}
