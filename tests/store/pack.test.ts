import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, playedOfAssignment, readAssignment } from '../../src/core/assignment.ts';
import { GATE_PRESETS } from '../../src/core/playlist.ts';
import { CONSENTS } from '../../src/core/world.ts';
import { playlist } from '../../src/levels.ts';
import { fileText, keyOf, linkHash, pack, packedIn, unpack, unpackFile } from '../../src/store/pack.ts';

const ids = playlist.levels.map(({ id }) => id);
const gate = fc.oneof(
  fc.constantFrom('standard' as const, 'short' as const),
  fc.record({
    ideas: fc.integer({ min: 1, max: 9 }),
    conflict: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    barren: fc.integer({ min: 1, max: 9 }),
    idle: fc.integer({ min: 1000, max: 600_000 }),
    leaving: fc.constant(0.05),
  }),
);
const assignments: fc.Arbitrary<Assignment> = fc.record(
  {
    v: fc.constant(1 as const),
    id: fc.stringMatching(/^[a-z0-9]{4,12}$/),
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((name) => `${name.slice(0, 40)}.`.trim()),
    levels: fc.shuffledSubarray(ids, { minLength: 1 }),
    gate,
    policy: fc.constantFrom('struggle-zone', 'eighty-five', 'fixed', 'random'),
    assemble: fc.constantFrom('open' as const, 'teacher' as const),
    consent: fc.constantFrom(...CONSENTS),
    letters: fc.dictionary(fc.stringMatching(/^[A-Z]$/), fc.record({ gate, without: fc.subarray(ids) }, { requiredKeys: [] })),
    led: fc.record({
      level: fc.constantFrom(...ids),
      answer: fc.array(fc.record({ weight: fc.nat(), peg: fc.integer() })),
      forecast: fc.option(fc.string({ maxLength: 40 })),
    }),
  },
  { requiredKeys: ['v', 'id', 'name', 'levels', 'gate', 'policy', 'assemble', 'consent', 'letters'] },
);

const lesson: Assignment = {
  v: 1,
  id: 'k3f9a',
  name: 'Monday’s lesson',
  levels: ['B01', 'B02', 'B05', 'B08', 'B18'],
  gate: 'short',
  policy: 'fixed',
  assemble: 'teacher',
  consent: 'research',
  letters: { A: { gate: 'standard', without: ['B08'] } },
};

/** What `pack` makes of any bytes, by other code than its own. */
function packed(text: string): string {
  const body = deflateRawSync(text);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc = (crc ^ byte) >>> 0;
    for (let bit = 0; bit < 8; bit++) crc = crc % 2 === 1 ? ((crc >>> 1) ^ 0xedb88320) >>> 0 : crc >>> 1;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return `1${Buffer.concat([sum, body]).toString('base64url')}`;
}

