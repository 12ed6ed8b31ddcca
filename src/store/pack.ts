// An assignment ↔ the text that a link, a QR code or a file holds: '1', then in base64url a checksum (CRC-32, 4 bytes, big-endian)
// of what follows it, which is the assignment's JSON, deflated. What comes in is anybody's: it is refused with a reason.

import { type Assignment, type AssignmentRead, type AssignmentTrouble, assignmentText, readAssignment } from '../core/assignment.ts';

/** What the form above is named by. */
const FORM = '1';
/** A link longer than this is none of ours, characters. */
const TEXT_MOST = 20_000;
/** An assignment unpacked: a hundred levels and 26 letters that leave out half of them are a tenth of it, bytes. */
const BYTES_MOST = 65_536;
const CHECKSUM = 4;

/** CRC-32 of IEEE 802.3: it finds every change of up to 32 bits in a row, so every changed byte. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** undefined where another text would say the same bytes, or none: one changed letter never goes unseen. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** @throws where the stream does, and where this browser can't squeeze */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  by: GenericTransformStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = new Blob([bytes]).stream().pipeThrough(by).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(new Uint8Array(read.value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const refused = (trouble: AssignmentTrouble): AssignmentRead => ({ ok: false, trouble });

/** @throws where this browser has no CompressionStream */
export async function pack(assignment: Assignment): Promise<string> {
  const text = new TextEncoder().encode(assignmentText(assignment));
  const squeezed = await through(text, new CompressionStream('deflate-raw'), BYTES_MOST);
  if (squeezed === undefined) throw new Error('This lesson is too large for a link.');
  const sealed = new Uint8Array(CHECKSUM + squeezed.length);
  new DataView(sealed.buffer).setUint32(0, crc32(squeezed));
  sealed.set(squeezed, CHECKSUM);
  return FORM + toBase64(sealed);
}

/** Reads what `pack` made, or whatever else came. What unfolds to more than any assignment is dropped while it does. */
export async function unpack(text: string): Promise<AssignmentRead> {
  if (text.length > TEXT_MOST) return refused('too-large');
  if (!text.startsWith(FORM)) return refused(/^[2-9]/.test(text) ? 'newer' : 'damaged');
  const sealed = fromBase64(text.slice(FORM.length));
  if (sealed === undefined || sealed.length <= CHECKSUM) return refused('damaged');
  const squeezed = sealed.slice(CHECKSUM);
  if (new DataView(sealed.buffer).getUint32(0) !== crc32(squeezed)) return refused('damaged');
  if (typeof DecompressionStream === 'undefined') return refused('old-browser');
  try {
    const bytes = await through(squeezed, new DecompressionStream('deflate-raw'), BYTES_MOST);
    if (bytes === undefined) return refused('too-large');
    return readAssignment(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refused('damaged');
  }
}

/** Digits of a key. */
const KEY_DIGITS = 4;

/**
 * The number that a teacher says aloud when *assemble* is to open: any page knows it that has the lesson, with no network, and
 * students find it where they are told it. @returns four digits
 */
export const keyOf = ({ id }: Pick<Assignment, 'id'>): string =>
  String(crc32(new TextEncoder().encode(`key ${id}`)) % 10 ** KEY_DIGITS).padStart(KEY_DIGITS, '0');

/** Where a link to an assignment leads, behind the address of the page. */
export const linkHash = (packed: string): string => `#/a/${packed}`;
/** What stands packed in an address; undefined where it is no link to an assignment. */
export const packedIn = (hash: string): string | undefined => /^#\/a\/(.*)$/s.exec(hash)?.[1];

/** A file that holds an assignment, as text. */
export const fileText = (name: string, packed: string): string => `${JSON.stringify({ 'not-yet': 'lesson', name, packed }, null, 2)}\n`;

/** What stands packed in such a file, or in a text that holds a link; undefined where neither is there. */
export const packedInFile = (text: string): string | undefined => /"packed":\s*"([^"]*)"/.exec(text)?.[1] ?? /#\/a\/(\S+)/.exec(text)?.[1];

/** Reads such a file. */
export async function unpackFile(text: string): Promise<AssignmentRead> {
  const packed = packedInFile(text);
  return packed === undefined ? refused('strange') : unpack(packed);
}
