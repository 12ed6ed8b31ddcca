// The wall: a card for each group, lit as far as the machine came; the group that hangs on the boards is ringed.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import { balesOf } from '../../steady/bales.ts';
import type { Group } from '../../steady/model.ts';
import { groupId, HOLDS } from '../../steady/wall.ts';
import { stacked } from './dots.ts';
import { openEasel, type Pen } from './easel.ts';
import type { Ground } from './geometry.ts';
import { BOARD, paletteOf } from './inks.ts';

export type WallState = {
  /** the group on the boards, from 0 */
  readonly now: number;
  /** the machine came past so many groups with its last pull */
  readonly passed: number;
  /** so many groups have been pulled at some time: their bales show */
  readonly known: number;
  /** what was expected: past all, to a group from 0, or nothing of the wall */
  readonly ghost: number | undefined;
  /** how bright the gap between what was expected and what came is, 0 to 1, and where the machine stopped */
  readonly light: number;
  readonly stopped: number | undefined;
};

export type ShownWall = {
  readonly draw: (state: WallState) => void;
  readonly cards: readonly Box[];
  readonly destroy: () => void;
};

/** As in `mock/6` and `34`, design units. */
const LOOK = { corner: 14, edge: 4, gap: 8, most: 104, high: 60, bulb: 20, bare: 62 };
/** A card that is narrower has its picture under the bulb; one that is smaller than a stamp has none: design units. */
const PICTURE = 74;
const STAMP = { w: 30, h: 48, bulb: 17, share: 0.42 };
const UNLIT = 0xb9aecf;

/** Where a machine is expected to stop, from 0: a group, or the wall's length where it holds; undefined where that is not of the wall. */
export function expectedStop(reply: string | undefined, groups: number): number | undefined {
  if (reply === HOLDS) return groups;
  const at = Array.from({ length: groups }, (_, group) => groupId(group)).indexOf(reply ?? '');
  return at < 0 ? undefined : at;
}

/** Where the cards hang. @param box what the wall has of the screen */
export function cardsOf(box: Box, groups: number, unit: number): readonly Box[] {
  const gap = Math.min(LOOK.gap * unit, (box.w / groups) * 0.12);
  const w = Math.min(LOOK.most * unit, (box.w - gap * (groups - 1)) / groups);
  const h = Math.min(LOOK.high * unit, box.h);
  return Array.from({ length: groups }, (_, at) => ({ x: box.x + at * (w + gap), y: box.y + (box.h - h) / 2, w, h }));
}

export function openWall(stage: Stage, ground: Ground, groups: readonly Group[]): ShownWall {
  const { unit } = stage.layout();
  const cards = cardsOf(ground.wall, groups.length, unit);
  const around = 14 * unit;
  const { wall } = ground;
  const easel = openEasel(stage, { x: wall.x - around, y: Math.max(0, wall.y - around), w: wall.w + 3 * around, h: wall.h + 2 * around });
  const [wide, high] = [cards[0]?.w ?? 0, cards[0]?.h ?? 0];
  const pictured = wide >= PICTURE * unit;
  const stamped = !pictured && wide >= STAMP.w * unit && high >= STAMP.h * unit;

  function paint(pen: Pen, state: WallState): void {
    if (state.light > 0) gap(pen, state);
    for (const [at, card] of cards.entries()) {
      const corner = Math.min(LOOK.corner * unit, card.w * 0.3);
      pen.round({ ...card, y: card.y + LOOK.edge * unit }, corner, INK.edge);
      pen.round(card, corner, state.stopped === at && state.light > 0 ? INK.butter : INK.paper);
      const bulb = pictured
        ? { x: card.x + 22 * unit, y: card.y + card.h / 2 }
        : { x: card.x + card.w / 2, y: card.y + card.h * (stamped ? 0.27 : 0.5) };
      drawBulb(pen, bulb, Math.min((stamped ? STAMP.bulb : LOOK.bulb) * unit, card.w * 0.62), at < state.passed);
      const group = groups[at];
      const place = pictured
        ? { x: card.x + 38 * unit, y: card.y + 4 * unit, w: card.w - 46 * unit, h: card.h - 9 * unit }
        : { x: card.x + 4 * unit, y: card.y + card.h * (1 - STAMP.share) - 3 * unit, w: card.w - 8 * unit, h: card.h * STAMP.share };
      if ((pictured || stamped) && group !== undefined) drawGroup(pen, group, place, unit, at < state.known);
      const out = { x: card.x - 4 * unit, y: card.y - 4 * unit, w: card.w + 8 * unit, h: card.h + 8 * unit };
      if (at === state.now) pen.frame(out, corner + 3 * unit, 3.5 * unit, INK.ink);
      if (at === state.ghost)
        pen.frame(
          { x: out.x - 3 * unit, y: out.y - 3 * unit, w: out.w + 6 * unit, h: out.h + 6 * unit },
          corner + 5 * unit,
          3.4 * unit,
          INK.forecast,
          [9 * unit, 6 * unit],
        );
    }
    const last = cards.at(-1);
    // Expected to come past all of them: a dashed flag behind the last one.
    if (state.ghost === cards.length && last !== undefined) {
      const [x, y] = [last.x + last.w + 12 * unit, last.y + last.h - 6 * unit];
      pen.dashes(
        [
          { x, y },
          { x, y: y - 44 * unit },
          { x: x + 22 * unit, y: y - 38 * unit },
          { x, y: y - 26 * unit },
        ],
        3.2 * unit,
        INK.forecast,
        7 * unit,
        5 * unit,
      );
    }
  }

  /** Light from where it was expected to stop to where it did. */
  function gap(pen: Pen, { ghost, stopped, light }: WallState): void {
    if (ghost === undefined || stopped === undefined) return;
    const middle = (at: number): number => {
      const card = cards[Math.min(at, cards.length - 1)];
      return card === undefined ? 0 : card.x + card.w / 2 + (at >= cards.length ? card.w / 2 + 18 * unit : 0);
    };
    const [a, b] = [middle(ghost), middle(stopped)];
    const card = cards[0];
    if (card === undefined) return;
    for (const [grow, alpha] of [
      [12, 0.3],
      [7, 0.5],
      [3, 0.8],
    ] as const)
      pen.line(
        [
          { x: a, y: card.y + card.h + 4 * unit },
          { x: b, y: card.y + card.h + 4 * unit },
        ],
        grow * unit,
        INK.spark,
        alpha * light,
      );
  }

  return { cards, draw: (state) => easel.paint((pen) => paint(pen, state)), destroy: easel.destroy };
}

