// What every kind owes: one law a function, told apart by its name. A law throws where the kind breaks it.

import fc from 'fast-check';
import { expect } from 'vitest';
import { PARTS } from '../../src/core/bench.ts';
import { canonicalText, isList, type Json } from '../../src/core/json.ts';
import { type Goal, goalChance, meets, type Position } from '../../src/core/kind.ts';
import { seeded, seedOf } from '../../src/core/random.ts';
import type { Words } from '../../src/core/words.ts';
import { LANGUAGES } from '../../src/core/world.ts';
import { EPSILON, FAILS_AT_MOST, firstTryChance } from '../../src/puzzles/check.ts';
import { keysIn, keysOfKind } from '../../src/puzzles/texts.ts';
import { speaker } from '../../src/stage/speak.ts';
import { builds, goals, opened, puzzles, type Subject, stored, walk } from './subject.ts';

export type Law = (subject: Subject) => void;

const SEEDS = ['one', 'two', 'three', 'four'].map(seedOf);
/** Answers that the solver may look at: more than any small setup has. */
const AMPLE = 100_000;

const reached = (goal: Goal, position: Position): boolean => meets(goal, position.judge().reply, position.expects());
const hardness = (figures: Readonly<Record<string, number>>): number => Object.values(figures).reduce((sum, logits) => sum + logits, 0);

/** Cases between every two strategies, near each own try and near none. */
function cases({
  kind,
  tries,
}: Subject): readonly { readonly apart: readonly [string, string]; readonly position: Position | undefined }[] {
  const pairs = kind.strategies.flatMap((a, at) => kind.strategies.slice(at + 1).map((b) => [a, b] as const));
  return pairs.flatMap((apart) =>
    [undefined, ...tries].flatMap((from) =>
      SEEDS.map((seed) => {
        const made = kind.generate(seeded(seed), { apart, from });
        return { apart, position: made.ok ? made.value : undefined };
      }),
    ),
  );
}

const outcomeIsAFunction: Law = (subject) => {
  for (const setup of subject.setups)
    for (const position of builds(opened(subject.kind, setup))) {
      const again = opened(subject.kind, stored(setup)).at(stored(position.answer));
      const first = position.judge();
      expect(position.judge(), 'the same position twice').toEqual(first);
      expect(again.ok && again.value.judge(), 'the same position, read from the log').toEqual(first);
    }
};

const repliesAreListed: Law = (subject) => {
  for (const puzzle of puzzles(subject)) {
    const ids = puzzle.replies.map((reply) => reply.id);
    expect(new Set(ids).size, 'ids differ').toBe(ids.length);
    for (const position of builds(puzzle)) expect(ids).toContain(position.judge().reply);
  }
};

const chancesAreWhole: Law = (subject) => {
  for (const puzzle of puzzles(subject)) {
    const ids = puzzle.replies.map((reply) => reply.id).sort();
    for (const position of builds(puzzle)) {
      const expects = position.expects();
      expect(Object.keys(expects)).toEqual([...subject.kind.strategies]);
      for (const [strategy, chances] of Object.entries(expects)) {
        expect(Object.keys(chances).sort(), strategy).toEqual([...new Set(ids)]);
        for (const chance of Object.values(chances)) expect(chance >= 0 && chance <= 1, strategy).toBe(true);
        expect(hardness(chances), strategy).toBeCloseTo(1, 12);
      }
    }
  }
};

const canonicalIsTrue: Law = (subject) => {
  const [canonical] = subject.kind.strategies;
  for (const puzzle of puzzles(subject))
    for (const position of builds(puzzle)) expect(position.expects()[canonical]?.[position.judge().reply]).toBe(1);
};

const solutionsReachTheGoal: Law = (subject) => {
  for (const puzzle of puzzles(subject))
    for (const goal of goals(subject.kind, puzzle)) {
      const found = puzzle.solve(goal, AMPLE);
      if (found.found !== 'answer') continue;
      expect(found.answer.wanting).toBeUndefined();
      expect(reached(goal, found.answer), JSON.stringify(goal)).toBe(true);
    }
};

