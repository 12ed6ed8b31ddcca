/**
 * Runs in a page before its own scripts: the stage draws ten frames a second. What these tests ask about stands beside the
 * stage, which without a graphics processor takes the whole machine.
 */
export function fewFrames(): void {
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    setTimeout(() => next(draw), 100);
    return 0;
  };
}
