import { type Mounted, type RoomName, sealView, type View } from '../../../core/view.ts';
import type { Stage } from '../../../stage/stage.ts';
import { unsealed } from '../../balance/beam.ts';
import { spec } from '../../balance/index.ts';
import { type Answer, inTask, type Setup } from '../../balance/model.ts';
import { mountArms } from './arms.ts';
import { conceptPicture } from './concept.ts';
import { mountMobile } from './mobile.ts';
import { picture, replyPicture } from './pictures.ts';
import { mountSeesaw } from './seesaw.ts';
import { thoughtsOf } from './thoughts.ts';

function mount(stage: Stage, setup: Setup, send: (answer: Answer) => void): Mounted<Answer> {
  switch (setup.task) {
    case 'hang':
      return mountSeesaw(stage, setup, send);
    case 'parcel':
      return mountSeesaw(stage, unsealed(setup), send, setup);
    case 'mobile':
      return mountMobile(stage, setup, send);
    case 'number':
      return mountArms(stage, setup, send);
  }
}

function roomOf(setup: Setup): RoomName {
  if (setup.task === 'mobile') return 'nursery';
  return setup.task === 'hang' && setup.dress === 'crane' ? 'harbour' : 'shop';
}

const view: View<Setup, Answer, Stage> = {
  picture,
  replyPicture,
  portrait: async (...build) => (await import('./portrait.ts')).portrait(...build),
  concept: conceptPicture,
  forecastInBuild: (setup) => setup.task === 'number',
  pad: (setup) => (setup.task === 'number' ? 'digits' : undefined),
  room: roomOf,
  thoughts: (setup, answer, strategy) =>
    inTask(setup, answer, {
      hang: (hang, bags) => thoughtsOf(hang, bags, strategy)?.words,
      number: () => undefined,
      mobile: () => undefined,
      parcel: () => undefined,
    }),
  mount,
};

export const balanceView = sealView(spec, view);
