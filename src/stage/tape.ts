// What Phaser draws, written down instead of drawn, for whoever draws it elsewhere. Numbers only, but for the few texts that
// name colours and modes: a frame is one array that can be handed to another thread as it is.

/** What Phaser asks of a context in two dimensions, and how many numbers each takes. */
const CALLS = [
  ['save', 0],
  ['restore', 0],
  ['beginPath', 0],
  ['closePath', 0],
  ['fill', 0],
  ['stroke', 0],
  ['clip', 0],
  ['rotate', 1],
  ['moveTo', 2],
  ['lineTo', 2],
  ['translate', 2],
  ['scale', 2],
  ['rect', 4],
  ['clearRect', 4],
  ['fillRect', 4],
  ['arc', 6],
  ['transform', 6],
  ['setTransform', 6],
] as const;
const NUMBERS = ['globalAlpha', 'lineWidth'] as const;
const TEXTS = ['fillStyle', 'strokeStyle', 'globalCompositeOperation'] as const;
/** What stands at the start of each entry: the place of its name in CALLS, then in NUMBERS, then in TEXTS; then these two. */
const FIRST_NUMBER = CALLS.length;
const FIRST_TEXT = FIRST_NUMBER + NUMBERS.length;
const SMOOTHING = FIRST_TEXT + TEXTS.length;
const PICTURE = SMOOTHING + 1;
/** The longest entry: a picture, its number, where it is cut and where it goes. */
const LONGEST = 10;

/** One frame: `length` numbers of `notes`, and the texts they name. */
export type Frame = { readonly notes: Float32Array<ArrayBuffer>; readonly length: number; readonly texts: readonly string[] };

export type Tape = {
  /** what Phaser draws on */
  readonly pen: CanvasRenderingContext2D;
  /** What was drawn since the last call; `next` is written on from now. Without one it is forgotten: its array is written anew. */
  readonly take: (next: Float32Array<ArrayBuffer> | undefined) => Frame | undefined;
};

/** @param numberOf which picture this is, for whoever draws it */
export function openTape(notes: Float32Array<ArrayBuffer>, numberOf: (picture: HTMLCanvasElement) => number): Tape {
  let length = 0;
  let texts: string[] = [];
  const room = (): void => {
    if (length + LONGEST <= notes.length) return;
    const larger = new Float32Array(2 * notes.length + LONGEST);
    larger.set(notes);
    notes = larger;
  };
  const put = (code: number, a: number, b = 0, c = 0, d = 0, e = 0, f = 0): void => {
    room();
    notes[length] = code;
    notes[length + 1] = a;
    notes[length + 2] = b;
    notes[length + 3] = c;
    notes[length + 4] = d;
    notes[length + 5] = e;
    notes[length + 6] = f;
  };
  const pen = {
    drawImage: (picture: HTMLCanvasElement, sx: number, sy: number, sw: number, sh: number, x: number, y: number, w: number, h: number) => {
      put(PICTURE, numberOf(picture), sx, sy, sw, sh, x);
      notes[length + 7] = y;
      notes[length + 8] = w;
      notes[length + 9] = h;
      length += LONGEST;
    },
  };
  for (const [code, [name, count]] of CALLS.entries())
    Object.defineProperty(pen, name, {
      value: (a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void => {
        put(code, a, b, c, d, e, f);
        length += 1 + count;
      },
    });
  const property = (name: string, code: number, numbered: (value: never) => number): void => {
    Object.defineProperty(pen, name, {
      set: (value: never) => {
        put(code, numbered(value));
        length += 2;
      },
    });
  };
  for (const [index, name] of NUMBERS.entries()) property(name, FIRST_NUMBER + index, (value: number) => value);
  const textOf = (value: string): number => {
    const known = texts.indexOf(value);
    return known >= 0 ? known : texts.push(value) - 1;
  };
  for (const [index, name] of TEXTS.entries()) property(name, FIRST_TEXT + index, textOf);
  property('imageSmoothingEnabled', SMOOTHING, (value: boolean) => (value ? 1 : 0));
  return {
    pen: pen as unknown as CanvasRenderingContext2D,
    take: (next) => {
      const frame = next === undefined ? undefined : { notes, length, texts };
      notes = next ?? notes;
      length = 0;
      texts = [];
      return frame;
    },
  };
}

/** Draws a frame. @param pictureOf the picture of this number; undefined where it has not come */
export function play(
  { notes, length, texts }: Frame,
  pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  pictureOf: (picture: number) => CanvasImageSource | undefined,
): void {
  const at = (index: number): number => notes[index] ?? 0;
  const draw = pen as unknown as Record<string, (...numbers: number[]) => void>;
  const set = pen as unknown as Record<string, unknown>;
  for (let i = 0; i < length; ) {
    const code = at(i++);
    const call = CALLS[code];
    if (call !== undefined) {
      const [name, count] = call;
      if (count === 0) draw[name]?.();
      else if (count === 1) draw[name]?.(at(i));
      else if (count === 2) draw[name]?.(at(i), at(i + 1));
      else if (count === 4) draw[name]?.(at(i), at(i + 1), at(i + 2), at(i + 3));
      else draw[name]?.(at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5));
      i += count;
    } else if (code < FIRST_TEXT) set[NUMBERS[code - FIRST_NUMBER] ?? ''] = at(i++);
    else if (code < SMOOTHING) set[TEXTS[code - FIRST_TEXT] ?? ''] = texts[at(i++)];
    else if (code === SMOOTHING) pen.imageSmoothingEnabled = at(i++) === 1;
    else {
      const picture = pictureOf(at(i));
      if (picture !== undefined)
        pen.drawImage(picture, at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6), at(i + 7), at(i + 8));
      i += LONGEST - 1;
    }
  }
}
