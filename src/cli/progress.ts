import type { Writable } from 'node:stream';

/** Cells of the bar. */
const CELLS = 30;

/** A bar that is drawn over itself where a person looks on; elsewhere a line at each tenth. */
export function progress(
  output: Writable & { readonly isTTY?: boolean },
  total: number,
  what: string,
): { readonly at: (done: number, note?: string) => void } {
  let told = -1;
  return {
    at: (done, note = '') => {
      const share = total === 0 ? 1 : done / total;
      const step = Math.floor(share * (output.isTTY ? 100 : 10));
      if (step === told) return;
      told = step;
      const cells = Math.round(share * CELLS);
      const bar = `[${'#'.repeat(cells)}${'-'.repeat(CELLS - cells)}] ${Math.floor(share * 100)}%  ${done} of ${total} ${what}${note}`;
      output.write(output.isTTY ? `\r${bar}${done === total ? '\n' : ''}` : `${bar}\n`);
    },
  };
}
