// What lies on the researcher's desk, and what is being done with it. Everything stays on this device.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FormatName } from '../export/names.ts';
import { saveFile } from '../stage/dom/save-file.ts';
import { type KeptKey, keepKey, keptKey, newKey, parseKey } from '../store/key.ts';
import type { Checked, Exported, HowExported, Opened, Watched } from './job.ts';
import { type Working, work } from './work.ts';

/** What a job has come to. */
export type Doing<T> =
  | { readonly is: 'idle' }
  | { readonly is: 'at-work'; readonly share: number }
  | { readonly is: 'done'; readonly came: T }
  | { readonly is: 'stopped'; readonly why: string };

export type Bundled = Exported & { readonly name: string };

/** Whose pseudonyms: those of the key of this device, or of one that is thrown away. */
export type Whose = 'mine' | 'fresh';

export type Desk = {
  readonly reading: ReadonlySignal<Doing<Opened>>;
  /** what the files hold, once they are read */
  readonly opened: ReadonlySignal<Opened | undefined>;
  readonly exporting: ReadonlySignal<Doing<Bundled>>;
  /** whether the figures of all logs come out once more */
  readonly checking: ReadonlySignal<Doing<Checked>>;
  readonly check: () => void;
  readonly stopCheck: () => void;
  /** the session that is watched */
  readonly watching: ReadonlySignal<Doing<Watched>>;
  readonly watch: (session: string) => void;
  readonly key: ReadonlySignal<KeptKey | undefined>;
  readonly add: (files: readonly File[]) => void;
  readonly clear: () => void;
  readonly stopExport: () => void;
  /** what the README of a bundle says, before it is made */
  readonly readme: ReadonlySignal<Doing<string>>;
  readonly readFirst: (how: HowExported) => void;
  readonly stopReadme: () => void;
  readonly export: (how: HowExported, whose: Whose) => Promise<void>;
  /** @returns whether the file held a key, which then is this device's */
  readonly useKey: (file: File) => Promise<boolean>;
};

/** Longest file that is looked at for a key, bytes. */
const KEY_FILE = 1024;

const bundleName = (format: FormatName, now: Date): string => `not-yet-${format}-${now.toISOString().slice(0, 10)}.zip`;

export function makeDesk(): Desk {
  const files = signal<readonly File[]>([]);
  const reading = signal<Doing<Opened>>({ is: 'idle' });
  const exporting = signal<Doing<Bundled>>({ is: 'idle' });
  const key = signal<KeptKey | undefined>();
  const watching = signal<Doing<Watched>>({ is: 'idle' });
  let reader: Working | undefined;
  const checking = signal<Doing<Checked>>({ is: 'idle' });
  let watcher: Working | undefined;
  let checker: Working | undefined;
  let writer: Working | undefined;
  const readme = signal<Doing<string>>({ is: 'idle' });
  let teller: Working | undefined;
  const stopReadme = (): void => {
    teller?.cancel();
    readme.value = { is: 'idle' };
  };
  const ready = keptKey().then((kept) => {
    key.value = kept;
    return kept;
  });

  const stopExport = (): void => {
    writer?.cancel();
    exporting.value = { is: 'idle' };
  };
  const stopCheck = (): void => {
    checker?.cancel();
    checking.value = { is: 'idle' };
  };
  const read = async (all: readonly File[]): Promise<void> => {
    reader?.cancel();
    stopExport();
    stopReadme();
    stopCheck();
    watcher?.cancel();
    watching.value = { is: 'idle' };
    files.value = all;
    if (all.length === 0) {
      reading.value = { is: 'idle' };
      return;
    }
    reading.value = { is: 'at-work', share: 0 };
    const mine = (await ready).key;
    // more may have been dropped meanwhile
    if (files.value !== all) return;
    reader = work({ do: 'open', files: all, key: mine }, (told) => {
      if (told.is === 'progress') reading.value = { is: 'at-work', share: told.share };
      if (told.is === 'opened') reading.value = { is: 'done', came: told.opened };
      if (told.is === 'stopped') reading.value = { is: 'stopped', why: told.why };
    });
  };

  return {
    reading,
    opened: computed(() => (reading.value.is === 'done' ? reading.value.came : undefined)),
    exporting,
    checking,
    check: () => {
      stopCheck();
      checking.value = { is: 'at-work', share: 0 };
      checker = work({ do: 'verify', files: files.value }, (told) => {
        if (told.is === 'progress') checking.value = { is: 'at-work', share: told.share };
        if (told.is === 'checked') checking.value = { is: 'done', came: told.checked };
        if (told.is === 'stopped') checking.value = { is: 'stopped', why: told.why };
      });
    },
    stopCheck,
    watching,
    watch: (session) => {
      watcher?.cancel();
      watching.value = { is: 'at-work', share: 0 };
      watcher = work({ do: 'session', files: files.value, session }, (told) => {
        if (told.is === 'progress') watching.value = { is: 'at-work', share: told.share };
        if (told.is === 'watched') watching.value = { is: 'done', came: told.watched };
        if (told.is === 'stopped') watching.value = { is: 'stopped', why: told.why };
      });
    },
    key,
    add: (more) => void read([...files.value, ...more]),
    clear: () => void read([]),
    stopExport,
    readme,
    readFirst: (how) => {
      stopReadme();
      readme.value = { is: 'at-work', share: 0 };
      teller = work({ do: 'readme', files: files.value, ...how }, (told) => {
        if (told.is === 'progress') readme.value = { is: 'at-work', share: told.share };
        if (told.is === 'readme') readme.value = { is: 'done', came: told.text };
        if (told.is === 'stopped') readme.value = { is: 'stopped', why: told.why };
      });
    },
    stopReadme,
    export: async (how, whose) => {
      stopExport();
      exporting.value = { is: 'at-work', share: 0 };
      const mine = whose === 'mine' ? (key.value ?? (await ready)).key : newKey();
      const name = bundleName(how.format, new Date());
      writer = work({ do: 'export', files: files.value, key: mine, ...how }, (told) => {
        if (told.is === 'progress') exporting.value = { is: 'at-work', share: told.share };
        if (told.is === 'exported') {
          const { zip } = told.exported;
          exporting.value = { is: 'done', came: { ...told.exported, name } };
          void saveFile(name, zip.type, [zip]);
        }
        if (told.is === 'stopped') exporting.value = { is: 'stopped', why: told.why };
      });
    },
    useKey: async (file) => {
      const read = file.size > KEY_FILE ? undefined : parseKey(await file.text());
      if (read !== undefined) key.value = await keepKey(read);
      return read !== undefined;
    },
  };
}
