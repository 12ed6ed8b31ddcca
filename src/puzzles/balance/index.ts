import { type Kind, type Move, type Reply, type Spec, seal } from '../../core/kind.ts';
import { parseAnswer } from './answer.ts';
import { caseApart } from './apart.ts';
import { unsealed } from './beam.ts';
import { features } from './features.ts';
import { fitted } from './fitted.ts';
import { another } from './generator.ts';
import { hangKey, hangMoves, hangPosition, hangReplies, hangTelling, hangWanting, judgeHang } from './hang.ts';
import { judgeMobile, mobileKey, mobileMoves, mobilePosition, mobileWanting } from './mobile.ts';
import { type Answer, bagsIn, blankOf, byTask, inTask, parseSetup, type Setup } from './model.ts';
import { judgeNumber, numberKey, numberMoves, numberPosition, numberReplies, numberTelling, numberWanting } from './number.ts';
import { judgeParcel, parcelPosition, parcelTelling } from './parcel.ts';
import { sense } from './sense.ts';
import { answers, solve } from './solver.ts';
import { strategies } from './strategies.ts';

export const spec: Spec<Setup, Answer> = {
  id: 'balance',
  version: 1,
  setup: parseSetup,
  answer: parseAnswer,
  blank: blankOf,
  wanting: (setup, answer) =>
    inTask(setup, answer, {
      hang: hangWanting,
      number: (_, numbers) => numberWanting(numbers),
      mobile: (_, knot) => mobileWanting(knot),
      parcel: (parcel, bags) => hangWanting(unsealed(parcel), bags),
    }),
  moves: (setup, answer) =>
    inTask<readonly Move<Answer>[]>(setup, answer, {
      hang: hangMoves,
      number: numberMoves,
      mobile: mobileMoves,
      parcel: (parcel, bags) => hangMoves(unsealed(parcel), bags),
    }),
  answers,
  key: (setup, answer) =>
    inTask(setup, answer, {
      hang: (_, bags) => hangKey(bags),
      number: (_, numbers) => numberKey(numbers),
      mobile: (_, knot) => mobileKey(knot),
      parcel: (_, bags) => hangKey(bags),
    }),
  replies: (setup): readonly Reply[] => (setup.task === 'number' ? numberReplies(setup) : hangReplies),
  judge: (setup, answer) => inTask(setup, answer, { hang: judgeHang, number: judgeNumber, mobile: judgeMobile, parcel: judgeParcel }),
  strategies,
  solve,
  generate: (random, wish) => ('like' in wish ? another(random, wish) : caseApart(random, wish.apart, wish.from)),
  features,
  words: (setup, answer, outcome) =>
    inTask(setup, answer, {
      hang: (hang, bags) => hangPosition(hang, bags, outcome),
      number: (arms, numbers) => numberPosition(arms, numbers, outcome),
      mobile: (mobile, knot) => mobilePosition(mobile, knot, outcome),
      parcel: (parcel, bags) => parcelPosition(parcel, bags, outcome),
    }),
  telling: (setup, answer) =>
    setup.task === 'parcel' ? parcelTelling(setup, bagsIn(answer)) : byTask(setup, answer, hangTelling, numberTelling),
  fitted,
  sense,
  columns: {
    left: { means: 'pull of the left side: Σ weight × peg (all tasks but number)', unit: 'weight × peg' },
    right: { means: 'pull of the right side: Σ weight × peg (all tasks but number)', unit: 'weight × peg' },
    difference: { means: 'left pull less right pull (all tasks but number)', unit: 'weight × peg' },
    pairs: { means: 'pairs of arms (task number)', unit: 'count' },
    parted: { means: 'pairs of arms whose numbers and true pulls part ways (task number)', unit: 'count' },
  },
  // a goal that was missed lies on the other side of level, or is level itself
  missedBy: ({ left = 0, right = 0 }, goal) => ('reply' in goal && left + right > 0 ? Math.abs(left - right) / (left + right) : undefined),
};

export const balance: Kind = seal(spec);
