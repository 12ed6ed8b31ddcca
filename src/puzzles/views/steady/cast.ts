// Where the characters are while there is a bench: Oops stands on it, and the cat stays in the shop.

import type { Layout, Spot } from '../../../stage/layout.ts';
import type { Cast } from '../../../stage/stage.ts';
import type { Ground } from './geometry.ts';

/** Where Oops stands on the bench: its foot, design units from the bench's left end, and how large. */
const OOPS = {
  wide: { x: 72, scale: 0.46 },
  landscape: { x: 28, scale: 0.2 },
  tablet: { x: 100, scale: 0.36 },
  phone: { x: 44, scale: 0.33 },
} as const;

/** Half of what Oops is wide, units of its drawing. */
const HALF = 68;

export function castOf({ shape, unit }: Layout, { bench, hopper, sockets }: Ground): Cast {
  const { x, scale } = OOPS[shape];
  const spot: Spot = { x: bench.x + x * unit, y: bench.y + 3 * unit, scale: scale * unit };
  // A long track on a narrow screen takes the whole bench.
  const room = hopper?.x ?? sockets[0]?.x ?? 0;
  return { oops: spot.x + HALF * spot.scale <= room ? spot : 'away', cat: 'away' };
}
