import type { World } from '../core/world.ts';
import { memoryOf, returning } from './journal.ts';
import type { AppProps } from './props.ts';
import { makeRoute } from './route.ts';
import { ToldLine } from './told.tsx';

type MemoryProps = { readonly app: AppProps; readonly world: World | undefined; readonly kind: string; readonly now: number };

/** What someone who comes back after weeks was sure of then: a note beside the house until the first pull, and never after a miss. */
export const MapMemory = ({ app, world, kind, now }: MemoryProps) => {
  const memory = returning(world, now) ? memoryOf(world, now) : undefined;
  if (memory === undefined) return null;
  const puzzle = app.kinds[kind]?.open(memory.attempt.setup);
  return (
    <a class="map-memory voice" href={makeRoute({ at: 'journal' })}>
      <i class="tape" aria-hidden="true" />
      <ToldLine
        attempt={memory.attempt}
        replies={puzzle?.ok ? puzzle.value.replies : []}
        line="play.journal.memory"
        values={{ weeks: memory.weeks }}
      />
    </a>
  );
};
