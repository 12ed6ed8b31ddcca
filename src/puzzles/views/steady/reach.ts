// Hands at the track: drag a plate or tap it, then tap a socket's whole column; tap the flag, a dial, a card of the wall.
// Everything is a change of the build; what the build does not allow springs back, and says why.

import type Phaser from 'phaser';
import type { Hold } from '../../../stage/hands.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import { type Glide, mix, out, spring } from '../../../stage/motion.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Plate } from '../../steady/plates.ts';
import { flagBox, seatOf } from './bench.ts';
import { type Ground, socketAt } from './geometry.ts';
import { FREE, type From, type Hands, type Reach } from './hands.ts';
import { isSlide, PLATE, partOf, shareOf } from './looks.ts';
import { dialled, shifted, snapped } from './snapping.ts';
import { whyNotIn, whyNotMoved } from './why-not.ts';

/** A press that moved less is a tap, however slow the hand or the machine: CSS pixels. */
const TAP = 9;
/** LOOK: targets of 44 px. */
const TARGET = 44;
/** A socket's column reaches this far above it, design units: the boards are no target for plates. */
const ABOVE = 40;
/** LOOK: lift 120 ms (×1.06); hang 220. */
const MS = { lift: 120, back: 220 };
const LIFTED = 1.06;

export type Reaching = { readonly cancel: () => void; readonly destroy: () => void };

const inside = ({ x, y, w, h }: Box, point: Point): boolean => point.x >= x && point.x < x + w && point.y >= y && point.y < y + h;
/** At least as large as a fingertip, about its middle. */
const reachable = ({ x, y, w, h }: Box): Box => {
  const [wide, high] = [Math.max(w, TARGET), Math.max(h, TARGET)];
  return { x: x + (w - wide) / 2, y: y + (h - high) / 2, w: wide, h: high };
};

