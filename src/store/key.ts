import { z } from 'zod';
import { openBox } from './box.ts';

/** Bytes of a key: as many as SHA-256 has. */
const BYTES = 32;
const KEY = 'pseudonyms';
const keySchema = z.string().regex(/^[0-9a-f]{64}$/);

/** The key that pseudonyms are made with on this device, 64 hex digits. It never leaves it but in a file that the researcher saves. */
export type KeptKey = {
  readonly key: string;
  /** false where this browser keeps nothing: the key lasts as long as the page */
  readonly kept: boolean;
};

/** A new random key, which nothing keeps. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @returns a key as a file holds it; undefined where this is none */
export function parseKey(text: string): string | undefined {
  const read = keySchema.safeParse(text.trim());
  return read.success ? read.data : undefined;
}

/** The key of this device, made where there is none yet. */
export async function keptKey(): Promise<KeptKey> {
  const box = await openBox('not-yet-research');
  const kept = keySchema.safeParse(await box?.get(KEY).catch(() => undefined));
  return kept.success ? { key: kept.data, kept: true } : keepKey(newKey());
}

/** Puts another key in its place: pseudonyms made with the one before can't be made with it. */
export async function keepKey(key: string): Promise<KeptKey> {
  const box = await openBox('not-yet-research');
  if (box === undefined) return { key, kept: false };
  return box.set(KEY, key).then(
    () => ({ key, kept: true }),
    () => ({ key, kept: false }),
  );
}