const noneIsProved: Law = (subject) => {
  for (const puzzle of puzzles(subject))
    for (const goal of goals(subject.kind, puzzle)) {
      const { found } = puzzle.solve(goal, AMPLE);
      expect(found).not.toBe('gave-up');
      if (found === 'none')
        expect(
          builds(puzzle).filter((position) => reached(goal, position)),
          JSON.stringify(goal),
        ).toEqual([]);
      expect(puzzle.solve(goal, 0).found, 'nothing is proved by looking at nothing').not.toBe('none');
    }
};

const dealsAreAlike: Law = ({ kind, deals, tolerance }) => {
  for (const deal of deals)
    for (const seed of SEEDS) {
      const made = kind.generate(seeded(seed), deal);
      if (!made.ok || made.value === undefined) throw new Error('no deal');
      const [model, puzzle] = [opened(kind, deal.like), opened(kind, made.value.setup)];
      expect(made.value.key, 'nothing is done yet').toBe(puzzle.blank.key);
      expect(
        builds(puzzle).some((position) => reached(deal.goal, position)),
        'can be solved',
      ).toBe(true);
      expect(Math.abs(hardness(puzzle.features(deal.goal)) - hardness(model.features(deal.goal)))).toBeLessThanOrEqual(tolerance);
      for (const id of deal.fails) expect(firstTryChance(puzzle, deal.goal, id), id).toBeLessThanOrEqual(FAILS_AT_MOST + EPSILON);
    }
};

const casesPart: Law = (subject) => {
  for (const { apart, position } of cases(subject)) {
    if (position === undefined) throw new Error(`no case parts ${apart.join(' and ')}`);
    expect(position.wanting).toBeUndefined();
    const [p, q] = apart.map((id) => position.expects()[id] ?? {});
    for (const { id } of opened(subject.kind, position.setup).replies)
      expect(Math.min(p?.[id] ?? 0, q?.[id] ?? 0), `${apart.join(' and ')} both expect ${id}`).toBeLessThan(0.5);
  }
};

const answersCanBeReached: Law = (subject) => {
  for (const puzzle of puzzles(subject)) {
    const keys = new Set(walk(puzzle).map((position) => position.key));
    expect(
      builds(puzzle)
        .filter((position) => !keys.has(position.key))
        .map((position) => position.key),
    ).toEqual([]);
  }
};

const movesAreLegal: Law = (subject) => {
  for (const puzzle of puzzles(subject))
    for (const position of [puzzle.blank, ...builds(puzzle).slice(0, 50)])
      for (const { to } of position.moves()) {
        const read = puzzle.at(to.answer);
        expect(read.ok ? '' : read.why).toBe('');
        expect(canonicalText(to.answer), 'a move changes something').not.toBe(canonicalText(position.answer));
      }
};

const wantingIsSaid: Law = (subject) => {
  for (const puzzle of puzzles(subject)) {
    const keys = new Set(builds(puzzle).map((position) => position.key));
    for (const position of walk(puzzle))
      expect(position.wanting === undefined, `${position.key} can be pulled`).toBe(keys.has(position.key));
  }
};

const equalKeysAreOneBuild: Law = (subject) => {
  for (const puzzle of puzzles(subject)) {
    const all = builds(puzzle);
    expect(new Set(all.map((position) => position.key)).size, 'each build is listed once').toBe(all.length);
    const known = new Map(all.map((position) => [position.key, { reply: position.judge().reply, expects: position.expects() }]));
    for (const position of walk(puzzle)) {
      const again = puzzle.at(stored(position.answer));
      expect(again.ok && again.value.key).toBe(position.key);
      const same = position.wanting ? undefined : known.get(position.key);
      if (same) expect({ reply: position.judge().reply, expects: position.expects() }).toEqual(same);
    }
  }
};

