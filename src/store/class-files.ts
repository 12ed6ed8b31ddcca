// The files of a class, on the teacher's device and nowhere else: each as it was dropped, until the teacher forgets them.

import { openBox } from './box.ts';

export type ClassFiles = {
  /** as they came, oldest first */
  readonly all: () => Promise<readonly File[]>;
  /** @returns false where this browser keeps nothing, or has no room */
  readonly keep: (files: readonly File[]) => Promise<boolean>;
  /** Resolves once none of those that were there is left. */
  readonly forget: () => Promise<void>;
};

const FILE = 'file/';
/** Digits of a file's number, so that keys sort as the files came. */
const DIGITS = 6;

export async function openClassFiles(): Promise<ClassFiles> {
  const box = await openBox('not-yet-class');
  const keys = async (): Promise<readonly string[]> => [...((await box?.keys()) ?? [])].filter((key) => key.startsWith(FILE)).sort();
  return {
    all: async () => {
      const kept = await Promise.all((await keys()).map((key) => box?.get(key).catch(() => undefined)));
      return kept.filter((file) => file instanceof File);
    },
    keep: async (files) => {
      if (box === undefined) return false;
      try {
        const last = Number((await keys()).at(-1)?.slice(FILE.length) ?? 0);
        for (const [index, file] of files.entries()) await box.set(FILE + String(last + 1 + index).padStart(DIGITS, '0'), file);
        return true;
      } catch {
        return false;
      }
    },
    forget: async () => {
      await Promise.all((await keys()).map((key) => box?.remove(key)));
    },
  };
}
