// The board of threads: what was written on one side, how far the arms dip on the other. Where two threads part ways
// there is light.

import type Phaser from 'phaser';
import { words } from '../../../core/words.ts';
import { INK, ROOM } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { mix, smooth } from '../../../stage/motion.ts';
import { dashes, strokeThrough } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Arms } from '../../balance/model.ts';
import { summed } from '../../balance/side.ts';
import { type Bag, openBag } from './bag.ts';
import { bagReach, halfWidth, LOOP } from './geometry.ts';
import {
  type Board,
  type Crossing,
  crossings,
  DOWNWARDS,
  framePlaces,
  frames,
  notes,
  SIDEWAYS,
  type Thread,
  threadsOf,
} from './threads.ts';

/** The drawn widths of the two boards, and what stands on them, in their units. */
const LOOKS = {
  sideways: {
    width: 318,
    note: { w: 46, h: 40, r: 11 },
    frame: { w: 52, h: 52, r: 12, cell: 36 },
    empty: { w: 48, h: 48 },
    digit: 0.28,
    dot: 6.5,
    thread: 7,
    bag: 1,
    text: 16.5,
  },
  downwards: {
    width: 254,
    note: { w: 38, h: 31, r: 9 },
    frame: { w: 31, h: 38, r: 10, cell: 25 },
    empty: { w: 31, h: 36 },
    digit: 0.22,
    dot: 5,
    thread: 5.5,
    bag: 0.78,
    text: 15,
  },
} as const;
/** A bag in a frame: as large as it is, up to this height and this scale. */
const BAG = { height: 39, scale: 0.86 };
/** LOOK: text is never smaller than this, CSS pixels. */
const LEAST_TEXT = 15;
const TEXT = { weight: 650, family: '"Atkinson Hyperlegible Next", system-ui, sans-serif' };

