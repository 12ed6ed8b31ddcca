// Oops thinks aloud: its sums stand over each side, and what it expects in a bubble beside it. All of it is thought, so
// all of it is in the colour of what is thought.

import type Phaser from 'phaser';
import { words } from '../../../core/words.ts';
import { dpr } from '../../../stage/density.ts';
import { type Lettered, paintText } from '../../../stage/flat.ts';
import { css, INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { strokeDashes, strokeThrough } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Bags, Hang } from '../../balance/model.ts';
import { leftOf, rightOf } from '../../balance/side.ts';
import { type Beam, turned } from './geometry.ts';
import { type Thoughts, thoughtsOf } from './thoughts.ts';

/** LOOK: no text is smaller than this, CSS pixels. */
const LEAST = 15;
const VOICE = { weight: 700, family: '"Shantell Sans", "Comic Neue", cursive' };
/** Over a side: how far above the beam, the text's size, room around it, the stalk below it, units. */
const SUM = { above: 66, size: 22, x: 15, y: 10, round: 11, stalk: 18, dash: 7, gap: 4.5, line: 3 };
/** The bubble beside Oops: its size and room, where it points to from Oops' feet, units of the stage. */
const BUBBLE = { w: 184, pad: 14, size: 22, round: 20, head: { x: 60, y: 205 }, picture: { w: 156, h: 90 }, edge: 5 };
const TILT = { left: -15, level: 0, right: 15 } as const;

export type Thinking = {
  readonly show: (strategy: string | undefined, bags: Bags) => void;
  readonly pose: (degrees: number) => void;
  /** Oops has left its place: what it thought stays and points to nobody, until the next build is shown */
  readonly leave: () => void;
  readonly destroy: () => void;
};

export function openThinking(stage: Stage, beam: Beam, setup: Hang): Thinking {
  const { scene } = stage;
  let made: Phaser.GameObjects.GameObject[] = [];
  let tail: Phaser.GameObjects.Graphics | undefined;
  let tags: readonly { readonly peg: number; readonly root: Phaser.GameObjects.Container }[] = [];

  const text = (said: string, size: number, colour: number): Lettered =>
    paintText(scene, said, `${VOICE.weight} ${size}px ${VOICE.family}`, css(colour), dpr());

  function tag(said: string, peg: number): void {
    const { pivot, unit } = stage.layout();
    const k = Math.max(unit * 0.82, pivot.scale * 0.8);
    const label = text(said, Math.max(LEAST, SUM.size * k), INK['forecast-ink']);
    const [w, h] = [label.width + 2 * SUM.x * k, label.height + 2 * SUM.y * k * 0.6];
    const pen = scene.add.graphics();
    framed(pen, -w / 2, -h, w, h, SUM.round * k, k);
    pen.lineStyle(SUM.line * k, INK.forecast, 1);
    strokeDashes(
      pen,
      [
        { x: 0, y: 3 * k },
        { x: 0, y: SUM.stalk * k },
      ],
      5 * k,
      3 * k,
    );
    label.image.setPosition(-label.width / 2, -h / 2 - label.height / 2);
    const root = scene.add.container(0, 0, [pen, label.image]).setDepth(DEPTH.oops - 0.2);
    made.push(root);
    tags = [...tags, { peg, root }];
  }

  function bubble(thoughts: Thoughts): void {
    const { oops, unit, width, hand } = stage.layout();
    const k = Math.max(0.62, Math.min(1, oops.scale / unit / 0.72)) * unit;
    const side = hand === 'left' ? -1 : 1;
    const said = text(stage.speak(thoughts.words), Math.max(LEAST, BUBBLE.size * k), INK.ink);
    const reply = text(stage.speak(words(`balance.reply.${thoughts.expects}`)), Math.max(LEAST, 16 * k), INK['forecast-ink']);
    const wide = Math.max(BUBBLE.w * k, said.width + 2 * BUBBLE.pad * k, reply.width + 4 * BUBBLE.pad * k);
    const picture = { h: Math.max(BUBBLE.picture.h * k, 46 * k + reply.height + 16 * k) };
    const high = said.height + picture.h + 3 * BUBBLE.pad * k * 0.8;
    const tip: Point = { x: oops.x + side * BUBBLE.head.x * oops.scale, y: oops.y - BUBBLE.head.y * oops.scale };
    const left = Math.max(4, Math.min(width - wide - 4, side > 0 ? tip.x + 14 * k : tip.x - 14 * k - wide));
    const top = tip.y - high * 0.4;
    const pen = scene.add.graphics();
    pen.fillStyle(INK.edge, 1);
    pen.fillRoundedRect(left, top + BUBBLE.edge * k, wide, high, BUBBLE.round * k);
    pen.fillStyle(INK.paper, 1);
    pen.fillRoundedRect(left, top, wide, high, BUBBLE.round * k);
    const edge = side > 0 ? left + 2 : left + wide - 2;
    tail = scene.add.graphics().fillStyle(INK.paper, 1);
    tail.fillTriangle(tip.x, tip.y, edge, tip.y - 11 * k, edge, tip.y + 11 * k);
    said.image.setPosition(left + BUBBLE.pad * k, top + BUBBLE.pad * k * 0.7);
    const [px, py, pw] = [left + BUBBLE.pad * k, top + said.height + BUBBLE.pad * k * 1.2, wide - 2 * BUBBLE.pad * k];
    framed(pen, px, py, pw, picture.h, 13 * k, k);
    small(pen, { x: px + pw / 2, y: py + 30 * k }, TILT[thoughts.expects], k);
    reply.image.setPosition(px + (pw - reply.width) / 2, py + picture.h - reply.height - 5 * k);
    const pin = stage
      .parts()
      .image('push-pin', k * 0.9)
      .setPosition(px + pw - 6 * k, py + 4 * k);
    for (const one of [pen, tail, said.image, reply.image, pin])
      made.push(one.setDepth(DEPTH.oops - (one === pen || one === tail ? 0.15 : 0.1)));
  }

  let last: readonly [string | undefined, Bags] = [undefined, []];
  const font = `${VOICE.weight} ${LEAST}px ${VOICE.family}`;
  let lettered = false;
  /** What was measured before its font had come is laid out anew. Nobody waits for the font before there is a thought. */
  const letter = (): void => {
    if (lettered) return;
    lettered = true;
    if (!document.fonts.check(font)) void document.fonts.load(font).then(() => !closed && draw(...last));
  };
  let closed = false;
  let turnedBy = 0;

  const clear = (): void => {
    for (const one of made) one.destroy();
    made = [];
    tags = [];
  };
  function draw(strategy: string | undefined, bags: Bags): void {
    last = [strategy, bags];
    clear();
    const thoughts = strategy === undefined ? undefined : thoughtsOf(setup, bags, strategy);
    if (thoughts === undefined) return;
    letter();
    const all = [...setup.fixed, ...bags];
    const middle = (side: Bags): number => side.reduce((sum, bag) => sum + bag.peg, 0) / Math.max(1, side.length);
    if (thoughts.left !== undefined) tag(thoughts.left, middle(leftOf(all)));
    if (thoughts.right !== undefined) tag(thoughts.right, middle(rightOf(all)));
    bubble(thoughts);
    pose(turnedBy);
  }

  function pose(degrees: number): void {
    turnedBy = degrees;
    const { pivot, width } = stage.layout();
    // Two tags that would overlap move apart, and none leaves the screen.
    const places = tags.map(({ peg, root }) => {
      const at = turned({ x: peg * beam.step, y: 0 }, degrees);
      const half = root.getBounds().width / 2 + 6;
      const x = pivot.x + at.x * pivot.scale;
      const inner = peg < 0 ? Math.min(x, pivot.x - half) : Math.max(x, pivot.x + half);
      return {
        root,
        x: Math.max(half, Math.min(width - half, inner)),
        y: pivot.y + (at.y - SUM.above * beam.thick + 24 * beam.thick) * pivot.scale,
      };
    });
    for (const { root, x, y } of places) root.setPosition(x, y);
  }

  return {
    show: draw,
    pose,
    leave: () => tail?.setVisible(false),
    destroy: () => {
      closed = true;
      clear();
    },
  };
}

