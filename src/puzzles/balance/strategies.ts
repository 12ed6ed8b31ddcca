// How someone who follows a rule predicts and builds, in every task. The model is that of levels/balance.json in the design:
// p(a) ~ P(goal | a); where no build satisfies them, the one that comes nearest in their own terms, ties evenly.

import { type Chances, type Goal, goalChance, type Strategy } from '../../core/kind.ts';
import { once } from '../../core/once.ts';
import { type Random, whole } from '../../core/random.ts';
import { tied, unsealed } from './beam.ts';
import { hangBuilds, sides, tiltChances } from './hang.ts';
import { mobileBuilds } from './mobile.ts';
import {
  type Answer,
  type Arms,
  type Bag,
  type Bags,
  bagsIn,
  bounds,
  type Hang,
  HIGHEST_NUMBER,
  inOrder,
  inTask,
  type Numbers,
  openPegs,
  type Setup,
  stock,
  type Tipping,
  unwritten,
} from './model.ts';
import { notices } from './notice.ts';
import { numberBuilds, numberChances, signsOf, views } from './number.ts';
import { partings, ranks, type Signs } from './orders.ts';
import { guesses } from './parcel.ts';
import { earlier, foremost, RULES, type Rule } from './rules.ts';
import { type Side, type Summary, summed } from './side.ts';

/** Builds weighed one by one up to here. */
const MOST_WEIGHED = 4000;
/** Where there are more, this many are drawn and weighed. */
const HANDFUL = 200;

/** Builds with the odds of each, in any unit. */
export type Odds<A> = readonly (readonly [A, number])[];

type Held = { readonly rule: Rule; readonly summary: Summary };

/** The rules as strategies of every task, for people who see several bags by this summary. */
export const strategiesOf = (
  rules: readonly [Rule, ...Rule[]],
  summary: Summary,
): readonly [Strategy<Setup, Answer>, ...Strategy<Setup, Answer>[]] => {
  const [first, ...rest] = rules;
  const strategy = (rule: Rule): Strategy<Setup, Answer> => {
    const held = { rule, summary };
    const viewed = once((setup: Arms) => views(setup, rule, summary));
    const numbers = remembered<Numbers>();
    const tilts = remembered<Answer>();
    return {
      id: rule.id,
      expects: (setup, answer) => expects(held, setup, answer, viewed),
      notices: (first, second) => notices(rule.id, first, second),
      build: (setup, goal, random) => {
        if (setup.task === 'number')
          return writing(
            held,
            setup,
            drawn(
              random,
              numbers(setup, goal, () => numberOdds(held, setup, goal)),
            ),
          );
        const builds = pool(setup, random);
        return (
          drawn(
            random,
            tilts(builds, goal, () => tiltOdds(held, setup, goal, builds)),
          ) ?? []
        );
      },
    };
  };
  return [strategy(first), ...rest.map(strategy)];
};

/** The odds last worked out for a goal and these builds, or these arms: who builds again and again weighs them once. */
function remembered<A>(): (of: object, goal: Goal, odds: () => Odds<A>) => Odds<A> {
  const known = new WeakMap<object, { readonly goal: string; readonly odds: Odds<A> }>();
  return (of, goal, odds) => {
    const text = 'reply' in goal ? `reply ${goal.reply}` : `fool ${goal.fool}`;
    const before = known.get(of);
    if (before?.goal === text) return before.odds;
    const made = odds().filter(([, weight]) => weight > 0);
    known.set(of, { goal: text, odds: made });
    return made;
  };
}

export const strategies = strategiesOf(RULES, summed);

function expects({ rule, summary }: Held, setup: Setup, answer: Answer, viewed: (setup: Arms) => readonly Signs[]): Chances {
  if (setup.task !== 'number') return chancesOf(rule, pictured(setup, answer, summary, weightsOf(setup, rule, summary)));
  const numbers = 'numbers' in answer ? answer : unwritten(setup);
  return numberChances(setup, numbers, viewed(setup));
}

type Sides = readonly [Side, Side];

/** What someone who follows the rule takes the parcel to weigh; nothing is sealed in other tasks. */
const weightsOf = (setup: Tipping, rule: Rule, summary: Summary): readonly number[] =>
  setup.task === 'parcel' ? guesses(setup, rule, summary) : [];

/** The sides as they are seen: with a parcel, once for each weight that it may have. */
function pictured(setup: Tipping, answer: Answer, summary: Summary, weights: readonly number[]): readonly Sides[] {
  const see = (hang: Hang, bags: Bags): Sides => sides(hang, bags, summary);
  return inTask<readonly Sides[]>(setup, answer, {
    hang: (hang, bags) => [see(hang, bags)],
    mobile: (mobile, knot) => [see(tied(mobile, knot), [])],
    parcel: (parcel, bags) => weights.map((weight) => see({ ...unsealed(parcel), fixed: [{ weight, peg: parcel.parcel }] }, bags)),
    number: () => [],
  });
}

/** Each picture counts as much as another. */
function chancesOf(rule: Rule, seen: readonly Sides[]): Chances {
  const [first, ...others] = seen.map(([left, right]) => tiltChances(rule.compare(left, right)));
  if (first === undefined) return tiltChances(undefined);
  const mean = (reply: string) => others.reduce((sum, chances) => sum + (chances[reply] ?? 0), first[reply] ?? 0) / seen.length;
  return others.length === 0 ? first : Object.fromEntries(Object.keys(first).map((reply) => [reply, mean(reply)]));
}

