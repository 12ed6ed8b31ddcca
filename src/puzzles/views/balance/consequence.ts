// What the seesaw shows besides itself: the ghost of the forecast, the light in the gap between it and the beam, rays at
// the pivot, the beam's shadow on the wall, and the column under a hand. All of it is drawn anew for each pose.

import type Phaser from 'phaser';
import { dpr } from '../../../stage/density.ts';
import { type Box, paintFlat } from '../../../stage/flat.ts';
import { css, INK } from '../../../stage/ink.ts';
import { type Layout, type Point, windowOf } from '../../../stage/layout.ts';
import { mix } from '../../../stage/motion.ts';
import { dashes, fillThrough, strokeThrough } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Beam, turned } from './geometry.ts';

/** The ghost stands at these angles, degrees: where a beam tips to that tips by a few. */
export const GHOST_DEGREES = 11.5;
const GHOST = { half: 13, dash: 11, gap: 8 };
/**
 * The light of the gap: sectors that lie over each other, each from a share of the radius to the tip, so that it grows
 * from the pivot outwards to `strongest` without a seam.
 */
const GAP = { from: 0.08, layers: 7, inner: INK.spark, outer: 0xffe08e, strongest: 0.98 } as const;
/** LOOK: 2 to 9 rays, by what was ruled out. */
export const raysFor = (bits: number): number => Math.min(9, Math.max(2, 2 + Math.round(bits * 2.5)));
const RAYS = { from: 44, long: 72, short: 61, low: 30, high: 68 } as const;
/** Shadow of the beam: right and down on the wall; in so many pieces, and its end at the glass is found by so many halvings. */
const SHADOW = { x: 16, y: 24, alpha: 0.26, steps: 12, halvings: 10 };
/** Degrees of a piece of an arc. */
const SLICE = 3;

/** From what it turns about to its ends, units. */
type Span = { readonly left: number; readonly right: number };

export type Consequence = {
  readonly pose: (state: {
    readonly angle: number;
    readonly ghost: number | undefined;
    readonly light: number;
    readonly rays: number;
    readonly wind: number;
    /** what it turns about, CSS pixels, where that is not the pivot of the layout; and how far it reaches from there, units */
    readonly about?: Point & { readonly left: number; readonly right: number };
  }) => void;
  readonly destroy: () => void;
};

export function openConsequence(stage: Stage, beam: Beam): Consequence {
  const { scene } = stage;
  const { pivot } = stage.layout();
  const layer = (depth: number): Phaser.GameObjects.Graphics =>
    scene.add.graphics().setPosition(pivot.x, pivot.y).setScale(pivot.scale).setDepth(depth);
  const shadow = scene.add.graphics().setDepth(DEPTH.shadow);
  const gap = layer(DEPTH.gap);
  const rays = layer(DEPTH.rays);
  let ghost: Phaser.GameObjects.Image | undefined;
  /** what the ghost was last drawn for */
  let stands = '';

  return {
    pose: (state) => {
      const about = state.about ?? { x: pivot.x, y: pivot.y, left: beam.left, right: beam.right };
      for (const pen of [gap, rays]) pen.setPosition(about.x, about.y);
      shadow.clear();
      drawShadow(shadow, stage.layout(), beam, about, state.angle);
      gap.clear();
      rays.clear();
      if (state.ghost !== undefined && state.light > 0) drawGap(gap, about, state.ghost, state.angle, state.light);
      const now = `${state.ghost} ${about.left} ${about.right}`;
      // It is painted while the breath begins: one that stood there before is not painted again.
      if (state.ghost !== undefined && now !== stands) {
        stands = now;
        ghost?.destroy();
        ghost = paintGhost(stage, beam, about, state.ghost);
      }
      ghost?.setVisible(state.ghost !== undefined);
      // On whole pixels, where it is drawn as it is.
      const dense = dpr();
      ghost?.setPosition(Math.round(about.x * dense) / dense, Math.round(about.y * dense) / dense);
      if (state.rays > 0) drawRays(rays, beam, state.rays, state.light);
      if (state.wind > 0) drawWind(rays, beam, state.angle, state.wind);
    },
    destroy: () => {
      for (const one of [shadow, gap, ghost, rays]) one?.destroy();
    },
  };
}

