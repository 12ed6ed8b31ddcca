import { expect, test } from 'vitest';
import type { Beliefs } from '../../src/core/beliefs.ts';
import { CHANGES } from '../../src/core/experiment.ts';
import { GATE_PRESETS, type Study } from '../../src/core/playlist.ts';
import { blankCarried, shutGate, type World } from '../../src/core/world.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { closeness, warmthOf } from '../../src/play/warmth.ts';
import { freshWorld } from '../../src/session/apply.ts';
import { nothing, type State } from '../../src/session/state.ts';

const gate = GATE_PRESETS.standard;
const blank = startBeliefs(['product', 'weight', 'tie']);
/** The outcomes ruled *weight* out, and the student still holds it with this weight. */
const torn = (weight: number): Partial<Beliefs> => ({
  student: { product: 1 - weight, weight, tie: 0 },
  world: { product: 0.98, weight: 0.001, tie: 0.019 },
});
const world = (beliefs: Partial<Beliefs>, more: Partial<World> = {}): World => ({
  ...freshWorld({ ...blank, ...beliefs }),
  ...more,
});
const state = (of: World): State => ({
  ...nothing,
  playlist: {
    id: 'test',
    levels: ['a', 'b'].map((id) => ({ id, kind: 'balance', place: 'explore', deal: 'same', goal: null, setups: [null], fails: [] })),
    settings: { gate, policy: 'struggle-zone', assemble: 'open' },
  },
  carried: { ...blankCarried, worlds: { balance: of } },
});

test.each([
  ['nothing yet', {}, 0, 0],
  ['one of three ideas, no conflict', { missIdeas: ['x'] }, 0, 1 / 6],
  ['three ideas, half the conflict', { missIdeas: ['x', 'y', 'z'], ...torn(0.25) }, 0, 3 / 4],
  ['three ideas and the conflict', { missIdeas: ['x', 'y', 'z'], ...torn(0.6) }, 0, 1],
  ['three of four barren misses', { barren: 3 }, 0, 3 / 4],
  ['half of the levels solved', {}, 0.5, 0.5],
])('closeness: %s', (_, beliefs, swept, near) => {
  expect(closeness(world(beliefs), gate, swept)).toBeCloseTo(near, 10);
});

test.each([
  ['asleep before the first miss', world({}), { level: 0, rays: 0 }],
  ['stirring', world({ missIdeas: ['x'] }), { level: 1, rays: 0 }],
  ['warming past half the way', world({ barren: 3 }), { level: 2, rays: 3 }],
  ['never full before the gate opens', world({ barren: 4 }), { level: 2, rays: 4 }],
  ['warmed by a solved level', world({}, { levels: { a: { pulls: 1, solvedAt: 1, ways: [], sparks: 0 } } }), { level: 2, rays: 2 }],
  ['open', world({}, { gate: { ...shutGate, reason: 'productive', rungs: ['notice'] } }), { level: 3, rays: 5 }],
])('the lamp is %s', (_, of, warmth) => {
  expect(warmthOf(state(of), 'balance', false)).toEqual(warmth);
});

test('the lamp laughs while a goal met is fresh, and sleeps in a world not entered', () => {
  expect(warmthOf(state(world({})), 'balance', true)).toEqual({ level: 4, rays: 5 });
  expect(warmthOf(state(world({})), 'steady', false)).toEqual({ level: 0, rays: 0 });
});

test('the lamp lets down no star where a study has no hints, and sleeps in a test', () => {
  const open = state(world({}, { gate: { ...shutGate, reason: 'instruction', rungs: ['assemble'] } }));
  const study: Study = { ...CHANGES.di, pre: ['a'], post: [], delayed: [], delay_days: 7 };
  const without: State = { ...open, playlist: { ...open.playlist, settings: { ...open.playlist.settings, study } } };
  expect(warmthOf(without, 'balance', false)).toEqual({ level: 0, rays: 0 });
  expect(warmthOf(without, 'balance', true).level).toBeLessThan(3);
  const levels = open.playlist.levels.map((level) => ({ ...level, place: 'test' as const }));
  const asked: State = { ...open, playlist: { ...open.playlist, levels }, dealt: { level: 'a', deal: 0, setup: null } };
  expect(warmthOf(asked, 'balance', false)).toEqual({ level: 0, rays: 0 });
});
