// Why a plate does not go onto the track: what it takes, or that there is no room.

import { type Words, words } from '../../../core/words.ts';
import type { Tray } from '../../steady/model.ts';
import { fitOf, type Plate } from '../../steady/plates.ts';
import { trayName } from './looks.ts';

/** @param plates on the track @param plate that was to go there, or to come off */
export function whyNot({ sockets }: Tray, plates: readonly Plate[], plate: Plate): Words {
  const there = plates.includes(plate);
  if (!there && plates.length >= sockets) return words('steady.misfit.full');
  return words(`steady.misfit.${fitOf(plate).takes}`, { plate: trayName(plate) });
}
