import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Led } from '../core/assignment.ts';
import type { PadKey } from '../core/view.ts';
import type { Words } from '../core/words.ts';
import type { Sureness } from '../core/world.ts';
import { doneIn, progressOf, worldOf } from '../session/apply.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { type Layout, layoutOf } from '../stage/layout.ts';
import { fullWidth } from '../stage/room-pictures.ts';
import { ForecastCard } from './forecast-card.tsx';
import type { Game } from './game.ts';
import { GoalCard } from './goal.tsx';
import { HintButton } from './hint-button.tsx';
import { Knots } from './knots.tsx';
import { pages } from './later.ts';
import { LevelBar } from './level-bar.tsx';
import { capital, goalWords, replyWords, titleWords } from './level-words.ts';
import { Machine } from './machine.tsx';
import { useSteady } from './memo.tsx';
import { Notebook } from './notebook.tsx';
import { Pad } from './pad.tsx';
import { type LedPin, ledPinOf, pinsOf } from './pins.ts';
import { besideMachine } from './place.ts';
import type { AppProps } from './props.ts';
import { sandboxLayout } from './sandbox-layout.ts';
import { Steps } from './steps.tsx';
import { mayOffer, questionOf } from './study.ts';
import { useTable } from './table.ts';

type LevelProps = {
  readonly game: Game;
  readonly views: AppProps['views'];
  readonly layout: Layout;
  readonly knot: ReadonlySignal<Sureness | undefined>;
  readonly wanting: Words | undefined;
  /** the try of the teacher's that goes before the lesson */
  readonly led: Led | undefined;
  readonly onPull: (sureness: Sureness) => void;
  readonly onKey: (key: PadKey) => void;
  readonly onLadder: () => void;
  readonly onNext: () => void;
  readonly onAccess: () => void;
  /** the teacher's try is to be seen */
  readonly onLook: (pin: LedPin) => void;
};

/** The paper round the machine. Where each sheet lies comes from the layout; the machine itself is the stage's. */
export const LevelPage = ({ game, views, layout: given, knot, wanting, led, ...acts }: LevelProps) => {
  const { say, t } = useSay();
  const more = pages.value;
  const table = useTable(game, views, say);
  const { onPull, onKey, onLadder, onNext, onAccess, onLook } = useSteady(acts);
  const hushed = useMemo(() => computed(() => game.phase.value === 'hush' || game.phase.value === 'kept'), [game]);
  const resting = useMemo(() => computed(() => hushed.value || game.over.value || !game.writing.value), [game, hushed]);
  const room = table?.view.room(table.position.setup) ?? given.roomName;
  const open = table?.level.place === 'sandbox';
  const layout = useMemo(() => {
    // paper stands where the stage has it
    const roomed = room === given.roomName ? given : layoutOf(given.width, given.height, given.hand, room);
    return open ? sandboxLayout(roomed) : roomed;
  }, [given, room, open]);
  const state = game.state.value;
  const id = table?.level.id ?? '';
  const world = table && worldOf(state.carried, table.level.kind);
  const pins = useMemo(() => pinsOf(world, id), [world, id]);
  const puzzleHere = table?.puzzle;
  const ledPin = useMemo(() => ledPinOf(led, id, puzzleHere), [led, id, puzzleHere]);
  const look = useMemo(() => () => ledPin && onLook(ledPin), [ledPin, onLook]);
  if (table === undefined) return null;
  const { level, puzzle, view, position } = table;

  const progress = progressOf(world, level.id);
  const phase = game.phase.value;
  const pulled = phase === 'show' ? game.pulled.value : undefined;
  const forecast = game.forecast.value?.reply;
  const met = pulled?.attempt.met === true;
  const other = game.other.value;
  const judges = other !== undefined;
  const over = game.over.value;
  const question = questionOf(state, level.id);
  const kept = phase === 'kept';
  /** a study has something else due by now: their time for levels is over */
  const left = game.due.value.is !== 'play' && question === undefined;
  /** of other tries of this level there are more */
  const onward = judges && pulled !== undefined && !over;
  const inBuild = view.forecastInBuild(position.setup);
  // what somebody else wrote is not what the student thinks
  const asks = (!inBuild || judges) && (question === undefined || level.goal === null);
  return (
    <main class={inBuild ? 'hud in-build' : 'hud'} data-shape={layout.shape} data-phase={phase} data-full={fullWidth(room)}>
      {open && !besideMachine(layout) && (
        <h1 class="unseen" tabIndex={-1}>
          {say(titleWords(level))}
        </h1>
      )}
      {open && more && <more.Sandbox game={game} layout={layout} kind={level.kind} />}
      {(!open || besideMachine(layout)) && (
        <GoalCard
          layout={layout}
          title={say(titleWords(level))}
          goal={
            kept
              ? t('play.test.kept')
              : met && pulled
                ? t('play.met', { reply: capital(say(replyWords(puzzle.replies, pulled.attempt.reply))) })
                : say(goalWords(level, room, puzzle.blank))
          }
          over={
            question
              ? t('play.test.question', question)
              : other && !pulled
                ? t('play.other.built', { n: other.n, of: other.of })
                : undefined
          }
          note={question && (kept || besideMachine(layout)) ? t('play.test.secret') : undefined}
          met={met}
          solved={over || onward || left || doneIn(world, level)}
          wanting={wanting}
          ways={progress.ways.length}
          of={level.ways}
          lead={kept}
          next={t(onward ? 'play.other.next' : 'play.next')}
          onNext={onward ? game.onward : onNext}
          onNumbers={level.deal === 'fresh' && pulled !== undefined && !judges ? game.onward : undefined}
        />
      )}
      <Machine position={position} other={judges} resting={hushed} onChange={game.change} />
      {view.pad(position.setup) === 'digits' && !judges && <Pad layout={layout} locked={hushed} onKey={onKey} />}
      {asks && <ForecastCard layout={layout} table={table} forecast={forecast} locked={hushed} onExpect={game.expect} />}
      <Knots layout={layout} lit={knot} resting={resting} tight={layout.shape === 'phone' && inBuild} onPull={onPull} />
      {question === undefined && (
        <Notebook
          layout={layout}
          table={table}
          pins={pins}
          others={judges}
          showing={pulled !== undefined}
          forecast={forecast}
          earlier={game.earlier.value}
          repeated={game.repeated.value}
          onRight={layout.shape === 'phone' && inBuild}
          led={ledPin}
          onLook={look}
        />
      )}
      {!judges && <Steps layout={layout} position={position} resting={hushed} onChange={game.change} />}
      {!open && mayOffer(state) && world && world.gate.reason !== null && <HintButton layout={layout} onOpen={onLadder} />}
      <LevelBar game={game} layout={layout} hands={!judges} onAccess={onAccess} />
    </main>
  );
};
