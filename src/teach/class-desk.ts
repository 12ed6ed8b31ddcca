// The class as its files say it is. They are read anew with each that joins, in a worker; those that hold tries are kept on this
// device until the teacher forgets them. The demo class comes and goes beside them.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Playlist } from '../core/playlist.ts';
import type { Fate } from '../export/class-files.ts';
import type { Classroom } from '../export/class-pupils.ts';
import type { ClassFiles } from '../store/class-files.ts';
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
  /** whether the files are on this device when the page is opened again */
  readonly isKept: ReadonlySignal<boolean>;
  /** forgets the files; or ends the demo, and shows them again */
  readonly clear: () => void;
};

/** What these files brought would be gone with the page. */
const KEPT: readonly Fate[] = ['read', 'cut-off', 'hurt'];

/** Students of the demo class. */
const DEMO_PUPILS = 12;

export function openClassDesk(kept: ClassFiles): ClassDesk {
  let files: readonly File[] = [];
  /** of them those that are on this device */
  let onDevice: ReadonlySet<File> = new Set();
  let worker: Worker | undefined;
  const classroom = signal<Classroom | undefined>();
  const isDemo = signal(false);
  const isKept = signal(true);
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
      if (data.is === 'done') {
        classroom.value = data.classroom;
        if (job.do === 'files') void keep(job.files, data.classroom);
      } else trouble.value = data.why;
    });
    mine.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      trouble.value = event.message;
    });
    mine.postMessage(job);
  }

  async function keep(read: readonly File[], { files: told }: Classroom): Promise<void> {
    const fresh = read.filter((file, at) => !onDevice.has(file) && KEPT.some((fate) => fate === told[at]?.fate));
    onDevice = new Set([...onDevice, ...fresh]);
    if (fresh.length > 0) isKept.value = (await kept.keep(fresh)) && isKept.peek();
  }
  const readAll = (): void => {
    if (files.length > 0) work({ do: 'files', files });
    else classroom.value = undefined;
  };
  void kept.all().then((before) => {
    onDevice = new Set([...before, ...onDevice]);
    files = [...before, ...files];
    if (before.length > 0 && !isDemo.peek()) readAll();
  });

  return {
    classroom,
    isDemo,
    isKept,
    share,
    trouble,
    add: (more) => {
      files = [...files, ...more];
      isDemo.value = false;
      readAll();
    },
    demo: (playlist) => {
      isDemo.value = true;
      work({ do: 'demo', playlist, pupils: DEMO_PUPILS });
    },
    clear: () => {
      worker?.terminate();
      share.value = undefined;
      trouble.value = undefined;
      if (isDemo.peek()) {
        isDemo.value = false;
        readAll();
        return;
      }
      files = [];
      onDevice = new Set();
      isKept.value = true;
      // what looks forgotten is: whoever leaves the page then leaves nothing behind
      kept.forget().then(readAll, (error) => {
        trouble.value = String(error);
      });
    },
  };
}
