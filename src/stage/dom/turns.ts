// The page's turns beside a machine that moves. One frame does not hold both what a machine draws and what the page draws
// anew. So the page's pieces come one at a time, each in a frame of its own in which the machine stands still; between two
// of them is a frame of the machine's.

const waiting: (() => void)[] = [];
let going = false;
let taken = false;

/** Does a piece of the page's work in the next frame that is the page's, after the pieces that came before. */
export function inTurn(work: () => void): void {
  waiting.push(work);
  if (!going) next();
}

function next(): void {
  const work = waiting.shift();
  going = work !== undefined;
  if (work === undefined) return;
  // the frame that is under way is still the machine's
  setTimeout(() => {
    taken = true;
    requestAnimationFrame(() => {
      requestAnimationFrame(next);
      work();
    });
  });
}

/** Pieces that wait for a machine to come to rest. */
const atRest: (() => void)[] = [];
let ends: (() => void) | undefined;

/** Does a piece that nobody misses while a machine swings on: in its turn, once that has come to rest. */
export function inTurnAtRest(work: () => void): void {
  if (ends === undefined) inTurn(work);
  else atRest.push(work);
}

/**
 * A machine swings on and needs the frames. Pieces that can wait do so until then, or until somebody does something.
 * @param ms until it has all but come to rest; 0 ends it now
 * @param page where any input counts
 */
export function swingOn(ms: number, page: EventTarget = window): void {
  ends?.();
  if (ms === 0) return;
  const over = new AbortController();
  const end = (): void => {
    clearTimeout(timer);
    over.abort();
    ends = undefined;
    for (const work of atRest.splice(0)) inTurn(work);
  };
  const timer = setTimeout(end, ms);
  ends = end;
  for (const sign of ['pointerdown', 'keydown'] as const) page.addEventListener(sign, end, { capture: true, signal: over.signal });
}

/** Whether this frame is the page's: asked once a frame. */
export function pagesTurn(): boolean {
  const its = taken;
  taken = false;
  return its;
}
