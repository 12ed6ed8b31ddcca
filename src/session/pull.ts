import type { Figures } from '../core/kind.ts';
import { once } from '../core/once.ts';
import { placed } from '../core/placed.ts';
import { resumed } from '../core/random.ts';
import { caughtUp, observe, total } from '../feedback/engine.ts';
import { NO_IDEA, type Reading } from '../feedback/reading.ts';
import { progressOf, wasTried, worldOf } from './apply.ts';
import type { Command, Refusal } from './command.ts';
import { deal } from './deal.ts';
import { rungsBefore } from './helped.ts';
import { opened } from './ladder.ts';
import { lookAt } from './look.ts';
import { clockOf, emit, kindOf, type Run, refusal, type Tools, timeOf } from './run.ts';
import { levelOf } from './state.ts';
import { instructs } from './study.ts';

/** How a pull that can't be placed is refused. */
const MISPLACED = { setup: 'no-level', answer: 'bad-answer', wanting: 'half-built' } as const;

/** The cord is let go: the build is judged, read by the engine, and written down; then the gate, and the next deal. */
export function pull(tools: Tools, run: Run, command: Extract<Command, { do: 'pull' }>): Run | Refusal {
  const { state } = run;
  const level = levelOf(state);
  const kind = kindOf(tools, level);
  const world = level && worldOf(state.carried, level.kind);
  if (level === undefined || kind === undefined || world === undefined || state.dealt === undefined)
    return refusal('no-level', 'No level is open.');
  const { setup, other } = state.dealt;
  const progress = progressOf(world, level.id);
  const test = level.place === 'test';
  if (other ? progress.watched : test && progress.pulls > 0) return refusal('held-back', `"${level.id}" has had all its pulls.`);
  if (!test && state.playlist.settings.study?.together === 'first' && instructs(tools.kinds, state, kind.id))
    return refusal('held-back', 'The concept comes first.');
  const at = placed(kind, setup, other ? other.answer : command.answer);
  if (!at.ok) return refusal(MISPLACED[at.at], at.why);
  const { puzzle, position } = at.value;
  const { forecast } = command;
  const seen = command.seen && !test;
  // who did not build it has no goal with it: what was forecast and what came is all that it tells
  const goal = other ? null : level.goal;
  const look = lookAt(kind, puzzle, position, goal, tools.builds.of);
  const { replies, expects } = look.case;
  if (forecast && !replies.includes(forecast.reply))
    return refusal('bad-forecast', `"${forecast.reply}" can't happen here. What can: ${replies.join(', ')}.`);

  const { key } = position;
  const { outcome, idea, met } = look;
  const reading: Reading = {
    case: look.case,
    met,
    reply: outcome.reply,
    idea,
    newIdea: idea !== NO_IDEA && !world.ideas.includes(idea),
    repeat: wasTried(world, { level: level.id, setup, key }),
    forecast,
    sureness: command.sureness,
    seen,
    rungs: rungsBefore(world, level.id),
    level: {
      id: level.id,
      place: level.place,
      fresh: level.deal === 'fresh',
      features: puzzle.features(goal ?? undefined),
      sparks: progress.sparks,
      solvedBefore: progress.solvedAt !== null,
      newWay: look.met && level.deal === 'same' && !progress.ways.includes(key),
    },
    gateOpen: world.gate.reason !== null,
    t: timeOf(state, run.now),
  };
  const { gate, calibration } = state.playlist.settings;
  const observed = observe(caughtUp(world.beliefs, state.carried.shared), reading, gate, calibration);
  const figures: Record<string, number> = { ...observed.figures };
  for (const [name, value] of ofKind(outcome.figures)) figures[name] = value;
  const pulled = emit(run, 'pull', {
    at: clockOf(run.now),
    n: (world.tries.at(-1)?.n ?? 0) + 1,
    level: level.id,
    setup,
    answer: position.answer,
    key,
    goal,
    forecast: forecast?.reply ?? null,
    how: forecast?.how ?? 'none',
    sureness: command.sureness ?? null,
    reply: outcome.reply,
    met: look.met,
    repeat: reading.repeat,
    seen,
    idea,
    ruledOut: [...observed.newlyRuledOut],
    cards: seen ? observed.ruledOut.filter((id) => !Object.hasOwn(world.album, id) && (expects[id]?.[outcome.reply] ?? 0) < 0.5) : [],
    sparks: total(observed.paid),
    bits: observed.bits,
    ...(other && { other: other.strategy }),
    paid: observed.paid,
    figures,
    beliefs: observed.beliefs,
    why: observed.why,
  });
  const gated = seen ? opened(pulled, kind) : pulled;
  const more = other ? other.n < other.of : level.deal === 'fresh' && !test;
  return more ? deal(tools, gated, level, resumed(gated.state.random)) : gated;
}

/** The kind's own figures, as the log names them. */
const ofKind = once((figures: Figures) => Object.entries(figures).map(([name, value]) => [`kind_${name}`, value] as const));
