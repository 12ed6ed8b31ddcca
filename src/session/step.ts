// The fold: (state, command, now) → { state, events }. The events alone make the state; here they are made.

import { z } from 'zod';
import { BENCH, isPart } from '../core/bench.ts';
import { EVENTS, type EventData, type EventOf, type EventType, type GameEvent, LOG_VERSION, LONGEST } from '../core/event.ts';
import { canonicalText } from '../core/json.ts';
import type { Kind, Kinds } from '../core/kind.ts';
import { isExplore, type Level } from '../core/level.ts';
import { type Random, resumed } from '../core/random.ts';
import type { Attempt, Carried, World } from '../core/world.ts';
import {
  contrastSparks,
  declined,
  ENGINE_VERSION,
  type Evidence,
  gateOpening,
  idle,
  nextLevel,
  observe,
  observeForecast,
  reflectionSparks,
  returned,
  startBeliefs,
  total,
} from '../feedback/engine.ts';
import { NO_IDEA, type Reading } from '../feedback/reading.ts';
import { apply, freshWorld, progressOf, worldOf } from './apply.ts';
import { candidates, heldBack } from './candidates.ts';
import type { Command, Now, Refusal } from './command.ts';
import { likelihoods } from './likelihood.ts';
import { lookAt } from './look.ts';
import { lockOf, makeRung, reopened } from './rungs.ts';
import { levelOf, nothing, type State } from './state.ts';

export { ENGINE_VERSION };

