// A bundle as a folder. It appears under its name when it is whole.

import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Bundle } from '../export/bundle.ts';

/** @param out a folder that is not there yet, or is empty @throws where it holds something */
export function folderBundle(out: string): Bundle & { readonly done: () => void } {
  const whole = out.replace(/\/+$/, '');
  const part = `${whole}.part`;
  if (existsSync(whole) && readdirSync(whole).length > 0) throw new Error(`${whole} is not empty.`);
  rmSync(part, { recursive: true, force: true });
  return {
    open: async (name) => {
      const path = join(part, name);
      mkdirSync(dirname(path), { recursive: true });
      const stream = createWriteStream(path);
      let failed: Error | undefined;
      stream.on('error', (error) => {
        failed = error;
      });
      return {
        write: (text) =>
          new Promise((resolve, reject) => {
            if (failed) reject(failed);
            else stream.write(text, (error) => (error ? reject(error) : resolve()));
          }),
        close: async () => {
          stream.end();
          await finished(stream);
        },
      };
    },
    done: () => {
      rmSync(whole, { recursive: true, force: true });
      renameSync(part, whole);
    },
  };
}
