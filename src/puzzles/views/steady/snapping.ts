// What becomes of the track when a plate is let go of over it, taken off, or its dial is turned; undefined where it springs
// back. A drag can do nothing that the kind's moves can't.

import type { Tray } from '../../steady/model.ts';
import { fits, type Plate, SLIDES } from '../../steady/plates.ts';

const SLIDE_NAMES: readonly string[] = SLIDES;
const isSlide = (plate: Plate): boolean => SLIDE_NAMES.includes(plate);

/** What lies in the tray: each plate, and one for all places of a slide's dial, where the first of them was. */
export const trayOf = ({ plates }: Tray): readonly Plate[] =>
  plates.filter((plate, at) => !isSlide(plate) || plates.findIndex(isSlide) === at);

/** A plate of the tray, let go of over a socket: it goes in there, or behind the last one. @param socket from 0 */
export function snapped({ sockets }: Tray, track: readonly Plate[], plate: Plate, socket: number): readonly Plate[] | undefined {
  if (track.length >= sockets) return undefined;
  const longer = track.toSpliced(Math.min(socket, track.length), 0, plate);
  return fits(longer) ? longer : undefined;
}

/** A plate of the track, let go of over another socket, or beside the track where `to` is below 0: it comes off. */
export function shifted(track: readonly Plate[], from: number, to: number): readonly Plate[] | undefined {
  const plate = track[from];
  if (plate === undefined || from === to) return undefined;
  const rest = track.toSpliced(from, 1);
  const next = to < 0 ? rest : rest.toSpliced(Math.min(to, rest.length), 0, plate);
  return fits(next) && next.join() !== track.join() ? next : undefined;
}

/** The dial of a slide goes on to its next place of those in the tray; undefined where there is none to turn. */
export function dialled({ plates }: Tray, track: readonly Plate[], at: number): readonly Plate[] | undefined {
  const plate = track[at];
  const places: readonly Plate[] = SLIDES.filter((slide) => plates.includes(slide));
  const now = plate === undefined ? -1 : places.indexOf(plate);
  const next = places[(now + 1) % places.length];
  return now < 0 || next === undefined || next === plate ? undefined : track.with(at, next);
}