/** What the rule and the rule to be fooled expect: all that a goal's chance depends on. */
const concerned = (rule: Rule, goal: Goal): readonly Rule[] =>
  RULES.filter(({ id }) => id === rule.id || ('fool' in goal && id === goal.fool));

/** The odds of each of these builds for someone who follows the rule. */
export function tiltOdds({ rule, summary }: Held, setup: Tipping, goal: Goal, builds: readonly Answer[]): Odds<Answer> {
  // Where nothing is sealed and nobody is to be fooled, one picture and one reply say it.
  if (setup.task === 'hang' && 'reply' in goal) {
    const odds = builds.map((answer): [Answer, number] => {
      const [left, right] = sides(setup, bagsIn(answer), summary);
      return [answer, tiltChances(rule.compare(left, right))[goal.reply] ?? 0];
    });
    if (odds.some(([, chance]) => chance > 0)) return odds;
  }
  const rules = concerned(rule, goal).map((one) => ({ one, weights: weightsOf(setup, one, summary) }));
  const weighed = builds.map((answer) => {
    // Where nothing is sealed all see the same.
    const open = setup.task === 'parcel' ? undefined : pictured(setup, answer, summary, []);
    const views = rules.map(({ one, weights }) => ({ one, seen: open ?? pictured(setup, answer, summary, weights) }));
    const chances = Object.fromEntries(views.map(({ one, seen }) => [one.id, chancesOf(one, seen)]));
    const seen = views.find(({ one }) => one === rule)?.seen ?? [];
    return { answer, odds: goalChance(goal, chances, rule.id), seen };
  });
  if (weighed.some(({ odds }) => odds > 0)) return weighed.map(({ answer, odds }) => [answer, odds]);
  const apart = weighed.map(({ answer, seen }) => ({ answer, short: shortest(goal, rule, seen) }));
  const nearest = new Set(foremost(apart, ({ short }) => short));
  return apart.map((one) => [one.answer, nearest.has(one) ? 1 : 0]);
}

/** How far from the goal a build seems, by the picture of it that comes nearest. */
const shortest = (goal: Goal, rule: Rule, seen: readonly Sides[]): readonly number[] =>
  seen.map(([left, right]) => short(goal, rule.ahead(left, right))).reduce((a, b) => (earlier(b, a) ? b : a));

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

/** The odds of each order of these arms for someone who follows the rule; where none satisfies them, of those that part from the fewest pairs. */
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
  const parts = weighed.map(({ answer }) =>
    partings(
      view,
      signsOf(
        setup,
        answer.numbers.map((number) => number ?? 0),
      ),
    ),
  );
  const fewest = Math.min(...parts);
  return weighed.map(({ answer }, index) => [answer, parts[index] === fewest ? 1 : 0]);
}

/** One of these, in proportion to its odds, as `draw` does it; undefined where there is none. */
function drawn<A>(random: Random, odds: Odds<A>): A | undefined {
  let sum = 0;
  for (const [, weight] of odds) sum += weight;
  let left = random.next() * sum;
  let last: A | undefined;
  for (const [answer, weight] of odds) {
    if (weight <= 0) continue;
    left -= weight;
    if (left < 0) return answer;
    last = answer;
  }
  return last;
}

/** They write their own figure on each arm where it makes this order and fits on the tag; else just the ranks, or what fits between given numbers. */
function writing({ rule, summary }: Held, setup: Arms, drawn: Numbers | undefined): Numbers {
  const order = drawn?.numbers.map((number) => number ?? 0) ?? setup.arms.map(() => 1);
  if (setup.given !== undefined) return { numbers: order };
  const own = setup.arms.map((bags) => rule.index?.(summary(bags)) ?? HIGHEST_NUMBER + 1);
  const fits = own.every((number) => number <= HIGHEST_NUMBER) && ranks(own).join() === ranks(order).join();
  return { numbers: fits ? own : order };
}

/** Listed once for each setup: a learner who builds again and again weighs the same builds. null where there are too many. */
const listed = new WeakMap<Hang, readonly Bags[] | null>();

/** The builds there are, or a fair handful where they are many. */
export function pool(setup: Tipping, random: Random): readonly Answer[] {
  if (setup.task === 'mobile') return mobileBuilds(setup);
  const beam = setup.task === 'parcel' ? unsealed(setup) : setup;
  const before = listed.get(beam);
  const all = before === undefined ? listOf(beam) : before;
  listed.set(beam, all);
  return all ?? Array.from({ length: HANDFUL }, () => anyBuild(beam, random));
}

function listOf(setup: Hang): readonly Bags[] | null {
  const all: Bags[] = [];
  for (const bags of hangBuilds(setup)) {
    if (all.length === MOST_WEIGHED) return null;
    all.push(bags);
  }
  return all;
}

const roomOf = once((setup: Hang) => ({ ...bounds(setup), open: openPegs(setup), all: stock(setup) }));

/** A build that can be pulled, by chance. */
export function anyBuild(setup: Hang, random: Random): Bags {
  const { least, most, open, all } = roomOf(setup);
  const pegs = [...open];
  const box = [...all];
  const room = Math.min(most, pegs.length);
  const bags: Bag[] = [];
  for (let left = least + whole(random, room - least + 1); left > 0; left--) {
    const [peg] = pegs.splice(whole(random, pegs.length), 1);
    const [weight] = box.splice(whole(random, box.length), 1);
    if (peg !== undefined && weight !== undefined) bags.push({ weight, peg });
  }
  return inOrder(bags);
}
