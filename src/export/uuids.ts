// A set of UUIDs by row, in 16 bytes and a slot each: as strings in a map they take seven times as much.

/** Rows in a piece: room is never kept for many more than there are, nor copied. */
const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;
/** 32-bit words of a UUID. */
const WORDS = 4;
/** At most this share of the slots is taken, so that a search is short. */
const FULL = 0.75;
const HYPHEN = 45;

export type Uuids = {
  readonly size: () => number;
  /** upper and lower case are the same */
  readonly rowOf: (id: string) => number | undefined;
  /** @returns its row, a new one where it was not in */
  readonly add: (id: string) => number;
  /** in the order of their rows, in lower case */
  readonly all: () => Iterable<string>;
};

export function uuids(): Uuids {
  const pieces: Uint32Array[] = [];
  /** one more than the row whose id belongs here or, where others were there before, after here; 0 for none */
  let slots = new Uint32Array(1024);
  let size = 0;
  const asked = new Uint32Array(WORDS);

  const wordOf = (row: number, word: number): number => pieces[row >> PIECE_BITS]?.[(row & (PIECE - 1)) * WORDS + word] ?? 0;
  const isAsked = (row: number): boolean => {
    for (let word = 0; word < WORDS; word++) if (wordOf(row, word) !== asked[word]) return false;
    return true;
  };
  /** Of murmur3, for ids that are not drawn at random. */
  const hash = (word: (at: number) => number): number => {
    let mixed = 0;
    for (let at = 0; at < WORDS; at++) {
      mixed = Math.imul(mixed ^ word(at), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      mixed ^= mixed >>> 16;
    }
    return mixed >>> 0;
  };
  const wordAsked = (at: number): number => asked[at] ?? 0;

  /** The slot of what is asked for, or the free one where it belongs. */
  function slotOf(): number {
    const last = slots.length - 1;
    let slot = hash(wordAsked) & last;
    for (let row = slots[slot] ?? 0; row > 0 && !isAsked(row - 1); row = slots[slot] ?? 0) slot = (slot + 1) & last;
    return slot;
  }
  function widen(): void {
    slots = new Uint32Array(2 * slots.length);
    const last = slots.length - 1;
    for (let row = 0; row < size; row++) {
      let slot = hash((at) => wordOf(row, at)) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = row + 1;
    }
  }
  return {
    size: () => size,
    rowOf: (id) => {
      parse(id, asked);
      const row = slots[slotOf()] ?? 0;
      return row === 0 ? undefined : row - 1;
    },
    add: (id) => {
      parse(id, asked);
      const slot = slotOf();
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      const piece = pieces[size >> PIECE_BITS] ?? new Uint32Array(PIECE * WORDS);
      pieces[size >> PIECE_BITS] = piece;
      piece.set(asked, (size & (PIECE - 1)) * WORDS);
      slots[slot] = ++size;
      if (size > FULL * slots.length) widen();
      return size - 1;
    },
    all: function* () {
      for (let row = 0; row < size; row++) {
        const hex = [0, 1, 2, 3].map((word) => wordOf(row, word).toString(16).padStart(8, '0')).join('');
        yield [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
      }
    },
  };
}

/** @param id hex digits, with hyphens wherever */
function parse(id: string, into: Uint32Array): void {
  let digits = 0;
  let word = 0;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code === HYPHEN) continue;
    // the digits stand at 48 to 57; of letters the last four bits count from 1
    word = (word << 4) | (code < 58 ? code - 48 : (code & 15) + 9);
    digits++;
    if (digits % 8 === 0) into[digits / 8 - 1] = word;
  }
}
