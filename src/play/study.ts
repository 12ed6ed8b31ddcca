// What a study changes of the page of a level. It decides nothing: the fold does.

import { WHEN } from '../core/experiment.ts';
import type { Words } from '../core/words.ts';
import { words } from '../core/words.ts';
import { levelOf, type State } from '../session/state.ts';

/** Whether star, lamp and hint may offer anything: not where the study has no hints, and never in a test. */
export const mayOffer = (state: State): boolean => state.playlist.settings.study?.hints !== 'none' && levelOf(state)?.place !== 'test';

/** Which question of its test a level is, from 1, and of how many; undefined where it is in none. */
export function questionOf({ playlist }: State, level: string): { readonly n: number; readonly of: number } | undefined {
  const { study } = playlist.settings;
  const test = WHEN.map((when) => study?.[when] ?? []).find((ids) => ids.includes(level));
  const asked = test?.filter((id) => playlist.levels.some((one) => one.id === id));
  return asked && { n: asked.indexOf(level) + 1, of: asked.length };
}

/** What a try is called: own ones, and those of others. @param level where it comes from, where that is not the level at hand */
export function tryWords(n: number, other: boolean, level?: string): Words {
  const key = `${other ? 'play.other.try' : 'play.try'}${level === undefined ? '' : '.in'}`;
  return words(key, { n, ...(level !== undefined && { level: words(`level.${level}`) }) });
}