function drawBulb(pen: Pen, { x, y }: Point, wide: number, lit: boolean): void {
  const u = wide / 22;
  if (lit) pen.circle(x, y - 4 * u, 14 * u, INK.spark, 0.4);
  for (const [grow, colour] of [
    [1.4, INK.ink],
    [-1.2, lit ? INK.spark : UNLIT],
  ] as const) {
    pen.circle(x, y - 4 * u, (11 + grow) * u, colour);
    pen.area(
      [
        { x: x - (7 + grow) * u, y: y + 3 * u },
        { x: x + (7 + grow) * u, y: y + 3 * u },
        { x: x + (4.5 + grow) * u, y: y + (8 + grow) * u },
        { x: x - (4.5 + grow) * u, y: y + (8 + grow) * u },
      ],
      colour,
    );
  }
  for (const [dy, half] of [
    [12.5, 4],
    [16.5, 2.5],
  ] as const)
    pen.line(
      [
        { x: x - half * u, y: y + dy * u },
        { x: x + half * u, y: y + dy * u },
      ],
      2.6 * u,
      INK.ink,
    );
}

/** A group as small as a stamp: its shots on one line each, and the bales once they were there. */
function drawGroup(pen: Pen, group: Group, box: Box, unit: number, known: boolean): void {
  const values = group.shots.flat();
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const side = Math.min(4 * unit, box.w * 0.08);
  const x = (value: number): number => box.x + side + ((value - from) / Math.max(1, to - from)) * (box.w - 2 * side);
  const bales = known ? balesOf(group) : [];
  const tall = box.h / group.shots.length;
  for (const [archer, shots] of group.shots.entries()) {
    const y = box.y + tall * (archer + 1) - Math.min(2 * unit, tall * 0.12);
    const dots = stacked(shots);
    const highest = Math.max(...dots.map(({ below }) => below + 1));
    const radius = Math.min(2.3 * unit, (tall - Math.min(5 * unit, tall * 0.25)) / (2 * highest));
    const bale = bales[archer];
    if (bale !== undefined) {
      const half = Math.max(4 * unit, ((bale.half + 0.4) / Math.max(1, to - from)) * (box.w - 8 * unit));
      pen.round(
        { x: x(bale.middle) - half, y: y - Math.min(13 * unit, tall - 6 * unit), w: 2 * half, h: Math.min(13 * unit, tall - 6 * unit) },
        2 * unit,
        BOARD.hay,
      );
    }
    pen.line(
      [
        { x: box.x, y },
        { x: box.x + box.w, y },
      ],
      1.6 * unit,
      INK.ink,
    );
    for (const { x: at, below } of dots) pen.circle(x(at), y - 1.5 * unit - radius * (1 + 2 * below), radius, paletteOf(archer).dot);
  }
}
