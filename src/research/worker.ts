// Reads, reckons and writes beside the page, which stays free meanwhile.

import '../core/jitless.ts';
import { perform } from './do.ts';
import type { Job, Told } from './job.ts';

/** ms between two words of progress */
const BEAT = 250;

let last = 0;
/** Progress is told a few times a second, all else at once. */
function tell(told: Told): void {
  if (told.is === 'progress') {
    const now = performance.now();
    if (now - last < BEAT) return;
    last = now;
  }
  postMessage(told);
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  perform(data, tell, Date.now()).catch((error: unknown) =>
    tell({ is: 'stopped', why: error instanceof Error ? error.message : String(error) }),
  );
});
