// What stands over the two sides of the board of threads, said in the language of now.

import { words } from '../../../core/words.ts';
import { dpr } from '../../../stage/density.ts';
import { type Lettered, paintText } from '../../../stage/flat.ts';
import { css, INK } from '../../../stage/ink.ts';
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
  const pin = stage
    .parts()
    .image('push-pin', (PIN.scale * high) / PIN.text)
    .setDepth(depth);
  let dipped = false;
  let closed = false;
  let written: readonly (Lettered & { readonly said: string })[] = [];

  const clear = (): void => {
    for (const { image } of written) image.destroy();
    written = [];
  };
  function say(after: boolean): void {
    dipped = after;
    const titles = [
      { said: stage.speak(words('balance.board.wrote')), colour: INK['forecast-ink'] },
      { said: stage.speak(words(after ? 'balance.board.dipped' : 'balance.board.dip')), colour: INK['outcome-ink'] },
    ];
    if (titles.every(({ said }, index) => said === written[index]?.said)) return;
    clear();
    written = titles.map(({ said, colour }) => ({
      ...paintText(scene, said, `${FONT.weight} ${high}px ${FONT.family}`, css(colour), dpr()),
      said,
    }));
    const [wrote, dip] = written;
    const [left, top] = [board.x + inside.left * unit, board.y + inside.top * unit];
    pin.setPosition(left, top + 1);
    wrote?.image.setPosition(left + (PIN.wide * high) / PIN.text, top).setDepth(depth);
    dip?.image.setPosition(board.x + board.w - inside.right * unit - dip.width, top).setDepth(depth);
  }
  say(false);
  // Text painted before its font has come is painted anew.
  void document.fonts.load(`${FONT.weight} ${LEAST}px ${FONT.family}`).then(() => {
    if (closed) return;
    clear();
    say(dipped);
  });
  return {
    say,
    destroy: () => {
      closed = true;
      clear();
      pin.destroy();
    },
  };
}
