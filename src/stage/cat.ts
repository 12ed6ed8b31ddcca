// The cat on its cushion: it watches the machine, and stares at what it did not expect.

import type Phaser from 'phaser';
import type { Spot } from './layout.ts';
import { type Glide, smooth } from './motion.ts';
import { type Actor, DEPTH, type Ground, type Mood } from './stage.ts';

const HOP_MS = 260;
/** How high it jumps at a surprise, units of its drawing. */
const HOP = 16;
/** How much taller a breath makes it, and how long one takes, ms. */
const BREATH = 0.012;
const BREATH_MS = 3400;

export function openCat(stage: Ground): Actor {
  const { motion } = stage;
  let here = true;
  let away = false;
  let beside = false;
  let breath = 0;
  let mood: Mood['is'] = 'rest';
  let image: Phaser.GameObjects.Image | undefined;
  let hopping: Glide | undefined;

  const spot = (): Spot => (beside ? stage.layout().catBesideArms : stage.layout().cat);
  const name = (): string => (here ? (mood === 'surprise' ? 'cat-startled' : 'cat-look') : 'cushion');

  function place(): void {
    const { x, y, scale } = spot();
    image?.destroy();
    image = undefined;
    if (away) return;
    image = stage.parts().image(name(), scale).setPosition(x, y).setDepth(DEPTH.cat);
  }

  function show(): void {
    if (image === undefined) return;
    const { x, y, scale } = spot();
    const at = image.setPosition(x, y);
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

  motion.each((ms) => {
    breath += ms;
    if (stage.reduced() || !here || image === undefined || mood !== 'rest') return;
    const { scale } = spot();
    stage.parts().scale(image, scale, scale * (1 + BREATH * Math.sin((breath / BREATH_MS) * 2 * Math.PI)));
  });

  return {
    place,
    cast: ({ oops, cat }) => {
      beside = oops === 'arms';
      here = cat === 'cushion';
      if (away === (cat === 'away')) {
        show();
        return;
      }
      away = cat === 'away';
      hopping?.finish();
      place();
    },
    mood: (next) => {
      if (mood === next.is) return;
      mood = next.is;
      show();
      if (image !== undefined && mood === 'rest') stage.parts().scale(image, spot().scale);
    },
  };
}
