// The page's side of a job.

import type { Job, Told } from './job.ts';

export type Working = {
  /** ends it where it stands; nothing more is told */
  readonly cancel: () => void;
};

/** Gives a worker a job. @param hear told of what comes of it, progress first */
export function work(job: Job, hear: (told: Told) => void): Working {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `research-${job.do}` });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.is !== 'progress') worker.terminate();
    hear(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    hear({ is: 'stopped', why: event.message });
  });
  worker.postMessage(job);
  return { cancel: () => worker.terminate() };
}
