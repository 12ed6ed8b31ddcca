import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipBundle } from '../../src/research/zip.ts';

const AT = Date.UTC(2026, 2, 4, 9, 30);

it('holds what was written, whichever file was written to first, and bytes as they were when they were handed over', async () => {
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
    ['tries.csv', 'hi!'],
    ['levels/b 01.json', '{"a":"ñ😀"}'],
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
