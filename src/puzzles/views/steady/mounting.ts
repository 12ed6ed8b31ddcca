// What of the archers is mounted on the stage, by the task.

import type { Mounted } from '../../../core/view.ts';
import type { Stage } from '../../../stage/stage.ts';
import { type Answer, NOTHING, newGroups, type Setup } from '../../steady/model.ts';
import { mountBench } from './mount-bench.ts';

export function mount(stage: Stage, setup: Setup, send: (answer: Answer) => void): Mounted<Answer> {
  switch (setup.task) {
    case 'machine': {
      const mounted = mountBench(stage, { ...setup, before: setup.wall.length - newGroups(setup), truth: true }, NOTHING, send);
      return of(mounted, (answer) => ('plates' in answer ? answer : NOTHING));
    }
    case 'discuss': {
      const mounted = mountBench(stage, { ...setup, before: 0, truth: false }, NOTHING, send);
      return of(mounted, (answer) => ('plates' in answer ? answer : NOTHING));
    }
    default: {
      const mounted = mountBench(stage, { ...setup, plates: [], sockets: 1, wall: [], before: 0, truth: true }, NOTHING, send);
      return of(mounted, () => NOTHING);
    }
  }
}

/** A part that knows one task's answers, told of all. */
function of<A extends Answer>(mounted: Mounted<A>, own: (answer: Answer) => A): Mounted<Answer> {
  return {
    ...mounted,
    draw: (answer) => mounted.draw(own(answer)),
    ghost: (answer, reply) => mounted.ghost(own(answer), reply),
    run: (answer, outcome, show) => mounted.run(own(answer), outcome, show),
  };
}
