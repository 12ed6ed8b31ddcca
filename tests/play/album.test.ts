import { describe, expect, it } from 'vitest';
import { albumOf, newestOf, wonOf } from '../../src/play/album.ts';
import { attempt, world } from './made.ts';

const STRATEGIES = ['product', 'weight', 'add'] as const;

describe('the album of a world', () => {
  it('shows nameless silhouettes before anything was tried', () => {
    expect(albumOf(undefined, STRATEGIES)).toEqual([
      { strategy: 'weight', won: false, named: false, canonical: false, pull: undefined },
      { strategy: 'add', won: false, named: false, canonical: false, pull: undefined },
      { strategy: 'product', won: false, named: false, canonical: true, pull: undefined },
    ]);
  });

  it('gives a card for a strategy that an own pull ruled out, with that pull', () => {
    const pull = attempt({ n: 3 });
    const cards = albumOf(world({ album: { add: pull } }), STRATEGIES);
    expect(wonOf(cards)).toEqual(['add']);
    expect(cards.find((card) => card.strategy === 'add')).toMatchObject({ named: true, pull });
  });

  it('names all cards once the gate opened', () => {
    const opened = world({ reason: 'productive' });
    expect(albumOf(opened, STRATEGIES).map(({ named, won }) => [named, won])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  it('gives the canonical card when the concept was put together, with the last pull that met a goal', () => {
    const tries = [attempt({ n: 1, met: true }), attempt({ n: 2, met: true }), attempt({ n: 3, met: false })];
    const [, , canonical] = albumOf(world({ walked: ['assemble'], tries }), STRATEGIES);
    expect(canonical).toMatchObject({ strategy: 'product', won: true, canonical: true, pull: tries[1] });
  });

  it('does not give the canonical card for a contradiction', () => {
    const cards = albumOf(world({ album: { product: attempt({}) } }), STRATEGIES);
    expect(wonOf(cards)).toEqual([]);
  });

  it('knows the card that was won last', () => {
    const album = { weight: attempt({ n: 4, at: 2000 }), add: attempt({ n: 2, at: 1000 }) };
    expect(newestOf(albumOf(world({ album }), STRATEGIES))?.strategy).toBe('weight');
    expect(newestOf(albumOf(world({}), STRATEGIES))).toBeUndefined();
  });
});
