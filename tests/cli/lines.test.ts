import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/cli/lines.ts';
import type { Json } from '../../src/core/json.ts';
import { ok, type Result, refuse } from '../../src/core/result.ts';

const even = (raw: Json): Result<Json> => (typeof raw === 'number' && raw % 2 === 0 ? ok({ even: raw }) : refuse('not even'));

async function answered(input: string): Promise<{ readonly status: number; readonly lines: readonly unknown[] }> {
  const output = new PassThrough();
  const said = text(output);
  const status = await answerLines({ input: Readable.from([input]), output }, even);
  output.end();
  return {
    status,
    lines: (await said)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('JSON Lines', () => {
  it('gives a line for a line', async () => {
    expect(await answered('2\n4\n')).toEqual({ status: 0, lines: [{ even: 2 }, { even: 4 }] });
  });

  it.each([
    ['what can’t be answered', '2\n3\n4\n', 2, /not even/],
    ['what is no JSON', '2\n{\n4\n', 2, /not JSON/],
    ['a line after a blank one', '2\n\n3\n4', 3, /not even/],
    ['a line with a NaN', '2\nNaN\n4', 2, /not JSON/],
  ])('names %s by its number and goes on', async (_, input, line, why) => {
    const { status, lines } = await answered(input);
    expect(status).toBe(1);
    expect(lines).toEqual([{ even: 2 }, { error: expect.stringMatching(why), line }, { even: 4 }]);
  });

  it.each([
    ['Windows line ends', '2\r\n4\r\n'],
    ['no last line end', '2\n4'],
    ['a byte order mark', '\uFEFF2\n4\n'],
  ])('takes %s', async (_, input) => {
    expect(await answered(input)).toEqual({ status: 0, lines: [{ even: 2 }, { even: 4 }] });
  });

  it('of nothing is nothing', async () => {
    expect(await answered('')).toEqual({ status: 0, lines: [] });
  });

  it('waits for a slow reader and loses no line', async () => {
    const output = new PassThrough({ highWaterMark: 16 });
    const many = Array.from({ length: 5000 }, (_, at) => at * 2).join('\n');
    const done = answerLines({ input: Readable.from([many]), output }, even).finally(() => output.end());
    const lines = (await text(output)).trim().split('\n');
    expect(await done).toBe(0);
    expect(lines).toHaveLength(5000);
    expect(lines.at(-1)).toBe('{"even":9998}');
  });
});
