// A sketch of `steady` without a view: enough plates for its first three levels. It stands here to prove the contract by a
// kind unlike `balance`.

import { z } from 'zod';
import {
  type Chances,
  type Goal,
  goalChance,
  type Kind,
  type Move,
  meets,
  type Spec,
  type Strategy,
  seal,
} from '../../../src/core/kind.ts';
import { draw, pick, type Random, whole } from '../../../src/core/random.ts';
import { ok, type Result, refuse } from '../../../src/core/result.ts';
import { type Words, words } from '../../../src/core/words.ts';
import { reasonOf } from '../../../src/puzzles/reason.ts';
import { FLAGS, isBar, type Machine, PLATES, type Plate, picks } from './machine.ts';

/** −0 is 0: a log could not keep them apart. */
const shot = z
  .int()
  .min(-1000)
  .max(1000)
  .transform((number) => number + 0);
const groupSchema = z.strictObject({ shots: z.array(z.array(shot).min(1).max(40)).min(2).max(6) });
const setupSchema = z.strictObject({
  task: z.literal('machine').default('machine'),
  mark: shot,
  plates: z.array(z.enum(PLATES)).min(1).max(PLATES.length),
  sockets: z.int().min(1).max(6),
  wall: z.array(groupSchema).min(1).max(12),
});
const answerSchema = z.strictObject({ plates: z.array(z.enum(PLATES)).max(6), flag: z.enum(FLAGS).nullable() });

export type Setup = Readonly<z.infer<typeof setupSchema>>;
/** `flag` is null until it is set. */
export type Answer = { readonly plates: readonly Plate[]; readonly flag: Machine['flag'] | null };
type Group = Setup['wall'][number];

const machine = (flag: Machine['flag'], ...plates: readonly Plate[]): Machine => ({ plates, flag });
const MEAN_DISTANCE = machine('smallest', 'slide-own-middle', 'fold', 'share');

/** The strategies as the machines that they would build. */
const MACHINES: readonly [readonly [string, Machine], ...(readonly [string, Machine])[]] = [
  ['mean-distance', MEAN_DISTANCE],
  ['best-mean', machine('biggest', 'share')],
  ['near-mark', machine('smallest', 'slide-mark', 'fold', 'share')],
  ['ends', machine('smallest', 'ends')],
  ['jumps', machine('smallest', 'hop', 'fold', 'share')],
];

const top = (own: Machine, group: Group, mark: number): readonly number[] =>
  picks(own, group.shots, mark) ?? group.shots.map((_, at) => at);

const truth = (group: Group, mark: number): number | undefined => {
  const [steadiest, ...others] = top(MEAN_DISTANCE, group, mark);
  return others.length === 0 ? steadiest : undefined;
};

function parseSetup(raw: unknown): Result<Setup> {
  const read = setupSchema.safeParse(raw);
  if (!read.success) return refuse(reasonOf(read.error));
  const { wall, mark, plates } = read.data;
  const level = wall.findIndex((group) => truth(group, mark) === undefined);
  if (level >= 0) return refuse(`wall.${level}: two archers are equally steady`);
  const twice = plates.find((plate, at) => plates.indexOf(plate) !== at);
  return twice === undefined ? ok(read.data) : refuse(`plates: "${twice}" is there twice`);
}

function parseAnswer(setup: Setup, raw: unknown): Result<Answer> {
  const read = answerSchema.safeParse(raw);
  if (!read.success) return refuse(reasonOf(read.error));
  const { plates } = read.data;
  const strange = plates.find((plate) => !setup.plates.includes(plate));
  if (strange !== undefined) return refuse(`plates: this level has no "${strange}"`);
  if (plates.length > setup.sockets) return refuse(`plates: ${plates.length} on a track of ${setup.sockets} sockets`);
  const bar = plates.findIndex(isBar);
  const after = bar < 0 ? undefined : plates[bar + 1];
  return after === undefined ? ok(read.data) : refuse(`plates: "${after}" takes a row, and "${plates[bar]}" leaves one bar`);
}

const tracks = (setup: Setup): readonly (readonly Plate[])[] => {
  const longer = (track: readonly Plate[]): readonly (readonly Plate[])[] =>
    track.length === setup.sockets || track.some(isBar) ? [track] : [track, ...setup.plates.flatMap((plate) => longer([...track, plate]))];
  return longer([]);
};

