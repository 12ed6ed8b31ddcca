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

/** Whether this frame is the page's: asked once a frame. */
export function pagesTurn(): boolean {
  const its = taken;
  taken = false;
  return its;
}
