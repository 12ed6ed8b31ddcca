// Which texts a level needs: the keys that a locale must hold before it can be played.

import type { Kind, Position } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import type { Filling, Words } from '../core/words.ts';

/** Builds whose words are looked at, besides the blank one and all that one move leads to. */
const BUILDS = 100;

/** What every kind says of each of its strategies but the canonical one. */
export const STRATEGY_TEXTS = [
  'strategy.ID',
  'rung.ID.notice',
  'rung.ID.notice.a',
  'rung.ID.notice.b',
  'rung.ID.contrast',
  'rung.ID.oops',
  'rung.ID.oops-after',
  'rung.ID.assemble',
  'piece.ID.name',
  'piece.ID.right',
  'piece.ID.stops',
] as const;

/** What it says of the canonical one, which nobody has to leave behind. */
export const CANONICAL_TEXTS = ['strategy.ID', 'rung.ID.assemble', 'piece.ID.name', 'piece.ID.right', 'piece.ID.stops'] as const;

const CONCEPT_TEXTS = ['concept.title', 'concept.text', 'concept.example'] as const;

/** Keys of the rungs, the pieces, the concept. */
export function keysOfKind(kind: Kind): readonly string[] {
  const [canonical, ...others] = kind.strategies;
  return [
    ...CANONICAL_TEXTS.map((key) => key.replace('ID', canonical)),
    ...others.flatMap((id) => STRATEGY_TEXTS.map((key) => key.replace('ID', id))),
    ...CONCEPT_TEXTS,
  ].map((key) => `${kind.id}.${key}`);
}

/** Keys of the level's title, its goal, and all that can be said while it is played. */
export function keysOfLevel(kind: Kind, level: Level): readonly string[] {
  const { goal } = level;
  const asked = goal === null ? 'none' : 'reply' in goal ? goal.reply : 'fool';
  return [...new Set([`level.${level.id}`, `${kind.id}.goal.${asked}`, ...spoken(kind, level).flatMap(keysIn)])];
}

/** All words of the kind that this level can bring up. */
export function spoken(kind: Kind, level: Level): readonly Words[] {
  return level.setups.flatMap((setup) => {
    const opened = kind.open(setup);
    if (!opened.ok) return [];
    const { replies, blank, answers } = opened.value;
    const moves = blank.moves();
    const builds = moves.map((move) => move.to).concat(answers(BUILDS) ?? []);
    return [
      ...replies.flatMap(({ words, brief }) => [words, brief?.words, brief?.among].filter((one) => one !== undefined)),
      ...said(blank),
      ...moves.flatMap((move) => [move.part, move.words]),
      ...builds.flatMap(said),
      ...(moves[0]?.to.moves() ?? []).flatMap((move) => [move.part, move.words]),
    ];
  });
}

const said = (position: Position): readonly Words[] =>
  position.wanting ? [position.wanting, position.words()] : [position.words(), position.words(position.judge())];

/** The key of these words and of all the words that fill their blanks. */
export const keysIn = (words: Words): readonly string[] => [words.key, ...Object.values(words.values).flatMap(within)];

function within(filling: Filling): readonly string[] {
  if (typeof filling === 'string' || typeof filling === 'number') return [];
  return 'key' in filling ? keysIn(filling) : filling.flatMap(keysIn);
}