export function openReach(stage: Stage, ground: Ground, reach: Reach): Reaching {
  const { unit } = stage.layout();
  const { tray, lying } = reach;
  const dials = tray.plates.filter(isSlide).length > 1;
  const seats = ground.sockets.map((socket) => seatOf(socket, unit));
  const flag = reachable(flagBox(ground, unit));
  let hands: Hands = FREE;
  let held: Phaser.GameObjects.Image | undefined;
  let moving: Glide | undefined;

  const set = (next: Hands): void => {
    hands = next;
    reach.changed(next);
  };
  const plateOf = (from: From): Plate | undefined => ('tray' in from ? lying[from.tray] : reach.plates()[from.track]);
  const columnAt = (point: Point): number | undefined => {
    const at = socketAt(ground, point, ABOVE * unit);
    return at < 0 ? undefined : at;
  };
  /** What the track would be; undefined where it does not go there. */
  const nextOf = (from: From, socket: number): readonly Plate[] | undefined => {
    const plate = plateOf(from);
    if (plate === undefined) return undefined;
    return 'tray' in from ? snapped(tray, reach.plates(), plate, socket) : shifted(reach.plates(), from.track, socket);
  };
  const openFor = (from: From): readonly number[] => ground.sockets.flatMap((_, at) => (nextOf(from, at) === undefined ? [] : [at]));

  const trayAt = (point: Point): number | undefined => {
    const at = ground.cells.findIndex((cell) => inside(cell, point));
    return at < 0 || lying[at] === undefined ? undefined : at;
  };
  const trackAt = (point: Point): number | undefined => {
    const at = seats.findIndex(({ x, y, scale }) => inside({ x, y, w: PLATE.w * scale, h: (PLATE.h + PLATE.edge) * scale }, point));
    return at >= 0 && at < reach.plates().length ? at : undefined;
  };
  /** A dial, and the name below it, which says where it points. */
  const dialAt = (point: Point): number | undefined => {
    if (!dials) return undefined;
    const at = reach.plates().findIndex((plate, place) => {
      const seat = seats[place];
      if (seat === undefined || !isSlide(plate)) return false;
      const x = seat.x + PLATE.dial.x * seat.scale;
      const y = seat.y + (PLATE.dial.y - PLATE.dial.reach) * seat.scale;
      return Math.abs(point.x - x) <= TARGET / 2 && point.y >= y && point.y <= ground.bench.y + Math.max(34 * unit, TARGET);
    });
    return at < 0 ? undefined : at;
  };
  const cardAt = (point: Point): number | undefined => {
    const at = reach.cards.findIndex((card) => inside({ ...reachable(card), x: card.x, w: card.w }, point));
    return at < 0 ? undefined : at;
  };
  const from = (point: Point): From | undefined => {
    const place = trackAt(point);
    if (place !== undefined) return { track: place };
    const lies = trayAt(point);
    return lies === undefined ? undefined : { tray: lies };
  };

  function put(taken: From, socket: number): boolean {
    const next = nextOf(taken, socket);
    const plate = plateOf(taken);
    set(FREE);
    if (next !== undefined) {
      reach.build(next);
      return true;
    }
    refuse(taken, plate, socket);
    return false;
  }

  /** Says why it springs back; a plate that is where it was had nothing to spring from. */
  function refuse(taken: From, plate: Plate | undefined, socket: number): void {
    if (plate === undefined || ('track' in taken && taken.track === socket)) return;
    const plates = reach.plates();
    if ('tray' in taken) reach.refuse(whyNotIn(tray, plates, plate, socket), socket);
    else reach.refuse(whyNotMoved(plates, taken.track, socket), socket < 0 ? taken.track : socket);
  }

  function takeOff(place: number): void {
    const rest = shifted(reach.plates(), place, -1);
    const plate = reach.plates()[place];
    set(FREE);
    if (rest !== undefined) reach.build(rest);
    else refuse({ track: place }, plate, -1);
  }

  const seatFor = (taken: From) => ('tray' in taken ? reach.traySeats[taken.tray] : seats[taken.track]);

  function drag(taken: From, start: Point): Hold {
    const seat = seatFor(taken);
    const plate = plateOf(taken);
    let moved = false;
    const drop = (): void => {
      moving?.stop();
      held?.destroy();
      held = undefined;
    };
    /** Springs back to where it was taken from. */
    const back = (): void => {
      const image = held;
      held = undefined;
      if (image === undefined || seat === undefined) return;
      const [x, y] = [image.x, image.y];
      moving?.stop();
      moving = stage.motion.glide(stage.reduced() ? 0 : MS.back, (t) => {
        const s = spring(t);
        image.setPosition(mix(x, seat.x, s), mix(y, seat.y, s));
      });
      void moving.done.then(() => {
        image.destroy();
        if (hands.lifted === taken) set(FREE);
      });
    };
    return {
      move: (to) => {
        if (plate === undefined || seat === undefined) return;
        if (!moved && Math.hypot(to.x - start.x, to.y - start.y) < TAP) return;
        if (!moved) {
          moved = true;
          reach.lift();
          stage.sound('lift');
          const part = partOf(plate, dials);
          const image = stage
            .parts()
            .image(part, seat.scale * shareOf(part))
            .setDepth(DEPTH.held);
          held = image;
          set({ chosen: undefined, lifted: taken, open: openFor(taken), over: undefined });
          const size = seats[0]?.scale ?? seat.scale;
          moving = stage.motion.glide(stage.reduced() ? 0 : MS.lift, (t) => {
            if (image.active) stage.parts().scale(image, mix(seat.scale, size * LIFTED, out(t)) * shareOf(part));
          });
        }
        held?.setPosition(seat.x + to.x - start.x, seat.y + to.y - start.y);
        const over = columnAt(to);
        const into = over !== undefined && hands.open.includes(over) ? over : undefined;
        if (into !== hands.over) set({ ...hands, over: into });
      },
      release: (at) => {
        if (!moved) {
          tap(taken, at);
          return;
        }
        const socket = columnAt(at);
        if (socket !== undefined && nextOf(taken, socket) !== undefined) {
          drop();
          put(taken, socket);
        } else if (socket === undefined && 'track' in taken && shifted(reach.plates(), taken.track, -1) !== undefined) {
          const rest = shifted(reach.plates(), taken.track, -1);
          drop();
          set(FREE);
          if (rest !== undefined) reach.build(rest);
        } else {
          if (socket !== undefined || 'track' in taken) refuse(taken, plate, socket ?? -1);
          back();
        }
      },
      cancel: () => {
        drop();
        set(FREE);
      },
    };
  }

  function tap(taken: From, at: Point): void {
    const { chosen } = hands;
    const same = chosen !== undefined && JSON.stringify(chosen) === JSON.stringify(taken);
    const socket = columnAt(at);
    // With a plate chosen, a tap on the track is meant for that socket, even where another plate is in it.
    if (chosen !== undefined && !same && 'track' in taken && socket !== undefined) {
      put(chosen, socket);
      return;
    }
    // Tapped twice: out of the tray it goes on behind the others, and from the track it comes off.
    if (same) {
      if ('tray' in taken) put(taken, reach.plates().length);
      else takeOff(taken.track);
      return;
    }
    set({ chosen: taken, lifted: undefined, open: openFor(taken), over: undefined });
  }

  const still = (act: (at: Point) => void): Hold => ({ move: () => undefined, release: act, cancel: () => undefined });

  const remove = stage.grip({
    at: (point) =>
      !reach.locked() &&
      (dialAt(point) !== undefined ||
        from(point) !== undefined ||
        inside(flag, point) ||
        cardAt(point) !== undefined ||
        reach.other(point) !== undefined ||
        (hands.chosen !== undefined && (columnAt(point) !== undefined || inside(ground.tray, point)))),
    grab: (start) => {
      const dial = dialAt(start);
      if (dial !== undefined && hands.chosen === undefined)
        return still(() => {
          const next = dialled(tray, reach.plates(), dial);
          if (next !== undefined) reach.build(next);
        });
      const taken = from(start);
      if (taken !== undefined) return drag(taken, start);
      if (inside(flag, start)) return still(reach.flag);
      const card = cardAt(start);
      if (card !== undefined) return still(() => reach.look(card));
      const { chosen } = hands;
      if (chosen !== undefined)
        return still((at) => {
          const socket = columnAt(at);
          if (socket !== undefined) put(chosen, Math.min(socket, reach.plates().length));
          else if ('track' in chosen && inside(ground.tray, at)) takeOff(chosen.track);
          else set(FREE);
        });
      const other = reach.other(start);
      return other && still(other);
    },
  });

  return {
    cancel: () => {
      moving?.stop();
      held?.destroy();
      held = undefined;
      set(FREE);
    },
    destroy: () => {
      remove();
      moving?.stop();
      held?.destroy();
    },
  };
}