export type Opening = Omit<EventData['opened'], 'engine' | 'kinds'> & { readonly session: string };
export type Stepped =
  | { readonly ok: true; readonly state: State; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export type Fold = {
  /** Begins a session. `carried` is what `begun` makes of the learner's last one, or is blank. */
  readonly open: (opening: Opening, now: Now) => { readonly state: State; readonly events: readonly GameEvent[] };
  readonly step: (state: State, command: Command, now: Now) => Stepped;
};

/** Where a step has got to: the state after the events made so far. */
type Run = { readonly state: State; readonly events: readonly GameEvent[]; readonly now: Now };

export function makeFold(kinds: Kinds): Fold {
  const builds = likelihoods();
  const kindOf = (level: Level | undefined): Kind | undefined =>
    level && Object.hasOwn(kinds, level.kind) ? kinds[level.kind] : undefined;

  function enter(run: Run, wanted: string | undefined): Run | Refusal {
    const { state } = run;
    const random = resumed(state.random);
    const level = state.playlist.levels.find((one) => one.id === wanted);
    if (wanted !== undefined) {
      if (level === undefined) return refusal('no-level', `There is no level "${wanted}" in this playlist.`);
      if (heldBack(level, worldOf(state.carried, level.kind), run.now.at))
        return refusal('held-back', `"${wanted}" waits for another day.`);
      const entered = emit(run, 'level', {
        level: level.id,
        by: 'student',
        chances: {},
        why: { key: 'why.level.student', values: {} },
        random: random.state(),
      });
      return deal(entered, level, random);
    }
    const drawn = nextLevel(state.playlist.settings.policy, candidates(kinds, state, run.now.at), random);
    const next = drawn && state.playlist.levels.find((one) => one.id === drawn.level);
    if (drawn === undefined || next === undefined) return refusal('no-level', 'This playlist has no level to go on to.');
    const entered = emit(run, 'level', { level: next.id, by: 'policy', chances: drawn.chances, why: drawn.why, random: random.state() });
    return deal(entered, next, random);
  }

  /**
   * Lays out the next deal: a level's own setups one after another, and where they are used up, generated ones like them.
   * A sandbox has the parts built in that were bought for the bench.
   */
  function deal(run: Run, level: Level, random: Random): Run {
    const { pulls } = progressOf(worldOf(run.state.carried, level.kind), level.id);
    const index = level.deal === 'same' ? 0 : pulls;
    const own = level.setups[index % level.setups.length] ?? null;
    const made =
      index < level.setups.length || level.goal === null
        ? undefined
        : kindOf(level)?.generate(random, { like: own, goal: level.goal, fails: level.fails });
    const fitted = level.goal === null ? (kindOf(level)?.fitted(own, run.state.carried.bench) ?? own) : own;
    const setup = made?.ok && made.value ? made.value.setup : fitted;
    return emit(run, 'dealt', { level: level.id, deal: index, setup, random: random.state() });
  }

  function pull(run: Run, command: Extract<Command, { do: 'pull' }>): Run | Refusal {
    const { state } = run;
    const level = levelOf(state);
    const kind = kindOf(level);
    const world = level && worldOf(state.carried, level.kind);
    if (level === undefined || kind === undefined || world === undefined || state.dealt === undefined)
      return refusal('no-level', 'No level is open.');
    const { setup } = state.dealt;
    const puzzle = kind.open(setup);
    if (!puzzle.ok) return refusal('no-level', puzzle.why);
    const position = puzzle.value.at(command.answer);
    if (!position.ok) return refusal('bad-answer', position.why);
    if (position.value.wanting) return refusal('half-built', `This build can't be pulled yet: ${position.value.wanting.key}.`);
    const { forecast } = command;
    const look = lookAt(kind, puzzle.value, position.value, level.goal, builds);
    if (forecast && !look.replies.includes(forecast.reply))
      return refusal('bad-forecast', `"${forecast.reply}" can't happen here. What can: ${look.replies.join(', ')}.`);

    const { key } = position.value;
    const progress = progressOf(world, level.id);
    const text = canonicalText(setup);
    const { outcome, idea, ...rest } = look;
    const reading: Reading = {
      ...rest,
      reply: outcome.reply,
      idea,
      newIdea: idea !== NO_IDEA && !world.ideas.includes(idea),
      repeat: world.tries.some(
        (attempt) => attempt.seen && attempt.level === level.id && attempt.key === key && canonicalText(attempt.setup) === text,
      ),
      forecast,
      sureness: command.sureness,
      seen: command.seen,
      level: {
        id: level.id,
        place: level.place,
        fresh: level.deal === 'fresh',
        features: puzzle.value.features(level.goal ?? undefined),
        sparks: progress.sparks,
        solvedBefore: progress.solvedAt !== null,
        newWay: look.met && level.deal === 'same' && !progress.ways.includes(key),
      },
      gateOpen: world.gate.reason !== null,
      t: timeOf(state, run.now),
    };
    const observed = observe(world.beliefs, reading, state.playlist.settings.gate);
    const attempt: Attempt = {
      at: Math.round(run.now.at),
      n: (world.tries.at(-1)?.n ?? 0) + 1,
      level: level.id,
      setup,
      answer: position.value.answer,
      key,
      goal: level.goal,
      forecast: forecast?.reply ?? null,
      how: forecast?.how ?? 'none',
      sureness: command.sureness ?? null,
      reply: outcome.reply,
      met: look.met,
      repeat: reading.repeat,
      seen: command.seen,
      idea,
      ruledOut: [...observed.newlyRuledOut],
      cards: command.seen
        ? observed.ruledOut.filter((id) => !Object.hasOwn(world.album, id) && (look.expects[id]?.[outcome.reply] ?? 0) < 0.5)
        : [],
      sparks: total(observed.paid),
      bits: observed.bits,
    };
    const figures = {
      ...observed.figures,
      ...Object.fromEntries(Object.entries(outcome.figures).map(([name, value]) => [`kind_${name}`, value])),
    };
    const pulled = emit(run, 'pull', {
      ...attempt,
      paid: observed.paid,
      figures,
      beliefs: observed.beliefs,
      why: observed.why,
    });
    const gated = command.seen ? opened(pulled, kind) : pulled;
    return level.deal === 'fresh' ? deal(gated, level, resumed(gated.state.random)) : gated;
  }

  function openRung(run: Run, rung: Extract<Command, { do: 'rung' }>['rung']): Run | Refusal {
    const { state } = run;
    const kind = kindOf(levelOf(state));
    const world = kind && worldOf(state.carried, kind.id);
    if (kind === undefined || world === undefined) return refusal('no-level', 'No level is open.');
    const lock = lockOf(world, state.playlist.settings, rung);
    if (lock !== undefined) return refusal('rung-locked', `The rung "${rung}" can't be opened yet: ${lock}.`);
    const random = resumed(state.random);
    const open = reopened(world, rung) ?? makeRung(kind, world, rung, random);
    if (open === undefined) return refusal('no-case', `There is nothing to show for the rung "${rung}".`);
    return emit(run, 'rung', {
      kind: kind.id,
      open,
      why: { key: `why.rung.${rung}`, values: { strategy: open.strategy } },
      random: random.state(),
    });
  }

  function answer(run: Run, tapped: string): Run | Refusal {
    const { state } = run;
    const open = state.rung;
    const kind = kindOf(levelOf(state));
    const world = kind && worldOf(state.carried, kind.id);
    if (open === undefined || kind === undefined || world === undefined) return refusal('no-case', 'No rung is open.');
    if (open.answer !== null) return refusal('bad-choice', 'This one has its answer already.');
    if (open.case === null) {
      if (open.rung !== 'notice' || !NOTICED.includes(tapped))
        return refusal('bad-choice', `"${tapped}" is no answer here. There are: ${NOTICED.join(', ')}.`);
      return emit(run, 'answered', { kind: kind.id, rung: open.rung, answer: tapped, cameTrue: null, sparks: 0, beliefs: world.beliefs });
    }
    const puzzle = kind.open(open.case.setup);
    const position = puzzle.ok ? puzzle.value.at(open.case.answer) : puzzle;
    if (!puzzle.ok || !position.ok) return refusal('no-case', 'The case of this rung can no longer be read.');
    const replies = puzzle.value.replies.map((reply) => reply.id);
    if (!replies.includes(tapped)) return refusal('bad-choice', `"${tapped}" can't happen here. What can: ${replies.join(', ')}.`);
    const observed = observeForecast(world.beliefs, replies, position.value.expects(), tapped, open.case.reply);
    return emit(run, 'answered', {
      kind: kind.id,
      rung: open.rung,
      answer: tapped,
      cameTrue: tapped === open.case.reply,
      sparks: contrastSparks(world.gate.answered, open.rung),
      beliefs: observed.beliefs,
    });
  }

  /** The gate after a pull or idle time: opens it, or lets it offer more, where the evidence says so. */
  function opened(run: Run, kind: Kind): Run {
    const world = worldOf(run.state.carried, kind.id);
    const opening = world && gateOpening(world.beliefs, world.gate, evidenceOf(run.state, world, kind), run.state.playlist.settings.gate);
    if (world === undefined || opening === undefined) return run;
    const { reason, rungs, why } = opening;
    return emit(run, 'gate', { kind: kind.id, reason, gate: { ...world.gate, reason, rungs: [...rungs] }, why });
  }

  function obey(run: Run, command: Command): Run | Refusal {
    const { state } = run;
    const kind = kindOf(levelOf(state));
    const world = kind && worldOf(state.carried, kind.id);
    switch (command.do) {
      case 'enter':
        return enter(run, command.level);
      case 'pull':
        return pull(run, command);
      case 'rung':
        return openRung(run, command.rung);
      case 'answer':
        return answer(run, command.answer);
      case 'decline':
        if (kind === undefined || world === undefined || world.gate.reason === null)
          return refusal('gate-shut', 'There is no hint to decline.');
        return emit(run, 'declined', { kind: kind.id, beliefs: declined(world.beliefs) });
      case 'open-gate': {
        const other = Object.hasOwn(kinds, command.kind) ? worldOf(state.carried, command.kind) : undefined;
        if (other === undefined) return refusal('no-kind', `This playlist has no world "${command.kind}".`);
        const gate = { ...other.gate, reason: command.reason, rungs: ['notice', 'contrast', 'oops', 'assemble'] as const };
        return emit(run, 'gate', {
          kind: command.kind,
          reason: command.reason,
          gate: { ...gate, rungs: [...gate.rungs] },
          why: { key: `why.gate.${command.reason}`, values: {} },
        });
      }
      case 'reflect': {
        const own = Object.hasOwn(kinds, command.kind) ? worldOf(state.carried, command.kind) : undefined;
        if (own === undefined) return refusal('no-kind', `This playlist has no world "${command.kind}".`);
        const { pin, feeling, text } = command;
        if (pin !== null && !own.tries.some((attempt) => attempt.n === pin))
          return refusal('bad-choice', `There is no try ${pin} in this world.`);
        const wrote = WRITTEN.filter((field) => text !== null && text[field].trim() !== '');
        const said = pin !== null || feeling !== null || wrote.length > 0;
        const sparks = said ? reflectionSparks(own.journal, own.tries) : 0;
        const page = EVENTS.reflected.safeParse({ kind: command.kind, pin, feeling, wrote, text, sparks });
        return page.success ? emit(run, 'reflected', page.data) : refusal('bad-choice', z.prettifyError(page.error));
      }
      case 'buy': {
        const { sparks, bench } = state.carried;
        if (!isPart(command.part) || bench.includes(command.part)) return refusal('no-part', `"${command.part}" can't be bought here.`);
        const { price } = BENCH[command.part];
        if (price > sparks) return refusal('no-part', `"${command.part}" costs ${price} sparks; there are ${sparks}.`);
        const bought = emit(run, 'bought', { part: command.part, price });
        const level = levelOf(state);
        return level?.goal === null ? deal(bought, level, resumed(bought.state.random)) : bought;
      }
      case 'prefer': {
        const settings = EVENTS.settings.safeParse({ preferences: command.preferences });
        return settings.success ? emit(run, 'settings', settings.data) : refusal('bad-choice', z.prettifyError(settings.error));
      }
      case 'tick': {
        if (kind === undefined || world === undefined) return refusal('no-level', 'No level is open.');
        const waited = emit(run, 'tick', { kind: kind.id, idle: command.idle, beliefs: idle(world.beliefs, command.idle) });
        return opened(waited, kind);
      }
      case 'close':
        return emit(run, 'closed', { why: command.why });
    }
  }

  return {
    open: ({ session, ...opening }, now) => {
      const ids = [...new Set(opening.playlist.levels.map((level) => level.kind))].filter((id) => Object.hasOwn(kinds, id));
      const list = ids.flatMap((id) => kinds[id] ?? []);
      const data: EventData['opened'] = {
        ...opening,
        engine: ENGINE_VERSION,
        kinds: Object.fromEntries(list.map((kind) => [kind.id, kind.version])),
        carried: withWorlds(opening.carried, list),
      };
      const event: EventOf<'opened'> = { v: LOG_VERSION, session, seq: 0, at: Math.round(now.at), t: 0, type: 'opened', data };
      return { state: apply(nothing, event), events: [event] };
    },
    step: (state, command, now) => {
      if (state.closed) return { ok: false, refusal: refusal('closed', 'This session is over.') };
      const run = obey({ state, events: [], now }, command);
      return 'code' in run ? { ok: false, refusal: run } : { ok: true, state: run.state, events: run.events };
    },
  };
}

/** The fields of the journal. */
const WRITTEN = ['rose', 'thorn', 'next', 'oops'] as const;

/** The answers of a question that is no forecast. */
const NOTICED: readonly string[] = ['a', 'b', 'not-sure'];

const refusal = (code: Refusal['code'], why: string): Refusal => ({ code, why });

/** Whole ms since the session began: never running back, at most LONGEST. */
const timeOf = (state: State, now: Now): number => Math.min(LONGEST, Math.max(state.t, Math.round(Number.isFinite(now.t) ? now.t : 0)));

function emit<T extends EventType>(run: Run, type: T, data: EventData[T]): Run {
  const event = {
    v: LOG_VERSION,
    session: run.state.session,
    seq: run.state.seq,
    at: Math.round(run.now.at),
    t: timeOf(run.state, run.now),
    type,
    data,
  } as GameEvent;
  return { ...run, state: apply(run.state, event), events: [...run.events, event] };
}

/**
 * What a learner carries as a new session begins: its clock starts anew, and what is known of their ability grows vaguer
 * with the time away.
 */
export function begun(carried: Carried, at: number): Carried {
  const worlds = Object.entries(carried.worlds).map(([kind, world]) => {
    const last = world.tries.at(-1)?.at ?? at;
    return [kind, { ...world, beliefs: returned(world.beliefs, (at - last) / DAY) }];
  });
  return { ...carried, worlds: Object.fromEntries(worlds) };
}

/** ms */
const DAY = 86_400_000;

/** Every kind of the playlist has a world from the first event on, so that `apply` never makes one up. */
function withWorlds(carried: Carried, list: readonly Kind[]): Carried {
  const fresh = list
    .filter((kind) => worldOf(carried, kind.id) === undefined)
    .map((kind) => [kind.id, freshWorld(startBeliefs(kind.strategies))]);
  return { ...carried, worlds: { ...carried.worlds, ...Object.fromEntries(fresh) } };
}

function evidenceOf(state: State, world: World, kind: Kind): Evidence {
  const explore = state.playlist.levels.filter((level) => level.kind === kind.id && isExplore(level.place));
  return { exploreSolved: explore.length > 0 && explore.every((level) => progressOf(world, level.id).solvedAt !== null) };
}
