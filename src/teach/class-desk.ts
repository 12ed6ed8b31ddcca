// The class as its files say it is. They are read anew with each that joins, in a worker; nothing of them is kept.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Playlist } from '../core/playlist.ts';
import type { Classroom } from '../export/class-pupils.ts';
import type { ClassJob, ClassTold } from './class-job.ts';

export type ClassDesk = {
  /** undefined until files were read */
  readonly classroom: ReadonlySignal<Classroom | undefined>;
  /** whether what is shown is the class that nobody is in */
  readonly isDemo: ReadonlySignal<boolean>;
  /** how far the reading has come, 0 to 1; undefined while nothing is read */
  readonly share: ReadonlySignal<number | undefined>;
  /** why the reading stopped */
  readonly trouble: ReadonlySignal<string | undefined>;
  readonly add: (files: readonly File[]) => void;
  readonly demo: (playlist: Playlist) => void;
  readonly clear: () => void;
};

/** Students of the demo class. */
const DEMO_PUPILS = 12;

export function openClassDesk(): ClassDesk {
  let files: readonly File[] = [];
  let worker: Worker | undefined;
  const classroom = signal<Classroom | undefined>();
  const isDemo = signal(false);
  const share = signal<number | undefined>();
  const trouble = signal<string | undefined>();

  function work(job: ClassJob): void {
    worker?.terminate();
    const mine = new Worker(new URL('./class-worker.ts', import.meta.url), { type: 'module', name: 'class' });
    worker = mine;
    share.value = 0;
    trouble.value = undefined;
    const end = () => {
      mine.terminate();
      if (worker === mine) share.value = undefined;
    };
    mine.addEventListener('message', ({ data }: MessageEvent<ClassTold>) => {
      if (data.is === 'at-work') {
        share.value = data.share;
        return;
      }
      end();
      if (data.is === 'done') classroom.value = data.classroom;
      else trouble.value = data.why;
    });
    mine.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      trouble.value = event.message;
    });
    mine.postMessage(job);
  }

  return {
    classroom,
    isDemo,
    share,
    trouble,
    add: (more) => {
      files = [...files, ...more];
      isDemo.value = false;
      work({ do: 'files', files });
    },
    demo: (playlist) => {
      files = [];
      isDemo.value = true;
      work({ do: 'demo', playlist, pupils: DEMO_PUPILS });
    },
    clear: () => {
      worker?.terminate();
      files = [];
      classroom.value = undefined;
      share.value = undefined;
      trouble.value = undefined;
      isDemo.value = false;
    },
  };
}
