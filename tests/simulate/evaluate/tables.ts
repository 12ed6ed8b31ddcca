import { seeded, whole } from '../../../src/core/random.ts';
import { logistic } from '../../../src/core/real.ts';
import { newNames, type Rows, reader, type Sizes } from '../../../src/simulate/evaluate/rows.ts';

export type Answer = readonly [learner: number, item: number, skill: number, correct: 0 | 1];

/** Answers as rows, in the order given. */
export const rowsOf = (answers: readonly Answer[]): Rows => ({
  learner: Int32Array.from(answers, ([learner]) => learner),
  item: Int32Array.from(answers, ([, item]) => item),
  skill: Int32Array.from(answers, ([, , skill]) => skill),
  correct: Uint8Array.from(answers, ([, , , correct]) => correct),
  learners: Math.max(...answers.map(([learner]) => learner)) + 1,
});

/** Learners who differ by up to 2 logits either way answer items that do, and get better with each answer. */
export function class_(seed: number, learners: number, items: number, answersEach: number): readonly Answer[] {
  const random = seeded(seed);
  const difficulties = Array.from({ length: items }, (_, item) => ((item * 7) % items) * (4 / items) - 2);
  return Array.from({ length: learners }, (_, learner) => {
    const ability = random.next() * 4 - 2;
    return Array.from({ length: answersEach }, (_, at): Answer => {
      const item = whole(random, items);
      const chance = logistic(ability + at / answersEach - (difficulties[item] ?? 0));
      return [learner, item, item % 3, random.next() < chance ? 1 : 0];
    });
  }).flat();
}

export const csv = (answers: readonly Answer[], name: (what: string, number: number) => string = (_, number) => `${number}`): string => {
  const orders = new Map<number, number>();
  const line = ([learner, item, skill, correct]: Answer) => {
    const order = (orders.get(learner) ?? -1) + 1;
    orders.set(learner, order);
    return `${name('learner', learner)},${order},${name('item', item)},${name('skill', skill)},${correct}`;
  };
  return ['learner,order,item,skill,correct', ...answers.map(line)].join('\n');
};

/** Both tables, read as the command line reads them. */
export function read(fit: string, score: string): { readonly fit: Rows; readonly score: Rows; readonly sizes: Sizes } {
  const names = newNames();
  const rows = (text: string): Rows => {
    const table = reader(names);
    for (const line of text.split('\n')) {
      const read = table.line(line);
      if (!read.ok) throw new Error(read.why);
    }
    const end = table.end();
    if (!end.ok) throw new Error(end.why);
    return end.value;
  };
  const both = { fit: rows(fit), score: rows(score) };
  return { ...both, sizes: { items: names.items.size, skills: names.skills.size } };
}