const wordsAreKnown: Law = (subject) => {
  const said = (position: Position): readonly Words[] =>
    position.wanting ? [position.wanting, position.words()] : [position.words(), position.words(position.judge())];
  for (const puzzle of puzzles(subject)) {
    const moves = [puzzle.blank, ...builds(puzzle).slice(0, 30)].flatMap((position) => position.moves());
    const words = [
      ...puzzle.replies.map((reply) => reply.words),
      ...[puzzle.blank, ...builds(puzzle)].flatMap(said),
      ...moves.flatMap((move) => [move.part, move.words]),
    ];
    for (const language of LANGUAGES) {
      const texts = subject.texts[language] ?? {};
      const speak = speaker(language, texts);
      for (const one of words) {
        for (const key of keysIn(one)) expect(Object.hasOwn(texts, key), `${language} has ${key}`).toBe(true);
        expect(speak(one).trim()).not.toBe('');
        expect(speak(one), 'a text that can’t be filled shows its key').not.toBe(one.key);
      }
    }
  }
};

const rungsCanBeTold: Law = (subject) => {
  const { kind, texts } = subject;
  const [canonical] = kind.strategies;
  for (const language of LANGUAGES)
    for (const key of keysOfKind(kind)) expect(Object.hasOwn(texts[language] ?? {}, key), `${language} has ${key}`).toBe(true);
  for (const { apart, position } of cases(subject)) {
    const id = apart.find((one) => one !== canonical);
    if (!apart.includes(canonical) || position === undefined) continue;
    for (const language of LANGUAGES)
      for (const part of ['contrast', 'oops', 'oops-after']) {
        const key = `${kind.id}.rung.${id}.${part}`;
        expect(speaker(language, texts[language] ?? {})({ key, values: position.telling() }), language).not.toBe(key);
      }
  }
};

const strategiesBuild = (subject: Subject, check: (position: Position, goal: Goal, id: string, all: readonly Position[]) => void): void => {
  for (const puzzle of puzzles(subject))
    for (const goal of goals(subject.kind, puzzle))
      for (const id of subject.kind.strategies)
        for (const seed of SEEDS) {
          const built = puzzle.builtBy(id, goal, seeded(seed));
          if (built === undefined) throw new Error(`${id} builds nothing`);
          check(built, goal, id, builds(puzzle));
        }
};

const buildsCanBePulled: Law = (subject) => {
  strategiesBuild(subject, (built, _, id) => {
    expect(built.wanting, id).toBeUndefined();
    expect(opened(subject.kind, built.setup).at(stored(built.answer)).ok, id).toBe(true);
  });
  for (const puzzle of puzzles(subject)) expect(puzzle.builtBy('nobody', { fool: 'nobody' }, seeded(1))).toBeUndefined();
};

const buildsFollowBelief: Law = (subject) => {
  strategiesBuild(subject, (built, goal, id, all) => {
    if (built.wanting || !all.some((position) => goalChance(goal, position.expects(), id) > 0)) return;
    expect(goalChance(goal, built.expects(), id), `${id} believes in what it builds for ${JSON.stringify(goal)}`).toBeGreaterThan(0);
  });
};

const chanceIsHandedIn: Law = (subject) => {
  const { kind } = subject;
  const twice = <T>(make: () => T): void => expect(make()).toEqual(make());
  for (const seed of SEEDS) {
    for (const deal of subject.deals) twice(() => textOf(kind.generate(seeded(seed), deal)));
    for (const id of kind.strategies.slice(1))
      for (const from of [undefined, ...subject.tries])
        twice(() => textOf(kind.generate(seeded(seed), { apart: [id, kind.strategies[0]], from })));
    for (const puzzle of puzzles(subject))
      for (const goal of goals(kind, puzzle)) for (const id of kind.strategies) twice(() => puzzle.builtBy(id, goal, seeded(seed))?.key);
  }
};

const textOf = (made: { readonly ok: boolean; readonly value?: Position | undefined }): string =>
  made.value ? canonicalText([made.value.setup, made.value.answer]) : 'none';

const everythingIsData: Law = (subject) => {
  for (const setup of subject.setups) {
    const puzzle = opened(subject.kind, setup);
    for (const position of [puzzle.blank, ...builds(puzzle)]) {
      const { motion } = position.judge();
      for (const value of [position.setup, position.answer, motion]) expect(stored(value)).toEqual(value);
      expect(opened(subject.kind, position.setup).blank.setup, 'a setup read again is the same').toEqual(position.setup);
    }
  }
};

