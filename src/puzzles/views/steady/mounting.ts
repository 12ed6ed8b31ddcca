// What of the archers is mounted on the stage, by the task.

import type { Mounted } from '../../../core/view.ts';
import type { Stage } from '../../../stage/stage.ts';
import { settled } from '../../steady/answer.ts';
import type { Shots } from '../../steady/measures.ts';
import { type Answer, type Bench, NO_ARROWS, NOBODY, NOTHING, newGroups, type Setup } from '../../steady/model.ts';
import { mountBench } from './mount-bench.ts';
import { mountEye } from './mount-eye.ts';
import { mountPlace } from './mount-place.ts';

export function mount(stage: Stage, setup: Setup, send: (answer: Answer) => void): Mounted<Answer> {
  switch (setup.task) {
    case 'machine': {
      const stand = { ...setup, before: setup.wall.length - newGroups(setup), truth: true };
      return of(mountBench(stage, stand, NOTHING, send), (answer) => ('plates' in answer ? answer : NOTHING));
    }
    case 'discuss': {
      const stand = { ...setup, before: 0, truth: false };
      const { own, wall } = setup;
      const arrows = own && {
        own,
        rows: ({ shots }: Bench) => shots ?? wall[0]?.shots ?? [],
        moved: (bench: Bench, shots: readonly Shots[]) => settled(setup, { ...bench, shots }),
      };
      return of(mountBench<Bench>(stage, stand, NOTHING, send, arrows), (answer) => ('plates' in answer ? answer : NOTHING));
    }
    case 'eye':
      return of(mountEye(stage, setup, send), (answer) => ('pick' in answer ? answer : NOBODY));
    case 'place':
      return of(mountPlace(stage, setup, send), (answer) => ('plates' in answer || 'pick' in answer ? NO_ARROWS : answer));
  }
}

/** What knows one task's answers, told of all. */
function of<A extends Answer>(mounted: Mounted<A>, own: (answer: Answer) => A): Mounted<Answer> {
  return {
    ...mounted,
    draw: (answer) => mounted.draw(own(answer)),
    ghost: (answer, reply) => mounted.ghost(own(answer), reply),
    run: (answer, outcome, show) => mounted.run(own(answer), outcome, show),
  };
}
