// The task `discuss`: two archers, any machine, and no truth. What comes is whom the machine picks, and everyone expects just
// that: two good machines may disagree here. Where arrows can be placed it is the sandbox.

import type { Chances, Move, Outcome, Reply } from '../../core/kind.ts';
import { approximate } from '../../core/rational.ts';
import { type Words, words } from '../../core/words.ts';
import { settled } from './answer.ts';
import { buildMoves } from './bench.ts';
import { type Beside, besideOf, pairsFor } from './beside.ts';
import { distinct } from './builds.ts';
import { buildKey, picksOf } from './key.ts';
import type { Shots } from './measures.ts';
import { type Bench, type Discuss, type Group, letterOf } from './model.ts';
import { arrowMoves, placings } from './place.ts';
import { archerList, flagWords, trackWords } from './sayings.ts';
import { numberOf } from './track.ts';
import { NO_PICK } from './wall.ts';

const TIE = 'tie';
const archerId = (archer: number): string => `archer-${archer + 1}`;

const archers = ({ wall }: Discuss): readonly Shots[] => wall.flatMap((group) => group.shots);

export const discussReplies = (setup: Discuss): readonly Reply[] => [
  ...archers(setup).map((_, archer) => ({ id: archerId(archer), words: words('steady.reply.picks', { archer: letterOf(archer) }) })),
  { id: TIE, words: words('steady.reply.tie'), brief: { words: words('steady.brief.tie') } },
  { id: NO_PICK, words: words('steady.reply.no-pick'), brief: { words: words('steady.brief.none') } },
];

/** The machine that stands beside one's own, on the arrows as they stand. */
export const besideFor = (setup: Discuss, bench: Bench): Beside | undefined =>
  besideOf(
    bench,
    wallOf(setup, bench).flatMap(({ shots }) => shots),
    setup.mark,
  );

const walls = new WeakMap<Bench, readonly Group[]>();

/** The archers as they stand: with the student's own arrows, where they moved some. */
function wallOf(setup: Discuss, bench: Bench): readonly Group[] {
  const { shots } = bench;
  if (shots === undefined) return setup.wall;
  const wall = walls.get(bench) ?? [{ shots }];
  walls.set(bench, wall);
  return wall;
}

export function discussKey(setup: Discuss, bench: Bench): string {
  const key = buildKey(bench, wallOf(setup, bench), setup.mark);
  return bench.shots === undefined ? key : `${key} ${bench.shots.map((row) => row.join()).join(' ')}`;
}

export function judgeDiscuss(setup: Discuss, bench: Bench): Outcome {
  const wall = wallOf(setup, bench);
  const [top] = picksOf(bench, wall, setup.mark);
  const [only, ...others] = top ?? [];
  const reply = only === undefined ? NO_PICK : others.length > 0 ? TIE : archerId(only);
  const numbers = wall.flatMap((group) => group.shots).map((shots) => numberOf(bench.plates, shots, setup.mark));
  return {
    reply,
    motion: {
      task: 'discuss',
      picked: top === undefined ? null : [...top],
      numbers: numbers.map((one) => (one === undefined ? null : approximate(one))),
    },
    figures: { plates: bench.plates.length },
  };
}

export function discussExpects(setup: Discuss, bench: Bench): Chances {
  const { reply } = judgeDiscuss(setup, bench);
  return Object.fromEntries(discussReplies(setup).map(({ id }) => [id, id === reply ? 1 : 0]));
}

/** Each distinct machine, with the arrows as they were given, and with every other placing of them. */
export function* discussBuilds(setup: Discuss): Generator<Bench> {
  for (const { build } of distinct(setup)) yield build;
  if (setup.own === undefined) return;
  for (const shots of arrangements(setup, archers(setup).length)) {
    if (settled(setup, { plates: [], flag: null, shots }).shots === undefined) continue;
    for (const { build } of distinct({ ...setup, wall: [{ shots }] })) yield { ...build, shots };
  }
}

/** Every way to place arrows for so many archers. */
function* arrangements(setup: Discuss, count: number): Generator<readonly Shots[]> {
  const { own } = setup;
  if (count === 0 || own === undefined) {
    yield [];
    return;
  }
  const spots = Array.from({ length: own.to - own.from + 1 }, (_, at) => own.from + at);
  for (const before of arrangements(setup, count - 1))
    for (let arrows = 1; arrows <= own.most; arrows++) for (const { shots } of placings(spots, arrows)) yield [...before, shots];
}

export function discussMoves(setup: Discuss, bench: Bench): readonly Move<Bench>[] {
  const { shots, ...build } = bench;
  const onTrack = buildMoves(setup, build).map((move) => ({ ...move, to: shots === undefined ? move.to : { ...move.to, shots } }));
  const { own } = setup;
  if (own === undefined) return onTrack;
  const rows = shots ?? archers(setup);
  const onRuler = rows.flatMap((row, archer) =>
    arrowMoves({ ...own, least: 1 }, row, archer).map((move) => ({
      ...move,
      to: settled(setup, { ...build, shots: rows.with(archer, move.to) }),
    })),
  );
  // All arrows at once: the pairs to talk about, the one that was given among them.
  const given = archers(setup);
  const others = [given, ...pairsFor(own, given.length)].filter((pair) => JSON.stringify(pair) !== JSON.stringify(rows));
  const pairs = others.map((pair) => ({
    part: words('steady.part.pair'),
    words: words('steady.move.pair', { archers: archerList(pair) }),
    to: settled(setup, { ...build, shots: pair }),
  }));
  return [...onTrack, ...onRuler, ...pairs];
}

export function discussPosition(setup: Discuss, bench: Bench, outcome: Outcome | undefined): Words {
  const values = {
    archers: archerList(wallOf(setup, bench).flatMap((group) => group.shots)),
    plates: trackWords(bench.plates),
    flag: flagWords(bench.flag),
    dress: setup.dress,
  };
  if (outcome === undefined) return words('steady.position.discuss.ready', values);
  const archer = archers(setup).findIndex((_, at) => outcome.reply === archerId(at));
  const own =
    archer < 0
      ? words(`steady.position.discuss.${outcome.reply}`, values)
      : words('steady.position.discuss.picks', { ...values, archer: letterOf(archer) });
  const beside = besideFor(setup, bench);
  return beside === undefined
    ? own
    : words('steady.position.discuss.beside', { own, plates: trackWords(beside.plates), archer: letterOf(beside.picks) });
}