const figuresAreDeclared: Law = (subject) => {
  const columns = Object.keys(subject.kind.columns);
  for (const { means, unit } of Object.values(subject.kind.columns)) expect([means, unit]).not.toContain('');
  for (const puzzle of puzzles(subject))
    for (const position of builds(puzzle)) {
      const { figures } = position.judge();
      for (const [name, value] of Object.entries(figures)) {
        expect(columns).toContain(name);
        expect(Number.isFinite(value), name).toBe(true);
      }
    }
};

const featuresAreFinite: Law = (subject) => {
  for (const puzzle of puzzles(subject))
    for (const goal of [undefined, ...goals(subject.kind, puzzle)])
      for (const [name, logits] of Object.entries(puzzle.features(goal))) expect(Number.isFinite(logits), name).toBe(true);
};

/** Builds that are compared with one another. */
const COMPARED = 40;

const partsFit: Law = ({ kind, setups }) => {
  for (const setup of setups) {
    const plain = opened(kind, setup).blank.setup;
    for (const none of [[], ['constructor'], ['no-such-part']]) expect(opened(kind, kind.fitted(setup, none)).blank.setup).toEqual(plain);
    for (const parts of [...PARTS.map((part) => [part]), PARTS]) {
      const made = kind.fitted(setup, parts);
      expect(stored(made)).toEqual(made);
      expect(opened(kind, made).replies).toEqual(opened(kind, setup).replies);
    }
  }
  expect(kind.fitted('no setup', PARTS), 'what can’t be read stays').toBe('no setup');
};

const senseIsTrue: Law = (subject) => {
  for (const puzzle of puzzles(subject)) {
    const all = builds(puzzle);
    const some = all
      .filter((_, at) => at % Math.ceil(all.length / COMPARED) === 0)
      .map((position) => [position, position.judge().reply] as const);
    for (const [position, reply] of some) {
      const left = [undefined, ...some].map((tried) => puzzle.leaves(tried, position));
      for (const open of left) expect(open ?? [reply], 'sense leaves open what happens').toContain(reply);
      expect(left.every((open) => (open === undefined) === (subject.kind.sense === undefined))).toBe(true);
    }
  }
};

/** What no kind may take for a setup. */
const NO_SETUP: readonly Json[] = [
  null,
  true,
  0,
  -0,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '\ud800',
  [],
  {},
  [[]],
  JSON.parse('{"__proto__":{"task":"hang"}}'),
  { constructor: { prototype: {} } },
  JSON.parse('['.repeat(5000) + ']'.repeat(5000)),
];
/** What is put in place of some part of a real setup or answer. */
const ODD: readonly Json[] = [...NO_SETUP, -1, 0.5, 2 ** 31, 2 ** 53, '0', 'level', [1, 2], { weight: 1, peg: 1 }];

