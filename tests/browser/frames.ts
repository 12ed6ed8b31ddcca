/**
 * Runs in a page before its own scripts: the page draws ten frames a second, and keeps all of them under `everyFrame`.
 * Where a test asks about something else, a stage without a graphics processor would take the whole machine.
 */
export function fewFrames(): void {
  const next = window.requestAnimationFrame.bind(window);
  Reflect.set(window, 'everyFrame', next);
  window.requestAnimationFrame = (draw) => {
    setTimeout(() => next(draw), 100);
    return 0;
  };
}
