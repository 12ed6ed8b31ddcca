import { expect, it } from 'vitest';
import { preferencesSchema } from '../../src/core/world.ts';
import { captioned } from '../../src/play/captions.ts';

it.each([
  { captions: 'quiet', sound: true, shown: false },
  { captions: 'quiet', sound: false, shown: true },
  { captions: 'always', sound: true, shown: true },
  { captions: 'always', sound: false, shown: true },
  { captions: 'never', sound: true, shown: false },
  { captions: 'never', sound: false, shown: false },
] as const)('$captions, sound $sound: $shown', ({ shown, ...preferences }) => {
  expect(captioned(preferences)).toBe(shown);
});

it('reads preferences of a log that was written before there was a choice', () => {
  const old = { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right' };
  expect(preferencesSchema().parse(old).captions).toBe('quiet');
});
