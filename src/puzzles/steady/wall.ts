// The task `machine`, as it happens: a machine runs along the wall in order and stops where a bale first shows otherwise.

import type { Chances, Outcome, Reply } from '../../core/kind.ts';
import { approximate } from '../../core/rational.ts';
import { words } from '../../core/words.ts';
import { heldBy, type Idea } from './ideas.ts';
import { type Picks, picksOf } from './key.ts';
import { type Build, type Group, steadiest, type Wall } from './model.ts';
import { numberOf } from './track.ts';

export const HOLDS = 'holds';
export const NO_PICK = 'no-pick';
export const groupId = (at: number): string => `group-${at + 1}`;

const known = new WeakMap<readonly Group[], readonly string[]>();

/** Worked out once for each wall. */
export function replyIds(wall: readonly Group[]): readonly string[] {
  const ids = known.get(wall) ?? [HOLDS, ...wall.map((_, at) => groupId(at)), NO_PICK];
  known.set(wall, ids);
  return ids;
}

export const wallReplies = ({ wall }: Wall): readonly Reply[] =>
  replyIds(wall).map((id, group) =>
    id === HOLDS || id === NO_PICK
      ? { id, words: words(`steady.reply.${id}`), brief: { words: words(`steady.brief.${id}`) } }
      : {
          id,
          words: words('steady.reply.group', { group }),
          brief: { words: words('steady.brief.group', { group }), among: words('steady.brief.until') },
        },
  );

/**
 * How sure someone is that a machine tells a group right, who holds one of `held` the steadiest, each as likely: quite, where
 * it puts the very same archers at the top (equal numbers for whom they hold equal); else as they hold the one whom it picks.
 */
export function agreement(top: readonly number[], held: readonly number[]): number {
  if (top.length === held.length && top.every((archer, at) => archer === held[at])) return 1;
  const [only] = top;
  return only !== undefined && top.length === 1 && held.includes(only) ? 1 / held.length : 0;
}

/** The chance of each reply for someone with these ideas of who is steadiest: so far the machine goes along the wall. */
export function chancesAlong(wall: readonly Group[], picks: Picks, held: (group: Group) => readonly number[]): Chances {
  const chances: Record<string, number> = Object.fromEntries(replyIds(wall).map((id) => [id, 0]));
  let left = 1;
  for (const [at, group] of wall.entries()) {
    const top = picks[at];
    if (top === undefined) return { ...chances, [NO_PICK]: left };
    const agrees = agreement(top, held(group));
    chances[groupId(at)] = left * (1 - agrees);
    left *= agrees;
    if (left === 0) return chances;
  }
  return { ...chances, [HOLDS]: left };
}

/** The chance of `HOLDS` alone. @param held who is held the steadiest in each group */
export function holdingChance(picks: Picks, held: readonly (readonly number[])[]): number {
  let left = 1;
  for (const [at, archers] of held.entries()) {
    const top = picks[at];
    if (top === undefined) return 0;
    left *= agreement(top, archers);
    if (left === 0) return 0;
  }
  return left;
}

export const wallExpects = (idea: Idea, { wall, mark }: Wall, picks: Picks): Chances =>
  chancesAlong(wall, picks, (group) => heldBy(idea, group, mark));

/** Where the machine stops, from 0; the length of the wall where it holds all along it. */
export function stopOf({ wall, mark }: Wall, build: Build): { readonly reply: string; readonly at: number } {
  const picks = picksOf(build, wall, mark);
  const at = wall.findIndex((group, index) => {
    const [only, ...others] = picks[index] ?? [];
    return only === undefined || others.length > 0 || only !== steadiest(group)[0];
  });
  if (at < 0) return { reply: HOLDS, at: wall.length };
  return { reply: picks[at] === undefined ? NO_PICK : groupId(at), at };
}

/** What is seen of a group: the number of each archer, about, whom the machine puts at the top, and who is steadiest. */
const seen = (build: Build, group: Group, mark: number, picks: readonly number[] | undefined) => ({
  numbers: group.shots.map((shots) => {
    const number = numberOf(build.plates, shots, mark);
    return number === undefined ? null : approximate(number);
  }),
  picked: picks === undefined ? null : [...picks],
  steadiest: steadiest(group)[0] ?? 0,
});

export function judgeWall(setup: Wall, build: Build): Outcome {
  const { wall, mark } = setup;
  const { reply, at } = stopOf(setup, build);
  const picks = picksOf(build, wall, mark);
  return {
    reply,
    motion: { task: 'machine', stopsAt: at, groups: wall.slice(0, at + 1).map((group, index) => seen(build, group, mark, picks[index])) },
    figures: { groups: at, plates: build.plates.length },
  };
}
