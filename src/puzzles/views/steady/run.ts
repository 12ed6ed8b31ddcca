// The pull: the breath, the walk along the wall group by group, the bales and what they catch, the calm after it.

import { z } from 'zod';
import type { Outcome } from '../../../core/kind.ts';
import { lazily } from '../../../core/once.ts';
import type { Show } from '../../../core/view.ts';
import { openActing } from '../../../stage/acting.ts';
import type { Point } from '../../../stage/layout.ts';
import { out, smooth } from '../../../stage/motion.ts';
import type { Stage } from '../../../stage/stage.ts';
import { NO_PICK } from '../../steady/wall.ts';
import type { Shown, Sight, Stand } from './sight.ts';

/** LOOK, ms: the breath before the outcome, between 300 and 600; light fills the gap in 240. */
const MS = { hush: 420, gap: 240, ride: 520, bales: 320, pass: 420 };
/** However many groups a machine passes, nobody waits longer for the last one, ms. */
const WALK = 1200;

export type Run = {
  /** hands have to wait for the outcome */
  readonly waits: () => boolean;
  readonly turned: () => number;
  /** the show is over, or never came to its outcome */
  readonly calm: () => void;
  readonly go: (outcome: Outcome, told: Show) => Promise<void>;
  readonly finish: () => void;
  readonly destroy: () => void;
};

/** What came of a pull: the group at which the machine stopped, or the wall's length, and whom it put at the top of each group. */
type Came = { readonly stopsAt: number; readonly tops: readonly (readonly number[] | undefined)[] };

const motionSchema = lazily(() => {
  const topSchema = z.array(z.int()).nullable();
  return z.union([
    z.object({ task: z.literal('machine'), stopsAt: z.int(), groups: z.array(z.object({ picked: topSchema })) }),
    z.object({ task: z.literal('discuss'), picked: topSchema }),
  ]);
});

/** Reads what the kind's judge wrote down. */
function cameOf({ motion }: Outcome): Came {
  const seen = motionSchema().safeParse(motion);
  if (!seen.success) return { stopsAt: 0, tops: [] };
  if (seen.data.task === 'discuss') return { stopsAt: 0, tops: [seen.data.picked ?? undefined] };
  return { stopsAt: seen.data.stopsAt, tops: seen.data.groups.map(({ picked }) => picked ?? undefined) };
}

export function openRun(stage: Stage, stand: Stand, shown: Shown): Run {
  let phase: 'held' | 'hush' | 'walks' | 'shows' = 'held';
  const acting = openActing(stage);

  function calm(): void {
    acting.finish();
    if (phase === 'held') return;
    phase = 'held';
    stage.mood({ is: 'rest' });
    stage.cord.hold();
    shown.ghost(undefined);
    shown.ride(1);
    shown.see({ light: 0, come: 1 });
    for (const archer of shown.archers()) shown.gallery().pose(archer, 'aim');
  }

  /** What is seen of a group once the machine has said whom it picks. */
  function told(group: number, { tops }: Came): Partial<Sight> {
    const top = tops[group];
    const [only, ...others] = top ?? [];
    const picks = only !== undefined && others.length === 0;
    return { group, all: true, top: top ?? [], flag: picks ? { picks: only } : 'lies', known: Math.max(shown.sight().known, group + 1) };
  }

  async function go(outcome: Outcome, show: Show): Promise<void> {
    const { expected, bits } = show;
    const { mine, cut, play, still } = acting.begin(show);
    const came = cameOf(outcome);
    const last = Math.min(came.stopsAt, stand.wall.length - 1);
    const surprise = expected !== undefined && expected !== outcome.reply;

    shown.ghost(expected);
    phase = 'hush';
    stage.mood({ is: 'hush' });
    shown.see({ passed: 0, stopped: undefined, light: 0, top: [], flag: 'stands', after: false });
    if (!(await play(MS.hush))) return;
    phase = 'walks';
    await stage.cord.release();
    if (!mine()) return;

    if (!stage.reduced() && !cut()) {
      const pass = Math.min(MS.pass, WALK / Math.max(1, last));
      for (let group = 0; group <= last && !cut(); group++) {
        const ends = group === last;
        shown.see({ group, all: true, top: [], flag: 'stands', come: 0 });
        for (const archer of shown.archers()) shown.gallery().pose(archer, 'loose');
        if (!(await play(ends ? MS.ride : pass * 0.6, (t) => shown.ride(smooth(t))))) return;
        if (ends) break;
        shown.see({ ...told(group, came), passed: group + 1, come: 1 });
        stage.sound('tock', { volume: 0.5 });
        if (!(await play(pass * 0.4))) return;
      }
      shown.ride(1);
      shown.see({ ...told(last, came), passed: came.stopsAt, come: 0, after: true });
      if (!(await play(MS.bales, (t) => shown.see({ come: out(t) })))) return;
      tell(surprise, bits, outcome, came, last);
      return;
    }
    const there = (): void => {
      shown.ride(1);
      shown.see({ ...told(last, came), passed: came.stopsAt, come: 1, after: true });
      tell(surprise, bits, outcome, came, last);
    };
    if (!(await still(there)) && mine()) there();
  }

  function tell(surprise: boolean, bits: number, { reply }: Outcome, { stopsAt }: Came, last: number): void {
    phase = 'shows';
    for (const archer of shown.archers()) shown.gallery().pose(archer, 'look');
    const card = shown.wall().cards[last];
    const from: readonly Point[] = card === undefined ? [] : [{ x: card.x + card.w / 2, y: card.y + card.h }];
    if (!surprise) {
      shown.see({ stopped: undefined });
      // A machine that holds all along the wall is a delight, even where it was expected to.
      stage.mood(stand.truth && stopsAt === stand.wall.length ? { is: 'light', bits, from } : { is: 'nod' });
      return;
    }
    if (reply === NO_PICK) stage.sound('swing', { volume: 0.5 });
    stage.mood({ is: 'surprise', bits, from, hold: undefined });
    shown.see({ stopped: stopsAt });
    acting.also(stage.motion.glide(stage.reduced() ? 0 : MS.gap, (t) => shown.see({ light: smooth(t) })));
  }

  return {
    waits: () => phase === 'hush' || phase === 'walks',
    turned: acting.turned,
    calm,
    go,
    finish: acting.finish,
    destroy: acting.destroy,
  };
}
