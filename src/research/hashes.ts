// UTF-8, SHA-256 and the keyed hash of pseudonyms, as a browser has them.

import type { Asked } from '../export/export.ts';

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param key 64 hex digits @throws where the page was not served safely: browsers hash for https and localhost alone */
export async function hashes(key: string): Promise<Pick<Asked, 'encode' | 'encodeInto' | 'sign' | 'sha256'>> {
  const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const { subtle } = crypto;
  const made = await subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const utf8 = new TextEncoder();
  return {
    encode: (text) => utf8.encode(text),
    encodeInto: (text, into) => utf8.encodeInto(text, into).written,
    sign: async (text) => hex(await subtle.sign('HMAC', made, utf8.encode(text))),
    sha256: async (text) => hex(await subtle.digest('SHA-256', utf8.encode(text))),
  };
}
