import { type Kind, type Move, type Spec, seal } from '../../core/kind.ts';
import { caseApart } from './apart.ts';
import { features } from './features.ts';
import { another } from './generator.ts';
import { hangKey, hangMoves, hangPosition, hangReplies, hangTelling, hangWanting, judgeHang } from './hang.ts';
import { type Answer, byTask, parseAnswer, parseSetup, type Setup, unwritten } from './model.ts';
import { judgeNumber, numberKey, numberMoves, numberPosition, numberReplies, numberTelling, numberWanting } from './number.ts';
import { answers, solve } from './solver.ts';
import { strategies } from './strategies.ts';

export const spec: Spec<Setup, Answer> = {
  id: 'balance',
  version: 1,
  setup: parseSetup,
  answer: parseAnswer,
  blank: (setup) => (setup.task === 'hang' ? [] : unwritten(setup)),
  wanting: (setup, answer) => byTask(setup, answer, hangWanting, (_, numbers) => numberWanting(numbers)),
  moves: (setup, answer) => byTask<readonly Move<Answer>[]>(setup, answer, hangMoves, numberMoves),
  answers,
  key: (setup, answer) =>
    byTask(
      setup,
      answer,
      (_, bags) => hangKey(bags),
      (_, numbers) => numberKey(numbers),
    ),
  replies: (setup) => (setup.task === 'hang' ? hangReplies : numberReplies(setup)),
  judge: (setup, answer) => byTask(setup, answer, judgeHang, judgeNumber),
  strategies,
  solve,
  generate: (random, wish) => ('like' in wish ? another(random, wish) : caseApart(random, wish.apart, wish.from)),
  features,
  words: (setup, answer, outcome) =>
    byTask(
      setup,
      answer,
      (hang, bags) => hangPosition(hang, bags, outcome),
      (arms, numbers) => numberPosition(arms, numbers, outcome),
    ),
  telling: (setup, answer) => byTask(setup, answer, hangTelling, numberTelling),
  columns: {
    left: { means: 'pull of the left side: Σ weight × peg (task hang)', unit: 'weight × peg' },
    right: { means: 'pull of the right side: Σ weight × peg (task hang)', unit: 'weight × peg' },
    difference: { means: 'left pull less right pull (task hang)', unit: 'weight × peg' },
    pairs: { means: 'pairs of arms (task number)', unit: 'count' },
    parted: { means: 'pairs of arms whose numbers and true pulls part ways (task number)', unit: 'count' },
  },
};

export const balance: Kind = seal(spec);
