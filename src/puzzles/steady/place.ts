// The task `place`: arrows for the second archer, so that a named idea expects what does not happen. It counts only where all
// accepted measures agree; where they don't, nobody is steadier, and there is nothing that anyone could expect otherwise.

import type { Chances, Move, Outcome, Reply } from '../../core/kind.ts';
import { type Random, whole } from '../../core/random.ts';
import { approximate } from '../../core/rational.ts';
import { type Words, words } from '../../core/words.ts';
import { IDEAS, type Idea } from './ideas.ts';
import { disagreement, MEAN_DISTANCE } from './measures.ts';
import { letterOf, type Place, type Placed, steadiest } from './model.ts';
import { archerList, shotsText, shotText } from './sayings.ts';
import { numberOf } from './track.ts';

const NOBODY = 'nobody';
const archerId = (archer: number): string => `archer-${archer + 1}`;
const IDS = [archerId(0), archerId(1), NOBODY];

export const placeReplies: readonly Reply[] = [
  ...[0, 1].map((archer) => ({ id: archerId(archer), words: words('steady.reply.archer', { archer: letterOf(archer) }) })),
  { id: NOBODY, words: words('steady.reply.nobody'), brief: { words: words('steady.brief.nobody') } },
];

export const placeWanting = ({ arrows }: Place, { shots }: Placed): Words | undefined =>
  shots.length < arrows ? words('steady.wanting.place', { missing: arrows - shots.length }) : undefined;

export const placeKey = ({ shots }: Placed): string => shots.join();

/** Both archers; nothing is told of one who has no arrow yet. */
const groupOf = (setup: Place, { shots }: Placed) => ({ shots: [setup.shots, shots] });

const known = new WeakMap<Placed, { readonly setup: Place; readonly truth: string }>();

/** What comes of a placing. Worked out once for each: every idea is asked about it in turn. */
function truth(setup: Place, placed: Placed): string {
  const before = known.get(placed);
  if (before?.setup === setup) return before.truth;
  const group = groupOf(setup, placed);
  const [best] = placed.shots.length === 0 || disagreement(group.shots) ? [] : steadiest(group);
  const found = best === undefined ? NOBODY : archerId(best);
  known.set(placed, { setup, truth: found });
  return found;
}

/** Whom this idea holds steadier: nobody where its own numbers are equal, and where it knows as little as all measures together. */
export function placeExpects(idea: Idea, setup: Place, placed: Placed): Chances {
  const thought = thoughtOf(idea, setup, placed);
  return Object.fromEntries(IDS.map((id) => [id, id === thought ? 1 : 0]));
}

function thoughtOf(idea: Idea, setup: Place, placed: Placed): string {
  const comes = truth(setup, placed);
  if (comes === NOBODY || idea.id === IDEAS[0].id) return comes;
  const [only, ...others] = idea.top(groupOf(setup, placed), setup.mark);
  return only === undefined || others.length > 0 ? NOBODY : archerId(only);
}

export function judgePlace(setup: Place, placed: Placed): Outcome {
  const distances = [setup.shots, placed.shots].map((shots) => {
    const distance = numberOf(MEAN_DISTANCE, shots, setup.mark);
    return distance === undefined ? 0 : approximate(distance);
  });
  const [given = 0, own = 0] = distances;
  return { reply: truth(setup, placed), motion: { task: 'place', distances }, figures: { given, placed: own } };
}

const places = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Every placing, each once, in the order of its arrows. */
export function* placeBuilds(setup: Place): Generator<Placed> {
  yield* placings(places(setup), setup.arrows);
}

export function* placings(spots: readonly number[], arrows: number, before: readonly number[] = []): Generator<Placed> {
  if (before.length === arrows) {
    yield { shots: before };
    return;
  }
  for (const spot of spots) yield* placings(spots, arrows, [...before, spot]);
}

/** Arrows placed by chance. */
export const anyPlaced = ({ from, to, arrows }: Place, random: Random): Placed => ({
  shots: Array.from({ length: arrows }, () => from + whole(random, to - from + 1)),
});

export type Room = { readonly from: number; readonly to: number; readonly most: number; readonly least: number };
type Change = { readonly part: Words; readonly words: Words; readonly to: readonly number[] };

/** Place one more arrow, move one, or take one back. @param archer whose arrows they are, from 0 */
export function arrowMoves(room: Room, shots: readonly number[], archer: number): readonly Change[] {
  const letter = letterOf(archer);
  const spots = places(room);
  const shifted = shots.flatMap((shot, at) => {
    const part = words('steady.part.arrow', { archer: letter, arrow: at + 1, spot: shotText(shot) });
    const moves = spots
      .filter((spot) => spot !== shot)
      .map((spot) => ({ part, words: words('steady.move.arrow', { spot: shotText(spot) }), to: shots.with(at, spot) }));
    const back = { part, words: words('steady.move.back', { spot: shotText(shot) }), to: shots.toSpliced(at, 1) };
    return shots.length > room.least ? [...moves, back] : moves;
  });
  const part = words('steady.part.next-arrow', { archer: letter });
  const more = spots.map((spot) => ({ part, words: words('steady.move.place', { spot: shotText(spot) }), to: [...shots, spot] }));
  return shots.length < room.most ? [...shifted, ...more] : shifted;
}

const SECOND = 1;

export const placeMoves = ({ from, to, arrows }: Place, { shots }: Placed): readonly Move<Placed>[] =>
  arrowMoves({ from, to, most: arrows, least: 0 }, shots, SECOND).map((move) => ({ ...move, to: { shots: move.to } }));

export function placePosition(setup: Place, { shots }: Placed, outcome: Outcome | undefined): Words {
  const given = archerList([setup.shots]);
  if (shots.length === 0) return words('steady.position.place.blank', { given, dress: setup.dress });
  return words(`steady.position.place.${outcome?.reply ?? 'ready'}`, {
    given,
    archer: letterOf(SECOND),
    placed: shotsText(shots),
    dress: setup.dress,
  });
}
