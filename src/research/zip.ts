// A bundle as one zip, squeezed while it is written.

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Bundle } from '../export/bundle.ts';

/** Bytes that are held before they are handed to the browser, which lays large blobs on the disk. */
const HELD = 4_194_304;
/** A zip of the first kind has 32 bits for the length of a file and of itself. */
const LONGEST = 0xff_ff_ff_ff;
/** What is squeezed already. */
const SQUEEZED = /\.parquet$/;
/** JSON and CSV repeat themselves so much that more thorough ways take thrice as long for a tenth less. */
const LEVEL = 3;

export type ZipBundle = Bundle & {
  /** The zip, once all its files are closed. @throws where writing failed, or it got longer than a zip can be */
  readonly done: () => Blob;
};

/** What is put in is handed to the browser piece by piece. */
function blobs() {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const spill = (): void => {
    parts.push(new Blob(held));
    held = [];
    bytes = 0;
  };
  return {
    put: (data: Uint8Array): void => {
      // fflate hands out arrays that it writes into no more
      held.push(data as Uint8Array<ArrayBuffer>);
      bytes += data.length;
      if (bytes > HELD) spill();
    },
    whole: (type: string): Blob => {
      spill();
      return new Blob(parts, { type });
    },
  };
}

/** @param at the date of every file in it, ms since 1970. Several may be open: each is laid by squeezed, and goes in when it is closed. */
export function zipBundle(at: number): ZipBundle {
  const all = blobs();
  let length = 0;
  let failed: Error | null = null;
  const zip = new Zip((error, data) => {
    failed ??= error;
    all.put(data);
    length += data.length;
  });
  const utf8 = new TextEncoder();
  return {
    open: async (name) => {
      const file = SQUEEZED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
      file.mtime = at;
      const own = blobs();
      file.ondata = (error, data) => {
        failed ??= error;
        own.put(data);
      };
      let written = 0;
      return {
        write: async (part) => {
          // whoever writes bytes may write into them again
          const piece = typeof part === 'string' ? utf8.encode(part) : part.slice();
          written += piece.length;
          if (written > LONGEST) throw new RangeError(`${name} is longer than a zip can hold.`);
          file.push(piece);
        },
        close: async () => {
          file.push(new Uint8Array(0), true);
          const squeezed = own.whole('');
          // from here on what the file gives goes into the zip
          zip.add(file);
          for (let from = 0; from < squeezed.size; from += HELD)
            file.ondata(null, new Uint8Array(await squeezed.slice(from, from + HELD).arrayBuffer()), false);
          file.ondata(null, new Uint8Array(0), true);
        },
      };
    },
    done: () => {
      zip.end();
      if (failed !== null) throw failed;
      if (length > LONGEST) throw new RangeError('The bundle is longer than a zip can be.');
      return all.whole('application/zip');
    },
  };
}
