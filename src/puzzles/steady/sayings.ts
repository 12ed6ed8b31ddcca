// What is said of shots, archers and plates in every task.

import { type Words, words } from '../../core/words.ts';
import type { Shots } from './measures.ts';
import { letterOf } from './model.ts';
import type { Flag, Plate } from './plates.ts';

/** A number below nought with a real minus sign. */
export const shotText = (shot: number): string => (shot < 0 ? `−${-shot}` : String(shot));

export const shotsText = (shots: Shots): string => shots.map(shotText).join(', ');

export const archerList = (archers: readonly Shots[]): readonly Words[] =>
  archers.map((shots, archer) => words('steady.archer', { archer: letterOf(archer), shots: shotsText(shots) }));

export const plateWords = (plate: Plate): Words => words(`steady.plate.${plate}`);

export const trackWords = (plates: readonly Plate[]): readonly Words[] =>
  plates.length === 0 ? [words('steady.plate.none')] : plates.map(plateWords);

export const flagWords = (flag: Flag | null): Words => words(`steady.flag.${flag ?? 'none'}`);
