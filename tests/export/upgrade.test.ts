import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOG_VERSION, parseEvent } from '../../src/core/event.ts';
import { STEPS, upgraded } from '../../src/core/upgrade.ts';

const LOGS = join(import.meta.dirname, 'logs');

describe('an older log', () => {
  it('goes up step by step, and stops where there is no step', () => {
    const steps = {
      1: (event: object) => ({ ...event, data: { renamed: 'yes' } }),
      2: (event: object) => ({ ...event, added: 2 }),
    };
    expect(upgraded({ v: 1, data: {} }, 3, steps)).toEqual({ v: 3, data: { renamed: 'yes' }, added: 2 });
    expect(upgraded({ v: 2, data: {} }, 3, steps)).toEqual({ v: 3, data: {}, added: 2 });
    expect(upgraded({ v: 0, data: {} }, 3, steps)).toEqual({ v: 0, data: {} });
    for (const other of [null, 7, 'text', [1], { v: 'one' }]) expect(upgraded(other, 3, steps)).toBe(other);
  });

  it('has a step for every version before this one, and a log of each that is read whole', () => {
    const versions = Array.from({ length: LOG_VERSION }, (_, index) => index + 1);
    expect(Object.keys(STEPS).map(Number)).toEqual(versions.slice(0, -1));
    expect(readdirSync(LOGS).sort()).toEqual(versions.map((version) => `v${version}.jsonl`));
    for (const version of versions) {
      const lines = readFileSync(join(LOGS, `v${version}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n');
      for (const line of lines) expect(parseEvent(line)).toMatchObject({ ok: true, value: { v: LOG_VERSION } });
    }
  });
});
