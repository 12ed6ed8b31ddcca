// Why a plate does not go onto the track, or does not come off it.

import { type Words, words } from '../../../core/words.ts';
import type { Tray } from '../../steady/model.ts';
import { fitOf, misfit, type Plate, shapeAfter } from '../../steady/plates.ts';
import { trayName } from './looks.ts';

const takes = (plate: Plate): Words => words(`steady.misfit.${fitOf(plate).takes}`, { plate: trayName(plate) });

/** @param plates on the track @param plate of the tray that was to go into this socket, from 0 */
export function whyNotIn({ sockets }: Tray, plates: readonly Plate[], plate: Plate, socket: number): Words {
  if (plates.length >= sockets) return words('steady.misfit.full');
  return fitOf(plate).takes === shapeAfter(plates.slice(0, socket)) ? words('steady.misfit.needed') : takes(plate);
}

/** @param plates on the track @param from the place of the one that was to go to another one, or off the track where `to` is below 0 */
export function whyNotMoved(plates: readonly Plate[], from: number, to: number): Words {
  const moved = plates[from];
  const rest = plates.toSpliced(from, 1);
  const next = to < 0 || moved === undefined ? rest : rest.toSpliced(to, 0, moved);
  const first = next[misfit(next)];
  return first === undefined ? words('steady.misfit.needed') : takes(first);
}
