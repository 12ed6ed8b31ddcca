// The board of threads: what was written on one side, how far the arms dip on the other. Where two threads part ways
// there is light.

import type Phaser from 'phaser';
import { INK, ROOM } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { mix, smooth } from '../../../stage/motion.ts';
import { strokeDashes, strokeThrough } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Arms } from '../../balance/model.ts';
import { summed } from '../../balance/side.ts';
import { type Bag, openBag } from './bag.ts';
import { bagReach, halfWidth, LOOP } from './geometry.ts';
import { drawBoard, drawDashed, drawFilled, drawOutlined } from './paper.ts';
import { type Board, type Crossing, crossings, DOWNWARDS, framePlaces, frames, notes, SIDEWAYS, threadsOf } from './threads.ts';
import { openTitles } from './titles.ts';

/** The drawn widths of the two boards, and what stands on them, in their units. */
const LOOKS = {
  sideways: {
    width: 318,
    note: { w: 46, h: 40, r: 11 },
    frame: { w: 52, h: 52, r: 12 },
    cell: 36,
    empty: { w: 48, h: 48, r: 12 },
    digit: 0.28,
    dot: 6.5,
    thread: 7,
    bag: 1,
    text: 16.5,
    titles: { left: 22, top: 25, right: 26 },
    glow: [0.56, 0.42, 0.3],
  },
  downwards: {
    width: 254,
    note: { w: 38, h: 31, r: 9 },
    frame: { w: 31, h: 38, r: 10 },
    cell: 25,
    empty: { w: 31, h: 36, r: 10 },
    digit: 0.22,
    dot: 5,
    thread: 5.5,
    bag: 0.78,
    text: 15,
    titles: { left: 14, top: 9, right: 18 },
    glow: [0.31, 0.23],
  },
} as const;
/** A bag in a frame: as large as it is, up to this height and this scale, and no wider than this share of the frame. */
const BAG = { height: 39, scale: 0.86, half: 0.46 };
/** Digits are drawn 72 high; two of them are this far apart, and this much smaller. */
const DIGITS = { step: 52, two: 0.82 };
/** The spark at a crossing; where threads only meet there is no area between them, and less light. */
const SPARK = { scale: 1.7, degrees: 12, meeting: 0.6 };
/** The strings that the board hangs from. */
const STRINGS = { at: [54, 264], width: 5, ceiling: 14 } as const;

export type State = {
  readonly numbers: readonly (number | null)[];
  /** how far each thread is drawn taut, 0 to 1, smallest number first; undefined before the pull */
  readonly taut: readonly number[] | undefined;
  /** how bright the light of the crossings is */
  readonly light: number;
  /** these numbers were tried before: where their threads went shows, dashed */
  readonly known: boolean;
};

export type ThreadBoard = {
  readonly draw: (state: State) => void;
  /** crossings of these numbers, CSS pixels, and after which thread each shows */
  readonly crossings: (numbers: readonly (number | null)[]) => readonly { readonly after: number; readonly at: Point }[];
  readonly destroy: () => void;
};