/** Paper of a thought: blue mist in a dashed frame. */
function framed(pen: Phaser.GameObjects.Graphics, x: number, y: number, w: number, h: number, round: number, k: number): void {
  pen.fillStyle(INK['forecast-mist'], 1);
  pen.fillRoundedRect(x, y, w, h, round);
  const corner = (cx: number, cy: number, from: number): Point[] =>
    Array.from({ length: 5 }, (_, step) => {
      const angle = ((from + step * 22.5) * Math.PI) / 180;
      return { x: cx + round * Math.cos(angle), y: cy + round * Math.sin(angle) };
    });
  const outline = [
    ...corner(x + w - round, y + round, -90),
    ...corner(x + w - round, y + h - round, 0),
    ...corner(x + round, y + h - round, 90),
    ...corner(x + round, y + round, 180),
  ];
  const [first] = outline;
  if (first === undefined) return;
  pen.lineStyle(SUM.line * k, INK.forecast, 1);
  strokeDashes(pen, [...outline, first], SUM.dash * k, SUM.gap * k);
}

/** The small seesaw of the forecast card. */
function small(pen: Phaser.GameObjects.Graphics, { x, y }: Point, degrees: number, k: number): void {
  pen.fillStyle(INK.iron, 1);
  pen.fillTriangle(x, y + 4 * k, x + 12 * k, y + 26 * k, x - 12 * k, y + 26 * k);
  const ends = [-44, 44].map((far) => {
    const at = turned({ x: far * k, y: 0 }, degrees);
    return { x: x + at.x, y: y + at.y };
  });
  pen.lineStyle(9 * k, INK.wood, 1);
  strokeThrough(pen, ends);
  pen.fillStyle(0xedae3f, 1);
  pen.fillCircle(x, y, 6 * k);
}