const builds = (setup: Setup): readonly Machine[] => tracks(setup).flatMap((plates) => FLAGS.map((flag) => ({ plates, flag })));

/** A machine of the answer; one without a flag is read as if it asked for the smallest. */
const built = (answer: Answer): Machine => ({ plates: answer.plates, flag: answer.flag ?? 'smallest' });

const replyIds = (setup: Setup): readonly string[] => ['holds', ...setup.wall.map((_, at) => `group-${at + 1}`), 'no-pick'];

/**
 * The chances of each reply for someone to whom each group's steadiest is one of `steadiest`, evenly: the machine runs
 * along the wall and stops where it first picks otherwise.
 */
function along(setup: Setup, own: Machine, steadiest: (group: Group) => readonly number[]): Chances {
  const chances: Record<string, number> = Object.fromEntries(replyIds(setup).map((id) => [id, 0]));
  let left = 1;
  for (const [at, group] of setup.wall.entries()) {
    const picked = picks(own, group.shots, setup.mark);
    if (picked === undefined) return { ...chances, 'no-pick': left };
    const [only, ...others] = picked;
    const held = steadiest(group);
    const agrees = only !== undefined && others.length === 0 && held.includes(only) ? 1 / held.length : 0;
    chances[`group-${at + 1}`] = left * (1 - agrees);
    left *= agrees;
  }
  return { ...chances, holds: left };
}

const strategy = ([id, own]: readonly [string, Machine]): Strategy<Setup, Answer> => ({
  id,
  expects: (setup, answer) => along(setup, built(answer), (group) => top(own, group, setup.mark)),
  build: (setup, goal, random) => {
    const all = builds(setup);
    const odds = all.map((answer) => goalChance(goal, expectations(setup, answer), id));
    const drawn = draw(random, Object.fromEntries(odds.map((weight, at) => [at, weight])));
    if (drawn !== undefined) return all[Number(drawn)] ?? MEAN_DISTANCE;
    const ownKey = keyOf(own);
    return all.find((answer) => keyOf(answer) === ownKey) ?? pick(random, all) ?? MEAN_DISTANCE;
  },
  notices: ([first, one], [second, other]) => keyOf(one) === keyOf(other) && judge(first, one) !== judge(second, other),
});

const [canonical, ...others] = MACHINES;
const strategies: readonly [Strategy<Setup, Answer>, ...Strategy<Setup, Answer>[]] = [strategy(canonical), ...others.map(strategy)];
const expectations = (setup: Setup, answer: Answer) =>
  Object.fromEntries(strategies.map(({ id, expects }) => [id, expects(setup, answer)]));

const keyOf = (answer: Answer): string => [...answer.plates, answer.flag ?? '-'].join('>');

function judge(setup: Setup, answer: Answer): string {
  const chances = along(setup, built(answer), (group) => top(MEAN_DISTANCE, group, setup.mark));
  return replyIds(setup).find((id) => chances[id] === 1) ?? 'no-pick';
}

const reaches = (setup: Setup, goal: Goal, answer: Answer): boolean => meets(goal, judge(setup, answer), expectations(setup, answer));

function moves(setup: Setup, answer: Answer): readonly Move<Answer>[] {
  const { plates } = answer;
  const full = plates.length === setup.sockets || plates.some(isBar);
  const snapped = full ? [] : setup.plates.map((plate) => snap(answer, plate));
  const off =
    plates.length === 0
      ? []
      : [{ part: words('steady.part.track'), words: words('steady.move.off'), to: { ...answer, plates: plates.slice(0, -1) } }];
  const flags = FLAGS.filter((flag) => flag !== answer.flag).map((flag) => ({
    part: words('steady.part.flag'),
    words: words(`steady.move.${flag}`),
    to: { ...answer, flag },
  }));
  return [...snapped, ...off, ...flags];
}

const plateWords = (plate: Plate): Words => words(`steady.plate.${plate}`);
const snap = (answer: Answer, plate: Plate): Move<Answer> => ({
  part: words('steady.part.tray'),
  words: words('steady.move.snap', { plate: plateWords(plate) }),
  to: { ...answer, plates: [...answer.plates, plate] },
});

