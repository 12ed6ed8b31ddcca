import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/core/level.ts';
import { isNew, openingAfter, openingOf } from '../../src/play/minute.ts';
import { nothing } from '../../src/session/state.ts';
import { world } from './made.ts';

const level = (id: string): Level => ({ id, kind: 'balance', place: 'entry', deal: 'same', goal: null, setups: [null], fails: [] });
const state = { ...nothing, playlist: { ...nothing.playlist, levels: [level('B01'), level('B02'), level('B03')] } };

describe('the first minute', () => {
  it('is the first two levels', () => {
    expect(openingOf(state).map(({ id }) => id)).toEqual(['B01', 'B02']);
    expect(openingAfter(state, 'B01')?.id).toBe('B02');
    expect(openingAfter(state, 'B02')).toBeUndefined();
    expect(openingAfter(state, 'B03')).toBeUndefined();
  });

  it('is for whoever has never pulled', () => {
    expect(isNew(state)).toBe(true);
    expect(isNew({ ...state, carried: { ...state.carried, worlds: { balance: world({}) } } })).toBe(true);
    const pulled = world({});
    const worlds = { balance: { ...pulled, beliefs: { ...pulled.beliefs, pulls: 1 } } };
    expect(isNew({ ...state, carried: { ...state.carried, worlds } })).toBe(false);
  });
});
