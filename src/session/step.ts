// The fold: (state, command, now) → { state, events }. The events alone make the state; here they are made.

import { z } from 'zod';
import { BENCH, isPart } from '../core/bench.ts';
import { EVENTS, type EventData, type EventOf, type GameEvent, LOG_VERSION } from '../core/event.ts';
import { type Kind, type Kinds, kindNamed } from '../core/kind.ts';
import { resumed } from '../core/random.ts';
import { type Carried, RUNGS } from '../core/world.ts';
import { declined, ENGINE_VERSION, idle, reflectionSparks, returned, startBeliefs } from '../feedback/engine.ts';
import { apply, freshWorld, worldOf } from './apply.ts';
import type { Command, Now, Refusal } from './command.ts';
import { deal, enter } from './deal.ts';
import { answer, opened, openRung } from './ladder.ts';
import { likelihoods } from './likelihood.ts';
import { pull } from './pull.ts';
import { clockOf, emit, kindOf, type Run, refusal, type Tools } from './run.ts';
import { levelOf, nothing, type State } from './state.ts';

export { ENGINE_VERSION };

export type Opening = Omit<EventData['opened'], 'engine' | 'kinds'> & { readonly session: string };
export type Stepped =
  | { readonly ok: true; readonly state: State; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export type Fold = {
  /** Begins a session. `carried` is what `begun` makes of the learner's last one, or is blank. */
  readonly open: (opening: Opening, now: Now) => { readonly state: State; readonly events: readonly GameEvent[] };
  /** @throws EventError where a figure of the command is one that no log can hold; nothing is changed then */
  readonly step: (state: State, command: Command, now: Now) => Stepped;
  /** Works out a little at each step what the next pull of what is laid out will need: it makes that pull quicker, and nothing else. */
  readonly ahead: (state: State) => Generator<void>;
};

/** The fold over these kinds. It remembers what it worked out of their setups, and nothing of any session. */
export function makeFold(kinds: Kinds): Fold {
  const tools: Tools = { kinds, builds: likelihoods() };

  function obey(run: Run, command: Command): Run | Refusal {
    const { state } = run;
    const kind = kindOf(tools, levelOf(state));
    const world = kind && worldOf(state.carried, kind.id);
    switch (command.do) {
      case 'enter':
        return enter(tools, run, command.level, command.world);
      case 'pull':
        return pull(tools, run, command);
      case 'rung':
        return openRung(tools, run, command.rung);
      case 'answer':
        return answer(tools, run, command.answer);
      case 'decline':
        if (kind === undefined || world === undefined || world.gate.reason === null)
          return refusal('gate-shut', 'There is no hint to decline.');
        return emit(run, 'declined', { kind: kind.id, beliefs: declined(world.beliefs) });
      case 'open-gate': {
        const other = kindNamed(kinds, command.kind).ok ? worldOf(state.carried, command.kind) : undefined;
        if (other === undefined) return refusal('no-kind', `This playlist has no world "${command.kind}".`);
        return emit(run, 'gate', {
          kind: command.kind,
          reason: command.reason,
          gate: { ...other.gate, reason: command.reason, rungs: [...RUNGS] },
          why: { key: `why.gate.${command.reason}`, values: {} },
        });
      }
      case 'reflect': {
        const own = kindNamed(kinds, command.kind).ok ? worldOf(state.carried, command.kind) : undefined;
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
        return level?.goal === null ? deal(tools, bought, level, resumed(bought.state.random)) : bought;
      }
      case 'enrol': {
        const { do: _, ...arm } = command;
        if (state.carried.enrolled?.study === arm.study) return refusal('bad-choice', `They are in the study "${arm.study}" already.`);
        return emit(run, 'enrolled', arm);
      }
      case 'consent': {
        const { how, asks, texts, journal } = command;
        return emit(run, 'consent', { how, asks, texts, journal });
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
      const ids = [...new Set(opening.playlist.levels.map((level) => level.kind))];
      const list = ids.map((id) => kindNamed(kinds, id)).flatMap((kind) => (kind.ok ? [kind.value] : []));
      const data: EventData['opened'] = {
        ...opening,
        engine: ENGINE_VERSION,
        kinds: Object.fromEntries(list.map((kind) => [kind.id, kind.version])),
        carried: withWorlds(opening.carried, list),
      };
      const mark = opening.simulated ? ({ simulated: true } as const) : {};
      const event: EventOf<'opened'> = { v: LOG_VERSION, session, seq: 0, at: clockOf(now), t: 0, type: 'opened', ...mark, data };
      return { state: apply(nothing, event), events: [event] };
    },
    ahead: function* (state) {
      const level = levelOf(state);
      const opened = state.dealt && kindOf(tools, level)?.open(state.dealt.setup);
      const kind = kindOf(tools, level);
      if (kind !== undefined && level?.goal && opened?.ok) yield* tools.builds.steps(kind, opened.value, level.goal);
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