/** Pairs of archers that tell strategies apart, with the mark at 10 (after SCIENCE.md, V1 to V3; an archer off the mark; far ends, a steady middle). */
const PAIRS: readonly Group[] = [
  {
    shots: [
      [10, 10, 10, 10],
      [12, 18, 9, 21],
    ],
  },
  {
    shots: [
      [2, 10, 10, 10, 10, 18],
      [2, 2, 2, 18, 18, 18],
    ],
  },
  {
    shots: [
      [2, 4, 6, 8, 10, 12, 14, 16, 18],
      [8, 12, 8, 12, 8, 12, 8, 12, 10],
    ],
  },
  {
    shots: [
      [15, 14, 16, 15],
      [10, 4, 16, 10],
    ],
  },
  {
    shots: [
      [2, 10, 10, 10, 10, 18],
      [4, 4, 4, 16, 16, 16],
    ],
  },
];

function caseApart(
  random: Random,
  apart: readonly [string, string],
  from: readonly [Setup, Answer] | undefined,
): readonly [Setup, Answer] | undefined {
  const [a, b] = apart.map((id) => MACHINES.find(([own]) => own === id)?.[1]);
  if (a === undefined || b === undefined) return undefined;
  const parts = (group: Group): boolean => {
    const [p, q] = [top(a, group, 10), top(b, group, 10)];
    return p.length === 1 && p.every((archer) => !q.includes(archer));
  };
  const group = pick(random, PAIRS.filter(parts));
  if (group === undefined) return undefined;
  const plates = from ? [...new Set([...from[0].plates, ...a.plates])] : a.plates;
  return [{ task: 'machine', mark: 10, plates: [...plates], sockets: 3, wall: [group] }, a];
}

/** All shots and the mark moved by as much: no machine that starts with a slide, a hop, or only compares, sees a difference. */
function moved(random: Random, like: Setup): Setup {
  const by = 1 + whole(random, 5);
  const wall = like.wall.map((group) => ({ shots: group.shots.map((row) => row.map((one) => one + by)) }));
  return { ...like, mark: like.mark + by, wall };
}

export const spec: Spec<Setup, Answer> = {
  id: 'steady',
  version: 1,
  setup: parseSetup,
  answer: parseAnswer,
  blank: () => ({ plates: [], flag: null }),
  wanting: (_, answer) => (answer.flag === null ? words('steady.wanting') : undefined),
  moves,
  answers: (setup, limit) => {
    const all = builds(setup);
    return all.length > limit ? undefined : all;
  },
  key: (_, answer) => keyOf(answer),
  replies: (setup) =>
    replyIds(setup).map((id) => ({
      id,
      words: id.startsWith('group-') ? words('steady.reply.group', { group: Number(id.slice(6)) }) : words(`steady.reply.${id}`),
    })),
  judge: (setup, answer) => {
    const reply = judge(setup, answer);
    const at = reply.startsWith('group-') ? Number(reply.slice(6)) - 1 : setup.wall.length;
    return { reply, motion: { stopsAt: at }, figures: { groups: reply === 'no-pick' ? 0 : at } };
  },
  strategies,
  solve: (setup, goal, budget) => {
    const all = builds(setup);
    const answer = all.slice(0, budget).find((one) => reaches(setup, goal, one));
    if (answer) return { found: 'answer', answer };
    return { found: budget < all.length ? 'gave-up' : 'none' };
  },
  generate: (random, wish) =>
    'like' in wish ? [moved(random, wish.like), { plates: [], flag: null }] : caseApart(random, wish.apart, wish.from),
  features: (setup) => ({ groups: 0.5 * setup.wall.length, sockets: 0.3 * setup.sockets }),
  words: (setup, answer, outcome) =>
    words(`steady.position.${outcome ? (outcome.reply.startsWith('group-') ? 'group' : outcome.reply) : 'ready'}`, {
      plates: answer.plates.length === 0 ? [words('steady.plate.none')] : answer.plates.map(plateWords),
      groups: setup.wall.length,
    }),
  telling: (setup, answer) => ({ plates: answer.plates.map(plateWords), groups: setup.wall.length }),
  columns: { groups: { means: 'groups of archers along the wall that the machine told right before it stopped', unit: 'count' } },
};

export const steady: Kind = seal(spec);
