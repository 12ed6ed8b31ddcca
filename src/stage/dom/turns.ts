// The page's turns beside a machine that moves. One frame does not hold both what a machine draws and what the page draws
// anew, so the page's pieces come one at a time, each after a frame of the machine's, and in the next frame the machine
// stands still for it.

const waiting: (() => void)[] = [];
let going = false;
let taken = false;

/** Does a piece of the page's work in a task of its own, after the frame that is under way and the pieces that came before. */
export function inTurn(work: () => void): void {
  waiting.push(work);
  if (!going) next();
}

function next(): void {
  const work = waiting.shift();
  going = work !== undefined;
  if (work === undefined) return;
  setTimeout(() => {
    taken = true;
    // one frame shows it, the one after that is the machine's
    requestAnimationFrame(() => requestAnimationFrame(next));
    work();
  });
}

/** Whether this frame is the page's: asked once a frame. */
export function pagesTurn(): boolean {
  const its = taken;
  taken = false;
  return its;
}
