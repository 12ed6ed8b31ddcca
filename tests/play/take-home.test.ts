import { describe, expect, it } from 'vitest';
import { takeHomeOf } from '../../src/play/take-home.ts';
import { attempt, world } from './made.ts';

describe('the take-home page', () => {
  it('has nothing to tell before the first try', () => {
    expect(takeHomeOf(undefined, [])).toEqual({
      tries: 0,
      ideas: 0,
      looked: { changed: 0, of: 0 },
      declined: 0,
      cards: [],
      surprise: undefined,
      trail: [],
    });
  });

  it('counts ideas once, and a repeat as none', () => {
    const tries = [attempt({ idea: 'a' }), attempt({ idea: 'b' }), attempt({ idea: 'a' }), attempt({ idea: 'c', repeat: true })];
    expect(takeHomeOf(world({ tries }), []).ideas).toBe(2);
  });

  it('counts the surprises that another build followed', () => {
    const expected = attempt({ reply: 'level' });
    const tries = [attempt({}), attempt({ repeat: true }), attempt({}), expected, attempt({})];
    // the last surprise has no try after it; the first was followed by a repeat
    expect(takeHomeOf(world({ tries }), []).looked).toEqual({ changed: 2, of: 3 });
  });

  it('shows what the journal pinned, or else the surest surprise that ruled out most', () => {
    const tries = [attempt({ n: 1, sureness: 'guess', bits: 0.5 }), attempt({ n: 2, bits: 0.2 }), attempt({ n: 3, bits: 1 })];
    expect(takeHomeOf(world({ tries }), []).surprise?.n).toBe(3);
    const journal = [{ at: 0, pin: attempt({ n: 1 }), feeling: null, text: null }];
    expect(takeHomeOf(world({ tries, journal }), []).surprise?.n).toBe(1);
  });

  it('marks each try in order', () => {
    const tries = [attempt({}), attempt({ reply: 'level' }), attempt({ repeat: true })];
    expect(takeHomeOf(world({ tries }), []).trail).toEqual(['surprise', 'idea', 'repeat']);
  });
});
