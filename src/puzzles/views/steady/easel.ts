// A canvas behind the stage's own, as the room is: boards, numbers and dots are painted on it when something changes. Drawn
// by the stage they would cost their whole area in every frame where no graphics card helps: that halved the frames.

import { dpr } from '../../../stage/density.ts';
import { css } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';

/** LOOK: text is never smaller than this, CSS pixels. */
export const LEAST = 15;
const FONTS = {
  voice: { family: '"Shantell Sans", cursive', weight: 700 },
  read: { family: '"Atkinson Hyperlegible Next", system-ui, sans-serif', weight: 650 },
} as const;
/** Lines of one text are this far apart, as a share of its size. */
const LINE = 1.2;

export type Hand = {
  readonly font: keyof typeof FONTS;
  /** CSS pixels */
  readonly size: number;
  readonly colour: number;
  readonly align?: 'left' | 'center' | 'right';
  /** CSS pixels, over which it breaks into lines */
  readonly widest?: number;
  /** CSS pixels, over which its letters are drawn narrower: where a name has no room to break */
  readonly squeeze?: number;
};

/** All measures in CSS pixels of the stage, colours as numbers, `alpha` 0 to 1. */
export type Pen = {
  readonly line: (points: readonly Point[], width: number, colour: number, alpha?: number) => void;
  readonly dashes: (points: readonly Point[], width: number, colour: number, dash: number, gap: number) => void;
  readonly area: (points: readonly Point[], colour: number, alpha?: number) => void;
  readonly circle: (x: number, y: number, radius: number, colour: number, alpha?: number) => void;
  readonly ring: (x: number, y: number, radius: number, width: number, colour: number) => void;
  readonly ellipse: (x: number, y: number, wide: number, high: number, colour: number, alpha?: number) => void;
  readonly arc: (x: number, y: number, radius: number, from: number, to: number, width: number, colour: number, alpha?: number) => void;
  readonly round: (box: Box, corner: number, colour: number, alpha?: number) => void;
  readonly frame: (box: Box, corner: number, width: number, colour: number, dash?: readonly number[]) => void;
  /** writes it about this point; returns how wide it came out */
  readonly write: (text: string, at: Point, hand: Hand) => number;
  readonly wide: (text: string, hand: Hand) => number;
  /** the lines into which it breaks */
  readonly lines: (text: string, hand: Hand) => readonly string[];
  /** A drawing of the sheets, its origin at the joint. @param scale CSS pixels a unit of the drawing @param degrees clockwise about the joint */
  readonly part: (name: string, at: Point, scale: number, scaleY?: number, alpha?: number, degrees?: number) => void;
};

export type Easel = {
  /** wipes it and paints it anew */
  readonly paint: (painting: (pen: Pen) => void) => void;
  readonly destroy: () => void;
};

const fontOf = ({ font, size }: Hand): string => `${FONTS[font].weight} ${Math.max(LEAST, size)}px ${FONTS[font].family}`;

/**
 * One that is opened later lies over those before it; all lie under what moves.
 * @param box what it covers of the stage, CSS pixels @param shadows whether it has shadows alone, which are left out where contrast is high
 */
export function openEasel(stage: Stage, box: Box, shadows = false): Easel {
  const { scene } = stage;
  const board = scene.game.canvas;
  const dense = dpr();
  // On whole pixels of the screen, or every edge would be blurred.
  const [left, top] = [Math.floor(box.x * dense), Math.floor(box.y * dense)];
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil((box.x + box.w) * dense) - left);
  canvas.height = Math.max(1, Math.ceil((box.y + box.h) * dense) - top);
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    position: 'absolute',
    left: `${left / dense}px`,
    top: `${top / dense}px`,
    width: `${canvas.width / dense}px`,
    height: `${canvas.height / dense}px`,
    pointerEvents: 'none',
    // high contrast is the stage's: what acts has a rim
    filter: 'var(--rim)',
    visibility: shadows ? 'var(--shadows)' : 'visible',
  });
  board.before(canvas);
  const context = canvas.getContext('2d');
  const pen = context && penOn(context, stage);
  let last: ((pen: Pen) => void) | undefined;
  let open = true;

  function paint(painting: (pen: Pen) => void): void {
    last = painting;
    if (!open || context === null || pen === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(dense, 0, 0, dense, -left, -top);
    painting(pen);
  }
  // What was written before its font had come is written anew.
  const fonts = Object.values(FONTS).map(({ family, weight }) => `${weight} ${LEAST}px ${family}`);
  if (!fonts.every((font) => document.fonts.check(font)))
    void Promise.all(fonts.map((font) => document.fonts.load(font))).then(() => last && paint(last));

  return {
    paint,
    destroy: () => {
      open = false;
      canvas.remove();
    },
  };
}

type Stamp = {
  readonly source: CanvasImageSource;
  readonly from: Box;
  readonly origin: Point;
  /** CSS pixels a pixel of the sheet, at scale 1 */
  readonly texel: number;
};

