// What a level has to be that a study tests with. One answer is all there is, so what is said of learning a level pull by pull
// (its median pulls, further deals, other ways) means nothing here. What tests measure is compared between a first and a later
// time, on parallel forms: these are as hard, and the same strategies stop at them.

import { canonicalText } from '../core/json.ts';
import type { Kind } from '../core/kind.ts';
import type { Level } from '../core/level.ts';

/** Room for the last bits of a sum, logits. */
const EPSILON = 1e-9;

/** Every way in which a level is no test, where it says that it is one. @param all levels, it among them */
export function testFaults(kind: Kind, level: Level, all: readonly Level[]): readonly string[] {
  const { place, measures, deal, goal, setups, ways, visit } = level;
  if (place !== 'test') return measures === undefined ? [] : ['measures is for levels of place "test"'];
  const met = all.find((other) => other.id !== level.id && other.setups.some((one) => setups.some((own) => same(own, one))));
  return [
    ...(measures === undefined ? ['measures is missing: what a test is scored as'] : []),
    ...(goal === null ? ['a test asks for something: its goal is missing'] : []),
    ...(deal === 'same' && setups.length === 1 ? [] : ['a test has one setup, dealt the same']),
    ...(ways === undefined && visit === undefined ? [] : ['a test takes one answer when it is due: ways and visit mean nothing']),
    ...(met === undefined ? [] : [`it is a setup of "${met.id}" too: a test shows what was not met yet`]),
    ...all.filter((other) => isForm(other, level)).flatMap((other) => unlike(kind, level, other)),
  ];
}

const same = (a: Level['setups'][number], b: Level['setups'][number]): boolean => canonicalText(a) === canonicalText(b);

/** The other test measures the same: each of the two may be taken before, and the other one after. */
const isForm = (other: Level, level: Level): boolean =>
  other.id !== level.id && other.place === 'test' && other.kind === level.kind && other.measures === level.measures;

function unlike(kind: Kind, level: Level, other: Level): readonly string[] {
  const [own, its] = [hardness(kind, level), hardness(kind, other)];
  return [
    ...(Math.abs(own - its) <= EPSILON
      ? []
      : [`it is a form of "${other.id}", and not as hard: ${own.toFixed(2)} against ${its.toFixed(2)} logits`]),
    ...(level.fails.toSorted().join() === other.fails.toSorted().join() ? [] : [`it is a form of "${other.id}", and stops others`]),
  ];
}

/** By its features, the mean of its setups, logits. */
function hardness(kind: Kind, { setups, goal }: Level): number {
  const all = setups.map((setup) => {
    const puzzle = kind.open(setup);
    return puzzle.ok ? Object.values(puzzle.value.features(goal ?? undefined)).reduce((sum, logits) => sum + logits, 0) : 0;
  });
  return all.reduce((sum, logits) => sum + logits, 0) / all.length;
}
