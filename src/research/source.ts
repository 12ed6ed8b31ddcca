// A file of the browser as a source that can be read from its start as often as asked.

import type { Source } from '../export/lines.ts';

/** Bytes read at once. */
const PIECE = 1_048_576;

export type FileSource = Source & {
  /** whether the browser stopped reading it: it was moved, changed or is a folder */
  readonly unread: () => boolean;
};

/** @param behind told how many bytes were read just now. A file that can't be read ends where that shows. */
export function fileSource(file: File, behind: (bytes: number) => void): FileSource {
  let unread = false;
  return {
    name: file.name,
    unread: () => unread,
    text: async function* () {
      const decoder = new TextDecoder();
      for (let at = 0; at < file.size; at += PIECE) {
        let bytes: ArrayBuffer;
        try {
          bytes = await file.slice(at, at + PIECE).arrayBuffer();
        } catch {
          unread = true;
          break;
        }
        behind(bytes.byteLength);
        yield decoder.decode(bytes, { stream: true });
      }
      yield decoder.decode();
    },
  };
}
