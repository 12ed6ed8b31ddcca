import fc from 'fast-check';
import type { Chances } from '../../src/core/kind.ts';
import { PLACES } from '../../src/core/level.ts';
import { HOW, SURENESS } from '../../src/core/world.ts';
import { type Case, NO_IDEA, type Reading } from '../../src/feedback/reading.ts';

export const REPLIES = ['left', 'level', 'right'] as const;

/** What somebody expects who is certain of one reply. */
export const certain = (reply: string, replies: readonly string[] = REPLIES): Chances =>
  Object.fromEntries(replies.map((id) => [id, id === reply ? 1 : 0]));
/** What somebody expects who guesses. */
export const guessing = (replies: readonly string[] = REPLIES): Chances =>
  Object.fromEntries(replies.map((id) => [id, 1 / replies.length]));

/** Four ways of thinking about a beam; by habit the first is right. */
export const STRATEGIES = ['product', 'weight', 'add', 'muddle'] as const;
export const expecting = (product: string, weight: string, add: string): Case['expects'] => ({
  product: certain(product),
  weight: certain(weight),
  add: certain(add),
  muddle: guessing(),
});

type Change = Partial<Omit<Reading, 'level' | 'case'> & Case> & { readonly level?: Partial<Reading['level']> };

/** A pull for *level* that tips left, as all but *weight* expect; it is the student's own, and seen. */
export const reading = ({ replies = REPLIES, expects = expecting('left', 'level', 'left'), ...change }: Change = {}): Reading => ({
  case: {
    replies,
    expects,
    builds: 'builds' in change ? change.builds : { chances: { product: 0, weight: 0.2, add: 0, muddle: 0.05 }, options: 10 },
  },
  reply: 'left',
  met: false,
  idea: 'muddle+weight',
  newIdea: true,
  repeat: false,
  forecast: { reply: 'level', how: 'default' },
  sureness: 'think-so',
  seen: true,
  gateOpen: false,
  t: 1000,
  ...change,
  level: {
    id: 'B03',
    place: 'explore',
    fresh: false,
    features: { bags: 0.25, level: 0.25 },
    sparks: 0,
    solvedBefore: false,
    newWay: false,
    ...change.level,
  },
});

const chances = (replies: readonly string[]): fc.Arbitrary<Chances> =>
  fc.oneof(
    fc.constantFrom(...replies).map((reply) => certain(reply, replies)),
    fc.constant(guessing(replies)),
    fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: replies.length, maxLength: replies.length }).map((weights) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      return Object.fromEntries(replies.map((id, at) => [id, (weights[at] ?? 0) / sum]));
    }),
  );

/** Any reading that a session could make: the first strategy is right, times never run back within `at`. */
export const anyReading = (at: number): fc.Arbitrary<Reading> =>
  fc.integer({ min: 1, max: 6 }).chain((count) => {
    const replies = Array.from({ length: count }, (_, index) => `r${index}`);
    const reply = fc.constantFrom(...replies);
    return fc
      .record({
        reply,
        met: fc.boolean(),
        expects: fc.tuple(chances(replies), chances(replies), chances(replies)).map(([weight, add, muddle]) => ({ weight, add, muddle })),
        builds: fc.option(
          fc.record({
            chances: fc.record({ product: fc.constantFrom(0, 0.1, 1), weight: fc.constantFrom(0, 0.5), add: fc.constant(0.25) }),
            options: fc.integer({ min: 1, max: 500 }),
          }),
          { nil: undefined },
        ),
        idea: fc.constantFrom(NO_IDEA, 'weight', 'add+product', 'weight+add', 'product'),
        newIdea: fc.boolean(),
        repeat: fc.boolean(),
        forecast: fc.option(fc.record({ reply, how: fc.constantFrom(...HOW) }), { nil: undefined }),
        sureness: fc.option(fc.constantFrom(...SURENESS), { nil: undefined }),
        seen: fc.boolean(),
        level: fc.record({
          id: fc.constantFrom('A', 'B', 'C'),
          place: fc.constantFrom(...PLACES),
          fresh: fc.boolean(),
          features: fc.record({ bags: fc.double({ min: -40, max: 40, noNaN: true }) }),
          sparks: fc.constant(0),
          solvedBefore: fc.boolean(),
          newWay: fc.boolean(),
        }),
        gateOpen: fc.boolean(),
        t: fc.integer({ min: at * 1000, max: at * 1000 + 999 }),
      })
      .map(({ expects, builds, ...made }) => ({
        ...made,
        case: { replies, expects: { product: certain(made.reply, replies), ...expects }, builds },
      }));
  });

/** A run of pulls, long enough for beliefs to reach their ends. */
export const anyRun: fc.Arbitrary<readonly Reading[]> = fc
  .integer({ min: 1, max: 40 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => anyReading(at))));
