import { useMemo } from 'preact/hooks';
import type { Position, Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import type { SealedView } from '../core/view.ts';
import type { Speak } from '../stage/speak.ts';
import type { Stage } from '../stage/stage.ts';
import type { Game } from './game.ts';
import type { AppProps } from './props.ts';

/** All that the page of a level needs at once: none of it is missing while a level is played. */
export type Table = {
  readonly level: Level;
  readonly puzzle: Puzzle;
  readonly view: SealedView<Stage>;
  readonly position: Position;
  /** replies as words in the language of now, by id */
  readonly replies: ReadonlyMap<string, string>;
};

/** undefined while nothing is laid out. The same one until something of it is another. */
export function useTable(game: Game, views: AppProps['views'], say: Speak): Table | undefined {
  const level = game.level.value;
  const puzzle = game.puzzle.value;
  const position = game.build.value;
  const view = level && Object.hasOwn(views, level.kind) ? views[level.kind] : undefined;
  const replies = useMemo(() => new Map(puzzle?.replies.map((reply) => [reply.id, say(reply.words)])), [puzzle, say]);
  return useMemo(
    () =>
      level === undefined || puzzle === undefined || position === undefined || view === undefined
        ? undefined
        : { level, puzzle, view, position, replies },
    [level, puzzle, view, position, replies],
  );
}
