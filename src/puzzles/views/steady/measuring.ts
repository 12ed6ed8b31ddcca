// What somebody with an idea measures of an archer's arrows, shown over them: a tape from end to end, the hops from arrow to
// arrow, and the number that their own machine makes of it.

import { INK } from '../../../stage/ink.ts';
import { ideaOf } from '../../steady/ideas.ts';
import type { Shots } from '../../steady/measures.ts';
import { along } from './board.ts';
import { barIn, carriedThrough } from './dots.ts';
import { numeral, type Pen } from './easel.ts';
import type { Lane } from './field.ts';

const LOOK = { number: 30, card: { w: 54, h: 45 }, tape: 26 };

/** Nothing where the idea has no machine, or the arrows make no number. */
export function drawMeasure(pen: Pen, strategy: string, lane: Lane, shots: Shots, mark: number, large: number): void {
  const machine = ideaOf(strategy)?.machine;
  if (machine === undefined || shots.length === 0) return;
  const { scale, ruler, room } = lane;
  const xs = shots.map((shot) => along(scale, shot));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const y = ruler.y - room + 8 * large;
  const unit = Math.min(large, room / 110);
  if (strategy === 'ends') {
    const high = LOOK.tape * unit;
    pen.round({ x: left, y, w: right - left, h: high }, 0, INK['brass-deep']);
    pen.round({ x: left, y, w: right - left, h: high - 4 * unit }, 0, INK.spark);
    const step = (scale.right - scale.left) / (scale.to - scale.from);
    for (let x = left + step; x < right - 2; x += step)
      pen.line(
        [
          { x, y },
          { x, y: y + 6 * unit },
        ],
        2.4 * unit,
        INK.ink,
      );
    for (const x of [left, right]) {
      pen.line(
        [
          { x, y: y - 12 * unit },
          { x, y: y + high + 10 * unit },
        ],
        4.5 * unit,
        INK.ink,
      );
      pen.dashes(
        [
          { x, y: y + high + 12 * unit },
          { x, y: ruler.y - 8 * unit },
        ],
        3 * unit,
        INK.iron,
        2 * unit,
        6 * unit,
      );
    }
  }
  if (strategy === 'jumps')
    for (const [at, to] of xs.entries()) {
      const from = xs[at - 1];
      if (from === undefined) continue;
      const high = Math.min(room * 0.5, Math.abs(to - from) * 0.4 + 10 * unit);
      const points = Array.from({ length: 17 }, (_, step) => {
        const t = step / 16;
        return { x: from + (to - from) * t, y: y + room * 0.5 - high * 4 * t * (1 - t) };
      });
      pen.dashes(points, 3.4 * unit, INK['brass-deep'], 5 * unit, 5 * unit);
    }
  const number = barIn(carriedThrough(machine.plates, shots, mark).at(-1));
  if (number === undefined) return;
  const card = {
    x: Math.min(right + 18 * unit, ruler.x + ruler.w - LOOK.card.w * unit),
    y: y - 8 * unit,
    w: LOOK.card.w * unit,
    h: LOOK.card.h * unit,
  };
  pen.round({ ...card, y: card.y + 3 * unit }, 11 * unit, INK.edge);
  pen.round(card, 11 * unit, INK.paper);
  const hand = { font: 'voice', size: LOOK.number * unit, colour: INK.ink } as const;
  const size = hand.size * Math.min(1, (card.w - 8 * unit) / pen.wide(numeral(number), hand));
  pen.write(numeral(number), { x: card.x + card.w / 2, y: card.y + card.h / 2 }, { ...hand, size });
}
