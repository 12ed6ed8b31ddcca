// The task `number` on the stage: arms with bags, a slate on each, and the board of threads.

import type Phaser from 'phaser';
import type { Outcome } from '../../../core/kind.ts';
import type { Mounted, PadKey, Show } from '../../../core/view.ts';
import { openActing } from '../../../stage/acting.ts';
import type { Point } from '../../../stage/layout.ts';
import { smooth } from '../../../stage/motion.ts';
import { note } from '../../../stage/sound-scale.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Answer, Arms, Numbers } from '../../balance/model.ts';
import { unwritten } from '../../balance/model.ts';
import { summed } from '../../balance/side.ts';
import { type Arm, openArm } from './arm.ts';
import { openBoard, type ThreadBoard } from './board.ts';
import { drawMarks, openRail, RAIL } from './rail.ts';
import { swingAt } from './swing.ts';
import { type Pen, startingPen, typed } from './typing.ts';

/** LOOK, ms: the breath before; a thread is drawn taut in 420; the whole takes under 2 s. */
const MS = { hush: 420, thread: 420, whole: 1780, dip: 160, light: 240, back: 200 };
/** No arm dips by more than this, degrees: what pulls most is the measure where it would. */
const DEEPEST = 19;
/** Arms the layout was drawn for. */
const DRAWN_ARMS = 5;
/** How far round a slate a finger still means it, CSS pixels. */
const REACH = 22;