/** The outline of a beam at rest, dashed, in the colour of what was thought. */
function paintGhost(stage: Stage, beam: Beam, span: Span, degrees: number): Phaser.GameObjects.Image {
  const { scene } = stage;
  const { scale } = stage.layout().pivot;
  const outline = pill(span, GHOST.half * beam.thick).map((point) => turned(point, degrees));
  return paintFlat(scene, boxOf(outline, 4 * beam.thick), scale * dpr(), (pen) => {
    pen.beginPath();
    for (const { x, y } of outline) pen.lineTo(x, y);
    pen.closePath();
    pen.fillStyle = `${css(INK['forecast-mist'])}80`;
    pen.fill();
    pen.strokeStyle = css(INK.paper);
    pen.lineWidth = 6 * beam.thick;
    pen.stroke();
    pen.beginPath();
    for (const [from, to] of dashes([...outline, ...outline.slice(0, 1)], GHOST.dash + 2, GHOST.gap - 2)) {
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
    }
    pen.strokeStyle = css(INK.forecast);
    pen.lineWidth = 3.6 * beam.thick;
    pen.stroke();
  })
    .setScale(1 / dpr())
    .setDepth(DEPTH.ghost);
}

/** @param around room for the strokes, units */
const boxOf = (points: readonly Point[], around: number): Box => ({
  left: Math.min(...points.map(({ x }) => x)) - around,
  top: Math.min(...points.map(({ y }) => y)) - around,
  right: Math.max(...points.map(({ x }) => x)) + around,
  low: Math.max(...points.map(({ y }) => y)) + around,
});

/** A bar with round ends, from its left to its right end. */
function pill({ left, right }: Span, thick: number): readonly Point[] {
  const arc = (side: number): Point[] =>
    Array.from({ length: 9 }, (_, step) => {
      const angle = (side > 0 ? -Math.PI / 2 : Math.PI / 2) + (Math.PI * step) / 8;
      return { x: (side > 0 ? right - 8 : 8 - left) + thick * Math.cos(angle), y: thick * Math.sin(angle) };
    });
  return [...arc(1), ...arc(-1)];
}

/** Light between where it was thought to be and where it is, on both sides of the pivot. */
function drawGap(pen: Phaser.GameObjects.Graphics, span: Span, from: number, to: number, light: number): void {
  const slices = Math.max(1, Math.ceil(Math.abs(to - from) / SLICE));
  // Layers of this strength let through, all of them together, what the strongest light does.
  const alpha = 1 - (1 - GAP.strongest * light) ** (1 / GAP.layers);
  for (const side of [0, 180]) {
    const radius = (side === 0 ? span.right : span.left) - 10;
    const arc = (share: number): readonly Point[] =>
      Array.from({ length: slices + 1 }, (_, step) => turned({ x: share * radius, y: 0 }, side + from + ((to - from) * step) / slices));
    const tips = arc(1).toReversed();
    for (let layer = 0; layer < GAP.layers; layer++) {
      const along = layer / GAP.layers;
      pen.fillStyle(blend(GAP.inner, GAP.outer, along), alpha);
      fillThrough(pen, [...arc(mix(GAP.from, 1, along)), ...tips]);
    }
  }
}

/** A colour between two. @param t from 0, the first, to 1, the second */
function blend(from: number, to: number, t: number): number {
  return [16, 8, 0].reduce((colour, shift) => colour | (Math.round(mix((from >> shift) & 255, (to >> shift) & 255, t)) << shift), 0);
}

