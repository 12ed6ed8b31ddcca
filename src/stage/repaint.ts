// What changed since the last frame is painted anew, and nothing else: where no graphics card helps, a frame costs what it
// paints. Each thing on the stage is compared with how it was painted last; the places that it left and came to are wiped,
// and whatever reaches into them is painted there again.

import type Phaser from 'phaser';
import { NOWHERE, pathsOf, type Reach, reachOf, trace } from './trace.ts';

/** A thing that moved by less has not moved, pixels of the screen; the same for its strength, of 0 to 1. */
const UNSEEN = { pixels: 0.2, alpha: 1 / 160 } as const;
/** Soft edges reach so far beyond what was measured, pixels. */
const EDGE = 2;
/** What a place costs besides its pixels: two are wiped as one where that takes no more than so many pixels more. */
const PLACE = 2000;

type Matrix = { a: number; b: number; c: number; d: number; e: number; f: number };

/** A picture, or one path of a graphics object with what it is made of. */
type Mark = {
  readonly calls: readonly unknown[] | undefined;
  /** in the thing's own units */
  readonly own: Reach;
  /** pixels of the screen, whole */
  box: Reach;
};

/** How a thing was painted last. Changed in place: there are a hundred of them in each frame. */
type Painted = {
  matrix: Matrix;
  alpha: number;
  /** a frame of a sheet, a text, or the calls of a graphics object */
  what: unknown;
  marks: readonly Mark[];
  place: number;
  seen: number;
};

type Pen = Phaser.GameObjects.Graphics;
type Picture = Phaser.GameObjects.Image | Phaser.GameObjects.Text;
type Leaf = Pen | Picture;

const isContainer = (one: Phaser.GameObjects.GameObject): one is Phaser.GameObjects.Container => 'list' in one;
const isPen = (one: Phaser.GameObjects.GameObject): one is Pen => 'commandBuffer' in one;
const isPicture = (one: Phaser.GameObjects.GameObject): one is Picture => 'frame' in one;

const meet = (a: Reach, b: Reach): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const both = (a: Reach, b: Reach): Reach => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
const area = ({ left, top, right, bottom }: Reach): number => Math.max(0, right - left) * Math.max(0, bottom - top);

/** Fewer places that hold the same: what costs little more as one is one. */
export function gathered(places: readonly Reach[]): readonly Reach[] {
  const kept: Reach[] = [];
  for (const place of places) {
    if (area(place) === 0) continue;
    let now = place;
    for (let at = 0; at < kept.length; ) {
      const other = kept[at];
      if (other !== undefined && area(both(now, other)) <= area(now) + area(other) + PLACE) {
        now = both(now, other);
        kept.splice(at, 1);
        at = 0;
      } else at += 1;
    }
    kept.push(now);
  }
  return kept;
}

/** Whether an eye could tell that what was painted with one matrix is now at the other. */
function moved(own: Reach, from: Matrix, to: Matrix): boolean {
  const wide = Math.max(Math.abs(own.left), Math.abs(own.right));
  const high = Math.max(Math.abs(own.top), Math.abs(own.bottom));
  const across = Math.max(Math.abs(to.a - from.a), Math.abs(to.b - from.b)) * wide;
  const along = Math.max(Math.abs(to.c - from.c), Math.abs(to.d - from.d)) * high;
  return across + along + Math.max(Math.abs(to.e - from.e), Math.abs(to.f - from.f)) > UNSEEN.pixels;
}

/** Where a reach of its own units comes to lie on the screen. */
export function laid({ left, top, right, bottom }: Reach, { a, b, c, d, e, f }: Matrix): Reach {
  if (right <= left) return NOWHERE;
  const [x, y] = [e + (a * (left + right) + c * (top + bottom)) / 2, f + (b * (left + right) + d * (top + bottom)) / 2];
  const wide = (Math.abs(a) * (right - left) + Math.abs(c) * (bottom - top)) / 2 + EDGE;
  const high = (Math.abs(b) * (right - left) + Math.abs(d) * (bottom - top)) / 2 + EDGE;
  return { left: Math.floor(x - wide), top: Math.floor(y - high), right: Math.ceil(x + wide), bottom: Math.ceil(y + high) };
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Where a thing stands in what holds it. */
function within(parent: Matrix, { x, y, rotation, scaleX, scaleY }: Leaf | Phaser.GameObjects.Container): Matrix {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  const { a, b, c, d, e, f } = parent;
  return {
    a: (a * cos + c * sin) * scaleX,
    b: (b * cos + d * sin) * scaleX,
    c: (c * cos - a * sin) * scaleY,
    d: (d * cos - b * sin) * scaleY,
    e: a * x + c * y + e,
    f: b * x + d * y + f,
  };
}

const contentOf = (leaf: Leaf): unknown => (isPen(leaf) ? leaf.commandBuffer : 'text' in leaf ? leaf.text : leaf.frame);

function marksOf(leaf: Leaf): readonly Mark[] {
  if (isPen(leaf)) return pathsOf(leaf.commandBuffer).map((calls) => ({ calls, own: reachOf(calls), box: NOWHERE }));
  const { displayOriginX: x, displayOriginY: y, width, height } = leaf;
  return [{ calls: undefined, own: { left: -x, top: -y, right: width - x, bottom: height - y }, box: NOWHERE }];
}

/** Marks that are not in both: all but those with which both begin, and those with which both end. */
function unlike(one: readonly Mark[], other: readonly Mark[]): readonly Mark[] {
  const alike = (a: Mark | undefined, b: Mark | undefined): boolean =>
    a?.calls !== undefined && b?.calls !== undefined && same(a.calls, b.calls);
  let start = 0;
  while (alike(one[start], other[start])) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && alike(one.at(-1 - end), other.at(-1 - end))) end += 1;
  return [...one.slice(start, one.length - end), ...other.slice(start, other.length - end)];
}

