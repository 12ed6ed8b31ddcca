import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { zipBundle } from '../../src/research/zip.ts';

afterEach(() => vi.unstubAllGlobals());

const AT = Date.UTC(2026, 2, 4, 9, 30);

it('holds what was written, files in the order in which they were closed, and bytes as they were when they were handed over', async () => {
  const bundle = zipBundle(AT);
  const [one, other] = [await bundle.open('tries.csv'), await bundle.open('levels/b 01.json')];
  const bytes = new Uint8Array([104, 105]);
  await other.write('{"a":');
  await one.write(bytes);
  bytes.fill(0);
  await other.write('"ñ😀"}');
  await other.close();
  await one.write('!');
  await one.close();
  const files = unzipSync(new Uint8Array(await bundle.done().arrayBuffer()));
  expect(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])).toEqual([
    ['levels/b 01.json', '{"a":"ñ😀"}'],
    ['tries.csv', 'hi!'],
  ]);
});

it('hands the browser what is written to a file while another is open, and holds but a little', async () => {
  const { Blob: Plain } = globalThis;
  let handed = 0;
  vi.stubGlobal(
    'Blob',
    class extends Plain {
      constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
        super(parts, options);
        for (const part of parts) if (part instanceof Uint8Array) handed += part.length;
      }
    },
  );
  const bundle = zipBundle(AT);
  const first = await bundle.open('events.parquet');
  const second = await bundle.open('tries.parquet');
  await first.write('first');
  const piece = new Uint8Array(1_000_000).fill(7);
  for (let n = 0; n < 12; n++) await second.write(piece);
  expect(handed).toBeGreaterThan(7_000_000);
  await first.close();
  await second.close();
  const files = unzipSync(new Uint8Array(await bundle.done().arrayBuffer()));
  expect(Object.entries(files).map(([name, content]) => [name, content.length, content.at(-1)])).toEqual([
    ['events.parquet', 5, 116],
    ['tries.parquet', 12_000_000, 7],
  ]);
});

it('squeezes text, and leaves alone what is squeezed already', async () => {
  const bundle = zipBundle(AT);
  const text = 'the same again, '.repeat(5000);
  for (const name of ['events.csv', 'events.parquet']) {
    const file = await bundle.open(name);
    await file.write(text);
    await file.close();
  }
  const { size } = bundle.done();
  expect(size).toBeGreaterThan(text.length);
  expect(size).toBeLessThan(1.1 * text.length);
});
