// Every track that a tray allows, with what comes out at its end for some rows of shots: short ones first.

import type { Root } from '../../core/rational.ts';
import type { Shots } from './measures.ts';
import type { Tray } from './model.ts';
import { fitOf, type Plate, shapeAfter } from './plates.ts';
import { type Carried, carriedIn, numberOn, through } from './track.ts';

/** `numbers`: one for each row, in their order. */
export type Ran = { readonly plates: readonly Plate[]; readonly numbers: readonly (Root | undefined)[] };

/** The tracks that end in a bar, of up to so many plates, each run on all rows. A row is taken through a plate once for all tracks that begin alike. */
export function* ran(tray: Tray, rows: readonly Shots[], longest = tray.sockets): Generator<Ran> {
  const counts = rows.map((row) => row.length);

  function* onward(plates: readonly Plate[], carried: readonly Carried[], left: number): Generator<Ran> {
    const shape = shapeAfter(plates);
    if (left === 0) {
      if (shape === 'bar') yield { plates, numbers: carried.map(numberOn) };
      return;
    }
    for (const plate of tray.plates) {
      const { takes, gives } = fitOf(plate);
      // What still is a row after the last socket gives no number.
      if (takes !== shape || (left === 1 && gives === 'row')) continue;
      const next = carried.map((one, at) => through(plate, one, counts[at] ?? 1, tray.mark));
      yield* onward([...plates, plate], next, left - 1);
    }
  }

  const begin = rows.map(carriedIn);
  for (let length = 1; length <= longest; length++) yield* onward([], begin, length);
}

/** How many tracks of just so many plates end in a bar. */
export function countOf({ plates }: Tray, length: number): number {
  const count = (takes: string, gives: string): number =>
    plates.filter((plate) => fitOf(plate).takes === takes && fitOf(plate).gives === gives).length;
  const [onRows, sums, onBars] = [count('row', 'row'), count('row', 'bar'), count('bar', 'bar')];
  let [rows, bars] = [1, 0];
  for (let at = 0; at < length; at++) [rows, bars] = [rows * onRows, rows * sums + bars * onBars];
  return bars;
}
