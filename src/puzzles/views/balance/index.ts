import { sealView, type View } from '../../../core/view.ts';
import type { Stage } from '../../../stage/stage.ts';
import { spec } from '../../balance/index.ts';
import type { Answer, Setup } from '../../balance/model.ts';
import { mountArms } from './arms.ts';
import { conceptPicture } from './concept.ts';
import { picture, replyPicture } from './pictures.ts';
import { mountSeesaw } from './seesaw.ts';

const view: View<Setup, Answer, Stage> = {
  picture,
  replyPicture,
  concept: conceptPicture,
  forecastInBuild: (setup) => setup.task === 'number',
  pad: (setup) => (setup.task === 'number' ? 'digits' : undefined),
  mount: (stage, setup, send) => (setup.task === 'hang' ? mountSeesaw(stage, setup, send) : mountArms(stage, setup, send)),
};

export const balanceView = sealView(spec, view);
