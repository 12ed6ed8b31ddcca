import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { GameEvent } from '../core/event.ts';
import { canonicalText, type Json } from '../core/json.ts';
import type { Kinds, Position, Puzzle } from '../core/kind.ts';
import { words } from '../core/words.ts';
import type { Preferences, Rung, Sureness } from '../core/world.ts';
import { progressOf, wasTried, worldOf } from '../session/apply.ts';
import { heldBack, worldsOf } from '../session/candidates.ts';
import type { Command, Now } from '../session/command.ts';
import { levelOf, type State } from '../session/state.ts';
import type { Fold } from '../session/step.ts';
import { dueOf } from '../session/study.ts';
import type { Forecast, Game, Phase, Pulled } from './game.ts';
import { thinker } from './thinker.ts';

export type Parts = {
  readonly fold: Fold;
  readonly kinds: Kinds;
  readonly state: State;
  readonly broken: Game['broken'];
  /** resolves once the events are kept */
  readonly append: (events: readonly GameEvent[]) => Promise<void>;
  readonly now: () => Now;
  readonly writing: ReadonlySignal<boolean>;
  /** does a piece of work in a frame of its own */
  readonly inTurn: (work: () => void) => void;
};

/** A tick is logged each time this much more idle time has passed, ms. */
const TICK_EVERY = 15_000;
/** Beyond this nobody sits there any more, ms. */
const LONGEST_IDLE = 600_000;

/** `idle` is told the time in view since the last input, about once a second; it logs a tick now and then. */
export type Controller = Game & {
  readonly idle: (ms: number) => void;
  readonly close: (why: 'left' | 'switched') => Promise<void>;
};

