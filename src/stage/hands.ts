// Fingers, mouse and pen on the canvas. One hold at a time; a second finger, a cancelled pointer, a lost window or a
// turned screen lets go of it as if nothing had been taken.

import type { Point } from './layout.ts';

/** What is held. All points are CSS pixels from the stage's upper left corner. */
export type Hold = {
  readonly move: (to: Point) => void;
  /** @param ms how long it was held */
  readonly release: (at: Point, ms: number) => void;
  readonly cancel: () => void;
};

/** Something that can be taken hold of. */
export type Grip = {
  /** whether it is under this point; the grip added last is asked first */
  readonly at: (point: Point) => boolean;
  readonly grab: (point: Point) => Hold | undefined;
};

export type Hands = {
  /** returns what takes the grip away again */
  readonly add: (grip: Grip) => () => void;
  readonly cancel: () => void;
  /** does this once nothing is held: at once, or when the hold that is open ends */
  readonly whenFree: (work: () => void) => void;
  readonly destroy: () => void;
};

export function openHands(canvas: HTMLCanvasElement): Hands {
  const grips: Grip[] = [];
  let held: { readonly pointer: number; readonly since: number; readonly hold: Hold } | undefined;
  const pointOf = (event: PointerEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const under = (point: Point): Grip | undefined => grips.findLast((grip) => grip.at(point));
  let waiting: (() => void)[] = [];
  const freed = (): void => {
    const works = waiting;
    waiting = [];
    for (const work of works) work();
  };
  const cancel = (): void => {
    const was = held;
    held = undefined;
    was?.hold.cancel();
    freed();
  };
  const down = (event: PointerEvent): void => {
    if (held !== undefined) {
      cancel();
      return;
    }
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const point = pointOf(event);
    const hold = under(point)?.grab(point);
    if (hold === undefined) return;
    event.preventDefault();
    held = { pointer: event.pointerId, since: event.timeStamp, hold };
    canvas.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const point = pointOf(event);
    if (held === undefined) canvas.style.cursor = under(point) === undefined ? '' : 'grab';
    else if (held.pointer === event.pointerId) {
      canvas.style.cursor = 'grabbing';
      held.hold.move(point);
    }
  };
  const up = (event: PointerEvent): void => {
    if (held?.pointer !== event.pointerId) return;
    const { hold, since } = held;
    held = undefined;
    // Measured before anything changes, or the browser would have to lay out the page first.
    const at = pointOf(event);
    canvas.style.cursor = '';
    hold.release(at, event.timeStamp - since);
    freed();
  };
  const lost = (event: PointerEvent): void => {
    if (held?.pointer === event.pointerId) cancel();
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') cancel();
  };
  const noMenu = (event: Event): void => event.preventDefault();
  canvas.style.touchAction = 'none';
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', lost);
  canvas.addEventListener('lostpointercapture', lost);
  canvas.addEventListener('contextmenu', noMenu);
  window.addEventListener('blur', cancel);
  document.addEventListener('visibilitychange', hidden);
  return {
    add: (grip) => {
      grips.push(grip);
      return () => {
        const at = grips.indexOf(grip);
        if (at >= 0) grips.splice(at, 1);
      };
    },
    cancel,
    whenFree: (work) => {
      if (held === undefined) work();
      else waiting.push(work);
    },
    destroy: () => {
      cancel();
      canvas.removeEventListener('pointerdown', down);
      canvas.removeEventListener('pointermove', move);
      canvas.removeEventListener('pointerup', up);
      canvas.removeEventListener('pointercancel', lost);
      canvas.removeEventListener('lostpointercapture', lost);
      canvas.removeEventListener('contextmenu', noMenu);
      window.removeEventListener('blur', cancel);
      document.removeEventListener('visibilitychange', hidden);
    },
  };
}