function penOn(context: CanvasRenderingContext2D, stage: Stage): Pen {
  const stamps = new Map<string, Stamp | undefined>();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.imageSmoothingQuality = 'high';

  const through = (points: readonly Point[]): void => {
    context.beginPath();
    for (const { x, y } of points) context.lineTo(x, y);
  };
  const stroke = (width: number, colour: number, alpha: number, dash: readonly number[] = []): void => {
    context.globalAlpha = alpha;
    context.lineWidth = width;
    context.strokeStyle = css(colour);
    context.setLineDash([...dash]);
    context.lineCap = dash.length > 0 ? 'butt' : 'round';
    context.lineJoin = 'round';
    context.stroke();
    context.globalAlpha = 1;
  };
  const fill = (colour: number, alpha: number): void => {
    context.globalAlpha = alpha;
    context.fillStyle = css(colour);
    context.fill();
    context.globalAlpha = 1;
  };
  const rounded = ({ x, y, w, h }: Box, corner: number): void => {
    context.beginPath();
    context.roundRect(x, y, Math.max(0, w), Math.max(0, h), Math.max(0, Math.min(corner, w / 2, h / 2)));
  };
  const wide = (text: string, hand: Hand): number => {
    context.font = fontOf(hand);
    return Math.min(context.measureText(text).width, hand.squeeze ?? Number.POSITIVE_INFINITY);
  };
  const linesOf = (text: string, hand: Hand): readonly string[] =>
    hand.widest === undefined ? [text] : broken(text, hand.widest, (line) => wide(line, hand));
  /** What a drawing is cut out of; undefined where its sheet has not come: then all is built anew when it has. */
  const stampOf = (name: string): Stamp | undefined => {
    if (stamps.has(name)) return stamps.get(name);
    const image = stage.parts().image(name);
    const { frame, originX, originY, scaleX } = image;
    const source: unknown = frame.source.image;
    const there = scaleX > 0 && (source instanceof HTMLCanvasElement || source instanceof HTMLImageElement);
    const stamp = there
      ? {
          source,
          from: { x: frame.cutX, y: frame.cutY, w: frame.cutWidth, h: frame.cutHeight },
          origin: { x: originX * frame.cutWidth, y: originY * frame.cutHeight },
          texel: scaleX,
        }
      : undefined;
    image.destroy();
    stamps.set(name, stamp);
    return stamp;
  };
  return {
    line: (points, width, colour, alpha = 1) => {
      through(points);
      stroke(width, colour, alpha);
    },
    dashes: (points, width, colour, dash, gap) => {
      through(points);
      stroke(width, colour, 1, [dash, gap]);
    },
    area: (points, colour, alpha = 1) => {
      through(points);
      fill(colour, alpha);
    },
    circle: (x, y, radius, colour, alpha = 1) => {
      context.beginPath();
      context.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
      fill(colour, alpha);
    },
    ring: (x, y, radius, width, colour) => {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      stroke(width, colour, 1);
    },
    ellipse: (x, y, halfWide, halfHigh, colour, alpha = 1) => {
      context.beginPath();
      context.ellipse(x, y, halfWide, halfHigh, 0, 0, 2 * Math.PI);
      fill(colour, alpha);
    },
    arc: (x, y, radius, from, to, width, colour, alpha = 1) => {
      context.beginPath();
      context.arc(x, y, radius, from, to);
      stroke(width, colour, alpha);
    },
    round: (box, corner, colour, alpha = 1) => {
      rounded(box, corner);
      fill(colour, alpha);
    },
    frame: (box, corner, width, colour, dash) => {
      rounded(box, corner);
      stroke(width, colour, 1, dash);
    },
    write: (text, { x, y }, hand) => {
      context.font = fontOf(hand);
      context.fillStyle = css(hand.colour);
      context.textAlign = hand.align ?? 'center';
      context.textBaseline = 'alphabetic';
      const size = Math.max(LEAST, hand.size);
      const lines = linesOf(text, hand);
      for (const [at, line] of lines.entries())
        context.fillText(line, x, y + size * 0.35 + (at - (lines.length - 1) / 2) * size * LINE, hand.squeeze);
      return Math.max(...lines.map((line) => context.measureText(line).width));
    },
    wide,
    lines: linesOf,
    part: (name, { x, y }, scale, scaleY = scale, alpha = 1, degrees = 0) => {
      const stamp = stampOf(name);
      if (stamp === undefined) return;
      const { source, from, origin, texel } = stamp;
      const [wide, high] = [texel * scale, texel * scaleY];
      context.save();
      context.globalAlpha = alpha;
      context.translate(x, y);
      if (degrees !== 0) context.rotate((degrees * Math.PI) / 180);
      context.drawImage(source, from.x, from.y, from.w, from.h, -origin.x * wide, -origin.y * high, from.w * wide, from.h * high);
      context.restore();
    },
  };
}

/** As few lines as no line is wider than `widest`. */
function broken(text: string, widest: number, wide: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || wide(longer) > widest) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** A number as it stands on a board: whole, or to two decimals. */
export const numeral = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−');
