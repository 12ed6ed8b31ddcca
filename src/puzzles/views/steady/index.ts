import { sealView, type View } from '../../../core/view.ts';
import type { Stage } from '../../../stage/stage.ts';
import { spec } from '../../steady/index.ts';
import type { Answer, Setup } from '../../steady/model.ts';
import { conceptPicture } from './concept.ts';
import { mount } from './mounting.ts';
import { asks, picture, replyPicture, roomOf } from './pictures.ts';
import { thoughtsOf } from './thoughts.ts';

const view: View<Setup, Answer, Stage> = {
  picture,
  replyPicture,
  portrait: async (...build) => (await import('./portrait.ts')).portrait(...build),
  concept: conceptPicture,
  // Whoever brings the flag to somebody has said whom they think steadier.
  forecastInBuild: ({ task }) => task === 'eye',
  room: roomOf,
  site: 'yard',
  sheets: ['archers'],
  asks,
  thoughts: thoughtsOf,
  mount,
};

export const steadyView = sealView(spec, view);
