// Chance for ids and seeds. `getRandomValues` is the one source that a page over plain http has: `randomUUID` is not there.

/** A random UUID (version 4, RFC 9562). */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return ((byte & 0x0f) | 0x40).toString(16);
    if (index === 8) return ((byte & 0x3f) | 0x80).toString(16);
    return byte.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A random 32-bit integer, signed. */
export const randomSeed = (): number => crypto.getRandomValues(new Int32Array(1))[0] ?? 0;
