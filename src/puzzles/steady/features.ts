// What makes a wall of archers hard, in logits: our own first guesses [o], to be replaced by what learners' pulls say. No build
// is run for them: the map asks for those of every level at once.

import type { Figures } from '../../core/kind.ts';
import { heldBy, IDEAS } from './ideas.ts';
import { type Group, type Setup, steadiest } from './model.ts';

const LOGITS = {
  /** where a task with nothing hard about it starts: to look, to build, to place */
  eye: -2,
  machine: -1,
  place: -1,
  discuss: 0,
  /** each socket after the first: one more plate to think of */
  socket: 0.3,
  /** each group of the wall after the first */
  group: 0.1,
  /** each idea that picks another archer somewhere on the wall */
  stopped: 0.05,
  /** archers who shot unequally often: a sum has to be divided */
  uneven: 0.5,
  /** each arrow to be placed */
  arrow: 0.2,
};

/** How many ideas are sure, somewhere on the wall, of one who is not the steadiest. */
export const stoppedOn = (wall: readonly Group[], mark: number): number =>
  IDEAS.filter((idea) => wall.some((group) => astray(heldBy(idea, group, mark), group))).length;

const astray = (held: readonly number[], group: Group): boolean => !steadiest(group).some((archer) => held.includes(archer));

const uneven = (wall: readonly Group[]): boolean => wall.some(({ shots }) => shots.some((row) => row.length !== shots[0]?.length));

export function features(setup: Setup): Figures {
  switch (setup.task) {
    case 'machine':
      return {
        start: LOGITS.machine,
        sockets: LOGITS.socket * (setup.sockets - 1),
        groups: LOGITS.group * (setup.wall.length - 1),
        ...told(setup.wall, setup.mark),
      };
    case 'eye':
      return { start: LOGITS.eye, ...told(setup.wall, setup.mark) };
    case 'place':
      return { start: LOGITS.place, arrows: LOGITS.arrow * setup.arrows };
    case 'discuss':
      return { start: LOGITS.discuss, sockets: LOGITS.socket * (setup.sockets - 1) };
  }
}

const told = (wall: readonly Group[], mark: number): Figures => ({
  stopped: LOGITS.stopped * stoppedOn(wall, mark),
  uneven: uneven(wall) ? LOGITS.uneven : 0,
});
