// What stands over the two sides of the board of threads, said in the language of now.

import type Phaser from 'phaser';
import { type Words, words } from '../../../core/words.ts';
import { dpr } from '../../../stage/density.ts';
import { INK } from '../../../stage/ink.ts';
import type { Box } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';

/** LOOK: text is never smaller than this, CSS pixels. */
const LEAST = 15;
const FONT = { weight: 650, family: '"Atkinson Hyperlegible Next", system-ui, sans-serif' };
/** The push-pin was drawn for text of this size. */
const PIN = { text: 16.5, scale: 0.75, wide: 22 };

export type Titles = {
  /** whether the arms have dipped */
  readonly say: (dipped: boolean) => void;
  readonly destroy: () => void;
};

/** @param size of the text, design units @param inside from the board's edge to its text: left, top, right, in its units */
export function openTitles(
  stage: Stage,
  board: Box,
  unit: number,
  size: number,
  inside: { readonly left: number; readonly top: number; readonly right: number },
): Titles {
  const { scene } = stage;
  const high = Math.max(LEAST, size * unit);
  const depth = DEPTH.ghost + 0.4;
  const text = (colour: number): Phaser.GameObjects.Text =>
    scene.add
      .text(0, 0, '', {
        fontFamily: FONT.family,
        fontSize: `${high}px`,
        fontStyle: String(FONT.weight),
        color: `#${colour.toString(16).padStart(6, '0')}`,
        resolution: dpr(),
      })
      .setDepth(depth);
  const wrote = text(INK['forecast-ink']);
  const dip = text(INK['outcome-ink']);
  const pin = stage
    .parts()
    .image('push-pin', (PIN.scale * high) / PIN.text)
    .setDepth(depth);
  let dipped = false;

  function say(after: boolean): void {
    dipped = after;
    const set = (title: Phaser.GameObjects.Text, said: Words): void => {
      const spoken = stage.speak(said);
      if (title.text !== spoken) title.setText(spoken);
    };
    set(wrote, words('balance.board.wrote'));
    set(dip, words(after ? 'balance.board.dipped' : 'balance.board.dip'));
    const [left, top] = [board.x + inside.left * unit, board.y + inside.top * unit];
    pin.setPosition(left, top + 1);
    wrote.setPosition(left + (PIN.wide * high) / PIN.text, top);
    dip.setPosition(board.x + board.w - inside.right * unit - dip.width, top);
  }
  say(false);
  // Text drawn before its font has come is drawn anew.
  void document.fonts.load(`${FONT.weight} ${LEAST}px ${FONT.family}`).then(() => {
    if (!wrote.active) return;
    for (const title of [wrote, dip]) title.updateText();
    say(dipped);
  });
  return {
    say,
    destroy: () => {
      for (const one of [wrote, dip, pin]) one.destroy();
    },
  };
}
