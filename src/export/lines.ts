// A log as pieces of text → its lines, few at a time: no file is ever held whole.

/** A text that can be read from its start as often as asked: a file of the disk or of a browser. */
export type Source = { readonly name: string; readonly text: () => AsyncIterable<string> };

/** `undefined` stands for a line too long to be held. `ended` is false for a last line without its line break. */
export type Lines = { readonly lines: readonly (string | undefined)[]; readonly ended: boolean };

/** Longer than any event by far, in UTF-16 units: a session's first event, with all that a learner brings, has some 100 000. */
const LONGEST_LINE = 16_000_000;

/** @param longest UTF-16 units that a line may have */
export async function* linesOf(text: AsyncIterable<string>, longest = LONGEST_LINE): AsyncGenerator<Lines> {
  let begun = '';
  let dropped = false;
  let first = true;
  for await (const piece of text) {
    const fresh = first ? piece.replace(/^\uFEFF/, '') : piece;
    first = false;
    const parts = fresh.split('\n');
    const last = parts.pop() ?? '';
    if (parts.length > 0) {
      const whole = [begun + (parts[0] ?? ''), ...parts.slice(1)];
      const lines = whole.map((line, index) => ((index === 0 && dropped) || line.length > longest ? undefined : bare(line)));
      begun = '';
      dropped = false;
      yield { lines, ended: true };
    }
    if (!dropped) begun += last;
    if (begun.length > longest) {
      begun = '';
      dropped = true;
    }
  }
  if (dropped || begun !== '') yield { lines: [dropped ? undefined : bare(begun)], ended: false };
}

const bare = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