export function makeGame(parts: Parts): Controller {
  const { fold, kinds, writing, inTurn } = parts;
  const state = signal(parts.state);
  /** the state as it was before the pull whose outcome is not out yet: until it shows, nothing on the page may tell it */
  const before = signal<State | undefined>();
  const seen = computed(() => before.value ?? state.value);
  const onMap = signal(true);
  /** the deal that is in view: a fresh level's next one waits until the outcome of this one was seen */
  const table = signal(parts.state.dealt);
  const answers = signal<readonly Json[]>([]);
  const chosen = signal<Forecast | undefined>(undefined);
  const phase = signal<Phase>('build');
  const pulled = signal<Pulled | undefined>(undefined);
  let ticked = 0;
  /** resolves once the pull just made would survive a killed browser */
  let kept: Promise<unknown> = Promise.resolve();

  const thinking = thinker();

  const level = computed(() => (onMap.value ? undefined : levelOf(state.value)));
  const puzzle = computed<Puzzle | undefined>(() => {
    const dealt = table.value;
    const kind = level.value && kinds[level.value.kind];
    const opened = dealt && kind?.open(dealt.setup);
    return opened?.ok ? opened.value : undefined;
  });
  const other = computed(() => (onMap.value ? undefined : table.value?.other));
  const build = computed<Position | undefined>(() => {
    const answer = other.value?.answer ?? answers.value.at(-1);
    if (answer === undefined) return puzzle.value?.blank;
    const position = puzzle.value?.at(answer);
    return position?.ok ? position.value : puzzle.value?.blank;
  });
  const forecast = computed<Forecast | undefined>(() => {
    const goal = level.value?.goal;
    // the goal is what they hope for who build for it, and the card of a test shows nothing that could be changed
    const preset = goal && 'reply' in goal && other.value === undefined && level.value?.place !== 'test';
    return chosen.value ?? (preset ? { reply: goal.reply, how: 'default' } : undefined);
  });
  const wanting = computed(
    () =>
      build.value?.wanting ??
      (other.value !== undefined && phase.value === 'build' && forecast.value === undefined ? words('play.other.wanting') : undefined),
  );
  const earlier = computed(() => {
    const [here, at] = [level.value, build.value];
    const world = here && worldOf(seen.value.carried, here.kind);
    if (at === undefined) return undefined;
    const setup = canonicalText(at.setup);
    return world?.tries.findLast(
      (attempt) => attempt.seen && attempt.level === here?.id && attempt.key === at.key && canonicalText(attempt.setup) === setup,
    );
  });
  const repeated = computed(() => {
    const [here, at] = [level.value, build.value];
    const world = here && worldOf(seen.value.carried, here.kind);
    if (here === undefined || world === undefined || at === undefined) return false;
    return wasTried(world, { level: here.id, setup: at.setup, key: at.key });
  });

  /** Through the fold, and into the log. undefined where it was refused, or this tab only looks on. */
  async function send(command: Command): Promise<readonly GameEvent[] | undefined> {
    if (!writing.value) return undefined;
    const stepped = fold.step(state.value, command, parts.now());
    if (!stepped.ok) return undefined;
    state.value = stepped.state;
    await parts.append(stepped.events);
    return stepped.events;
  }

  function lay(): void {
    batch(() => {
      onMap.value = false;
      before.value = undefined;
      table.value = state.value.dealt;
      answers.value = [];
      chosen.value = undefined;
      phase.value = 'build';
      pulled.value = undefined;
    });
    thinking.begin(fold.ahead(state.value));
  }

  async function enter(wanted: string | undefined, world?: string): Promise<void> {
    const was = state.value;
    const entered = send({ do: 'enter', level: wanted, world });
    if (state.value !== was) lay();
    await entered;
  }

  /** From the fold of a pull until its outcome shows hands wait. */
  const handsOn = (): boolean => before.value === undefined && phase.value !== 'hush' && phase.value !== 'kept' && writing.value;

  /** What is laid out in the log is another deal than what is in view. */
  const nextDealt = (): boolean => phase.value === 'show' && state.value.dealt !== table.value;

  function change(answer: Json): void {
    if (!handsOn()) return;
    if (nextDealt()) {
      lay();
      return;
    }
    if (other.value !== undefined) return;
    const position = puzzle.value?.at(answer);
    if (position === undefined || !position.ok || canonicalText(position.value.answer) === canonicalText(build.value?.answer ?? null))
      return;
    batch(() => {
      answers.value = [...answers.value, position.value.answer];
      phase.value = 'build';
    });
  }

  /** A test shows no outcome: nothing is handed to the stage, and until the answer is kept nothing on the page changes. */
  async function answerTest(position: Position, sureness: Sureness): Promise<undefined> {
    const was = state.value;
    before.value = was;
    const sent = send({ do: 'pull', answer: position.answer, forecast: forecast.value, sureness, seen: false });
    const kept = state.value !== was;
    if (kept) phase.value = 'hush';
    await sent;
    if (kept && (phase.value !== 'hush' || before.value !== was)) return;
    batch(() => {
      before.value = undefined;
      if (kept) phase.value = 'kept';
    });
  }

  return {
    state: seen,
    level,
    puzzle,
    other,
    build,
    forecast,
    wanting,
    earlier,
    repeated,
    phase,
    pulled,
    over: computed(() => {
      const here = level.value;
      const watched = here && other.value && progressOf(worldOf(seen.value.carried, here.kind), here.id).watched;
      return phase.value === 'kept' || watched === true;
    }),
    due: computed(() => dueOf(kinds, seen.value, parts.now().at)),
    canUndo: computed(() => answers.value.length > 0),
    broken: parts.broken,
    writing,

    enter: (wanted) => enter(wanted),
    next: (world) => enter(undefined, world),
    toMap: () => {
      thinking.end();
      before.value = undefined;
      onMap.value = true;
    },
    change,
    onward: () => {
      if (nextDealt()) lay();
    },
    undo: () => {
      if (!handsOn() || nextDealt()) return;
      batch(() => {
        answers.value = answers.value.slice(0, -1);
        phase.value = 'build';
      });
    },
    reset: () => {
      const blank = puzzle.value?.blank;
      if (blank !== undefined) change(blank.answer);
    },
    expect: (reply) => {
      if (handsOn() && puzzle.value?.replies.some((one) => one.id === reply)) chosen.value = { reply, how: 'chosen' };
    },
    pull: async (sureness) => {
      const position = build.value;
      if (position === undefined || !handsOn() || nextDealt()) return undefined;
      if (wanting.value !== undefined) return { wanting: wanting.value };
      if (level.value?.place === 'test') return answerTest(position, sureness);
      const was = state.value;
      before.value = was;
      const sent = send({ do: 'pull', answer: position.answer, forecast: forecast.value, sureness, seen: true });
      const attempt = state.value.last;
      kept = sent;
      if (attempt === undefined || state.value === was) {
        before.value = undefined;
        await sent;
        return undefined;
      }
      const made: Pulled = { attempt, position, outcome: position.judge(), newlyRuledOut: attempt.ruledOut };
      // The fold took a frame: what the page says of it has the next one. Who has gone on meanwhile sees nothing of it.
      inTurn(() => {
        if (before.value !== was) return;
        batch(() => {
          phase.value = 'hush';
          chosen.value = undefined;
          pulled.value = made;
        });
      });
      await sent;
      return { pulled: made };
    },
    shown: () => {
      const made = pulled.value;
      void kept.then(() => {
        if (phase.value !== 'hush' || pulled.value !== made || made === undefined) return;
        batch(() => {
          before.value = undefined;
          phase.value = 'show';
        });
      });
    },
    openRung: async (rung: Rung) => {
      await send({ do: 'rung', rung });
    },
    answerRung: async (answer) => {
      await send({ do: 'answer', answer });
    },
    decline: async () => {
      await send({ do: 'decline' });
    },
    openByTeacher: async () => {
      for (const kind of worldsOf(state.value))
        if (worldOf(state.value.carried, kind)?.gate.reason !== 'teacher') await send({ do: 'open-gate', kind, reason: 'teacher' });
    },
    reflect: async (kind, pin, feeling, text) => {
      await send({ do: 'reflect', kind, pin, feeling, text });
    },
    buy: async (part) => {
      const sent = send({ do: 'buy', part });
      if (level.value?.goal === null) lay();
      await sent;
    },
    waits: (id) => {
      const wanted = state.value.playlist.levels.find((one) => one.id === id);
      return wanted !== undefined && heldBack(wanted, worldOf(state.value.carried, wanted.kind), parts.now().at);
    },
    consent: async (said) => {
      await send({ do: 'consent', ...said });
    },
    prefer: async (preferences: Partial<Preferences>) => {
      await send({ do: 'prefer', preferences: { ...state.value.preferences, ...preferences } });
    },
    idle: (ms) => {
      if (ms < ticked) ticked = 0;
      if (ms < ticked + TICK_EVERY || ms > LONGEST_IDLE || level.value === undefined) return;
      ticked = ms;
      void send({ do: 'tick', idle: Math.round(ms) });
    },
    close: async (why) => {
      thinking.end();
      await send({ do: 'close', why });
    },
  };
}