describe('a packed assignment', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(assignments, async (assignment) => {
        expect(await unpack(await pack(assignment))).toEqual({ ok: true, value: assignment });
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('reads what other code packed, defaults left out', async () => {
    expect(await unpack(packed('{"v":1,"id":"abcd","name":"x","levels":["B01"]}'))).toEqual({
      ok: true,
      value: {
        ...{ v: 1, id: 'abcd', name: 'x', levels: ['B01'], gate: 'standard', policy: 'struggle-zone' },
        ...{ assemble: 'open', consent: 'play', letters: {} },
      },
    });
  });

  it('is refused with a reason when any one letter of it is another one', async () => {
    const text = await pack(lesson);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ é%';
    for (let at = 0; at < text.length; at++)
      for (const letter of letters) {
        if (letter === text[at]) continue;
        const read = await unpack(text.slice(0, at) + letter + text.slice(at + 1));
        expect(read.ok, `${at} ${letter}`).toBe(false);
      }
  });

  it('is refused when any byte of its inside is changed', async () => {
    const text = await pack(lesson);
    const bytes = Buffer.from(text.slice(1), 'base64url');
    for (let at = 0; at < bytes.length; at++)
      for (const change of [1, 128, 255]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await unpack(`1${changed.toString('base64url')}`)).toEqual({ ok: false, trouble: 'damaged' });
      }
  });

  it('is refused when it is cut off anywhere, or more follows', async () => {
    const text = await pack(lesson);
    for (let length = 0; length < text.length; length++) expect((await unpack(text.slice(0, length))).ok).toBe(false);
    expect((await unpack(`${text}A`)).ok).toBe(false);
  });

  it('says what is amiss', async () => {
    expect(await unpack(packed(' '.repeat(10_000_000)))).toEqual({ ok: false, trouble: 'too-large' });
    expect(await unpack(`1${'A'.repeat(30_000)}`)).toEqual({ ok: false, trouble: 'too-large' });
    expect(await unpack(packed('{"v":2}'))).toEqual({ ok: false, trouble: 'newer' });
    expect(await unpack('2AAAA')).toEqual({ ok: false, trouble: 'newer' });
    expect(await unpack(packed('{"v":1,"id":"abcd","name":"x","levels":[]}'))).toEqual({ ok: false, trouble: 'strange' });
    expect(await unpack(packed('{"v":1,"id":"abcd","name":"x","levels":["B01","B01"]}'))).toEqual({ ok: false, trouble: 'strange' });
    expect(await unpack(packed('nothing'))).toEqual({ ok: false, trouble: 'damaged' });
  });

  it('has a number that opens it, the same on every page that has it', () => {
    // zlib.crc32(b'key k3f9a') modulo 10000, in Python
    expect(keyOf(lesson)).toBe('0067');
    for (const id of ['abcd', 'zzzzzz', '0000']) expect(keyOf({ id })).toMatch(/^\d{4}$/);
  });

  it('travels in a link and in a file', async () => {
    const text = await pack(lesson);
    expect(packedIn(linkHash(text))).toBe(text);
    expect(packedIn('#/play/B01')).toBeUndefined();
    expect(await unpackFile(fileText(lesson.name, text))).toEqual({ ok: true, value: lesson });
    expect(await unpackFile(`See https://school.test/${linkHash(text)} on Monday`)).toEqual({ ok: true, value: lesson });
    expect(await unpackFile('homework')).toEqual({ ok: false, trouble: 'strange' });
  });

  it('is short enough for a QR code that a phone reads from a projector', async () => {
    // version 10 of ISO/IEC 18004 at level L takes 271 bytes
    expect((await pack(lesson)).length).toBeLessThan(240);
  });
});

describe('what is played of an assignment', () => {
  it('is its levels in its order, as it is set', () => {
    expect(playedOfAssignment({ ...lesson, levels: ['B05', 'S02', 'B01'] }, playlist.levels)).toMatchObject({
      id: 'lesson-k3f9a',
      levels: [{ id: 'B05' }, { id: 'S02' }, { id: 'B01' }],
      settings: { gate: GATE_PRESETS.short, policy: 'fixed', assemble: 'teacher' },
    });
  });

  it('is otherwise for whoever has a letter', () => {
    const played = playedOfAssignment(lesson, playlist.levels, 'A');
    expect(played).toMatchObject({ id: 'lesson-k3f9a-A', settings: { gate: GATE_PRESETS.standard } });
    expect(played?.levels.map(({ id }) => id)).toEqual(['B01', 'B02', 'B05', 'B18']);
    expect(playedOfAssignment(lesson, playlist.levels, 'Z')).toEqual(playedOfAssignment(lesson, playlist.levels));
  });

  it('leaves out levels that are not there, and is nothing where none is', () => {
    expect(playedOfAssignment({ ...lesson, levels: ['X1', 'B02'] }, playlist.levels)?.levels.map(({ id }) => id)).toEqual(['B02']);
    expect(playedOfAssignment({ ...lesson, levels: ['X1'] }, playlist.levels)).toBeUndefined();
  });

  it('needs no person’s leave to be read: unknown fields are refused', () => {
    expect(readAssignment({ ...lesson, extra: 1 })).toEqual({ ok: false, trouble: 'strange' });
  });
});
