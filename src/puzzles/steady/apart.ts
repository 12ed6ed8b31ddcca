// A case on which two ideas part ways, as near as can be to the student's own try: what a contrast and Oops speak of.

import { pick, type Random, shuffled, whole } from '../../core/random.ts';
import { CASE_MARK, CASES } from './cases.ts';
import { heldBy, IDEAS, type Idea, ideaOf } from './ideas.ts';
import { disagreement, type Shots } from './measures.ts';
import { type Answer, type Build, type Dress, type Group, type Setup, steadiest } from './model.ts';
import { tells } from './shape.ts';
import { picked } from './track.ts';
import { agreement } from './wall.ts';

/** Ideas part where no reply has half a chance or more from both. */
const PARTED = 0.5;
/** Changes of a group that are tried for each number of changes, from one to a few. */
const TRIED = 60;
const MOST_CHANGES = 4;
/** How far one change moves an arrow, or the mark, at most. */
const FAR = 6;

type Scene = { readonly group: Group; readonly mark: number };

/** @returns undefined where no case parts them, as with an idea and itself */
export function caseApart(
  random: Random,
  apart: readonly [string, string],
  from: readonly [Setup, Answer] | undefined,
): readonly [Setup, Answer] | undefined {
  const [a, b] = apart.map(ideaOf);
  if (a === undefined || b === undefined || a === b) return undefined;
  const own = from && 'flag' in from[1] && from[1].flag !== null ? from[1] : undefined;
  const dress = from?.[0].dress ?? 'archers';
  const found = (scene: Scene) => laid(scene, a, b, own, dress);

  for (const scenes of [near(random, from), far(random)])
    for (const scene of scenes) {
      if (!shows(a, b, scene)) continue;
      const made = found(scene);
      if (made !== undefined) return made;
    }
  return undefined;
}

/** The own groups of archers with few changes: first with one, then with two, and so on. A try itself is no new case. */
function* near(random: Random, from: readonly [Setup, Answer] | undefined): Generator<Scene> {
  if (from === undefined) return;
  const [setup, answer] = from;
  const groups = groupsOf(setup, answer);
  for (let changes = 1; changes <= MOST_CHANGES; changes++)
    for (let tried = 0; tried < TRIED; tried++) {
      const group = pick(random, groups);
      if (group === undefined) return;
      let scene: Scene = { group, mark: setup.mark };
      for (let change = 0; change < changes; change++) scene = changed(random, scene);
      yield scene;
    }
}

const groupsOf = (setup: Setup, answer: Answer): readonly Group[] =>
  setup.task === 'place'
    ? 'shots' in answer && !('plates' in answer) && answer.shots.length > 0
      ? [{ shots: [setup.shots, answer.shots] }]
      : []
    : setup.wall;

/** Known groups of archers, as they are and moved, mirrored, in another order of archers. */
function* far(random: Random): Generator<Scene> {
  for (const group of shuffled(random, CASES)) yield turned(random, group);
  for (const group of shuffled(random, CASES)) yield { group, mark: CASE_MARK };
}

function turned(random: Random, { shots }: Group): Scene {
  const mirrored = whole(random, 2) === 1;
  const by = whole(random, FAR);
  const moved = (shot: number): number => (mirrored ? 2 * CASE_MARK - shot : shot) + by;
  return { group: { shots: shuffled(random, shots).map((row) => row.map(moved)) }, mark: CASE_MARK + by };
}

/** One change: an arrow lands elsewhere, the bull is moved, or an archer shoots the same arrows in line or in another order. */
function changed(random: Random, { group, mark }: Scene): Scene {
  const archer = whole(random, group.shots.length);
  const row = group.shots[archer] ?? [];
  const other = (shots: Shots): Scene => ({ group: { shots: group.shots.with(archer, shots) }, mark });
  switch (whole(random, 4)) {
    case 0:
      return { group: { shots: [...group.shots] }, mark: mark + hop(random) };
    case 1:
      return other(row.toSorted((a, b) => a - b));
    case 2:
      return other(shuffled(random, row));
    default: {
      const at = whole(random, row.length);
      return other(row.with(at, (row[at] ?? 0) + hop(random)));
    }
  }
}

/** A few steps to one side or the other. */
const hop = (random: Random): number => (1 + whole(random, FAR)) * (whole(random, 2) === 0 ? -1 : 1);

/** Against the truth, a case on which the other idea's texts are true; otherwise any on which all accepted measures agree. */
function shows(a: Idea, b: Idea, { group, mark }: Scene): boolean {
  const [canonical] = IDEAS;
  if (a.id === canonical.id) return tells(b, group, mark);
  if (b.id === canonical.id) return tells(a, group, mark);
  return !disagreement(group.shots);
}

/** The case with a machine where one tells the two apart: the student's own, or one that is not the canonical; else by eye. */
function laid({ group, mark }: Scene, a: Idea, b: Idea, own: Build | undefined, dress: Dress): readonly [Setup, Answer] | undefined {
  const held = [a, b].map((idea) => heldBy(idea, group, mark));
  const parts = (top: readonly number[]): boolean => {
    const [p = 0, q = 0] = held.map((archers) => agreement(top, archers));
    return Math.min(p, q) < PARTED && Math.min(1 - p, 1 - q) < PARTED;
  };
  const wall = [group];
  const [canonical] = IDEAS;
  const machines = [own, ...[a, b].map((idea) => (idea.id === canonical.id ? undefined : idea.machine))];
  for (const machine of machines) {
    if (machine?.flag == null) continue;
    const top = picked(machine.plates, machine.flag, group.shots, mark);
    if (top === undefined || !parts(top)) continue;
    const plates = [...new Set(machine.plates)];
    return [
      { task: 'machine', mark, plates, sockets: machine.plates.length, wall, dress },
      { plates: machine.plates, flag: machine.flag },
    ];
  }
  const archer = [...held.flat(), ...steadiest(group)].find((one) => parts([one]));
  return archer === undefined ? undefined : [{ task: 'eye', mark, wall, dress }, { pick: archer + 1 }];
}