export function openBoard(stage: Stage, setup: Arms): ThreadBoard {
  const { scene } = stage;
  const parts = stage.parts();
  const { board: box, unit: design } = stage.layout();
  const { down } = box;
  const kind: Board = down ? DOWNWARDS : SIDEWAYS;
  const look = down ? LOOKS.downwards : LOOKS.sideways;
  const unit = box.w / look.width;
  const pulls = setup.arms.map((bags) => summed(bags).pull);
  // An arm's bags stand side by side, and so do arms that pull the same.
  const cells = frames(pulls).map((arms) => arms.flatMap((arm) => setup.arms[arm] ?? []));
  const wide = cells.map((bags) => look.frame.w + look.cell * (bags.length - 1));
  const places = framePlaces(
    kind,
    pulls,
    wide.map((size) => (down ? size + 2 : kind.apart)),
  );
  const onScreen = (point: Point): Point => ({ x: box.x + point.x * unit, y: box.y + point.y * unit });
  const at = (along: number, across: number): Point => onScreen(down ? { x: along, y: across } : { x: across, y: along });
  const threads = (numbers: State['numbers']) => threadsOf(kind, numbers, pulls, places);

  const layer = (depth: number): Phaser.GameObjects.Graphics => scene.add.graphics().setDepth(DEPTH.ghost + depth);
  const pile = (depth: number): Phaser.GameObjects.Container => scene.add.container(0, 0).setDepth(DEPTH.ghost + depth);
  const ground = scene.add.graphics().setDepth(DEPTH.gap);
  if (!down) {
    ground.lineStyle(STRINGS.width * unit, INK['wood-deep'], 1);
    for (const far of STRINGS.at) ground.lineBetween(box.x + far * unit, STRINGS.ceiling * design, box.x + far * unit, box.y + 8 * unit);
  }
  drawBoard(ground, box, unit, down);
  const [halos, strands, paper, numerals] = [pile(0), layer(0.1), layer(0.2), pile(0.3)];
  const bags: readonly Bag[] = cells.flatMap((group, index) => group.map((bag, place) => framed(index, place, group.length, bag.weight)));
  const [dots, sparks] = [layer(0.5), pile(0.6)];
  const titles = openTitles(stage, box, unit, look.text, look.titles);
  /** what the digits and the lights were last made for */
  let written = '';
  let lit = '';

  /** A bag of a frame, in the middle of its cell. */
  function framed(group: number, place: number, count: number, weight: number): Bag {
    const size =
      look.bag * Math.min(BAG.scale, BAG.height / (bagReach(weight) - LOOP), (BAG.half * look.frame.w) / look.bag / halfWidth(weight));
    const { x, y } = frameAt(group);
    const bag = openBag(stage, weight, 'given');
    bag.loop(false);
    bag.depth(DEPTH.ghost + 0.4);
    const high = ((bagReach(weight) - LOOP) / 2) * size;
    bag.pose({ x: x + (place - (count - 1) / 2) * look.cell * unit, y: y - (high + LOOP * size) * unit }, size * unit, 0);
    return bag;
  }

  /** The middle of a frame, CSS pixels. */
  function frameAt(group: number): Point {
    const along = places[group] ?? 0;
    return down
      ? onScreen({ x: along, y: kind.frame + look.frame.h / 2 })
      : onScreen({ x: kind.frame + (wide[group] ?? look.frame.w) / 2, y: along });
  }

  function draw(state: State): void {
    const after = state.taut !== undefined;
    titles.say(after);
    for (const pen of [strands, paper, dots]) pen.clear();
    drawNotes(state);
    if (after) drawFrames();
    else drawEmpty(state.numbers.length);
    const order = threads(state.numbers);
    for (const [index, { from, to }] of order.entries()) {
      const [start, end] = [onScreen(from), onScreen(to)];
      const share = smooth(state.taut?.[index] ?? 0);
      if (share > 0) taut(start, { x: mix(start.x, end.x, share), y: mix(start.y, end.y, share) });
      else if (!after && state.known) dotted(start, end);
    }
    const shown = (arm: number): boolean => (state.taut?.[order.findIndex((thread) => thread.arm === arm)] ?? 0) >= 1;
    drawLight(
      crossings(kind, order, state.numbers, pulls).filter(({ arms }) => arms.every(shown)),
      state.light,
    );
    for (const bag of bags) bag.show(after);
  }

  function drawNotes({ numbers, taut: pulled, known }: State): void {
    const starts = notes(kind, numbers);
    const fresh = written !== JSON.stringify(numbers);
    written = JSON.stringify(numbers);
    if (fresh) numerals.removeAll(true);
    for (const [arm, number] of numbers.entries()) {
      const dot = at(starts[arm] ?? 0, kind.note);
      const note = down ? { x: dot.x, y: dot.y - (look.note.h / 2) * unit } : { x: dot.x - (look.note.w / 2) * unit, y: dot.y };
      if (number === null) {
        drawDashed(paper, note, look.note, unit, INK.edge, 3);
        continue;
      }
      drawFilled(paper, note, look.note, unit, INK['forecast-mist']);
      drawDashed(paper, note, look.note, unit, INK.forecast, 2.8);
      if (fresh) numeral(number, note);
      drawDot(dot, INK.forecast);
      if (pulled === undefined && !known) loose(dot);
    }
  }

  function drawFrames(): void {
    for (const [group, w] of wide.entries()) {
      const sheet = { ...look.frame, w };
      drawFilled(paper, frameAt(group), sheet, unit, INK['outcome-mist']);
      drawOutlined(paper, frameAt(group), sheet, unit, INK.outcome, 3.2);
      drawDot(at(places[group] ?? 0, kind.frame), INK['wood-deep']);
    }
  }

  /** Before the pull: as many places as arms, and nothing said about where. */
  function drawEmpty(count: number): void {
    for (let index = 0; index < count; index++) {
      const dot = at(kind.from + ((kind.to - kind.from) * index) / Math.max(1, count - 1), kind.frame);
      const middle = down
        ? { x: dot.x, y: dot.y + (look.empty.h / 2 + 3) * unit }
        : { x: dot.x + (look.empty.w / 2 + 14) * unit, y: dot.y };
      drawDashed(paper, middle, look.empty, unit, INK.edge, 3.2);
      drawDot(dot, INK['wood-deep']);
    }
  }

  function drawDot({ x, y }: Point, colour: number): void {
    dots.fillStyle(colour, 1);
    dots.fillCircle(x, y, look.dot * unit);
  }

  function numeral(number: number, { x, y }: Point): void {
    const digits = [...String(number)];
    const scale = look.digit * unit * (digits.length > 1 ? DIGITS.two : 1);
    for (const [index, digit] of digits.entries())
      numerals.add(parts.image(`thought-${digit}`, scale).setPosition(x + (index - (digits.length - 1) / 2) * DIGITS.step * scale, y));
  }

  /** A thread that nothing holds yet. */
  function loose(dot: Point): void {
    const long = (down ? 34 : 46) * unit;
    const points = Array.from({ length: 13 }, (_, step) => {
      const t = step / 12;
      return { x: dot.x + (Math.sin(t * 3.6) * 11 + 6 * t) * unit, y: dot.y + long * t };
    });
    braid(points, look.thread * 0.72);
  }

  function taut(start: Point, end: Point): void {
    const cast = ({ x, y }: Point): Point => ({ x: x + 3 * unit, y: y + 6 * unit });
    strands.lineStyle(look.thread * 0.86 * unit, INK['wood-deep'], 0.22);
    strokeThrough(strands, [cast(start), cast(end)]);
    braid([start, end], look.thread);
  }

  function dotted(start: Point, end: Point): void {
    strands.lineStyle(look.thread * 0.5 * unit, INK.forecast, 0.55);
    strokeDashes(strands, [start, end], 9 * unit, 7 * unit);
  }

  function braid(points: readonly Point[], width: number): void {
    strands.lineStyle(width * unit, ROOM.thread, 1);
    strokeThrough(strands, points);
    strands.lineStyle(width * 0.43 * unit, ROOM['thread-light'], 1);
    strokeDashes(strands, points, 9 * unit, 4 * unit);
  }

  function drawLight(shown: readonly Crossing[], light: number): void {
    const made = JSON.stringify(shown);
    if (made !== lit) {
      lit = made;
      halos.removeAll(true);
      sparks.removeAll(true);
      for (const crossing of shown) {
        const { x, y } = onScreen(crossing.at);
        const size = (look.dot / LOOKS.sideways.dot) * unit * (crossing.crossed ? 1 : SPARK.meeting);
        for (const reach of look.glow)
          halos.add(parts.image('glow', unit * reach * (crossing.crossed ? 1 : SPARK.meeting)).setPosition(x, y));
        sparks.add(
          parts
            .image('spark', size * SPARK.scale)
            .setPosition(x, y)
            .setAngle(SPARK.degrees),
        );
      }
    }
    halos.setAlpha(light);
    sparks.setAlpha(light);
  }

  return {
    draw,
    crossings: (numbers) => {
      const order = threads(numbers);
      const place = (arm: number): number => order.findIndex((thread) => thread.arm === arm);
      return crossings(kind, order, numbers, pulls).map(({ arms, at: point }) => ({
        after: Math.max(place(arms[0]), place(arms[1])),
        at: onScreen(point),
      }));
    },
    destroy: () => {
      for (const bag of bags) bag.destroy();
      titles.destroy();
      for (const one of [ground, halos, strands, paper, numerals, dots, sparks]) one.destroy();
    },
  };
}