const hostileIsRefused: Law = (subject) => {
  const { kind, setups } = subject;
  const reasoned = (result: { readonly ok: boolean; readonly why?: string }): void => {
    if (!result.ok) expect(result.why, 'a reason').toMatch(/\p{L}/u);
  };
  for (const [at, raw] of NO_SETUP.entries()) expect(kind.open(raw).ok, `NO_SETUP[${at}]`).toBe(false);

  const tryOut = (rawSetup: Json, rawAnswer: Json): void => {
    const puzzle = kind.open(rawSetup);
    reasoned(puzzle);
    reasoned(kind.generate(seeded(1), { apart: [kind.strategies[0], kind.strategies[0]], from: [rawSetup, rawAnswer] }));
    kind.notices(kind.strategies[0], [rawSetup, rawAnswer], [rawSetup, rawAnswer]);
    if (!puzzle.ok) return;
    const position = puzzle.value.at(rawAnswer);
    reasoned(position);
    if (!position.ok) return;
    const { setup, answer, wanting } = position.value;
    const again = opened(kind, stored(setup)).at(stored(answer));
    expect(again.ok && [again.value.setup, again.value.answer], 'what is taken is taken again').toEqual([setup, answer]);
    position.value.words();
    position.value.telling();
    if (wanting === undefined) position.value.words(position.value.judge());
  };

  const real = setups.flatMap((setup) => {
    const puzzle = opened(kind, setup);
    return [puzzle.blank, ...builds(puzzle).slice(0, 5)].map((position) => [setup, position.answer] as const);
  });
  for (const [at, [setup, answer]] of real.entries())
    for (const odd of ODD) {
      for (const path of pathsOf(answer)) tryOut(setup, put(answer, path, odd));
      if (real[at - 1]?.[0] === setup) continue;
      for (const path of pathsOf(setup)) tryOut(put(setup, path, odd), answer);
    }

  const garbage = fc.jsonValue({ maxDepth: 4 }).map((value): Json => JSON.parse(JSON.stringify(value)));
  const property = fc.property(fc.constantFrom(...real), fc.nat(), garbage, fc.nat(2), ([setup, answer], place, odd, where) => {
    const changed = (value: Json): Json => {
      const paths = pathsOf(value);
      return put(value, paths[place % paths.length] ?? [], odd);
    };
    if (where === 0) tryOut(changed(setup), answer);
    else if (where === 1) tryOut(setup, changed(answer));
    else tryOut(odd, odd);
  });
  fc.assert(property, { seed: 17, numRuns: 500 });
};

type Path = readonly (string | number)[];

function pathsOf(value: Json): readonly Path[] {
  if (value === null || typeof value !== 'object') return [[]];
  const inner: (readonly [string | number, Json])[] = isList(value) ? value.map((one, at) => [at, one]) : Object.entries(value);
  return [[], ...inner.flatMap(([key, one]) => pathsOf(one).map((path) => [key, ...path]))];
}

function put(value: Json, [key, ...rest]: Path, odd: Json): Json {
  if (key === undefined || value === null || typeof value !== 'object') return odd;
  if (isList(value)) return value.map((one, at) => (at === key ? put(one, rest, odd) : one));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === key ? put(one, rest, odd) : one]));
}

export const LAWS: readonly { readonly name: string; readonly law: Law }[] = [
  { name: 'the outcome is a function of setup and answer', law: outcomeIsAFunction },
  { name: 'every reply is listed, once', law: repliesAreListed },
  { name: 'the chances list every strategy and every reply and sum to 1', law: chancesAreWhole },
  { name: 'what the canonical strategy expects is what happens', law: canonicalIsTrue },
  { name: 'the solver’s answers bring about the goal', law: solutionsReachTheGoal },
  { name: '“none” is proved by exhaustion', law: noneIsProved },
  { name: 'another deal is as hard and stops the same strategies', law: dealsAreAlike },
  { name: 'a case parts the two strategies', law: casesPart },
  { name: 'every answer is reached by moves from blank', law: answersCanBeReached },
  { name: 'moves are legal and change something', law: movesAreLegal },
  { name: 'wanting says why a build can’t be pulled, and only then', law: wantingIsSaid },
  { name: 'equal keys are the same build', law: equalKeysAreOneBuild },
  { name: 'words are in all locales and can be said', law: wordsAreKnown },
  { name: 'the rungs’ texts can be told of their cases', law: rungsCanBeTold },
  { name: 'what a strategy builds can be pulled', law: buildsCanBePulled },
  { name: 'a strategy builds what it believes in, where it can', law: buildsFollowBelief },
  { name: 'chance is handed in', law: chanceIsHandedIn },
  { name: 'setups, answers and motion are data', law: everythingIsData },
  { name: 'figures are declared and finite', law: figuresAreDeclared },
  { name: 'features are finite', law: featuresAreFinite },
  { name: 'parts of the bench can be built in', law: partsFit },
  { name: 'sense never shuts out what happens', law: senseIsTrue },
  { name: 'hostile setups and answers are refused with a reason', law: hostileIsRefused },
];