export function mountArms(stage: Stage, setup: Arms, send: (answer: Answer) => void): Mounted<Answer> {
  const count = setup.arms.length;
  const pulls = setup.arms.map((bags) => summed(bags).pull);
  let numbers: Numbers['numbers'] = unwritten(setup).numbers;
  const given = setup.given ?? 0;
  let pen: Pen = startingPen(numbers, given);
  let arms: readonly Arm[] = [];
  let board: ThreadBoard;
  let rail: { destroy: () => void };
  let marks: Phaser.GameObjects.Graphics;

  let angles: number[] = setup.arms.map(() => 0);
  let dipping: number | undefined;
  let taut: readonly number[] | undefined;
  let light = 0;
  let wind = 0;
  let known = false;
  let phase: 'held' | 'hush' | 'dips' | 'shows' = 'held';
  const acting = openActing(stage);

  // ---- building

  const gap = (): number => stage.layout().arms.gap * Math.min(1, (DRAWN_ARMS - 1) / Math.max(1, count - 1));
  const pivotOf = (arm: number): Point => {
    const { arms: at } = stage.layout();
    return { x: at.x, y: at.y + ((DRAWN_ARMS - 1) * at.gap - (count - 1) * gap()) / 2 + arm * gap() };
  };
  const dipOf = (arm: number): number => {
    const most = Math.max(...pulls);
    return (pulls[arm] ?? 0) * Math.min(stage.layout().arms.tilt, DEEPEST / most);
  };

  function build(): void {
    rail = openRail(stage, pivotOf(0), pivotOf(count - 1));
    marks = stage.scene.add.graphics().setDepth(DEPTH.shadow);
    arms = setup.arms.map((bags, arm) => openArm(stage, setup.pegs, bags, pivotOf(arm), arm < given));
    board = openBoard(stage, setup);
    const { arms: at } = stage.layout();
    stage.cord.attach({ x: at.x, y: pivotOf(0).y - (RAIL.above - 6) * at.rail, pin: false });
    draw();
  }

  function teardown(): void {
    for (const arm of arms) arm.destroy();
    board.destroy();
    rail.destroy();
    marks.destroy();
  }

  function draw(): void {
    for (const [index, arm] of arms.entries()) {
      arm.pose(angles[index] ?? 0);
      arm.free(out());
      arm.slate(numbers[index] ?? null, !out() && pen.arm === index, out());
    }
    drawMarks(
      marks,
      stage.layout().arms.scale,
      arms.map((arm, index) => ({ pivot: pivotOf(index), rest: arm.tip(0), tip: arm.tip(angles[index] ?? 0), angle: angles[index] ?? 0 })),
      out(),
      wind,
    );
    board.draw({ numbers, taut, light, known });
  }

  function tick(ms: number): void {
    if (dipping === undefined) return;
    dipping += ms / 1000;
    let still = true;
    angles = pulls.map((_, arm) => {
      const now = swingAt({ from: 0, velocity: 0, to: dipOf(arm) }, dipping ?? 0);
      still &&= now.still;
      return now.angle;
    });
    if (still) dipping = undefined;
    draw();
  }

  // ---- hands

  /** hands have to wait for the outcome */
  const waits = (): boolean => phase === 'hush' || phase === 'dips';
  const out = (): boolean => phase === 'dips' || phase === 'shows';
  const slateAt = (point: Point): number | undefined => {
    const { arms: at } = stage.layout();
    const found = setup.arms.findIndex((_, arm) => {
      if (arm < given) return false;
      const { x, y } = pivotOf(arm);
      const middle = { x: x + at.slateAt.x, y: y + at.slateAt.y + 28 * at.slate };
      return Math.abs(point.x - middle.x) <= Math.max(REACH, 38 * at.slate) && Math.abs(point.y - middle.y) <= Math.max(REACH, gap() / 2);
    });
    return found < 0 ? undefined : found;
  };
  const letGo = stage.grip({
    at: (point) => !waits() && slateAt(point) !== undefined,
    grab: (point) => {
      const arm = slateAt(point);
      if (arm === undefined) return undefined;
      calm();
      pen = { arm, fresh: true };
      draw();
      return { move: () => undefined, release: () => undefined, cancel: () => undefined };
    },
  });

  function type(key: PadKey): void {
    if (waits()) return;
    calm();
    const next = typed(numbers, pen, key, given);
    pen = next.pen;
    const changed = next.numbers.some((number, arm) => number !== numbers[arm]);
    numbers = next.numbers;
    draw();
    if (!changed) return;
    stage.sound('chalk');
    send({ numbers: [...numbers] });
  }

  // ---- what the door asks for

  function show(next: Numbers): void {
    acting.turned();
    calm();
    const changed = next.numbers.some((number, arm) => number !== numbers[arm]);
    numbers = next.numbers;
    // Undone or laid out anew by someone else: the next digit begins a number.
    if (changed) pen = { ...pen, fresh: true };
    draw();
  }

  /** The show is over, or never came to its outcome: arms level and held, threads loose. */
  function calm(): void {
    acting.finish();
    if (phase === 'held') return;
    const was = phase;
    phase = 'held';
    stage.mood({ is: 'rest' });
    if (was === 'hush') return;
    dipping = undefined;
    taut = undefined;
    light = 0;
    wind = 0;
    pen = { ...pen, fresh: true };
    stage.cord.hold();
    const from = angles;
    acting.also(
      stage.motion.glide(stage.reduced() ? 0 : MS.back, (t) => {
        angles = from.map((angle) => angle * (1 - smooth(t)));
        draw();
      }),
    );
  }

  async function run(answer: Numbers, outcome: Outcome, told: Show): Promise<void> {
    show(answer);
    const { mine, cut, play, still } = acting.begin(told);
    phase = 'hush';
    stage.mood({ is: 'hush' });
    if (!(await play(MS.hush))) return;
    const surprise = told.expected !== undefined && told.expected !== outcome.reply;
    const crossed = board.crossings(numbers);
    const letGo = stage.cord.release();
    phase = 'dips';
    draw();
    await letGo;
    if (!mine()) return;
    const there = (): void => {
      angles = pulls.map((_, arm) => dipOf(arm));
      taut = setup.arms.map(() => 1);
      tell(surprise, told.bits, crossed);
    };
    if (await still(there)) return;
    taut = setup.arms.map(() => 0);
    stage.sound('swing', { volume: 0.5 });
    if (cut()) angles = pulls.map((_, arm) => dipOf(arm));
    else dipping = 0;
    draw();
    if (!(await play(MS.dip))) return;

    const first = Math.min(count - 1, ...crossed.map(({ after }) => after));
    const apart = count > 1 ? Math.min(MS.thread, (MS.whole - MS.hush - MS.dip - MS.thread) / (count - 1)) : 0;
    const ends = (thread: number): number => thread * apart + MS.thread;
    let sounded = 0;
    const draws = (ms: number): void => {
      // Each thread is heard as it begins to draw taut.
      if (sounded < count && ms > sounded * apart && !cut()) {
        stage.sound('thread', { rate: note(sounded) });
        sounded += 1;
      }
      taut = setup.arms.map((_, thread) => Math.min(1, Math.max(0, (ms - thread * apart) / MS.thread)));
      draw();
    };
    // The outcome shows with the first crossing, or the last thread; hands are free from there, the rest goes on.
    const shown = ends(first);
    if (!(await play(shown, (t) => draws(t * shown)))) return;
    tell(surprise, told.bits, crossed);
    const rest = cut() ? 0 : ends(count - 1) - shown;
    acting.also(stage.motion.glide(rest, (t) => draws(shown + t * rest)));
  }

  function tell(surprise: boolean, bits: number, crossed: readonly { readonly at: Point }[]): void {
    phase = 'shows';
    if (crossed.length > 0)
      acting.also(
        stage.motion.glide(stage.reduced() ? 0 : MS.light, (t) => {
          light = smooth(t);
          draw();
        }),
      );
    wind = stage.reduced() ? 0 : 1;
    if (!surprise) {
      stage.mood({ is: 'nod' });
      return;
    }
    stage.mood({ is: 'surprise', bits, from: crossed.map(({ at }) => at).slice(0, 1), hold: undefined });
  }

  const stop = stage.motion.each(tick);
  stage.cast({ oops: 'arms', cat: 'cushion' });
  build();
  const written = (answer: Answer): Numbers => ('numbers' in answer ? answer : unwritten(setup));

  return {
    draw: (answer) => show(written(answer)),
    // What is thought stands on the slates themselves; of an earlier try of these numbers the threads show, dashed.
    ghost: (_, reply) => {
      known = reply !== undefined;
      if (!out()) draw();
    },
    run: (answer, outcome, told) => run(written(answer), outcome, told),
    cancel: () => undefined,
    type,
    resize: () => {
      acting.finish();
      teardown();
      build();
    },
    destroy: () => {
      stop();
      letGo();
      acting.destroy();
      teardown();
      stage.cord.attach(false);
    },
  };
}
