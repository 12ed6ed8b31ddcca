// What comes from the page is checked against the table of events before it is logged: a log that can't be read again is lost.

import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../src/core/event.ts';
import type { JournalText, Preferences } from '../../src/core/world.ts';
import { play } from './play.ts';

const text: JournalText = { rose: 'it tipped', thorn: '', next: '', oops: '' };
const reflect = (change: Partial<JournalText>) =>
  play()
    .enter('small')
    .hang(2, 2)
    .send({ do: 'reflect', kind: 'balance', pin: 1, feeling: 'curious', text: { ...text, ...change } });
const preferences: Preferences = play().state().preferences;
const prefer = (change: object) => play().send({ do: 'prefer', preferences: Object.assign({}, preferences, change) });

describe('what is written in the journal', () => {
  it('is logged up to its length, and says which fields have something in them', () => {
    const [event] = reflect({ thorn: 'x'.repeat(500), next: '  ' }).made();
    expect(event?.type === 'reflected' && event.data.wrote).toEqual(['rose', 'thorn']);
    expect(eventSchema().safeParse(event).success).toBe(true);
  });

  it.each(['rose', 'thorn', 'next', 'oops'] as const)('is refused where %s is longer, and nothing changes', (field) => {
    const played = reflect({ [field]: 'x'.repeat(501) });
    expect(played.refusal()?.code).toBe('bad-choice');
    expect(played.made()).toEqual([]);
    expect(played.state().carried.worlds.balance?.journal).toEqual([]);
  });
});

describe('settings', () => {
  it('are logged as they were chosen', () => {
    const played = prefer({ hand: 'left' });
    expect(played.state().preferences.hand).toBe('left');
    expect(eventSchema().safeParse(played.made()[0]).success).toBe(true);
  });

  it.each([
    ['a language that there is not', { language: 'xx' }],
    ['a hand that nobody has', { hand: 'third' }],
    ['sound that is no yes or no', { sound: 1 }],
    ['a setting that there is not', { colour: 'red' }],
  ])('are refused with %s, and nothing changes', (_, change) => {
    const played = prefer(change);
    expect(played.refusal()?.code).toBe('bad-choice');
    expect(played.made()).toEqual([]);
    expect(played.state().preferences).toEqual(preferences);
  });
});
