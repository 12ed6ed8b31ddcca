// The smallest kind that works, to copy from: a lamp with a switch, wired straight or crosswise. It stands in tests only.

import { z } from 'zod';
import { type Chances, type Goal, type Kind, meets, type Spec, type Strategy, seal } from '../../core/kind.ts';
import { pick } from '../../core/random.ts';
import { ok, refuse } from '../../core/result.ts';
import { words } from '../../core/words.ts';
import { reasonOf } from '../reason.ts';

const setupSchema = z.strictObject({ wired: z.enum(['straight', 'crosswise']) });
const WAYS = ['up', 'down'] as const;
const answerSchema = z.strictObject({ switch: z.enum(WAYS).nullable() });
const LIGHTS = ['on', 'off'] as const;

export type Setup = Readonly<z.infer<typeof setupSchema>>;
/** null until the switch is set */
export type Answer = Readonly<z.infer<typeof answerSchema>>;
type Light = (typeof LIGHTS)[number];

const light = (setup: Setup, answer: Answer): Light => ((answer.switch === 'up') === (setup.wired === 'straight') ? 'on' : 'off');
const all = (): readonly Answer[] => WAYS.map((way) => ({ switch: way }));
const certain = (reply: Light): Chances => ({ on: reply === 'on' ? 1 : 0, off: reply === 'off' ? 1 : 0 });

/** Someone who sees the lamp as `sees` does, and builds what would then bring the goal about. */
const strategy = (id: string, sees: (setup: Setup, answer: Answer) => Light): Strategy<Setup, Answer> => ({
  id,
  expects: (setup, answer) => certain(sees(setup, answer)),
  build: (setup, goal, random) => {
    const satisfied = all().filter((answer) => meets(goal, sees(setup, answer), expectations(setup, answer)));
    return pick(random, satisfied.length > 0 ? satisfied : all()) ?? { switch: 'up' };
  },
  notices: ([first, one], [second, other]) => one.switch === other.switch && light(first, one) !== light(second, other),
});

const strategies: readonly [Strategy<Setup, Answer>, ...Strategy<Setup, Answer>[]] = [
  strategy('follow-the-wire', light),
  strategy('up-is-on', (_, answer) => (answer.switch === 'up' ? 'on' : 'off')),
];

const expectations = (setup: Setup, answer: Answer) =>
  Object.fromEntries(strategies.map(({ id, expects }) => [id, expects(setup, answer)]));

const reaches = (setup: Setup, goal: Goal, answer: Answer): boolean => meets(goal, light(setup, answer), expectations(setup, answer));

export const spec: Spec<Setup, Answer> = {
  id: 'null',
  version: 1,
  setup: (raw) => {
    const read = setupSchema.safeParse(raw);
    return read.success ? ok(read.data) : refuse(reasonOf(read.error));
  },
  answer: (_, raw) => {
    const read = answerSchema.safeParse(raw);
    return read.success ? ok(read.data) : refuse(reasonOf(read.error));
  },
  blank: () => ({ switch: null }),
  wanting: (_, answer) => (answer.switch === null ? words('null.wanting') : undefined),
  moves: (_, answer) =>
    all()
      .filter((to) => to.switch !== answer.switch)
      .map((to) => ({ part: words('null.part'), words: words(`null.move.${to.switch}`), to })),
  answers: (_, limit) => (limit < WAYS.length ? undefined : all()),
  key: (_, answer) => answer.switch ?? '-',
  replies: () => LIGHTS.map((id) => ({ id, words: words(`null.reply.${id}`) })),
  judge: (setup, answer) => {
    const reply = light(setup, answer);
    return { reply, motion: reply, figures: { lit: reply === 'on' ? 1 : 0 } };
  },
  strategies,
  solve: (setup, goal, budget) => {
    const looked = all().slice(0, budget);
    const answer = looked.find((one) => reaches(setup, goal, one));
    if (answer) return { found: 'answer', answer };
    return { found: looked.length < WAYS.length ? 'gave-up' : 'none' };
  },
  generate: (random, wish) => {
    if ('like' in wish) return [wish.like, { switch: null }];
    const [one, other] = wish.apart;
    const known = strategies.filter(({ id }) => id === one || id === other).length === 2;
    const answer = pick(random, all());
    return known && answer ? [{ wired: 'crosswise' }, answer] : undefined;
  },
  features: (setup) => ({ crosswise: setup.wired === 'crosswise' ? 1 : 0 }),
  words: (setup, answer, outcome) =>
    outcome ? words(`null.position.${outcome.reply}`) : words('null.position.ready', { wired: setup.wired, way: answer.switch ?? 'none' }),
  telling: (setup, answer) => ({ wired: setup.wired, way: answer.switch ?? 'none' }),
  columns: { lit: { means: 'whether the lamp is lit', unit: '1 lit, 0 dark' } },
};

export const nullKind: Kind = seal(spec);
