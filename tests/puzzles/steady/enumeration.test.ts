// The design's counts of the machines that get through each level, by its own rule: "at most three row plates; line up, fold,
// own middle and median never twice running; at most one divide, then at most one root; both flags; full order of the archers;
// an empty row gives no number". Its levels are what is counted here, and not the game's own list of builds.

import { describe, expect, it } from 'vitest';
import { comparedRoots, type Root } from '../../../src/core/rational.ts';
import { FLAGS, type Flag, PLATES, type Plate, ROW_PLATES, SUM_PLATES } from '../../../src/puzzles/steady/plates.ts';
import { numberOf } from '../../../src/puzzles/steady/track.ts';
import { DESIGNED, type Designed } from './designed.ts';

type Archers = readonly (readonly number[])[];

const NEVER_TWICE: readonly Plate[] = ['line-up', 'fold', 'slide-own-middle', 'slide-median'];
const MOST_ROW_PLATES = 3;

function tracksOf({ plates, sockets }: Designed): readonly (readonly Plate[])[] {
  const tray = PLATES.filter((plate) => plates.includes(plate));
  const rows = ROW_PLATES.filter((plate) => tray.includes(plate));
  let edge: readonly (readonly Plate[])[] = [[]];
  const begun = [...edge];
  for (let length = 1; length <= MOST_ROW_PLATES; length++) {
    edge = edge.flatMap((track) =>
      rows.filter((plate) => !NEVER_TWICE.includes(plate) || track.at(-1) !== plate).map((plate) => [...track, plate]),
    );
    begun.push(...edge);
  }
  const maybe = (plate: Plate): readonly (readonly Plate[])[] => (tray.includes(plate) ? [[], [plate]] : [[]]);
  return begun
    .flatMap((track) => SUM_PLATES.filter((plate) => tray.includes(plate)).map((plate) => [...track, plate]))
    .flatMap((track) => maybe('divide-by-shots').map((end) => [...track, ...end]))
    .flatMap((track) => maybe('root').map((end) => [...track, ...end]))
    .filter((track) => track.length <= sockets);
}

/** The sign of each archer against each other one, the steadiest first; undefined where one has no number. */
function orderOf(numbers: readonly (Root | undefined)[], flag: Flag): string | undefined {
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < numbers.length) return undefined;
  const turn = flag === 'smallest' ? 1 : -1;
  return known.map((a) => known.map((b) => turn * Math.sign(comparedRoots(a, b)) + 0).join()).join(' ');
}

const orderBy = (plates: readonly Plate[], flag: Flag, archers: Archers, mark: number): string | undefined =>
  orderOf(
    archers.map((shots) => numberOf(plates, shots, mark)),
    flag,
  );

const truthOf = (archers: Archers, mark: number): string | undefined =>
  orderBy(['slide-own-middle', 'fold', 'share'], 'smallest', archers, mark);

/** Whether the steadiest alone is told right: the row of the one whom nobody is below. */
const steadiestOf = (order: string | undefined): number =>
  order?.split(' ').findIndex((row, at) => row.split(',').every((sign, other) => other === at || sign === '-1')) ?? -1;

describe.each(DESIGNED.map((level) => [level.id, level] as const))('%s', (_, level) => {
  const { mark, fresh, panel } = level;
  const machines = tracksOf(level).flatMap((plates) => FLAGS.map((flag) => ({ plates, flag })));
  const groups = (list: readonly Archers[]) => list.map((archers) => ({ archers, truth: truthOf(archers, mark) }));
  const passes = (list: ReturnType<typeof groups>, { plates, flag }: (typeof machines)[number]): boolean =>
    list.every(({ archers, truth }) => orderBy(plates, flag, archers, mark) === truth);

  it('has as many machines, and as many get through, as the design counted', () => {
    const [newOnes, old] = [groups(fresh), groups(panel)];
    const through = machines.filter((machine) => passes(newOnes, machine));
    expect({
      machines: machines.length,
      passNew: through.length,
      passWall: through.filter((machine) => passes(old, machine)).length,
    }).toEqual({ machines: level.machines, passNew: level.passNew, passWall: level.passWall });
  });

  if (level.id === 'S05')
    it('lets 574 through by the steadiest alone, as the design says', () => {
      const truths = groups(fresh);
      const through = machines.filter(({ plates, flag }) =>
        truths.every(({ archers, truth }) => steadiestOf(orderBy(plates, flag, archers, mark)) === steadiestOf(truth)),
      );
      expect(through).toHaveLength(574);
    });
});
