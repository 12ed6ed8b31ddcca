import { createHash, createHmac } from 'node:crypto';
import type { Bundle } from '../../src/export/bundle.ts';

/** Takes everything as bytes, as a disk does, and keeps nothing. */
export const NOWHERE: Bundle = {
  open: async () => ({
    write: async (part) => {
      if (typeof part === 'string') Buffer.from(part);
    },
    close: async () => {},
  }),
};

const utf8 = new TextEncoder();

/** What an export is handed. */
export const TOOLS = {
  base: 'https://example.org/not-yet/',
  say: (words: { readonly key: string }): string => words.key,
  encode: (text: string): Uint8Array => Buffer.from(text),
  encodeInto: (text: string, into: Uint8Array): number => utf8.encodeInto(text, into).written,
  sign: async (text: string): Promise<string> => createHmac('sha256', 'a key').update(text).digest('hex'),
  sha256: async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex'),
};
