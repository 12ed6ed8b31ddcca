// Where an export goes: named files that are written piece by piece, on a disk or in a browser's storage.

import type { Out } from './csv.ts';

export type File = { readonly write: (part: string | Uint8Array) => Promise<void>; readonly close: () => Promise<void> };
export type Bundle = {
  /** @param name with `/` between folders; never `..` */
  readonly open: (name: string) => Promise<File>;
};

/** A file of text that takes pieces at once and writes them when it is asked to. */
export type TextFile = {
  readonly add: (text: string) => void;
  readonly flush: () => Promise<void>;
  readonly end: () => Promise<void>;
};

export async function textFile(bundle: Bundle, name: string): Promise<TextFile> {
  const file = await bundle.open(name);
  let pending = '';
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    if (text !== '') await file.write(text);
  };
  return {
    add: (text) => {
      pending += text;
    },
    flush,
    end: async () => {
      await flush();
      await file.close();
    },
  };
}

/** A file of CSV as bytes: see `Out` in csv.ts. */
export type CsvFile = Omit<TextFile, 'add'> & Out;

/** Bytes that a file of CSV begins with room for. */
const ROOM = 524_288;
const QUOTE = 34;

/** Bytes that UTF-8 takes at most for a UTF-16 unit. */
const WIDEST = 3;

/** UTF-16 units of the longest cell that is doubled as bytes; what is longer is rare enough to be doubled as a string. */
const CELL = 131_072;
/** A cell before and after. Constants, shared by all files: the loop over them runs twice as fast as over bytes that may be exchanged. */
const SINGLE = new Uint8Array(WIDEST * CELL);
const DOUBLED = new Uint8Array(2 * WIDEST * CELL);

/** @param count bytes of `SINGLE` @returns bytes of `DOUBLED` */
function double(count: number): number {
  let at = 0;
  for (let index = 0; index < count; index++) {
    const byte = SINGLE[index] ?? 0;
    DOUBLED[at++] = byte;
    if (byte === QUOTE) DOUBLED[at++] = QUOTE;
  }
  return at;
}

/** @param encodeInto a text as UTF-8 into bytes that have room for it */
export async function csvFile(bundle: Bundle, name: string, encodeInto: (text: string, into: Uint8Array) => number): Promise<CsvFile> {
  const file = await bundle.open(name);
  let bytes = new Uint8Array(ROOM);
  let length = 0;
  const grow = (more: number): void => {
    if (length + more <= bytes.length) return;
    const wider = new Uint8Array(Math.max(length + more, 2 * bytes.length));
    wider.set(bytes.subarray(0, length));
    bytes = wider;
  };
  const flush = async (): Promise<void> => {
    if (length === 0) return;
    await file.write(bytes.subarray(0, length));
    length = 0;
  };
  const text = (one: string): void => {
    grow(WIDEST * one.length);
    length += encodeInto(one, length === 0 ? bytes : bytes.subarray(length));
  };
  return {
    text,
    doubled: (cell) => {
      if (cell.length > CELL) {
        text(cell.replace(/"/g, '""'));
        return;
      }
      const count = double(encodeInto(cell, SINGLE));
      grow(count);
      bytes.set(DOUBLED.subarray(0, count), length);
      length += count;
    },
    flush,
    end: async () => {
      await flush();
      await file.close();
    },
  };
}

/** A small file at once. */
export async function writeWhole(bundle: Bundle, name: string, text: string): Promise<void> {
  const file = await bundle.open(name);
  await file.write(text);
  await file.close();
}
