// What the rungs' texts may say of a case: who is who among its archers, and their numbers.

import type { Words } from '../../core/words.ts';
import { commonest, heldBy, IDEAS, ideaOf } from './ideas.ts';
import type { Shots } from './measures.ts';
import { type Answer, type Group, inTask, letterOf, type Setup, steadiest, type Wall } from './model.ts';
import { flagWords, trackWords } from './sayings.ts';
import { endsOf, meanOf, missOf, openingOf } from './shape.ts';
import { stopOf } from './wall.ts';

/** The group that is spoken of: where the machine stops, else the last one. */
function groupOf(setup: Setup, answer: Answer): Group {
  const last = (wall: readonly Group[]): Group => wall.at(-1) ?? { shots: [] };
  return inTask<Group>(setup, answer, {
    machine: (wall: Wall, build) => wall.wall[stopOf(wall, build).at] ?? last(wall.wall),
    eye: ({ wall }) => last(wall),
    place: ({ shots }, placed) => ({ shots: placed.shots.length === 0 ? [shots] : [shots, placed.shots] }),
    discuss: ({ wall }, { shots }) => (shots === undefined ? last(wall) : { shots }),
  });
}

/** A number as it can be said: to one place after the point. */
const said = (value: number): number => Math.round(value * 10) / 10;

/** The archer with the most of something, the first of several. */
function most(rows: readonly Shots[], of: (shots: Shots) => number): number {
  const values = rows.map(of);
  return values.indexOf(Math.max(...values));
}

/**
 * `best` is the steadiest. By what they have most of: `high` (mean), `long` (shots), `often` (one spot), `wild` (biggest miss),
 * `late` (how far off the first shot was); by what they have least of: `low`, `short`. `calm` goes in the smallest steps, `near`
 * is nearest to the mark. `ends` and `inner` are of the steadiest.
 */
export function telling(setup: Setup, answer: Answer): Words['values'] {
  const group = groupOf(setup, answer);
  const rows = group.shots;
  const row = (archer: number): Shots => rows[archer] ?? [0];
  const by = (id: string): number => heldBy(ideaOf(id) ?? IDEAS[0], group, setup.mark)[0] ?? 0;
  const [best = 0] = steadiest(group);
  const [high, low] = [most(rows, meanOf), most(rows, (shots) => -meanOf(shots))];
  const [long, short] = [most(rows, (shots) => shots.length), most(rows, (shots) => -shots.length)];
  const [wild, late, often, calm, near] = [most(rows, missOf), most(rows, openingOf), most(rows, commonest), by('jumps'), by('near-mark')];
  const spot = row(often).find((one) => row(often).filter((shot) => shot === one).length === commonest(row(often))) ?? 0;
  const inside = row(best).filter((shot) => shot > Math.min(...row(best)) && shot < Math.max(...row(best)));
  return {
    task: setup.task,
    count: rows.length,
    mark: setup.mark,
    best: letterOf(best),
    high: letterOf(high),
    highMean: said(meanOf(row(high))),
    low: letterOf(low),
    lowMean: said(meanOf(row(low))),
    long: letterOf(long),
    longShots: row(long).length,
    short: letterOf(short),
    shortShots: row(short).length,
    often: letterOf(often),
    times: commonest(row(often)),
    spot,
    wild: letterOf(wild),
    wildMiss: said(missOf(row(wild))),
    late: letterOf(late),
    lateShot: row(late)[0] ?? 0,
    calm: letterOf(calm),
    calmShots: row(calm).length,
    near: letterOf(near),
    ends: endsOf(row(best)),
    inner: inside.length,
    plates: 'plates' in answer ? trackWords(answer.plates) : [],
    flag: flagWords('flag' in answer ? answer.flag : null),
  };
}
