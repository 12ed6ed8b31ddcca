import { type Kind, type Move, type Reply, type Spec, seal } from '../../core/kind.ts';
import { parseAnswer } from './answer.ts';
import { caseApart } from './apart.ts';
import { buildMoves, buildWanting } from './bench.ts';
import { discussKey, discussMoves, discussPosition, discussReplies, judgeDiscuss } from './discuss.ts';
import { eyeKey, eyeMoves, eyePosition, eyeReplies, eyeWanting, judgeEye } from './eye.ts';
import { features } from './features.ts';
import { flaws } from './flaws.ts';
import { another } from './generator.ts';
import { buildKey } from './key.ts';
import { machinePosition } from './machine.ts';
import { type Answer, blankOf, inTask, parseSetup, type Setup } from './model.ts';
import { judgePlace, placeKey, placeMoves, placePosition, placeReplies, placeWanting } from './place.ts';
import { sense } from './sense.ts';
import { answers, solve } from './solver.ts';
import { strategies } from './strategies.ts';
import { telling } from './telling.ts';
import { judgeWall, wallReplies } from './wall.ts';

export const spec: Spec<Setup, Answer> = {
  id: 'steady',
  version: 1,
  setup: parseSetup,
  answer: parseAnswer,
  blank: blankOf,
  wanting: (setup, answer) =>
    inTask(setup, answer, {
      machine: (_, build) => buildWanting(build),
      eye: (_, pick) => eyeWanting(pick),
      place: placeWanting,
      discuss: (_, bench) => buildWanting(bench),
    }),
  moves: (setup, answer) =>
    inTask<readonly Move<Answer>[]>(setup, answer, {
      machine: buildMoves,
      eye: eyeMoves,
      place: placeMoves,
      discuss: discussMoves,
    }),
  answers,
  key: (setup, answer) =>
    inTask(setup, answer, {
      machine: ({ wall, mark }, build) => buildKey(build, wall, mark),
      eye: (_, pick) => eyeKey(pick),
      place: (_, placed) => placeKey(placed),
      discuss: discussKey,
    }),
  replies: (setup): readonly Reply[] => {
    switch (setup.task) {
      case 'machine':
        return wallReplies(setup);
      case 'eye':
        return eyeReplies;
      case 'place':
        return placeReplies;
      case 'discuss':
        return discussReplies(setup);
    }
  },
  judge: (setup, answer) => inTask(setup, answer, { machine: judgeWall, eye: judgeEye, place: judgePlace, discuss: judgeDiscuss }),
  strategies,
  solve,
  generate: (random, wish) => ('like' in wish ? another(random, wish) : caseApart(random, wish.apart, wish.from)),
  features,
  words: (setup, answer, outcome) =>
    inTask(setup, answer, {
      machine: (wall, build) => machinePosition(wall, build, outcome),
      eye: (eye, pick) => eyePosition(eye, pick, outcome),
      place: (place, placed) => placePosition(place, placed, outcome),
      discuss: (discuss, bench) => discussPosition(discuss, bench, outcome),
    }),
  telling,
  sense,
  flaws,
  columns: {
    groups: { means: 'groups of archers that the machine, or the eye, told right before it stopped (tasks machine, eye)', unit: 'count' },
    plates: { means: 'plates on the track (tasks machine, discuss)', unit: 'count' },
    given: { means: 'mean distance from their own middle of the arrows that were given (task place)', unit: 'steps of the ruler' },
    placed: { means: 'mean distance from their own middle of the arrows that were placed (task place)', unit: 'steps of the ruler' },
  },
};

export const steady: Kind = seal(spec);
