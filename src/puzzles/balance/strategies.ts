// How someone who follows a rule predicts and builds, in both tasks. The model is that of levels/balance.json in the design:
// p(a) ~ P(goal | a); where no build satisfies them, the one that comes nearest in their own terms, ties evenly.

import { type Chances, type Goal, goalChance, type Strategy } from '../../core/kind.ts';
import { draw, type Random, whole } from '../../core/random.ts';
import { hangBuilds, sides, tiltChances } from './hang.ts';
import {
  type Answer,
  type Arms,
  type Bags,
  bounds,
  byTask,
  type Hang,
  HIGHEST_NUMBER,
  inOrder,
  type Numbers,
  openPegs,
  type Setup,
} from './model.ts';
import { notices } from './notice.ts';
import { numberBuilds, numberChances, views } from './number.ts';
import { partings, ranks, signs } from './orders.ts';
import { RULES, type Rule } from './rules.ts';
import { type Summary, summed } from './side.ts';

/** Builds weighed one by one up to here. */
const MOST_WEIGHED = 4000;
/** Where there are more, this many are drawn and weighed. */
const HANDFUL = 200;

/** Builds with the odds of each, in any unit. */
export type Odds<A> = readonly (readonly [A, number])[];

type Held = { readonly rule: Rule; readonly summary: Summary };

export const strategiesOf = (
  rules: readonly [Rule, ...Rule[]],
  summary: Summary,
): readonly [Strategy<Setup, Answer>, ...Strategy<Setup, Answer>[]] => {
  const [first, ...rest] = rules;
  const strategy = (rule: Rule): Strategy<Setup, Answer> => ({
    id: rule.id,
    expects: (setup, answer) => expects({ rule, summary }, setup, answer),
    notices: (first, second) => notices(rule.id, first, second),
    build: (setup, goal, random) =>
      setup.task === 'hang'
        ? (drawn(random, hangOdds({ rule, summary }, setup, goal, pool(setup, random))) ?? [])
        : writing({ rule, summary }, setup, drawn(random, numberOdds({ rule, summary }, setup, goal))),
  });
  return [strategy(first), ...rest.map(strategy)];
};

export const strategies = strategiesOf(RULES, summed);

function expects({ rule, summary }: Held, setup: Setup, answer: Answer): Chances {
  return byTask(
    setup,
    answer,
    (hang, bags) => tiltChances(rule.compare(...sides(hang, bags, summary))),
    (arms, numbers) => numberChances(arms, numbers, views(arms, rule, summary)),
  );
}

/** What the rule and the rule to be fooled expect: all that a goal's chance depends on. */
const concerned = (rule: Rule, goal: Goal): readonly Rule[] =>
  RULES.filter(({ id }) => id === rule.id || ('fool' in goal && id === goal.fool));

/** The odds of each of these builds for someone who follows the rule. */
export function hangOdds(held: Held, setup: Hang, goal: Goal, builds: Iterable<Bags>): Odds<Bags> {
  const rules = concerned(held.rule, goal);
  const weighed = Array.from(builds, (bags) => {
    const [left, right] = sides(setup, bags, held.summary);
    const chances = Object.fromEntries(rules.map((rule) => [rule.id, tiltChances(rule.compare(left, right))]));
    return { bags, odds: goalChance(goal, chances, held.rule.id), short: short(goal, held.rule.ahead(left, right)) };
  });
  if (weighed.some(({ odds }) => odds > 0)) return weighed.map(({ bags, odds }) => [bags, odds]);
  const nearest = weighed.map(({ short }) => short).reduce((a, b) => (earlier(b, a) ? b : a), weighed[0]?.short ?? []);
  return weighed.map(({ bags, short }) => [bags, earlier(nearest, short) ? 0 : 1]);
}

/** How far from the goal a build seems, the foremost term first. To one who should fool their own rule all seem alike. */
function short(goal: Goal, ahead: readonly number[]): readonly number[] {
  if (!('reply' in goal)) return [];
  switch (goal.reply) {
    case 'left':
      return ahead.map((term) => -term);
    case 'right':
      return ahead;
    default:
      return ahead.map(Math.abs);
  }
}

const earlier = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((term, index) => term !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

export function numberOdds(held: Held, setup: Arms, goal: Goal): Odds<Numbers> {
  const rules = concerned(held.rule, goal).map((rule) => ({ id: rule.id, views: views(setup, rule, held.summary) }));
  const own = rules.find(({ id }) => id === held.rule.id)?.views ?? [];
  const weighed = numberBuilds(setup).map((answer) => {
    const chances = Object.fromEntries(rules.map((rule) => [rule.id, numberChances(setup, answer, rule.views)]));
    return { answer, odds: goalChance(goal, chances, held.rule.id) };
  });
  if (weighed.some(({ odds }) => odds > 0)) return weighed.map(({ answer, odds }) => [answer, odds]);
  // Pairs held equal need not fit together (A = B, B = C, A above C): then the order that parts from the fewest pairs.
  const [view] = own;
  if (view === undefined || !('reply' in goal) || goal.reply !== 'holds') return weighed.map(({ answer }) => [answer, 1]);
  const parts = weighed.map(({ answer }) => partings(view, signs(answer.numbers.map((number) => number ?? 0))));
  const fewest = Math.min(...parts);
  return weighed.map(({ answer }, index) => [answer, parts[index] === fewest ? 1 : 0]);
}

const drawn = <A>(random: Random, odds: Odds<A>): A | undefined =>
  odds[Number(draw(random, Object.fromEntries(odds.map(([, weight], index) => [index, weight]))))]?.[0];

/** They write their own figure on each arm where it makes this order and fits on the tag; else just the ranks. */
function writing({ rule, summary }: Held, setup: Arms, drawn: Numbers | undefined): Numbers {
  const order = drawn?.numbers.map((number) => number ?? 0) ?? setup.arms.map(() => 1);
  const own = setup.arms.map((bags) => rule.index?.(summary(bags)) ?? HIGHEST_NUMBER + 1);
  const fits = own.every((number) => number <= HIGHEST_NUMBER) && ranks(own).join() === ranks(order).join();
  return { numbers: fits ? own : order };
}

/** Listed once for each setup: a learner who builds again and again weighs the same builds. null where there are too many. */
const listed = new WeakMap<Hang, readonly Bags[] | null>();

/** The builds there are, or a fair handful where they are many. */
export function pool(setup: Hang, random: Random): readonly Bags[] {
  const before = listed.get(setup);
  const all = before === undefined ? listOf(setup) : before;
  listed.set(setup, all);
  return all ?? Array.from({ length: HANDFUL }, () => anyBuild(setup, random));
}

function listOf(setup: Hang): readonly Bags[] | null {
  const all: Bags[] = [];
  for (const bags of hangBuilds(setup)) {
    if (all.length === MOST_WEIGHED) return null;
    all.push(bags);
  }
  return all;
}

/** A build that can be pulled, by chance. */
export function anyBuild(setup: Hang, random: Random): Bags {
  const { least, most } = bounds(setup);
  const pegs = [...openPegs(setup)];
  const box = [...setup.box];
  const room = Math.min(most, pegs.length);
  const bags = Array.from({ length: least + whole(random, room - least + 1) }, () => {
    const [peg] = pegs.splice(whole(random, pegs.length), 1);
    const [weight] = box.splice(whole(random, box.length), 1);
    return peg === undefined || weight === undefined ? [] : [{ weight, peg }];
  });
  return inOrder(bags.flat());
}
