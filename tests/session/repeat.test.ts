import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { TRIES_KEPT } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { begun } from '../../src/session/step.ts';
import { OPENED_AT, type Played, play, world } from './play.ts';

const lastPull = (played: Played) => {
  const event = played.log().findLast(({ type }) => type === 'pull');
  if (event?.type !== 'pull') throw new Error('no pull');
  return event.data;
};

describe('a build that was tried before', () => {
  it('is a repeat however long ago: it moves nothing and pays nothing', () => {
    const played = play().enter('bird').hang(5, 2);
    for (let n = 0; n < TRIES_KEPT + 5; n++) played.hang(1, 1);
    expect(
      world(played).tries.some(({ key }) => key === '5@2'),
      'it is no longer at hand',
    ).toBe(false);
    const before = world(played).beliefs;
    const pulled = lastPull(played.hang(5, 2));
    expect(pulled).toMatchObject({ repeat: true, sparks: 0, bits: 0 });
    expect(pulled.beliefs.world).toEqual(before.world);
    expect(pulled.beliefs.ability).toEqual(before.ability);
  });

  it('is one in a later session, too', () => {
    const first = play().enter('bird').hang(5, 2);
    const later = play({ carried: begun(first.state().carried, OPENED_AT) }).enter('bird');
    expect(lastPull(later.hang(5, 2)).repeat).toBe(true);
    expect(lastPull(later.hang(5, 3)).repeat).toBe(false);
  });

  it('is none on another level, on another setup, or where its outcome was not shown', () => {
    const played = play().enter('small').hang(2, 2).enter('bird').hang(2, 2);
    expect(lastPull(played).repeat).toBe(false);
    const fresh = play().enter('new');
    const marks = new Set<string>();
    for (let n = 0; n < 12; n++) {
      fresh.hang(6, 2);
      marks.add(JSON.stringify(lastPull(fresh).setup));
    }
    const repeats = fresh.log().filter((event) => event.type === 'pull' && event.data.repeat).length;
    const pulls = fresh.log().filter((event) => event.type === 'pull').length;
    expect(repeats).toBe(pulls - marks.size);
    const unseen = play()
      .enter('bird')
      .send({ do: 'pull', answer: [{ weight: 5, peg: 2 }], forecast: undefined, sureness: 'sure', seen: false });
    expect(lastPull(unseen.hang(5, 2)).repeat).toBe(false);
  });

  it('leaves one mark for all its pulls', () => {
    const played = play().enter('bird').hang(5, 2).hang(5, 2).hang(5, 3);
    expect(world(played).tried.bird).toHaveLength(2);
  });

  it('leaves none on fresh deals, which hardly ever come again', () => {
    const played = play().enter('new').hang(6, 2).hang(6, 2).hang(6, 2);
    expect(world(played).tried).toEqual({});
  });

  it('is known by the tries that are kept where a learner has no marks yet', () => {
    const { carried } = play().enter('bird').hang(5, 2).state();
    const worlds = Object.fromEntries(Object.entries(carried.worlds).map(([kind, one]) => [kind, { ...one, tried: {} }]));
    const later = play({ carried: begun({ ...carried, worlds }, OPENED_AT) }).enter('bird');
    expect(lastPull(later.hang(5, 2)).repeat).toBe(true);
  });
});

/** What levels this beam, as the kind's own solver finds it. */
function solve(setup: Json): Json {
  const opened = kinds.balance?.open(setup);
  const found = opened?.ok ? opened.value.solve({ reply: 'level' }, 1000) : undefined;
  if (found?.found !== 'answer') throw new Error('no way');
  return found.answer.answer;
}

describe('another way', () => {
  const paid = (played: Played) => lastPull(played).paid.way;

  it('is paid where the deal stays the same', () => {
    expect(paid(play().enter('bird').hang(6, 2).hang(2, 6))).toBe(1);
    expect(paid(play().enter('bird').hang(6, 2).hang(6, 2))).toBe(0);
  });

  it('is none on fresh deals: other numbers ask for another build', () => {
    const played = play().enter('new').hang(6, 2);
    expect(lastPull(played)).toMatchObject({ met: true, paid: { solve: 2 } });
    let met = 0;
    for (let n = 0; n < 6; n++) {
      played.pull(solve(played.state().dealt?.setup ?? null));
      if (lastPull(played).met) met++;
      expect(paid(played)).toBe(0);
    }
    expect(met).toBe(6);
  });
});
