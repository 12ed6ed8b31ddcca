// What is written on the stage: quantities in the voice, names in the hand that reads well.

import type Phaser from 'phaser';
import type { Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';

/** LOOK: text is never smaller than this, CSS pixels. */
export const LEAST = 15;
const FONTS = {
  voice: { family: '"Shantell Sans", cursive', weight: 700 },
  read: { family: '"Atkinson Hyperlegible Next", system-ui, sans-serif', weight: 650 },
} as const;

export type Lettering = {
  /** Writes it about this point. @param size CSS pixels, never below the least @param widest CSS pixels, over which it breaks */
  readonly write: (text: string, at: Point, how: Hand) => Phaser.GameObjects.Text;
  /** Takes away all that was written. */
  readonly clear: () => void;
};
export type Hand = {
  readonly font: keyof typeof FONTS;
  readonly size: number;
  readonly colour: number;
  readonly depth: number;
  readonly widest?: number;
};

export function openLettering(stage: Stage): Lettering {
  const { scene } = stage;
  let written: Phaser.GameObjects.Text[] = [];
  return {
    write: (text, { x, y }, { font, size, colour, depth, widest }) => {
      const { family, weight } = FONTS[font];
      const one = scene.add
        .text(x, y, text, {
          fontFamily: family,
          fontSize: `${Math.max(LEAST, size)}px`,
          fontStyle: String(weight),
          color: `#${colour.toString(16).padStart(6, '0')}`,
          align: 'center',
          resolution: scene.cameras.main.zoom,
          ...(widest === undefined ? {} : { wordWrap: { width: widest } }),
        })
        .setOrigin(0.5)
        .setDepth(depth);
      written.push(one);
      // Text drawn before its font has come is drawn anew.
      void document.fonts.load(`${weight} ${LEAST}px ${family}`).then(() => one.active && one.updateText());
      return one;
    },
    clear: () => {
      for (const one of written) one.destroy();
      written = [];
    },
  };
}

/** A number as it stands on a board: whole, or to two decimals. */
export const numeral = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−');