/** Takes the painting of a game on a canvas in two dimensions over from Phaser. */
export function repaintChanges(game: Phaser.Game): void {
  const context = game.canvas.getContext('2d');
  if (context === null) return;
  const known = new Map<Leaf, Painted>();
  const shown: Leaf[] = [];
  let wiped: Reach[] = [];
  let fresh = true;
  let round = 0;
  let last = 0;

  /** Compares a thing with how it was painted last; where that changed, both places are wiped. */
  function look(leaf: Leaf, matrix: Matrix, alpha: number): void {
    const what = contentOf(leaf);
    shown.push(leaf);
    let now = known.get(leaf);
    if (now === undefined) {
      now = { matrix, alpha, what: undefined, marks: [], place: -1, seen: 0 };
      known.set(leaf, now);
    }
    const { marks: before, matrix: from } = now;
    now.seen = round;
    const overtaken = now.place < last;
    last = Math.max(last, now.place);
    now.place = shown.length - 1;
    const stays = !overtaken && Math.abs(alpha - now.alpha) < UNSEEN.alpha && !before.some(({ own }) => moved(own, from, matrix));
    const alike = Array.isArray(what) && Array.isArray(now.what) ? same(what, now.what) : what === now.what;
    if (stays && alike) return;
    if (!alike) {
      now.what = Array.isArray(what) ? [...what] : what;
      now.marks = marksOf(leaf);
    }
    const old = before.map(({ box }) => box);
    if (!stays) [now.matrix, now.alpha] = [matrix, alpha];
    for (const mark of now.marks) mark.box = laid(mark.own, now.matrix);
    if (stays) for (const { box } of unlike(before, now.marks)) wiped.push(box);
    else wiped.push(...old, ...now.marks.map(({ box }) => box));
  }

  function walk(
    children: readonly Phaser.GameObjects.GameObject[],
    camera: Phaser.Cameras.Scene2D.Camera,
    parent: Matrix,
    alpha: number,
  ): void {
    for (const child of children) {
      if (!child.willRender(camera)) continue;
      if (isContainer(child)) walk(child.list, camera, within(parent, child), alpha * child.alpha);
      else if (isPen(child) || isPicture(child)) look(child, within(parent, child), alpha * child.alpha);
    }
  }

  function paint(leaf: Leaf, { calls, own }: Mark, { matrix: { a, b, c, d, e, f }, alpha }: Painted): void {
    if (context === null) return;
    context.setTransform(a, b, c, d, e, f);
    context.globalAlpha = alpha;
    if (calls !== undefined) trace(calls, context);
    if (!isPicture(leaf)) return;
    const { source, cutX, cutY, cutWidth, cutHeight } = leaf.frame;
    const image: unknown = source.image;
    if (image instanceof HTMLCanvasElement || image instanceof HTMLImageElement)
      context.drawImage(image, cutX, cutY, cutWidth, cutHeight, own.left, own.top, own.right - own.left, own.bottom - own.top);
  }

  function render(_: unknown, children: readonly Phaser.GameObjects.GameObject[], camera: Phaser.Cameras.Scene2D.Camera): void {
    if (context === null) return;
    const { width, height } = game.canvas;
    const whole = { left: 0, top: 0, right: width, bottom: height };
    round += 1;
    [shown.length, last, wiped] = [0, 0, []];
    if (fresh) known.clear();
    walk(children, camera, camera.matrixCombined, camera.alpha);
    for (const [leaf, before] of known) {
      if (before.seen === round) continue;
      for (const { box } of before.marks) wiped.push(box);
      known.delete(leaf);
    }
    if (fresh) wiped = [whole];
    fresh = false;
    for (const { left, top, right, bottom } of gathered(wiped)) {
      const place = { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(width, right), bottom: Math.min(height, bottom) };
      if (area(place) === 0) continue;
      context.save();
      context.beginPath();
      context.rect(place.left, place.top, place.right - place.left, place.bottom - place.top);
      context.clip();
      context.clearRect(place.left, place.top, place.right - place.left, place.bottom - place.top);
      for (const leaf of shown) {
        const how = known.get(leaf);
        if (how !== undefined) for (const mark of how.marks) if (meet(mark.box, place)) paint(leaf, mark, how);
      }
      context.restore();
    }
  }

  const forget = (): void => {
    fresh = true;
  };
  // A canvas that gets a size is empty, whether or not it had it before; a text whose font has come has other letters.
  game.scale.on('resize', forget);
  game.canvas.addEventListener('contextrestored', forget);
  document.fonts.addEventListener('loadingdone', forget);
  game.events.once('destroy', () => document.fonts.removeEventListener('loadingdone', forget));
  Object.assign(game.renderer, { render });
}
