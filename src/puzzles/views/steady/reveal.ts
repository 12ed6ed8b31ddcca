// The pull where there is no wall to walk along: the breath, the bales, what they caught, the calm after it.

import type { Outcome } from '../../../core/kind.ts';
import type { Mounted, Show } from '../../../core/view.ts';
import { openActing } from '../../../stage/acting.ts';
import type { Point } from '../../../stage/layout.ts';
import { out } from '../../../stage/motion.ts';
import type { Stage } from '../../../stage/stage.ts';

/** LOOK, ms: the breath before the outcome, between 300 and 600. */
const MS = { hush: 420, come: 420 };

export type Revealed = {
  /** the consequence has come so far, 0 to 1; undefined before there is one */
  readonly come: (t: number | undefined) => void;
  /** where light flies from when it was not as expected */
  readonly from: () => readonly Point[];
  /** whether this is a delight even where it was expected */
  readonly delight: (reply: string) => boolean;
};

export type Reveal = {
  readonly waits: () => boolean;
  readonly turned: () => number;
  readonly calm: () => void;
  readonly go: (outcome: Outcome, told: Show) => Promise<void>;
  readonly finish: () => void;
  readonly destroy: () => void;
};

export function openReveal(stage: Stage, revealed: Revealed): Reveal {
  let phase: 'held' | 'hush' | 'shows' = 'held';
  const acting = openActing(stage);
  function calm(): void {
    acting.finish();
    if (phase === 'held') return;
    phase = 'held';
    stage.mood({ is: 'rest' });
    stage.cord.hold();
    revealed.come(undefined);
  }
  async function go({ reply }: Outcome, show: Show): Promise<void> {
    const { expected, bits } = show;
    const { mine, play, still } = acting.begin(show);
    const surprise = expected !== undefined && expected !== reply;
    const tell = (): void => {
      phase = 'shows';
      revealed.come(1);
      if (surprise) stage.mood({ is: 'surprise', bits, from: revealed.from(), hold: undefined });
      else stage.mood(revealed.delight(reply) ? { is: 'light', bits, from: revealed.from() } : { is: 'nod' });
    };
    phase = 'hush';
    revealed.come(undefined);
    stage.mood({ is: 'hush' });
    if (!(await play(MS.hush))) return;
    await stage.cord.release();
    if (!mine()) return;
    if (await still(tell)) return;
    stage.sound('knock');
    if (await play(MS.come, (t) => revealed.come(out(t)))) tell();
  }
  return {
    waits: () => phase === 'hush',
    turned: acting.turned,
    calm,
    go,
    finish: acting.finish,
    destroy: acting.destroy,
  };
}

/** What is on the meadow while hands build it. */
type OnMeadow<A> = {
  readonly build: () => void;
  readonly teardown: () => void;
  readonly show: (answer: A) => void;
  /** everything back where it was */
  readonly cancel: () => void;
};

/** Builds it, and mounts it with what its pull reveals. */
export function revealing<A>(stage: Stage, reveal: Reveal, { build, teardown, show, cancel }: OnMeadow<A>): Mounted<A> {
  build();
  return {
    draw: show,
    ghost: () => undefined,
    run: (answer, outcome, told) => {
      show(answer);
      return reveal.go(outcome, told);
    },
    cancel,
    resize: () => {
      reveal.finish();
      teardown();
      build();
    },
    destroy: () => {
      reveal.destroy();
      teardown();
      stage.cord.attach(false);
    },
  };
}
