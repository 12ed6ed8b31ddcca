// What a graphics object of Phaser holds: the calls that were made on it, as one flat list. Gone through with a canvas they
// are drawn; gone through with what only measures, they say how far they reach.

/** What the calls are made on: a canvas, or what measures. */
export type Tracer = Pick<CanvasRenderingContext2D, 'beginPath' | 'closePath' | 'moveTo' | 'lineTo' | 'arc' | 'fill' | 'stroke'> & {
  lineWidth: number;
  fillStyle: unknown;
  strokeStyle: unknown;
};

/** Phaser's numbers for the calls that the stage makes (its `gameobjects/graphics/Commands.js`). */
const CALL = { arc: 0, begin: 1, close: 2, lineTo: 4, moveTo: 5, lineStyle: 6, fillStyle: 7, fill: 8, stroke: 9, triangle: 10 } as const;

/** How many numbers follow a call. */
const ARGUMENTS: ReadonlyMap<unknown, number> = new Map([
  [CALL.arc, 7],
  [CALL.lineTo, 2],
  [CALL.moveTo, 2],
  [CALL.lineStyle, 3],
  [CALL.fillStyle, 2],
  [CALL.triangle, 6],
]);

const inks = new Map<number, string>();
/** @param alpha 0 to 1 */
function inkOf(colour: number, alpha: number): string {
  // Finer shades no screen has; written once, since they are asked for in each frame.
  const shade = colour * 1001 + Math.round(alpha * 1000);
  const known = inks.get(shade);
  if (known !== undefined) return known;
  const ink = `rgba(${(colour >> 16) & 255}, ${(colour >> 8) & 255}, ${colour & 255}, ${alpha})`;
  inks.set(shade, ink);
  return ink;
}

/** @throws where it holds a call that the stage does not make */
export function trace(calls: readonly unknown[], on: Tracer): void {
  let at = 0;
  const next = (): number => {
    at += 1;
    return Number(calls[at]);
  };
  on.beginPath();
  for (; at < calls.length; at++) {
    switch (calls[at]) {
      case CALL.arc:
        on.arc(next(), next(), next(), next(), next(), next() !== 0);
        // How far it may overshoot its end means nothing to a canvas.
        next();
        break;
      case CALL.begin:
        on.beginPath();
        break;
      case CALL.close:
        on.closePath();
        break;
      case CALL.lineTo:
        on.lineTo(next(), next());
        break;
      case CALL.moveTo:
        on.moveTo(next(), next());
        break;
      case CALL.lineStyle:
        on.lineWidth = next();
        on.strokeStyle = inkOf(next(), next());
        break;
      case CALL.fillStyle:
        on.fillStyle = inkOf(next(), next());
        break;
      case CALL.fill:
        on.fill();
        break;
      case CALL.stroke:
        on.stroke();
        break;
      case CALL.triangle:
        on.beginPath();
        on.moveTo(next(), next());
        on.lineTo(next(), next());
        on.lineTo(next(), next());
        on.closePath();
        on.fill();
        break;
      default:
        throw new Error(`the stage has no call ${calls[at]} of a graphics object: see trace.ts`);
    }
  }
}

/** From its left upper corner to its right lower one; empty where `right` is not right of `left`. */
export type Reach = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export const NOWHERE: Reach = {
  left: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
};

/** How far the calls reach, in their own units. Corners of strokes are taken to stick out by up to the width of the line. */
export function reachOf(calls: readonly unknown[]): Reach {
  let { left, top, right, bottom } = NOWHERE;
  let widest = 0;
  const take = (x: number, y: number, far = 0): void => {
    left = Math.min(left, x - far);
    top = Math.min(top, y - far);
    right = Math.max(right, x + far);
    bottom = Math.max(bottom, y + far);
  };
  const nothing = (): void => undefined;
  trace(calls, {
    fillStyle: undefined,
    strokeStyle: undefined,
    lineWidth: 0,
    beginPath: nothing,
    closePath: nothing,
    fill: nothing,
    stroke(this: Tracer) {
      widest = Math.max(widest, this.lineWidth);
    },
    moveTo: (x, y) => take(x, y),
    lineTo: (x, y) => take(x, y),
    arc: (x, y, radius) => take(x, y, radius),
  });
  return { left: left - widest, top: top - widest, right: right + widest, bottom: bottom + widest };
}

/** The calls of one path with the inks that it is drawn in, so that it can be drawn without those before it. */
export function pathsOf(calls: readonly unknown[]): readonly (readonly unknown[])[] {
  const paths: unknown[][] = [];
  let path: unknown[] = [];
  let [line, fill]: [unknown[], unknown[]] = [[], []];
  for (let at = 0; at < calls.length; ) {
    const call = calls[at];
    const end = at + 1 + (ARGUMENTS.get(call) ?? 0);
    const whole = calls.slice(at, end);
    if (call === CALL.begin || call === CALL.triangle) {
      path = [...line, ...fill];
      paths.push(path);
    }
    if (call === CALL.lineStyle) line = whole;
    if (call === CALL.fillStyle) fill = whole;
    path.push(...whole);
    at = end;
  }
  return paths;
}
