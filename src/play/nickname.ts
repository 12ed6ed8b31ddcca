import type { Words } from '../core/words.ts';
import { words } from '../core/words.ts';
import type { Learner } from '../store/types.ts';

/** How many colours and animals nicknames are made of; the texts are `play.colour.<n>` and `play.animal.<n>`. */
export const COLOURS = 8;
export const ANIMALS = 12;

/** Badge colours, in the order of the names of the colours. */
export const BADGES: readonly string[] = ['#3F55B8', '#6E9A5B', '#F08A3C', '#E58AA8', '#8A6BC4', '#7FB4E6', '#57B0A8', '#F2C24B'];

/** "Blue otter": never typed, so never a real name. */
export const nickname = (learner: Learner): Words =>
  words('play.nickname', {
    colour: words(`play.colour.${learner.name.colour % COLOURS}`),
    animal: words(`play.animal.${learner.name.animal % ANIMALS}`),
  });
