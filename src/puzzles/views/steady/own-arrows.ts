// Where arrows can be moved, on the boards themselves: a dot is dragged along its axis or off the board, and a tap on an
// empty spot puts one more there.

import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Shots } from '../../steady/measures.ts';
import { placed, type Room, takenBack } from './aiming.ts';
import { type Axis, along } from './board.ts';

/** A press that moved less is a tap; half of LOOK's 44 px target: CSS pixels. */
const TAP = 9;
const REACH = 22;
/** So far around a board it is still meant, CSS pixels. */
const AROUND = 16;

export type Aimed = {
  readonly room: Room;
  readonly boards: readonly Box[];
  readonly axis: (archer: number) => Axis | undefined;
  readonly rows: () => readonly Shots[];
  readonly locked: () => boolean;
  /** shows these while a hand moves one; undefined for those that are built */
  readonly preview: (rows: readonly Shots[] | undefined) => void;
  readonly change: (rows: readonly Shots[]) => void;
};

/** @returns what takes it away again */
export function openOwnArrows(stage: Stage, aimed: Aimed): () => void {
  const { room, boards } = aimed;
  const archerAt = ({ x, y }: Point): number | undefined => {
    const at = boards.findIndex(
      (box) => x >= box.x - AROUND && x <= box.x + box.w + AROUND && y >= box.y - AROUND && y <= box.y + box.h + AROUND,
    );
    return at < 0 ? undefined : at;
  };
  const spotAt = (axis: Axis, { x }: Point): number => {
    const spot = Math.round(axis.from + ((x - axis.left) / (axis.right - axis.left)) * (axis.to - axis.from));
    return Math.max(room.from, Math.min(room.to, spot));
  };
  /** The arrow nearest to a finger: the last of those at one spot, which lies on top. */
  const arrowAt = (axis: Axis, shots: Shots, point: Point): number | undefined => {
    const near = shots
      .map((shot, at) => ({ at, far: Math.abs(along(axis, shot) - point.x) }))
      .filter(({ far }) => far <= Math.min(REACH, ((axis.right - axis.left) / (axis.to - axis.from)) * 0.7 + 4))
      .sort((a, b) => a.far - b.far || b.at - a.at);
    return near[0]?.at;
  };
  return stage.grip({
    at: (point) => !aimed.locked() && archerAt(point) !== undefined,
    grab: (start) => {
      const archer = archerAt(start);
      const axis = archer === undefined ? undefined : aimed.axis(archer);
      const shots = archer === undefined ? undefined : aimed.rows()[archer];
      if (archer === undefined || axis === undefined || shots === undefined) return undefined;
      const at = arrowAt(axis, shots, start) ?? shots.length;
      let moved = false;
      const withRow = (row: Shots): readonly Shots[] => aimed.rows().with(archer, row);
      return {
        move: (to) => {
          if (!moved && Math.hypot(to.x - start.x, to.y - start.y) < TAP) return;
          if (!moved && at < shots.length) stage.sound('lift');
          moved = true;
          if (at >= shots.length) return;
          const there = archerAt(to) === archer;
          aimed.preview(withRow(there ? (placed(room, shots, at, spotAt(axis, to)) ?? shots) : (takenBack(room, shots, at) ?? shots)));
        },
        release: (point) => {
          aimed.preview(undefined);
          const there = archerAt(point) === archer;
          // A tap on an arrow leaves it; on an empty spot it puts one more there.
          if (!moved && at < shots.length) return;
          const next = there ? placed(room, shots, at, spotAt(axis, point)) : moved ? takenBack(room, shots, at) : undefined;
          if (next === undefined) return;
          stage.sound('knock');
          aimed.change(withRow(next));
        },
        cancel: () => aimed.preview(undefined),
      };
    },
  });
}
