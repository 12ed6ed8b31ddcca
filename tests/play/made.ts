// Worlds and tries made up for the tests of what the play door works out.

import type { Attempt, GateReason, JournalEntry, LevelProgress, Rung, World } from '../../src/core/world.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { freshWorld } from '../../src/session/apply.ts';

export const attempt = (more: Partial<Attempt>): Attempt => ({
  at: 0,
  n: 1,
  level: 'bird',
  setup: null,
  answer: null,
  key: `build ${more.n ?? 1}`,
  goal: { reply: 'level' },
  forecast: 'level',
  how: 'default',
  sureness: 'sure',
  reply: 'left',
  met: false,
  repeat: false,
  seen: true,
  idea: 'weight',
  ruledOut: [],
  cards: [],
  sparks: 0,
  bits: 0,
  ...more,
});

type Made = {
  readonly reason?: GateReason;
  readonly walked?: readonly Rung[];
  readonly declined?: number;
  readonly album?: World['album'];
  readonly tries?: readonly Attempt[];
  readonly journal?: readonly JournalEntry[];
  readonly levels?: Readonly<Record<string, LevelProgress>>;
  readonly ideas?: readonly string[];
};

export function world(made: Made): World {
  const start = freshWorld(startBeliefs(['product', 'weight', 'add']));
  return {
    ...start,
    album: made.album ?? {},
    journal: [...(made.journal ?? [])],
    tries: [...(made.tries ?? [])],
    levels: made.levels ?? {},
    beliefs: { ...start.beliefs, missIdeas: [...(made.ideas ?? [])] },
    gate: {
      ...start.gate,
      reason: made.reason ?? null,
      declined: made.declined ?? 0,
      walked: (made.walked ?? []).map((rung) => ({ rung, strategy: 'weight', tries: [], case: null, answer: null, at: 1 })),
    },
  };
}
