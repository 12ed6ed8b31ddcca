// Nobody can earn more than the bound that src/feedback/reward.ts states, whatever they do. Agents search for it through the
// real fold, breadth first, the best of each breadth kept.

import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/core/json.ts';
import type { Level } from '../../src/core/level.ts';
import { pick, type Random, seeded, shuffled } from '../../src/core/random.ts';
import { TABLE } from '../../src/feedback/table.ts';
import { type Deed, deedsFrom, done, earned, earnedOn, levelsNamed, type Seat, sat } from './agents.ts';

/** The most that a level can pay: its solve is set aside where there is none to come, too. */
const levelBound = ({ goal }: Level): number => TABLE.sparksLevelMost - (goal === null ? TABLE.sparksSolve : 0);
/** The most that the levels, rungs and journals of so many worlds can pay. */
function worldsBound(levels: readonly Level[]): number {
  const worlds = new Set(levels.map(({ kind }) => kind)).size;
  const aside = TABLE.contrastsPaid * TABLE.sparksContrast + TABLE.reflectionsPaid * TABLE.sparksReflection;
  return levels.reduce((sum, level) => sum + levelBound(level), worlds * aside);
}

type Node = { readonly seat: Seat; readonly trail: readonly string[] };

/** What one deed brought; where it brought too much, how it came to that. */
function brought(node: Node, deed: Deed): Node {
  const seat = done(node.seat, deed);
  const trail = [...node.trail, deed.name];
  const { levels } = seat.state.playlist;
  const gain = earned(seat) - earned(node.seat);
  const said = `${trail.join(' · ')}: ${gain}`;
  expect(gain, said).toBeGreaterThanOrEqual(0);
  if (deed.free) expect(gain, said).toBe(0);
  for (const level of levels) expect(earnedOn(seat, level), `${level.id}: ${said}`).toBeLessThanOrEqual(levelBound(level));
  expect(earned(seat), said).toBeLessThanOrEqual(worldsBound(levels));
  return { seat, trail };
}

/** What can still matter of a seat. */
const standing = ({ state }: Seat): string =>
  canonicalText([
    state.dealt?.level ?? null,
    state.rung?.rung ?? null,
    state.carried.sparks,
    ...Object.values(state.carried.worlds).map(({ levels, gate, ideas, tries }) => [
      levels,
      gate.answered,
      gate.walked.length,
      ideas,
      tries.length,
    ]),
  ]);

/** Kept of each breadth: those that earned most, and others as they come, so that what pays later is found. */
const KEPT_BEST = 3;
const KEPT_OTHERS = 2;
/** Deeds one after another. */
const DEPTH = 9;

function searched(levels: readonly Level[], depth: number, seed: number): Node {
  const random: Random = seeded(seed);
  let breadth: readonly Node[] = [{ seat: sat(levels, undefined, undefined, seed), trail: [] }];
  let best = breadth[0];
  for (let deep = 0; deep < depth; deep++) {
    const next = new Map<string, Node>();
    for (const node of breadth)
      for (const deed of deedsFrom(node.seat)) {
        const after = brought(node, deed);
        if (after.seat.state === node.seat.state) continue;
        const name = standing(after.seat);
        if (!next.has(name)) next.set(name, after);
      }
    const all = [...next.values()].sort((a, b) => earned(b.seat) - earned(a.seat));
    breadth = [...all.slice(0, KEPT_BEST), ...shuffled(random, all.slice(KEPT_BEST)).slice(0, KEPT_OTHERS)];
    if (breadth[0] !== undefined) best = breadth[0];
  }
  if (best === undefined) throw new Error('a search begins somewhere');
  return best;
}

describe('agents that search for sparks', () => {
  it.each([
    ['on the balance', ['B02', 'B04', 'B21'], 1],
    ['at the archers', ['S01', 'S08'], 2],
    ['in both worlds', ['B05', 'S00', 'S13'], 3],
  ] as const)('%s find no way beyond the bound', { timeout: 300_000 }, (_, ids, seed) => {
    const levels = levelsNamed(...ids);
    const best = searched(levels, DEPTH, seed);
    // they do search: more was found than the first level that solves would pay
    expect(earned(best.seat), best.trail.join(' · ')).toBeGreaterThan(2 * TABLE.sparksSolve);
  });

  it('reach the bound of a level with pulls that find much, and never pass it', { timeout: 300_000 }, () => {
    const [level] = levelsNamed('S08');
    if (level === undefined) throw new Error('there is such a level');
    let node: Node = { seat: done(sat([level]), { name: '', free: true, command: { do: 'enter', level: level.id } }), trail: [] };
    for (let pulls = 0; pulls < 8; pulls++) {
      // the solve comes last, so that all else has been paid by then
      const deeds = deedsFrom(node.seat).filter(({ name }) => /^(pull|solve)/.test(name));
      const tried = deeds.map((deed) => brought(node, deed)).filter(({ seat }) => seat.state !== node.seat.state);
      const best = tried.sort((a, b) => earned(b.seat) - earned(a.seat))[0];
      if (best === undefined) break;
      node = best;
    }
    expect(earnedOn(node.seat, level), node.trail.join(' · ')).toBe(TABLE.sparksLevelMost);
  });
});

describe('agents that find nothing out', () => {
  it.each([
    ['on the balance', ['B02', 'B04', 'B12'], 4],
    ['at the archers', ['S01', 'S08'], 5],
  ] as const)('%s earn nothing by waiting, clicking, repeating and walking hints', { timeout: 300_000 }, (_, ids, seed) => {
    const levels = levelsNamed(...ids);
    const random = seeded(seed);
    let node: Node = { seat: sat(levels, undefined, undefined, seed), trail: [] };
    // first a few honest pulls, so that there is something to repeat and to look back on, and the gate opens
    const honest = [/^enter/, /^pull/, /^pull/, /^pull/, /^wait/, /^look back/, /^open contrast/];
    for (const wanted of honest) {
      const deed = deedsFrom(node.seat).find(({ name }) => wanted.test(name));
      if (deed !== undefined) node = brought(node, deed);
    }
    const before = earned(node.seat);
    expect(before).toBeGreaterThan(0);
    const done = new Set<string>();
    for (let n = 0; n < 80; n++) {
      const deed = pick(
        random,
        deedsFrom(node.seat).filter(({ free }) => free),
      );
      if (deed === undefined) break;
      node = brought(node, deed);
      done.add(deed.name.split(' ', 1)[0] ?? '');
    }
    expect(earned(node.seat), node.trail.join(' · ')).toBe(before);
    expect([...done]).toEqual(expect.arrayContaining(['enter', 'repeat', 'wait', 'open', 'come', 'decline']));
  });
});
