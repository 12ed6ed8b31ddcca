// Reads a class's files beside the page, which stays free meanwhile; or plays a class that nobody is in.

import '../core/jitless.ts';
import type { GameEvent } from '../core/event.ts';
import type { Playlist } from '../core/playlist.ts';
import { gatherFiles } from '../export/class-files.ts';
import { classroomOf } from '../export/class-pupils.ts';
import type { Source } from '../export/lines.ts';
import { kinds } from '../puzzles/models.ts';
import { makeFold } from '../session/step.ts';
import { live } from '../simulate/learner.ts';
import { parsePopulation } from '../simulate/population.ts';
import ages from '../simulate/populations/ages-12-13.json?raw';
import { sights } from '../simulate/sight.ts';
import type { ClassJob, ClassTold } from './class-job.ts';

/** Bytes read at once. */
const PIECE = 1_048_576;
/** The demo class is the same each time. */
const SEED = 41;

const tell = (told: ClassTold): void => postMessage(told);

const sourceOf = (file: File, behind: (bytes: number) => void): Source => ({
  name: file.name,
  text: async function* () {
    const decoder = new TextDecoder();
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = await file.slice(at, at + PIECE).arrayBuffer();
      behind(bytes.byteLength);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  },
});

/** The demo class is looked at in the middle of its lesson: after so many pulls, and up to so many more, spread over the class. */
const [FEWEST, MORE, SPREAD] = [3, 14, 5] as const;
const midway = (events: readonly GameEvent[], pulls: number): readonly GameEvent[] => {
  const last = events.filter(({ type }) => type === 'pull')[pulls - 1];
  return last === undefined ? events : events.slice(0, events.indexOf(last) + 1);
};

/** A simulated class as the files that it would hand in. @throws where the population can't be read */
function demo(playlist: Playlist, pupils: number): readonly Source[] {
  const population = parsePopulation(ages);
  if (!population.ok) throw new Error(population.why);
  const experiment = {
    kinds,
    fold: makeFold(kinds),
    sights: sights(),
    playlist,
    population: population.value,
    seed: SEED,
    arm: 'pf',
  } as const;
  return Array.from({ length: pupils }, (_, index) => ({
    name: `demo ${index}`,
    text: async function* () {
      const events = midway(live(experiment, index).events, FEWEST + ((index * SPREAD) % MORE));
      tell({ is: 'at-work', share: (index + 1) / pupils });
      yield linesOf(events);
    },
  }));
}
const linesOf = (events: readonly GameEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

async function perform(job: ClassJob): Promise<void> {
  if (job.do === 'demo') return tell({ is: 'done', classroom: classroomOf(await gatherFiles(demo(job.playlist, job.pupils))) });
  const all = job.files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const sources = job.files.map((file) =>
    sourceOf(file, (bytes) => {
      done += bytes;
      tell({ is: 'at-work', share: done / all });
    }),
  );
  tell({ is: 'done', classroom: classroomOf(await gatherFiles(sources)) });
}

addEventListener('message', ({ data }: MessageEvent<ClassJob>) => {
  perform(data).catch((error: unknown) => tell({ is: 'stopped', why: error instanceof Error ? error.message : String(error) }));
});
