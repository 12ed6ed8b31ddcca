// Makes what a page draws by chance the same each time it is run: which level comes next, which case is shown. Each load
// draws anew, so that no two sessions have one name.

/** A script for before any of the page's own. A document that has no storage draws nothing. */
export const dice = (seed: number): string => `if (location.protocol.startsWith('http')) {
  const loads = Number(sessionStorage.getItem('loads') ?? 0) + 1;
  sessionStorage.setItem('loads', String(loads));
  let state = ${seed} + loads * 7919;
  const byte = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 255;
  };
  Crypto.prototype.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at++) bytes[at] = byte();
    return array;
  };
}`;

/** Moves the page's wall clock on. @param ms how far */
export const later = (ms: number): string => `{
  const now = Date.now;
  Date.now = () => now() + ${ms};
}`;