function drawRays(pen: Phaser.GameObjects.Graphics, beam: Beam, count: number, light: number): void {
  const half = Math.ceil(count / 2);
  for (let ray = 0; ray < count; ray++) {
    // From the sides towards the top, in turn right and left; none stands where the cord hung.
    const place = Math.floor(ray / 2);
    const raised = mix(RAYS.low, RAYS.high, half === 1 ? 0.5 : place / (half - 1));
    const degrees = ray % 2 === 0 ? -raised : raised - 180;
    // Every other ray of a side is long and pale.
    const pale = place % 2 === 0;
    const to = RAYS.from + ((pale ? RAYS.long : RAYS.short) - RAYS.from) * light;
    const width = pale ? 6.5 : 5;
    const ends = [RAYS.from, to].map((far) => turned({ x: far * beam.hub, y: 0 }, degrees));
    pen.lineStyle(width * beam.hub, pale ? INK.paper : INK.spark, light);
    strokeThrough(pen, ends);
    pen.fillStyle(pale ? INK.paper : INK.spark, light);
    for (const end of ends) pen.fillCircle(end.x, end.y, (width * beam.hub) / 2);
  }
}

/** Strokes behind the tips of a beam that has just swung. */
function drawWind(pen: Phaser.GameObjects.Graphics, beam: Beam, angle: number, wind: number): void {
  const back = -Math.sign(angle);
  if (back === 0) return;
  const strokes = [
    { far: 12, from: 9, to: 2, width: 5, alpha: 0.9, sides: [0, 180] },
    { far: 30, from: 6.5, to: 2.5, width: 3.5, alpha: 0.55, sides: [0] },
  ];
  for (const { far, from, to, width, alpha, sides } of strokes)
    for (const side of sides) {
      const points = Array.from({ length: 7 }, (_, step) =>
        turned({ x: beam.tip + far, y: 0 }, side + angle + back * (from + ((to - from) * step) / 6)),
      );
      pen.lineStyle(width * beam.thick, INK.paper, alpha * wind);
      strokeThrough(pen, points);
    }
}

/** The shadow falls on the wall, and not on the glass of the window. */
function drawShadow(pen: Phaser.GameObjects.Graphics, layout: Layout, beam: Beam, about: Point & Span, degrees: number): void {
  const { pivot } = layout;
  const round = windowOf(layout);
  const offset = { x: SHADOW.x * beam.thick * beam.thick, y: SHADOW.y * beam.thick * beam.thick };
  // Out of doors there is no wall for it to fall on.
  if (layout.roomName === 'harbour') return;
  const onScreen = (x: number, y: number): Point => {
    const point = turned({ x, y }, degrees);
    return { x: about.x + (point.x + offset.x) * pivot.scale, y: about.y + (point.y + offset.y) * pivot.scale };
  };
  const covered = ({ x, y }: Point): boolean => Math.hypot(x - round.x, y - round.y) < round.radius;
  /** From the tip inwards, as far as it lies on the wall: the window is about the middle. */
  const onWall = (tip: number, side: number): readonly Point[] => {
    const along = (share: number): Point => {
      const bulge = 5 * beam.thick * (1 - (1 - share) * (1 - share));
      return onScreen(tip * (1 - share), (side < 0 ? -10 : 12) * beam.thick + side * bulge);
    };
    let [wall, glass] = [0, 1];
    if (!covered(along(glass))) wall = glass;
    for (let halving = 0; halving < SHADOW.halvings && wall < glass; halving++) {
      const middle = (wall + glass) / 2;
      if (covered(along(middle))) glass = middle;
      else wall = middle;
    }
    return Array.from({ length: SHADOW.steps + 1 }, (_, step) => along((wall * step) / SHADOW.steps));
  };
  pen.fillStyle(INK.plum, SHADOW.alpha);
  for (const tip of [8 - about.left, about.right - 8]) fillThrough(pen, [...onWall(tip, -1), ...onWall(tip, 1).toReversed()]);
}