export type State = {
  readonly numbers: readonly (number | null)[];
  /** how far each thread is drawn taut, 0 to 1, smallest number first; none before the pull */
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
  const layout = stage.layout();
  const { x, y, w, down } = layout.board;
  const kind: Board = down ? DOWNWARDS : SIDEWAYS;
  const look = down ? LOOKS.downwards : LOOKS.sideways;
  const unit = w / look.width;
  const pulls = setup.arms.map((bags) => summed(bags).pull);
  const groups = frames(pulls);
  // An arm's bags stand side by side, and so do arms that pull the same.
  const cells = groups.map((arms) => arms.flatMap((arm) => setup.arms[arm] ?? []));
  const wide = cells.map((bags) => look.frame.w + look.frame.cell * (bags.length - 1));
  const places = framePlaces(kind, pulls, down ? wide.map((size) => size + 2) : wide.map(() => kind.apart));
  const onScreen = (point: Point): Point => ({ x: x + point.x * unit, y: y + point.y * unit });
  const at = (along: number, across: number): Point => onScreen(down ? { x: along, y: across } : { x: across, y: along });

  const strings = scene.add.graphics().setDepth(DEPTH.gap);
  if (!down) {
    strings.lineStyle(5 * unit, INK['wood-deep'], 1);
    for (const far of [54, 264]) strings.lineBetween(x + far * unit, 14 * layout.unit, x + far * unit, y + 8 * unit);
  }
  const ground = parts
    .image(down ? 'string-board-low' : 'string-board', unit)
    .setPosition(x, y)
    .setDepth(DEPTH.gap);
  const light = scene.add.container(0, 0).setDepth(DEPTH.ghost);
  const threadPen = scene.add.graphics().setDepth(DEPTH.ghost + 0.1);
  const paper = scene.add.graphics().setDepth(DEPTH.ghost + 0.2);
  const numerals = scene.add.container(0, 0).setDepth(DEPTH.ghost + 0.3);
  const bags: readonly Bag[] = cells.flatMap((group, index) => group.map((bag, place) => framed(index, place, group.length, bag.weight)));
  const dots = scene.add.graphics().setDepth(DEPTH.ghost + 0.5);
  const sparks = scene.add.container(0, 0).setDepth(DEPTH.ghost + 0.6);
  const size = Math.max(LEAST_TEXT, look.text * unit);
  let pulled = false;
  const pin = parts.image('push-pin', (0.75 * size) / 16.5);
  const wrote = text(words('balance.board.wrote'), INK['forecast-ink']);
  const dipped = text(words('balance.board.dip'), INK['outcome-ink']);
  titles(false);
  // Text drawn before its font has come is drawn anew.
  void document.fonts.load(`${TEXT.weight} ${LEAST_TEXT}px ${TEXT.family}`).then(() => {
    if (!wrote.active) return;
    for (const title of [wrote, dipped]) title.updateText();
    titles(pulled);
  });

  function text(said: ReturnType<typeof words>, colour: number): Phaser.GameObjects.Text {
    return scene.add
      .text(0, 0, stage.speak(said), {
        fontFamily: TEXT.family,
        fontSize: `${size}px`,
        fontStyle: String(TEXT.weight),
        color: `#${colour.toString(16).padStart(6, '0')}`,
        resolution: scene.cameras.main.zoom,
        lineSpacing: -2,
      })
      .setDepth(DEPTH.ghost + 0.4);
  }

  /** A bag of a frame, in the middle of its cell. */
  function framed(group: number, place: number, count: number, weight: number): Bag {
    const size =
      Math.min(BAG.scale, BAG.height / (bagReach(weight) - LOOP), (0.46 * look.frame.w) / look.bag / halfWidth(weight)) * look.bag;
    const middle = (place - (count - 1) / 2) * look.frame.cell;
    const box = frameAt(group);
    const bag = openBag(stage, weight, 'given');
    bag.loop(false);
    bag.depth(DEPTH.ghost + 0.4);
    const high = ((bagReach(weight) - LOOP) / 2) * size;
    bag.pose({ x: box.x + middle * unit, y: box.y - (high + LOOP * size) * unit }, size * unit, 0);
    bag.show(false);
    return bag;
  }

  /** The middle of a frame, CSS pixels. */
  function frameAt(group: number): Point {
    const along = places[group] ?? 0;
    return down
      ? onScreen({ x: along, y: kind.frame + look.frame.h / 2 })
      : onScreen({ x: kind.frame + (wide[group] ?? look.frame.w) / 2, y: along });
  }

  function titles(after: boolean): void {
    pulled = after;
    wrote.setText(stage.speak(words('balance.board.wrote')));
    dipped.setText(stage.speak(words(after ? 'balance.board.dipped' : 'balance.board.dip')));
    const margin = 26 * unit;
    const top = y + (down ? 9 : 25) * unit;
    pin.setPosition(x + (down ? 14 : 22) * unit, top + 1).setDepth(DEPTH.ghost + 0.4);
    wrote.setPosition(x + (down ? 14 : 22) * unit + (22 * size) / 16.5, top);
    dipped.setPosition(x + w - margin * (down ? 0.7 : 1) - dipped.width, top);
  }

  function threads(numbers: readonly (number | null)[]): readonly Thread[] {
    return threadsOf(kind, numbers, pulls, places);
  }

  function draw(state: State): void {
    const after = state.taut !== undefined;
    titles(after);
    for (const pen of [threadPen, paper, dots]) pen.clear();
    light.removeAll(true);
    sparks.removeAll(true);
    numerals.removeAll(true);
    const starts = notes(kind, state.numbers);
    const order = threads(state.numbers);

    for (const [arm, number] of state.numbers.entries()) {
      const dot = at(starts[arm] ?? 0, kind.note);
      const note = down ? { x: dot.x, y: dot.y - (look.note.h / 2) * unit } : { x: dot.x - (look.note.w / 2) * unit, y: dot.y };
      if (number === null) {
        dashed(paper, note, look.note.w, look.note.h, look.note.r, INK.edge, 3);
        continue;
      }
      rounded(paper, note, look.note.w, look.note.h, look.note.r, INK['forecast-mist']);
      dashed(paper, note, look.note.w, look.note.h, look.note.r, INK.forecast, 2.8);
      numeral(number, note);
      dots.fillStyle(INK.forecast, 1);
      dots.fillCircle(dot.x, dot.y, look.dot * unit);
      if (!after && !state.known) loose(dot);
    }

    if (after) {
      for (const [group, size] of wide.entries()) {
        const box = frameAt(group);
        rounded(paper, box, size, look.frame.h, look.frame.r, INK['outcome-mist']);
        outlined(paper, box, size, look.frame.h, look.frame.r, INK.outcome, 3.2);
        const dot = at(places[group] ?? 0, kind.frame);
        dots.fillStyle(INK['wood-deep'], 1);
        dots.fillCircle(dot.x, dot.y, look.dot * unit);
      }
      for (const [index, thread] of order.entries()) taut(thread, state.taut?.[index] ?? 0);
      glow(crossings(kind, order, state.numbers, pulls), order, state);
    } else
      for (let index = 0; index < state.numbers.length; index++) {
        const along = kind.from + ((kind.to - kind.from) * index) / Math.max(1, state.numbers.length - 1);
        const dot = at(along, kind.frame);
        const box = down ? { x: dot.x, y: dot.y + (look.empty.h / 2 + 3) * unit } : { x: dot.x + (look.empty.w / 2 + 14) * unit, y: dot.y };
        dashed(paper, box, look.empty.w, look.empty.h, look.frame.r, INK.edge, 3.2);
        dots.fillStyle(INK['wood-deep'], 1);
        dots.fillCircle(dot.x, dot.y, look.dot * unit);
      }
    if (!after && state.known) for (const thread of order) ghostly(thread);
    for (const bag of bags) bag.show(after);
  }

  function ghostly({ from, to }: Thread): void {
    threadPen.lineStyle(look.thread * 0.5 * unit, INK.forecast, 0.55);
    for (const [start, end] of dashes([onScreen(from), onScreen(to)], 9 * unit, 7 * unit))
      threadPen.lineBetween(start.x, start.y, end.x, end.y);
  }

  function numeral(number: number, middle: Point): void {
    const digits = [...String(number)];
    const scale = look.digit * unit * (digits.length > 1 ? 0.82 : 1);
    for (const [index, digit] of digits.entries())
      numerals.add(
        parts
          .image(`digit-${digit}`, scale)
          .setTint(INK['forecast-ink'])
          .setPosition(middle.x + (index - (digits.length - 1) / 2) * 52 * scale, middle.y),
      );
  }

  /** A thread that nothing holds yet. */
  function loose(dot: Point): void {
    const points = Array.from({ length: 13 }, (_, step) => {
      const t = step / 12;
      const long = (down ? 34 : 46) * unit;
      return { x: dot.x + (Math.sin(t * 3.6) * 11 + 6 * t) * unit, y: dot.y + long * t };
    });
    stroke(points, look.thread * 0.72);
  }

  function taut({ from, to }: Thread, share: number): void {
    if (share <= 0) return;
    const [start, end] = [onScreen(from), onScreen({ x: mix(from.x, to.x, smooth(share)), y: mix(from.y, to.y, smooth(share)) })];
    threadPen.lineStyle(look.thread * 0.86 * unit, INK['wood-deep'], 0.22);
    strokeThrough(threadPen, [
      { x: start.x + 3 * unit, y: start.y + 6 * unit },
      { x: end.x + 3 * unit, y: end.y + 6 * unit },
    ]);
    stroke([start, end], look.thread);
  }

  function stroke(points: readonly Point[], width: number): void {
    threadPen.lineStyle(width * unit, ROOM.thread, 1);
    strokeThrough(threadPen, points);
    threadPen.lineStyle(width * 0.43 * unit, ROOM['thread-light'], 1);
    for (const [from, to] of dashes(points, 9 * unit, 4 * unit)) threadPen.lineBetween(from.x, from.y, to.x, to.y);
  }

  function glow(all: readonly Crossing[], order: readonly Thread[], state: State): void {
    for (const crossing of all) {
      if (!shown(crossing, order, state)) continue;
      const { x: left, y: top } = onScreen(crossing.at);
      // Where threads only meet, in a frame or at equal numbers, there is no area between them: less light.
      const size = (look.dot / LOOKS.sideways.dot) * unit * (crossing.crossed ? 1 : 0.6);
      for (const reach of down ? [0.4, 0.3] : [0.56, 0.42, 0.3])
        light.add(
          parts
            .image('glow', size * reach)
            .setPosition(left, top)
            .setAlpha(state.light),
        );
      sparks.add(
        parts
          .image('spark', size * 1.7 * mix(0.4, 1, state.light))
          .setPosition(left, top)
          .setAngle(12)
          .setAlpha(state.light),
      );
    }
  }

  const shown = ({ arms }: Crossing, order: readonly Thread[], state: State): boolean =>
    arms.every((arm) => (state.taut?.[order.findIndex((thread) => thread.arm === arm)] ?? 0) >= 1);

  function rounded(
    pen: Phaser.GameObjects.Graphics,
    { x: middle, y: high }: Point,
    wid: number,
    hei: number,
    radius: number,
    colour: number,
  ): void {
    pen.fillStyle(colour, 1);
    pen.fillRoundedRect(middle - (wid / 2) * unit, high - (hei / 2) * unit, wid * unit, hei * unit, radius * unit);
  }

  function outlined(
    pen: Phaser.GameObjects.Graphics,
    { x: middle, y: high }: Point,
    wid: number,
    hei: number,
    radius: number,
    colour: number,
    width: number,
  ): void {
    pen.lineStyle(width * unit, colour, 1);
    pen.strokeRoundedRect(middle - (wid / 2) * unit, high - (hei / 2) * unit, wid * unit, hei * unit, radius * unit);
  }

  function dashed(
    pen: Phaser.GameObjects.Graphics,
    { x: middle, y: high }: Point,
    wid: number,
    hei: number,
    radius: number,
    colour: number,
    width: number,
  ): void {
    pen.lineStyle(width * unit, colour, 1);
    const outline = corners(middle, high, (wid / 2) * unit, (hei / 2) * unit, radius * unit);
    for (const [from, to] of dashes(outline, 8.5 * unit * (wid / 46), 4.5 * unit * (wid / 46))) pen.lineBetween(from.x, from.y, to.x, to.y);
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
      for (const one of [strings, ground, light, threadPen, paper, numerals, dots, sparks, pin, wrote, dipped]) one.destroy();
    },
  };
}

/** The outline of a rounded box, closed. */
function corners(x: number, y: number, half: number, tall: number, radius: number): readonly Point[] {
  const arc = (cx: number, cy: number, from: number): Point[] =>
    Array.from({ length: 5 }, (_, step) => {
      const angle = from + (Math.PI / 2) * (step / 4);
      return { x: cx + radius * Math.cos(angle), y: cy + radius * Math.sin(angle) };
    });
  const [left, right, top, low] = [x - half + radius, x + half - radius, y - tall + radius, y + tall - radius];
  const outline = [...arc(right, top, -Math.PI / 2), ...arc(right, low, 0), ...arc(left, low, Math.PI / 2), ...arc(left, top, Math.PI)];
  const [first] = outline;
  return first === undefined ? [] : [...outline, first];
}
