// The workshop that everything sounds in: one small room of wood, the same for all.

import { filtered, lowpass } from './filter.ts';
import { chanceOf } from './noise.ts';
import { dying } from './ring.ts';
import { laid, milliseconds, RATE, type Signal, samples } from './signal.ts';

/** The room's tail, as long as it is heard, and its reverberation time: a furnished room of about 40 m³. */
export const TAIL = 320;
const T60 = 0.42;
/** The walls nearest to the bench: ms later, and how much comes back. */
const WALLS: readonly (readonly [ms: number, gain: number])[] = [
  [5.3, 0.34],
  [8.9, 0.27],
  [13.1, -0.22],
  [17.9, 0.18],
];
/** How loud the tail is beside what comes straight. */
const WET = 0.085;
/** Wood and cloth swallow the high first, so later is darker: from this ms on, nothing over this Hz. */
const DARKER: readonly (readonly [from: number, hz: number])[] = [
  [0, 5200],
  [70, 3000],
  [170, 1700],
];
/**
 * Taps a second of the tail. Velvet noise: one shock of ±1 somewhere in each stretch sounds smoother than white noise of
 * the same number (Karjalainen and Järveläinen 2007), and costs a multiplication a tap.
 */
const TAPS = 1800;

type Tap = readonly [sample: number, gain: number];

/** The taps between two moments, ms. */
function taps(from: number, to: number): readonly Tap[] {
  const { next } = chanceOf(`room ${from}`);
  const fades = dying(T60);
  const stretch = RATE / TAPS;
  const count = Math.floor((samples(to) - samples(from)) / stretch);
  return Array.from({ length: count }, (_, index): Tap => {
    const at = Math.floor(samples(from) + (index + next()) * stretch);
    return [at, (next() < 0.5 ? -1 : 1) * fades(at / RATE)];
  });
}

function sparse(signal: Signal, impulses: readonly Tap[]): Signal {
  const out = new Float64Array(signal.length);
  for (const [sample, gain] of impulses)
    for (let index = sample; index < out.length; index++) out[index] = (out[index] ?? 0) + gain * (signal[index - sample] ?? 0);
  return out;
}

/** The sound as it is heard in the room: longer by the room's tail. */
export function inRoom(dry: Signal): Signal {
  const ms = milliseconds(dry.length) + TAIL;
  const long = laid(ms, [{ signal: dry }]);
  const walls = sparse(
    long,
    WALLS.map(([at, gain]) => [samples(at), gain]),
  );
  const tail = DARKER.map(([from, hz], index) => {
    const to = DARKER[index + 1]?.[0] ?? TAIL;
    return { signal: filtered(sparse(long, taps(from, to)), lowpass(hz)), gain: WET };
  });
  return laid(ms, [{ signal: long }, { signal: filtered(walls, lowpass(4200)), gain: 0.5 }, ...tail]);
}
