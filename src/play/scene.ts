// Ties the game's state to the stage: what is laid out is shown, what is pulled is played. It decides nothing.

import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { canonicalText, type Json } from '../core/json.ts';
import type { Position } from '../core/kind.ts';
import type { Mounted, PadKey } from '../core/view.ts';
import { type Words, words } from '../core/words.ts';
import type { Sureness } from '../core/world.ts';
import { inTurn } from '../stage/dom/turns.ts';
import type { StageHandle } from '../stage/stage.ts';
import type { Game } from './game.ts';
import { systemLess, wantsLess } from './motion.ts';
import { surprised } from './pins.ts';
import type { AppProps } from './props.ts';
import { warmthOf } from './warmth.ts';

export type Scene = {
  /** the knot under the finger */
  readonly knot: ReadonlySignal<Sureness | undefined>;
  /** why nothing can be shown */
  readonly trouble: ReadonlySignal<string | undefined>;
  /** a key of the number pad, for what is chosen on the machine */
  readonly type: (key: PadKey) => void;
  /** the cord moves as if pulled by hand */
  readonly tug: (sureness: Sureness) => void;
  /** Plays a build that is not the student's, and lays theirs out again. Whatever they do meanwhile ends it. */
  readonly look: (position: Position, expected: string | undefined) => Promise<void>;
  /** Oops tries an idea of its own; resolves when it is over */
  readonly oopsTurn: () => Promise<void>;
  readonly close: () => void;
};

/** So long the outcome of a build that is looked at stays, ms. */
const LOOK_ON = 2600;

export type SceneOptions = {
  /** whether another page lies over the stage */
  readonly covered: ReadonlySignal<boolean>;
  readonly game: Game;
  readonly app: AppProps;
  readonly onPull: (sureness: Sureness) => void;
  readonly onHeld: () => void;
  readonly onStar: () => void;
  readonly onCaption: (caption: Words) => void;
  /** the first minute: no digit and no label on the stage */
  readonly plain: ReadonlySignal<boolean>;
};

/** Opens the stage in `host` and keeps it in step with the game until closed. */
export function openScene(host: HTMLElement, options: SceneOptions): Scene {
  const knot = signal<Sureness | undefined>();
  const trouble = signal<string | undefined>();
  const undo: (() => void)[] = [];
  const reduced = computed(() => wantsLess(options.game.state.value.preferences.motion, systemLess.value));
  const mounted = signal<Mounted<Json> | undefined>();
  let closed = false;
  let stage: StageHandle | undefined;
  let look: Scene['look'] | undefined;

  const open = async () => {
    const opened = await options.app.openStage(host, {
      reduced: reduced.peek(),
      speak: options.app.speak.peek(),
      contrast: options.game.state.peek().preferences.contrast === 'high',
      hand: options.game.state.peek().preferences.hand,
      muted: !options.game.state.peek().preferences.sound,
      onCaption: options.onCaption,
      onPull: (sureness) => inTurn(() => options.onPull(sureness)),
      onHeld: options.onHeld,
      onStar: options.onStar,
      onKnot: (sureness) =>
        inTurn(() => {
          knot.value = sureness;
        }),
    });
    if (!opened.ok) {
      trouble.value = opened.why;
      // nothing can be shown, so the outcome is told in words alone, at once
      undo.push(
        effect(() => {
          if (options.game.phase.value === 'hush') options.game.shown();
        }),
      );
      return;
    }
    stage = opened.value;
    if (closed) {
      stage.destroy();
      return;
    }
    const complete = async () => {
      const all = await opened.value.whole();
      trouble.value = all ? undefined : options.app.speak.peek()(words('stage.no-drawings'));
      if (all) host.dataset.stage = 'ready';
    };
    const following = follow(opened.value, mounted, options, reduced, () => void complete());
    undo.push(...following.stops);
    look = following.look;
  };
  void open();

  return {
    knot,
    trouble,
    type: (key) => mounted.peek()?.type?.(key),
    tug: (sureness) => stage?.tug(sureness),
    look: async (position, expected) => {
      await look?.(position, expected);
    },
    oopsTurn: async () => {
      await stage?.oopsTurn();
    },
    close: () => {
      closed = true;
      for (const stop of undo) stop();
      stage?.destroy();
    },
  };
}

