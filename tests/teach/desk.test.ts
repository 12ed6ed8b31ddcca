import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { playlist } from '../../src/levels.ts';
import type { KeptLesson, Lessons } from '../../src/store/lessons.ts';
import { unpack } from '../../src/store/pack.ts';
import { type Desk, firstLesson, moved, openDesk } from '../../src/teach/desk.ts';

it.each([
  ['up', ['a', 'b', 'c'], 'c', 0, ['c', 'a', 'b']],
  ['down', ['a', 'b', 'c'], 'a', 1, ['b', 'a', 'c']],
  ['beyond the end', ['a', 'b', 'c'], 'a', 9, ['b', 'c', 'a']],
  ['before the start', ['a', 'b', 'c'], 'b', -4, ['b', 'a', 'c']],
  ['what is not there', ['a', 'b'], 'x', 0, ['a', 'b']],
] as const)('moves one %s', (_, list, one, to, expected) => {
  expect(moved<string>(list, one, to)).toEqual(expected);
});

function held(start: readonly KeptLesson[] = []): Lessons & { readonly kept: Map<string, KeptLesson> } {
  const kept = new Map(start.map((one) => [one.assignment.id, one]));
  return {
    kept,
    all: async () => [...kept.values()],
    keep: async (one) => void kept.set(one.assignment.id, one),
    drop: async (id) => void kept.delete(id),
    language: async () => undefined,
    setLanguage: async () => undefined,
  };
}
const open = async (lessons: Lessons) => {
  let at = 1000;
  return openDesk(lessons, playlist.levels, { name: 'My lesson', clock: () => at++, address: 'https://school.test/game/' });
};
/** The link, once it is packed. */
const linkOf = (desk: Desk): Promise<string> =>
  new Promise((resolve) => {
    effect(() => {
      if (desk.link.value !== undefined) resolve(desk.link.value);
    });
  });

describe('the desk', () => {
  it('begins with a lesson of the first world that goes through its arc', () => {
    const { levels } = firstLesson(playlist.levels, 'x');
    const places = levels.map((id) => playlist.levels.find((level) => level.id === id)?.place);
    expect(places).toEqual(['entry', 'explore', 'explore', 'explore', 'main', 'consolidate', 'transfer']);
    expect(new Set(levels.map((id) => playlist.levels.find((level) => level.id === id)?.kind)).size).toBe(1);
  });

  it('puts a try of the teacher’s before the lesson, with its level, until either is taken out', async () => {
    const desk = await open(held());
    const led = { level: 'B05', answer: { numbers: [5, 3, 1] }, forecast: 'holds' };
    const before = desk.lesson.value.levels;
    desk.lead(led);
    expect(desk.lesson.value).toMatchObject({ led, levels: [...before, 'B05'] });
    expect(await unpack((await linkOf(desk)).replace(/^.*#\/a\//, ''))).toEqual({ ok: true, value: desk.lesson.value });
    desk.remove('B01');
    expect(desk.lesson.value.led).toEqual(led);
    desk.remove('B05');
    expect(desk.lesson.value).not.toHaveProperty('led');
    desk.lead({ ...led, level: 'B02' });
    desk.lead(undefined);
    expect(desk.lesson.value).not.toHaveProperty('led');
    expect(desk.lesson.value.levels).toContain('B02');
  });

  it('makes a link that holds what stands there, after each change', async () => {
    const desk = await open(held());
    desk.edit({ name: 'Monday' });
    desk.add('S02');
    desk.move('S02', 0);
    desk.setLetter('A', { gate: 'short' });
    const packed = (await linkOf(desk)).replace('https://school.test/game/#/a/', '');
    expect(await unpack(packed)).toEqual({ ok: true, value: desk.lesson.value });
    expect(desk.lesson.value).toMatchObject({ name: 'Monday', letters: { A: { gate: 'short' } } });
    expect(desk.lesson.value.levels[0]).toBe('S02');
  });

  it('has no link to a lesson with no levels', async () => {
    const desk = await open(held());
    const { levels } = desk.lesson.value;
    for (const level of levels) desk.remove(level);
    expect(desk.link.value).toBeUndefined();
    desk.add('B01');
    expect(await unpack((await linkOf(desk)).split('/a/')[1] ?? '')).toMatchObject({ value: { levels: ['B01'] } });
  });

  it('adds a level once', async () => {
    const desk = await open(held());
    const before = desk.lesson.value.levels.length;
    desk.add('B21');
    desk.add('B21');
    expect(desk.lesson.value.levels).toHaveLength(before + 1);
  });

  it('keeps each change, copies under another id, deletes and brings back', async () => {
    const lessons = held();
    const desk = await open(lessons);
    expect(lessons.kept.size).toBe(0);
    desk.edit({ name: 'One' });
    const first = desk.lesson.value;
    desk.copy('Two');
    expect([...lessons.kept.values()].map(({ assignment }) => assignment.name)).toEqual(['One', 'Two']);
    expect(desk.lesson.value.id).not.toBe(first.id);
    const [gone] = desk.lessons.value.filter(({ assignment }) => assignment.id === first.id);
    desk.drop(first.id);
    expect(lessons.kept.has(first.id)).toBe(false);
    if (gone) desk.bringBack(gone);
    expect(lessons.kept.get(first.id)?.assignment).toEqual(first);
    expect((await open(lessons)).lessons.value).toHaveLength(2);
  });
});
