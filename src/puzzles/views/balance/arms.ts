import type { Mounted } from '../../../core/view.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Answer, Arms } from '../../balance/model.ts';
export function mountArms(_stage: Stage, _setup: Arms, _send: (answer: Answer) => void): Mounted<Answer> {
  throw new Error('tmp');
}