function follow(
  stage: StageHandle,
  mounted: Signal<Mounted<Json> | undefined>,
  { game, app, plain, covered }: SceneOptions,
  reduced: ReadonlySignal<boolean>,
  complete: () => void,
): { readonly stops: (() => void)[]; readonly look: Scene['look'] } {
  let show: AbortController | undefined;
  /** while a build is looked at that is not the student's */
  let looking: AbortController | undefined;
  const own = (): void => {
    const build = game.build.peek();
    looking?.abort();
    looking = undefined;
    if (build === undefined) return;
    mounted.peek()?.draw(build.answer);
    mounted.peek()?.ghost(build.answer, undefined);
  };
  const look: Scene['look'] = async (position, expected) => {
    const machine = mounted.peek();
    if (machine === undefined || game.phase.peek() === 'hush') return;
    looking?.abort();
    show?.abort();
    const control = new AbortController();
    looking = control;
    machine.draw(position.answer);
    await machine.run(position.answer, position.judge(), { expected, bits: 1, signal: control.signal });
    await new Promise((over) => setTimeout(over, LOOK_ON));
    if (looking === control && mounted.peek() === machine) own();
  };
  /** What hands do to a build that is not theirs ends the look at it, or leaves it as it stands. */
  const send = (answer: Json): void => {
    if (looking === undefined) game.change(answer);
    if (looking !== undefined || game.other.peek() !== undefined || game.over.peek()) own();
  };
  /** a new machine is put up only when what is laid out is another one, not with every event */
  const laidOut = computed(() => {
    const level = game.level.value;
    const setup = game.build.value?.setup;
    return level === undefined || setup === undefined ? undefined : canonicalText([level.kind, level.id, setup, plain.value]);
  });

  const stops = [
    effect(() => {
      if (laidOut.value === undefined) {
        looking?.abort();
        looking = undefined;
        mounted.value = undefined;
        stage.clear();
        return;
      }
      untracked(() => {
        const kind = game.level.value?.kind ?? '';
        const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
        const setup = game.build.value?.setup ?? null;
        const shown = view && stage.show(view, setup, send, { plain: plain.value });
        mounted.value = shown?.ok ? shown.value : undefined;
        const goal = game.level.value?.goal;
        mounted.value?.think?.(goal && 'fool' in goal ? goal.fool : undefined);
        complete();
      });
    }),
    effect(() => {
      const build = game.build.value;
      const repeated = game.repeated.value;
      if (game.phase.value !== 'build' || build === undefined) return;
      show?.abort();
      looking?.abort();
      looking = undefined;
      mounted.value?.draw(build.answer);
      mounted.value?.ghost(build.answer, repeated ? build.judge().reply : undefined);
    }),
    effect(() => {
      const pulled = game.pulled.value;
      const machine = mounted.value;
      if (game.phase.value !== 'hush' || pulled === undefined || machine === undefined) return;
      if (looking !== undefined) own();
      const control = new AbortController();
      show = control;
      const { attempt, position, outcome } = pulled;
      const expected = attempt.forecast ?? undefined;
      const told = { expected, bits: attempt.bits, signal: control.signal };
      const ended = (): void => {
        if (!control.signal.aborted) game.shown();
      };
      inTurn(() => {
        if (control.signal.aborted) return;
        if (mounted.peek() === machine) void machine.run(position.answer, outcome, told).then(() => inTurn(ended));
        else ended();
      });
    }),
    effect(() =>
      stage.ready(
        game.phase.value !== 'hush' &&
          !game.over.value &&
          game.writing.value &&
          game.build.value !== undefined &&
          game.wanting.value === undefined,
      ),
    ),
    effect(() =>
      stage.warm(
        warmthOf(game.state.value, game.level.value?.kind, game.pulled.value?.attempt.met === true && game.phase.value === 'show'),
      ),
    ),
    effect(() => {
      const pulled = game.pulled.value;
      if (game.phase.value === 'hush') stage.oops('trying');
      else if (game.phase.value === 'show' && pulled)
        stage.oops(surprised(pulled.attempt) ? 'surprised' : pulled.attempt.met ? 'repaired' : 'thinking');
      else stage.oops('thinking');
    }),
    effect(() => stage.cover(covered.value)),
    effect(() => stage.reduce(reduced.value)),
    effect(() => stage.mute(!game.state.value.preferences.sound)),
    effect(() => stage.contrast(game.state.value.preferences.contrast === 'high')),
    effect(() => stage.hand(game.state.value.preferences.hand)),
    effect(() => stage.say(app.speak.value)),
    () => {
      show?.abort();
      looking?.abort();
      looking = undefined;
    },
  ];
  return { stops, look };
}
