import type { Kind } from '../core/kind.ts';
import { isExplore } from '../core/level.ts';
import { placed } from '../core/placed.ts';
import { resumed } from '../core/random.ts';
import { RUNGS, type Rung, type World } from '../core/world.ts';
import { contrastSparks, type Evidence, gateOpening, observeForecast } from '../feedback/engine.ts';
import { caseMark, progressOf, worldOf } from './apply.ts';
import type { Refusal } from './command.ts';
import { caseOf } from './look.ts';
import { emit, kindOf, type Run, refusal, type Tools } from './run.ts';
import { lockOf, makeRung, reopened } from './rungs.ts';
import { levelOf, type State } from './state.ts';
import { type Due, instructs } from './study.ts';

/** The answers of a question that is no forecast. */
const NOTICED: readonly string[] = ['a', 'b', 'not-sure'];

/** A rung is opened, or shown again as it was. */
export function openRung(tools: Tools, run: Run, rung: Rung): Run | Refusal {
  const { state } = run;
  const kind = kindOf(tools, levelOf(state));
  const world = kind && worldOf(state.carried, kind.id);
  if (kind === undefined || world === undefined) return refusal('no-level', 'No level is open.');
  const lock = lockOf(world, state.playlist.settings, rung);
  if (lock !== undefined) return refusal('rung-locked', `The rung "${rung}" can't be opened yet: ${lock}.`);
  const random = resumed(state.random);
  const open = reopened(world, rung) ?? makeRung(kind, world, rung, state.playlist.settings.study?.together, random);
  if (open === undefined) return refusal('no-case', `There is nothing to show for the rung "${rung}".`);
  return emit(run, 'rung', {
    kind: kind.id,
    open,
    why: { key: `why.rung.${rung}`, values: { strategy: open.strategy } },
    random: random.state(),
  });
}

/** The question or the forecast of the open rung is answered. */
export function answer(tools: Tools, run: Run, tapped: string): Run | Refusal {
  const { state } = run;
  const open = state.rung;
  const kind = kindOf(tools, levelOf(state));
  const world = kind && worldOf(state.carried, kind.id);
  if (open === undefined || kind === undefined || world === undefined) return refusal('no-case', 'No rung is open.');
  if (open.answer !== null) return refusal('bad-choice', 'This one has its answer already.');
  if (open.case === null) {
    if (open.rung !== 'notice' || !NOTICED.includes(tapped))
      return refusal('bad-choice', `"${tapped}" is no answer here. There are: ${NOTICED.join(', ')}.`);
    return emit(run, 'answered', { kind: kind.id, rung: open.rung, answer: tapped, cameTrue: null, sparks: 0, beliefs: world.beliefs });
  }
  const at = placed(kind, open.case.setup, open.case.answer);
  if (!at.ok) return refusal('no-case', 'The case of this rung can no longer be read.');
  const { puzzle, position } = at.value;
  const replies = puzzle.replies.map((reply) => reply.id);
  if (!replies.includes(tapped)) return refusal('bad-choice', `"${tapped}" can't happen here. What can: ${replies.join(', ')}.`);
  const observed = observeForecast(world.beliefs, caseOf(puzzle, position, undefined), tapped, open.case.reply);
  return emit(run, 'answered', {
    kind: kind.id,
    rung: open.rung,
    answer: tapped,
    cameTrue: tapped === open.case.reply,
    sparks: contrastSparks(world.gate.answered, open.rung, world.gate.cases.includes(caseMark(open.case))),
    beliefs: observed.beliefs,
  });
}

/** What a study offers as a level of this world is entered: all rungs from the start, or *assemble* where the concept is due. */
export function offered({ kinds }: Tools, run: Run, kind: string, due: Due): Run {
  const world = worldOf(run.state.carried, kind);
  const { study } = run.state.playlist.settings;
  if (world === undefined || study === undefined || due.is === 'test') return run;
  const open = (reason: 'study' | 'instruction', rungs: readonly Rung[]): Run =>
    emit(run, 'gate', { kind, reason, gate: { ...world.gate, reason, rungs: [...rungs] }, why: { key: `why.gate.${reason}`, values: {} } });
  if ((due.is === 'instruct' && due.kind === kind) || instructs(kinds, run.state, kind))
    return world.gate.reason === 'instruction'
      ? run
      : open(
          'instruction',
          study.hints === 'none' ? ['assemble'] : RUNGS.filter((rung) => rung === 'assemble' || world.gate.rungs.includes(rung)),
        );
  return study.hints === 'open' && world.gate.reason === null ? open('study', RUNGS) : run;
}

/** The gate after a pull or idle time: opens it, or lets it offer more, where the evidence says so, and the study has any hints. */
export function opened(run: Run, kind: Kind): Run {
  if (run.state.playlist.settings.study?.hints === 'none') return run;
  const world = worldOf(run.state.carried, kind.id);
  const opening = world && gateOpening(world.beliefs, world.gate, evidenceOf(run.state, world, kind), run.state.playlist.settings.gate);
  if (world === undefined || opening === undefined) return run;
  const { reason, rungs, why } = opening;
  return emit(run, 'gate', { kind: kind.id, reason, gate: { ...world.gate, reason, rungs: [...rungs] }, why });
}

function evidenceOf(state: State, world: World, kind: Kind): Evidence {
  const explore = state.playlist.levels.filter((level) => level.kind === kind.id && isExplore(level.place));
  return { exploreSolved: explore.length > 0 && explore.every((level) => progressOf(world, level.id).solvedAt !== null) };
}
