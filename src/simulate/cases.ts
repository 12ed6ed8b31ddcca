// The cases that can be asked about in a kind: any two of its strategies, set apart, so that each difference is there; and
// the builds of its levels, of which more than three things can happen.

import { canonicalText } from '../core/json.ts';
import type { Kind, Position, Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import type { Random } from '../core/random.ts';
import type { Item } from '../feedback/informative.ts';

/** Cases of which every strategy expects the same, so that one tells as much as another; `many`: how many they are. */
export type Alike = Item & { readonly many: number };

/** Cases generated for each pair of strategies. */
const DRAWS = 8;
/** A level's builds are asked about where there are no more than this. */
const BUILDS = 120;

/**
 * Cases on which two strategies part, for each two of a kind, and the builds of these levels' first setups.
 * @param levels those of other kinds are passed over
 * @returns in the order in which they were found; the same case counts once
 */
export function casesOf(kind: Kind, levels: readonly Level[], random: Random): readonly Alike[] {
  const known = new Set<string>();
  const cases = new Map<string, Alike>();
  const keep = (puzzle: Puzzle, position: Position): void => {
    const name = canonicalText([position.setup, position.answer]);
    if (position.wanting !== undefined || known.has(name)) return;
    known.add(name);
    const expects = position.expects();
    const looks = canonicalText(expects);
    const replies = puzzle.replies.map((reply) => reply.id);
    cases.set(looks, { expects, replies, many: (cases.get(looks)?.many ?? 0) + 1 });
  };
  for (let draw = 0; draw < DRAWS; draw++)
    for (const [at, one] of kind.strategies.entries())
      for (const other of kind.strategies.slice(at + 1)) {
        const made = kind.generate(random, { apart: [one, other], from: undefined });
        const opened = made.ok && made.value ? kind.open(made.value.setup) : undefined;
        if (made.ok && made.value && opened?.ok) keep(opened.value, made.value);
      }
  for (const { kind: id, setups } of levels) {
    const opened = id === kind.id ? kind.open(setups[0] ?? null) : undefined;
    if (!opened?.ok) continue;
    for (const position of opened.value.answers(BUILDS) ?? []) keep(opened.value, position);
  }
  return [...cases.values()];
}
