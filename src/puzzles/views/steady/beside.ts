// Two machines side by side: what comes out of each for the same archers, whom each picks, and how far one wild arrow counts
// in it. Nobody says which is right.

import { lowest, type Root } from '../../../core/rational.ts';
import { words } from '../../../core/words.ts';
import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Shots } from '../../steady/measures.ts';
import type { Build } from '../../steady/model.ts';
import { type Plate, ROW_PLATES } from '../../steady/plates.ts';
import { numberOf } from '../../steady/track.ts';
import { barIn, carriedThrough, rowIn } from './dots.ts';
import { LEAST, numeral, openEasel, type Pen } from './easel.ts';
import { drawPennant } from './gallery.ts';
import { paletteOf } from './inks.ts';
import type { Twin } from './twin.ts';

export type Besides = {
  /** what a tap there does */
  readonly tap: (point: Point) => (() => void) | undefined;
  readonly destroy: () => void;
};

/** From `mock/39`, design units. */
const LOOK = {
  inside: 16,
  pennant: 15,
  bar: 30,
  corner: 9,
  number: 38,
  fraction: 19,
  said: 20,
  question: 22,
  note: 20,
  next: 20,
  narrow: 220,
  least: 15,
};
/** A fraction with a larger denominator is told in decimals. */
const LARGEST_OVER = 12;
const ROWS: readonly string[] = ROW_PLATES;

/** @param next brings out another pair */
export function openBeside(
  stage: Stage,
  twin: Twin,
  machines: readonly [Build, Build],
  archers: readonly Shots[],
  mark: number,
  next: () => void,
): Besides {
  const { unit } = stage.layout();
  const { cards, note } = twin;
  const all: readonly Box[] = [...cards, ...(note === undefined ? [] : [note]), twin.next];
  const around = 28 * unit;
  const [left, top] = [Math.min(...all.map(({ x }) => x)) - around, Math.min(...all.map(({ y }) => y)) - around];
  const easel = openEasel(stage, {
    x: left,
    y: top,
    w: Math.max(...all.map(({ x, w }) => x + w)) + around - left,
    h: Math.max(...all.map(({ y, h }) => y + h)) + around - top,
  });
  easel.paint((pen) => {
    for (const [at, machine] of machines.entries()) {
      const card = cards[at];
      if (card !== undefined) drawCard(pen, stage, card, machine, archers, mark);
    }
    if (note !== undefined) drawNote(pen, stage, note);
    drawNext(pen, stage, twin.next);
  });
  return {
    tap: ({ x, y }) => {
      const { next: pill } = twin;
      return x >= pill.x && x <= pill.x + pill.w && y >= pill.y && y <= pill.y + pill.h ? next : undefined;
    },
    destroy: easel.destroy,
  };
}

/** A bar for each archer with its number, and below them what the wildest arrow counts. */
function drawCard(pen: Pen, stage: Stage, card: Box, { plates }: Build, archers: readonly Shots[], mark: number): void {
  const { unit } = stage.layout();
  drawPaper(pen, card, unit);
  const said = wildest(plates, archers, mark);
  const size = card.w < LOOK.narrow * unit ? LEAST : Math.max(LEAST, LOOK.said * unit);
  const hand = { font: 'voice', size, colour: INK.ink, widest: card.w - 12 * unit } as const;
  const inside = Math.min(LOOK.inside * unit, card.h * 0.1);
  const spoken = said === undefined ? '' : stage.speak(words('steady.beside.counts', said));
  // The bars come first where a card is too low for both.
  const text = card.h - 2 * inside - pen.lines(spoken, hand).length * size * 1.2 < archers.length * LOOK.least * unit ? '' : spoken;
  const told = text === '' ? 0 : pen.lines(text, hand).length * size * 1.2;
  const tall = (card.h - told - 2 * inside) / archers.length;
  const numbers = archers.map((shots) => numberOf(plates, shots, mark));
  const values = archers.map((shots) => barIn(carriedThrough(plates, shots, mark).at(-1)));
  const most = Math.max(1e-9, ...values.map((value) => Math.abs(value ?? 0)));
  const flat = LOOK.pennant * 2.4 * Math.min(unit, tall / 40);
  const start = card.x + LOOK.inside * unit + flat;
  const figure = Math.min(LOOK.number * unit, tall * 0.95, card.w * 0.15);
  // As long as leaves room for two digits and a fraction.
  const room = Math.max(0, card.x + card.w - start - 14 * unit - figure * 2.3);
  for (const [archer, value] of values.entries()) {
    const middle = card.y + inside + tall * (archer + 0.5);
    drawPennant(pen, { x: start - flat * 0.62, y: middle, scale: Math.min(unit, tall / 44) }, archer);
    if (value === undefined) continue;
    const { dot, light } = paletteOf(archer);
    const bar = { x: start, y: middle - tall * 0.38, w: (Math.abs(value) / most) * room, h: tall * 0.76 };
    pen.round(bar, LOOK.corner * unit, dot);
    pen.round({ x: bar.x + 5 * unit, y: bar.y + 3 * unit, w: Math.max(0, bar.w - 10 * unit), h: 3 * unit }, 1.5 * unit, light);
    drawNumber(pen, numbers[archer], value, { x: bar.x + bar.w + 12 * unit, y: middle }, figure);
  }
  pen.line(
    [
      { x: start, y: card.y + inside },
      { x: start, y: card.y + inside + tall * archers.length },
    ],
    3 * unit,
    INK.ink,
  );
  if (text !== '') pen.write(text, { x: card.x + card.w / 2, y: card.y + card.h - inside - told / 2 - 2 * unit }, hand);
}

