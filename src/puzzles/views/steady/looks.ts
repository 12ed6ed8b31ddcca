// What plates are called where there is little room, and which drawing each has.

import { type Words, words } from '../../../core/words.ts';
import { type Plate, SLIDES } from '../../steady/plates.ts';

const SLIDE_NAMES: readonly string[] = SLIDES;
export const isSlide = (plate: Plate): boolean => SLIDE_NAMES.includes(plate);

/** The part of the sheet; a slide of which the tray has several has a dial. */
export function partOf(plate: Plate, dials: boolean): string {
  if (isSlide(plate)) return dials ? 'plate-slide-dial' : 'plate-slide';
  return plate === 'divide-by-shots' ? 'plate-divide' : `plate-${plate}`;
}

/** In the tray a slide is one plate, whatever its dial says. */
export function trayName(plate: Plate): Words {
  if (isSlide(plate)) return words('steady.plate.slide');
  return words(plate === 'divide-by-shots' ? 'steady.plate.divide' : `steady.plate.${plate}`);
}

/** On the track it is told what a slide slides to. */
export const trackName = (plate: Plate): Words => (isSlide(plate) ? words(`steady.dial.${plate}`) : trayName(plate));

/** The body of a plate in its drawing, without edges and dial: how wide and high, and where a dial's middle is. */
export const PLATE = { w: 100, h: 78, edge: 6, dial: { x: 50, y: 80, reach: 13 } } as const;
/** The one with a dial is drawn larger: its body is 112 wide. */
export const shareOf = (part: string): number => (part === 'plate-slide-dial' ? PLATE.w / 112 : 1);
