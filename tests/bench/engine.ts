// How fast the engine learns from a pull, and how fast a whole command is folded. A whole update moves every belief, gives every
// figure, prices the pull and says why; beside it, in the same run, stand the bare filter (ability and difficulty alone) and
// one review of ts-fsrs, the scheduler whose `next` keeps one memory's state. Each goes on from what it made before.

import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { kindNamed } from '../../src/core/kind.ts';
import { standardSettings } from '../../src/core/playlist.ts';
import { difficultyOf, drifted, learnt, newSkill, type Skill } from '../../src/feedback/ability.ts';
import { learn, observe, recalled, startBeliefs } from '../../src/feedback/engine.ts';
import type { Reading } from '../../src/feedback/reading.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { likelihoods } from '../../src/session/likelihood.ts';
import { lookAt } from '../../src/session/look.ts';
import { makeFold } from '../../src/session/step.ts';
import { LEVELS, play } from '../session/play.ts';
import { type Row, row, rowAgainst, sideBySide } from './rows.ts';

/** A day, ms. */
const DAY = 86_400_000;
const BEGAN = 1_700_000_000_000;
const GRADES: readonly Grade[] = [Rating.Good, Rating.Good, Rating.Again, Rating.Hard, Rating.Good, Rating.Easy];

/** Every build of a level as somebody would pull it once, with a forecast: what the engine reads, in full. */
function readings(): { readonly strategies: readonly string[]; readonly all: readonly Reading[] } {
  const level = LEVELS.find(({ id }) => id === 'bird');
  const kind = kindNamed(kinds, 'balance');
  const puzzle = kind.ok ? kind.value.open(level?.setups[0] ?? null) : kind;
  if (level === undefined || !kind.ok || !puzzle.ok) throw new Error('the bird is a level of the balance');
  const builds = likelihoods().of;
  const positions = (puzzle.value.answers(600) ?? []).filter(({ wanting }) => wanting === undefined);
  const all = positions.map((position, n): Reading => {
    const { case: asked, outcome, met, idea } = lookAt(kind.value, puzzle.value, position, level.goal, builds);
    // field by field in the session's order (session/pull.ts): V8 reads objects of one shape twice as fast as of two
    return {
      case: asked,
      met,
      reply: outcome.reply,
      idea,
      newIdea: n % 5 === 0,
      repeat: false,
      forecast: { reply: asked.replies[n % asked.replies.length] ?? '', how: n % 2 === 0 ? 'chosen' : 'default' },
      sureness: 'think-so',
      seen: true,
      rungs: 0,
      level: {
        id: level.id,
        place: level.place,
        fresh: false,
        features: puzzle.value.features(level.goal ?? undefined),
        sparks: 0,
        solvedBefore: false,
        newWay: false,
      },
      gateOpen: false,
      t: 4000 * n,
    };
  });
  return { strategies: kind.value.strategies, all };
}

/** One whole update after another over a run of pulls; a new learner at its end. */
function updating(): () => unknown {
  const { strategies, all } = readings();
  const start = recalled(strategies, startBeliefs(strategies));
  let mind = start;
  return inTurn(all, (read, first) => {
    const made = learn(first ? start : mind, read, standardSettings.gate);
    mind = made.mind;
    return made;
  });
}

/** The same from beliefs as they are logged to beliefs as they are logged, where each strategy has its name. */
function telling(): () => unknown {
  const { strategies, all } = readings();
  const start = startBeliefs(strategies);
  let beliefs = start;
  return inTurn(all, (read, first) => {
    const made = observe(first ? start : beliefs, read, standardSettings.gate);
    beliefs = made.beliefs;
    return made;
  });
}

/** All that an update makes is handed out: what nobody could see the compiler would leave undone. */
function inTurn(all: readonly Reading[], update: (read: Reading, first: boolean) => unknown): () => unknown {
  let at = 0;
  return () => {
    if (at === all.length) at = 0;
    const read = all[at];
    return read && update(read, at++ === 0);
  };
}

/** The filter alone: ability drifts, the chance is told, both Gaussians move. */
function filtering(): () => number {
  const { all } = readings();
  let skill: Skill = newSkill;
  let at = 0;
  return () => {
    const read = all[at++ % all.length];
    if (read === undefined) return 0;
    const { ability, shared, sharing, difficulty: met } = skill;
    const { id, features } = read.level;
    const before = { ability: drifted(ability, 1), shared, sharing, difficulty: met };
    const after = learnt(before, { id, difficulty: difficultyOf(met, id, features) }, read.met, 0);
    skill = after;
    return after.chance;
  };
}

/** One review after another, each a day later; a new card after as many as there are builds. */
function reviewing(run: number): () => unknown {
  const scheduler = fsrs();
  let card = createEmptyCard(new Date(BEGAN));
  let at = 0;
  return () => {
    if (at === run) {
      at = 0;
      card = createEmptyCard(new Date(BEGAN));
    }
    const grade = GRADES[at % GRADES.length] ?? Rating.Good;
    ({ card } = scheduler.next(card, new Date(BEGAN + DAY * at++), grade));
    return card;
  };
}

/** One pull through the fold, of one state, again and again. */
function folding(): { readonly pull: () => unknown; readonly copy: () => unknown } {
  const fold = makeFold(kinds);
  const state = play({ levels: LEVELS }).enter('bird').state();
  const command = {
    do: 'pull',
    answer: [{ weight: 3, peg: 3 }],
    forecast: { reply: 'level', how: 'chosen' },
    sureness: 'sure',
    seen: true,
  } as const;
  const now = { at: BEGAN + 100_000, t: state.t + 4000 };
  const first = fold.step(state, command, now);
  if (!first.ok) throw new Error(first.refusal.why);
  const event = first.events.find((one) => one.type === 'pull');
  if (event === undefined) throw new Error('a pull makes an event');
  return { pull: () => fold.step(state, command, now), copy: () => JSON.parse(JSON.stringify(event)) };
}

export async function engine(): Promise<readonly Row[]> {
  const { pull, copy } = folding();
  const [update = 0, named = 0, filter = 0, review = 0, fold = 0, copies = 0] = sideBySide([
    updating(),
    telling(),
    filtering(),
    reviewing(readings().all.length),
    pull,
    copy,
  ]);
  return [
    rowAgainst('whole updates of the engine', update, '/s', 'ts-fsrs next()', review),
    rowAgainst('whole updates of the engine', update, '/s', 'the bare filter', filter),
    rowAgainst('the same, read and told with the names of strategies', named, '/s', 'ts-fsrs next()', review),
    row('the bare filter', filter, '/s'),
    rowAgainst('fold one pull', fold, '/s', 'a pull event copied by way of JSON', copies),
  ];
}