/** How far the arrow farthest from its archer's own middle lies, and what it counts before all are summed up; undefined where no middle is taken. */
function wildest(
  plates: readonly Plate[],
  archers: readonly Shots[],
  mark: number,
): { readonly far: string; readonly n: string } | undefined {
  const row = plates.slice(
    0,
    plates.findIndex((plate) => !ROWS.includes(plate)),
  );
  if (!row.includes('slide-own-middle') || row.includes('hop') || row.includes('line-up') || row.length < 2) return undefined;
  const counted = archers.flatMap((shots) => {
    const middle = shots.reduce((sum, shot) => sum + shot, 0) / shots.length;
    const counts = rowIn(carriedThrough(row, shots, mark).at(-1)) ?? [];
    return shots.map((shot, at) => ({ far: Math.abs(shot - middle), n: counts[at] ?? 0 }));
  });
  const [first, ...others] = counted;
  const most = first && others.reduce((a, b) => (b.far > a.far ? b : a), first);
  return most && { far: numeral(most.far), n: numeral(most.n) };
}

/** Whole, with a small fraction behind it where there is one. @param at the middle of its left edge */
function drawNumber(pen: Pen, number: Root | undefined, value: number, at: Point, size: number): void {
  const hand = { font: 'voice', size, colour: INK.ink, align: 'left' } as const;
  const { top, over } = number?.depth === 0 ? lowest(number.under) : { top: 0n, over: 0n };
  if (over < 2n || over > LARGEST_OVER || top < 0n) {
    pen.write(numeral(value), at, hand);
    return;
  }
  const whole = top / over;
  const wide = whole === 0n ? 0 : pen.write(String(whole), at, hand) + size * 0.12;
  const small = { font: 'voice', size: Math.max(LEAST, size * 0.5), colour: INK.ink } as const;
  const parts = [String(top % over), String(over)] as const;
  const half = Math.max(...parts.map((part) => pen.wide(part, small))) / 2 + 1;
  const x = at.x + wide + half;
  const line = size * 0.06;
  pen.write(parts[0], { x, y: at.y - small.size * 0.56 }, small);
  pen.write(parts[1], { x, y: at.y + small.size * 0.56 }, small);
  pen.line(
    [
      { x: x - half, y: at.y },
      { x: x + half, y: at.y },
    ],
    line,
    INK.ink,
  );
}

/** What there is to talk about, and that it is still talked about. */
function drawNote(pen: Pen, stage: Stage, note: Box): void {
  const { unit } = stage.layout();
  drawPaper(pen, note, unit, INK.butter);
  const widest = note.w - 2 * LOOK.inside * unit;
  const question = { font: 'voice', size: LOOK.question * unit, colour: INK.ink, widest } as const;
  const argued = { font: 'read', size: LOOK.note * unit, colour: INK.ink, widest } as const;
  const [ask, say] = [stage.speak(words('steady.beside.ask')), stage.speak(words('steady.beside.argue'))];
  const high = [pen.lines(ask, question).length * question.size * 1.2, pen.lines(say, argued).length * argued.size * 1.2] as const;
  const gap = 10 * unit;
  const both = high[0] + gap + high[1] <= note.h - LOOK.inside * unit;
  const begin = note.y + (note.h - high[0] - (both ? gap + high[1] : 0)) / 2;
  const x = note.x + note.w / 2;
  pen.write(ask, { x, y: begin + high[0] / 2 }, question);
  if (both) pen.write(say, { x, y: begin + high[0] + gap + high[1] / 2 }, argued);
}

function drawPaper(pen: Pen, box: Box, unit: number, colour: number = INK.paper): void {
  pen.round({ ...box, x: box.x + 2 * unit, y: box.y + 8 * unit }, 20 * unit, INK.night, 0.18);
  pen.round({ ...box, y: box.y + 5 * unit }, 20 * unit, INK.edge);
  pen.round(box, 20 * unit, colour);
}

/** What brings out another pair: a pill with its words. */
function drawNext(pen: Pen, stage: Stage, box: Box): void {
  const { unit } = stage.layout();
  pen.round({ ...box, y: box.y + 5 * unit }, box.h / 2, INK['teal-deep']);
  pen.round(box, box.h / 2, INK.teal);
  pen.write(
    stage.speak(words('steady.beside.next')),
    { x: box.x + box.w / 2, y: box.y + box.h / 2 },
    {
      font: 'voice',
      size: Math.max(LEAST, LOOK.next * unit),
      colour: INK.paper,
      squeeze: box.w - 16 * unit,
    },
  );
}
