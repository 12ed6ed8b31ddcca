// The task `eye`: the flag is brought to the archer who looks steadier, before there is any machine.

import type { Chances, Move, Outcome, Reply } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { heldBy, type Idea } from './ideas.ts';
import { type Eye, letterOf, type Pick, steadiest } from './model.ts';
import { archerList } from './sayings.ts';
import { agreement, groupId, HOLDS } from './wall.ts';

const OTHER = groupId(0);

export const eyeReplies: readonly Reply[] = [
  { id: HOLDS, words: words('steady.reply.eye.holds') },
  { id: OTHER, words: words('steady.reply.eye.other') },
];

export const eyeWanting = ({ pick }: Pick): Words | undefined => (pick === null ? words('steady.wanting.eye') : undefined);

export const eyeKey = ({ pick }: Pick): string => (pick === null ? '?' : `pick ${pick}`);

const archers = ({ wall }: Eye): readonly number[] => (wall[0]?.shots ?? []).map((_, archer) => archer);

export const eyeBuilds = (setup: Eye): readonly Pick[] => archers(setup).map((archer) => ({ pick: archer + 1 }));

export function eyeExpects(idea: Idea, { wall, mark }: Eye, { pick }: Pick): Chances {
  const held = wall.flatMap((group) => heldBy(idea, group, mark));
  const holds = pick === null ? 0 : agreement([pick - 1], held);
  return { [HOLDS]: holds, [OTHER]: 1 - holds };
}

export function judgeEye({ wall }: Eye, { pick }: Pick): Outcome {
  const [best = 0] = wall.flatMap(steadiest);
  const reply = pick === best + 1 ? HOLDS : OTHER;
  return { reply, motion: { task: 'eye', steadiest: best }, figures: { groups: reply === HOLDS ? 1 : 0 } };
}

/** Bring the flag to any other archer, or back into its box. */
export function eyeMoves(setup: Eye, { pick }: Pick): readonly Move<Pick>[] {
  const part = words('steady.part.first-flag');
  const picks = archers(setup)
    .filter((archer) => archer + 1 !== pick)
    .map((archer) => ({ part, words: words('steady.move.pick', { archer: letterOf(archer) }), to: { pick: archer + 1 } }));
  return pick === null ? picks : [...picks, { part, words: words('steady.move.unpick'), to: { pick: null } }];
}

export function eyePosition({ wall, dress }: Eye, { pick }: Pick, outcome: Outcome | undefined): Words {
  const list = wall.flatMap((group) => archerList(group.shots));
  if (pick === null) return words('steady.position.eye.blank', { archers: list, dress });
  return words(`steady.position.eye.${outcome === undefined ? 'ready' : outcome.reply === HOLDS ? 'holds' : 'other'}`, {
    archers: list,
    archer: letterOf(pick - 1),
    dress,
  });
}
