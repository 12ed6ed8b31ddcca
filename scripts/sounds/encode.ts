// The recording as files that browsers play: Ogg Vorbis, and MP3 for those that don't know it. The encoders are
// WebAssembly, so the same samples give the same bytes everywhere.

import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders';
import { signalOf } from './finish.ts';
import { RATE } from './signal.ts';

const MONO = { sampleRate: RATE, channels: 1 } as const;
/** −1 to 10. At 2 the noise of coding lies 24 dB under our sounds. */
const OGG_QUALITY = 2;
/** A number that tells streams in one file apart; ours has one. */
const OGG_SERIAL = 1;
/** Kilobits a second, always the same: Safari misjudges the length of an MP3 that varies and has no table of contents. */
const MP3_RATE = 40;
/**
 * Samples by which MP3 comes late: 576 of the encoder and 529 of the decoder (LAME, technical FAQ). So many are taken from
 * the silence at the start, and both formats have every sound at the same place.
 */
const MP3_DELAY = 1105;

type Encoder = { readonly encode: (samples: readonly Float32Array[]) => Uint8Array; readonly finalize: () => Uint8Array };

function coded(encoder: Encoder, pcm: Int16Array): Uint8Array {
  // What an encoder returns is its own memory, written over by the next call: it is copied at once.
  const body = Uint8Array.from(encoder.encode([Float32Array.from(signalOf(pcm))]));
  const end = Uint8Array.from(encoder.finalize());
  const out = new Uint8Array(body.length + end.length);
  out.set(body);
  out.set(end, body.length);
  return out;
}

export async function ogg(pcm: Int16Array): Promise<Uint8Array> {
  const encoder = await createOggEncoder();
  encoder.configure({ ...MONO, vbrQuality: OGG_QUALITY, oggSerialNo: OGG_SERIAL });
  return coded(encoder, pcm);
}

export async function mp3(pcm: Int16Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ ...MONO, bitrate: MP3_RATE, outputSampleRate: RATE });
  return coded(encoder, pcm.subarray(MP3_DELAY));
}
