import type { SealedView } from '../core/view.ts';
import type { Stage } from '../stage/stage.ts';
import { balanceView } from './views/balance/index.ts';
import { steadyView } from './views/steady/index.ts';

/** The Phaser half of every kind that is played, by its id. */
export const views: Readonly<Record<string, SealedView<Stage>>> = Object.fromEntries(
  [balanceView, steadyView].map((view) => [view.id, view]),
);
