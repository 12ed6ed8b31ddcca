// The tasks `machine` and `discuss` on the stage: boards, wall, track and tray, and what a hand does to them.

import type { Mounted } from '../../../core/view.ts';
import { type Words, words } from '../../../core/words.ts';
import type { Point, Spot } from '../../../stage/layout.ts';
import type { Glide } from '../../../stage/motion.ts';
import type { Cast, Stage } from '../../../stage/stage.ts';
import type { Shots } from '../../steady/measures.ts';
import type { Build, Dress, Group, Own, Tray } from '../../steady/model.ts';
import { type Flag, PLATES } from '../../steady/plates.ts';
import { balesOf } from './bales.ts';
import { type Bench, type FlagState, openBench } from './bench.ts';
import { type CloseUp, openCloseUp } from './close-up.ts';
import { paceOf } from './dots.ts';
import { type Results, RIDER, resultsOf } from './exhibit.ts';
import { boardsFor, type Gallery, openGallery, splitOf } from './gallery.ts';
import { type Ground, groundOf } from './geometry.ts';
import { isSlide, trackName, trayName } from './looks.ts';
import { openOwnArrows } from './own-arrows.ts';
import { FREE, type Hands, openReach, type Reaching } from './reach.ts';
import { openRun, type Run } from './run.ts';
import { openWall, type ShownWall } from './shown-wall.ts';
import { openSlip, type Slip } from './slip.ts';
import { trayOf } from './snapping.ts';
import { openTray } from './tray.ts';

/** What a machine is built for: the groups along the wall, of which the first `fresh` are the ones that were there before. */
export type Stand = Tray & { readonly wall: readonly Group[]; readonly before: number; readonly truth: boolean; readonly dress: Dress };

/** What is on the boards and on the wall, beside the build itself. */
export type Sight = {
  /** the group on the boards, from 0 */
  readonly group: number;
  /** all archers are shown, and not only the one who rides along */
  readonly all: boolean;
  /** bales are let down, 0 to 1 */
  readonly come: number;
  readonly passed: number;
  readonly known: number;
  readonly stopped: number | undefined;
  readonly light: number;
  readonly flag: FlagState;
  /** archers at the top, from 0, once that has been told */
  readonly top: readonly number[];
};

const stateOf = ({ before }: Stand): Sight => ({
  group: before,
  all: false,
  come: 1,
  passed: 0,
  known: before,
  stopped: undefined,
  light: 0,
  flag: 'stands',
  top: [],
});

/** What a bench shows; the run turns its pages. */
export type Shown = {
  readonly sight: () => Sight;
  readonly see: (sight: Partial<Sight>) => void;
  /** how far the dots of all plates have come, 0 to 1 */
  readonly ride: (t: number) => void;
  readonly gallery: () => Gallery;
  readonly wall: () => ShownWall;
  /** the archers of the group, from 0 */
  readonly archers: () => readonly number[];
  readonly ghost: (reply: string | undefined) => void;
};

/** Where Oops stands on the bench: its foot, design units from the bench's left end, and how large. */
const OOPS = {
  wide: { x: 72, scale: 0.46 },
  landscape: { x: 28, scale: 0.2 },
  tablet: { x: 100, scale: 0.44 },
  phone: { x: 44, scale: 0.33 },
} as const;

/** Where a build has arrows of its own. */
export type Arrows<A> = {
  readonly own: Own;
  readonly rows: (answer: A) => readonly Shots[];
  readonly moved: (answer: A, rows: readonly Shots[]) => A;
};

export function mountBench<A extends Build>(
  stage: Stage,
  stand: Stand,
  nothing: A,
  send: (answer: A) => void,
  arrows?: Arrows<A>,
): Mounted<A> {
  const lying = trayOf(stand).toSorted((a, b) => PLATES.indexOf(a) - PLATES.indexOf(b));
  const dials = stand.plates.filter(isSlide).length > 1;
  let answer: A = nothing;
  let sight: Sight = stateOf(stand);
  let hands: Hands = FREE;
  let ghost: string | undefined;
  /** how far each plate's dots have come, by place; 1 where nothing is said */
  let moments: readonly number[] = [];
  let riding: Glide | undefined;
  /** arrows as a hand is moving them */
  let preview: readonly Shots[] | undefined;
  let aiming = (): void => undefined;
  let ground: Ground;
  let gallery: Gallery;
  let wall: ShownWall;
  let bench: Bench;
  let tray: ReturnType<typeof openTray>;
  let reaching: Reaching;
  let slip: Slip;
  let closeUp: CloseUp;

  const rowsOf = (of: A): readonly Shots[] => arrows?.rows(of) ?? stand.wall[sight.group]?.shots ?? [];
  const groupOf = (): Group => (arrows === undefined ? (stand.wall[sight.group] ?? { shots: [] }) : { shots: preview ?? rowsOf(answer) });
  const boardsShown = (): number => boardsFor(ground.results[0] ?? ground.bench, stage.layout().unit);
  const results = (): Results => resultsOf(answer.plates, groupOf().shots, stand.mark, boardsShown(), sight.all, (at) => moments[at] ?? 1);

  function castOf(): Cast {
    const { shape, unit } = stage.layout();
    const { x, scale } = OOPS[shape];
    const first = ground.sockets[0]?.x ?? 0;
    const spot: Spot = { x: ground.bench.x + x * unit, y: ground.bench.y + 3 * unit, scale: scale * unit };
    // A long track on a narrow screen takes the whole bench.
    const room = ground.hopper?.x ?? first;
    return { oops: spot.x + 34 * unit * (scale / 0.5) <= room ? spot : 'away', cat: 'away' };
  }

  function build(): void {
    ground = groundOf(stage.layout(), { archers: groupOf().shots.length, sockets: stand.sockets, tray: lying.length });
    gallery = openGallery(
      stage,
      ground,
      stand.mark,
      stand.dress,
      groupOf().shots,
      arrows === undefined ? [] : [arrows.own.from, arrows.own.to],
      {
        caught: (n) => stage.speak(words('steady.board.catches', { n })),
      },
    );
    wall = openWall(stage, ground, stand.truth ? stand.wall : []);
    bench = openBench(stage, ground, stand.dress, dials, {
      name: (plate) => stage.speak(dials ? trackName(plate) : trayName(plate)),
      flag: (flag) => stage.speak(words(`steady.flag.${flag === null ? 'none' : FLAG_NAMES[flag]}`)),
      shots: stage.speak(words('steady.shots', { dress: stand.dress })),
    });
    tray = openTray(stage, ground, lying, dials, (plate) => stage.speak(trayName(plate)));
    slip = openSlip(stage);
    closeUp = openCloseUp(stage, ground, (plate) => stage.speak(dials ? trackName(plate) : trayName(plate)));
    reaching = openReach(stage, ground, {
      tray: stand,
      lying,
      plates: () => answer.plates,
      locked: () => run.waits(),
      traySeats: tray.seats,
      cards: wall.cards,
      changed: (next) => {
        hands = next;
        drawBench();
        tray.draw(trayState());
      },
      lift: () => {
        run.calm();
        slip.say(undefined);
      },
      build: (plates) => change({ ...answer, plates }),
      flag: () => change({ ...answer, flag: answer.flag === 'smallest' ? 'biggest' : 'smallest' }),
      look,
      refuse,
      other: tapped,
    });
    if (arrows !== undefined) aiming = aim(arrows);
    stage.cord.attach(false);
    stage.cast(castOf());
    drawAll();
  }

  function teardown(): void {
    riding?.stop();
    moments = [];
    aiming();
    for (const one of [reaching, closeUp, slip, tray, bench, wall, gallery]) one.destroy();
  }

  const aim = ({ own, moved }: Arrows<A>): (() => void) =>
    openOwnArrows(stage, {
      room: { ...own, least: 1 },
      boards: ground.boards,
      axis: (archer) => gallery.axis(archer, groupOf().shots),
      rows: () => rowsOf(answer),
      locked: () => run.waits(),
      preview: (rows) => {
        if (rows !== undefined) run.calm();
        preview = rows;
        drawGallery();
      },
      change: (rows) => change(moved(answer, rows)),
    });

  /** A plate's board is looked at from near; a tap on it goes back. */
  function tapped(point: Point): (() => void) | undefined {
    const open = closeUp.tap(point);
    if (open !== undefined) return open;
    const { unit } = stage.layout();
    const count = Math.min(answer.plates.length, boardsShown());
    const shown = answer.plates.slice(answer.plates.length - count);
    for (const row of ground.results)
      for (const [index, { x, y, w, h }] of splitOf(row, unit, shown).entries())
        if (point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h)
          return () =>
            closeUp.show(
              { plates: answer.plates, shots: groupOf().shots[RIDER] ?? [], mark: stand.mark },
              answer.plates.length - count + index,
            );
    return undefined;
  }

  /** Groups may have more archers than the one before: then everything stands elsewhere. */
  function look(group: number): void {
    if (group === sight.group) return;
    const archers = groupOf().shots.length;
    run.calm();
    sight = { ...sight, group, all: false, come: 1, top: [] };
    if (groupOf().shots.length !== archers) {
      teardown();
      build();
    } else {
      moments = [];
      drawAll();
    }
  }

  function change(next: A): void {
    const before = answer;
    send(next);
    // Where the change was not taken nobody draws it: everything is as it was.
    if (answer === before) drawAll();
  }

  function refuse(why: Words, socket: number): void {
    stage.sound('refuse');
    const box = ground.sockets[Math.min(socket, ground.sockets.length - 1)];
    if (box !== undefined) slip.say(why, { x: box.x + box.w / 2, y: box.y - 6 });
  }

  function drawGallery(): void {
    const { top } = sight;
    gallery.draw({
      archers: groupOf().shots,
      results: results(),
      bales: stand.truth && sight.group < sight.known ? balesOf(groupOf()) : undefined,
      come: sight.come,
      same: top,
      picked: top.length === 1 ? top[0] : undefined,
    });
  }

  function drawBench(): void {
    const { unit } = stage.layout();
    const { plates, flag } = answer;
    const row = ground.results.at(-1);
    const count = Math.min(plates.length, boardsShown());
    const places = row === undefined ? [] : splitOf(row, unit, answer.plates.slice(answer.plates.length - count));
    bench.draw({
      plates,
      flag,
      shows: sight.flag,
      ghost: ghost === 'no-pick' ? 'lies' : undefined,
      lifted: hands.lifted !== undefined && 'track' in hands.lifted ? hands.lifted.track : undefined,
      chosen: hands.chosen !== undefined && 'track' in hands.chosen ? hands.chosen.track : undefined,
      open: hands.open,
      over: hands.over,
      working: moments.findIndex((t) => t < 1),
      pipes: places.map(({ x, y, w, h }, index) => ({ from: { x: x + w / 2, y: y + h }, to: plates.length - count + index })),
    });
  }

  const trayState = () => ({
    used: answer.plates,
    chosen: hands.chosen !== undefined && 'tray' in hands.chosen ? hands.chosen.tray : undefined,
    lifted: hands.lifted !== undefined && 'tray' in hands.lifted ? hands.lifted.tray : undefined,
  });

  function drawWall(): void {
    const stop = ghost === 'holds' ? stand.wall.length : Number(/^group-(\d+)$/.exec(ghost ?? '')?.[1] ?? Number.NaN) - 1;
    wall.draw({ ...sight, now: sight.group, ghost: Number.isNaN(stop) ? undefined : stop });
  }

  function drawAll(): void {
    drawGallery();
    drawBench();
    drawWall();
    tray.draw(trayState());
  }

  /** From the first plate that is new the dots ride on, one plate after another. */
  function ride(from: number): void {
    riding?.stop();
    moments = answer.plates.map((_, at) => (at < from ? 1 : 0));
    const first = Math.max(from, answer.plates.length - boardsShown());
    moments = moments.map((t, at) => (at < first ? 1 : t));
    const shots = groupOf().shots[0]?.length ?? 1;
    const paces = answer.plates.map((plate, at) => (at < first ? 0 : paceOf(plate, shots)));
    const whole = paces.reduce((sum, ms) => sum + ms, 0);
    let working = first;
    riding = stage.motion.glide(stage.reduced() ? 0 : whole, (t) => {
      let left = t * whole;
      moments = paces.map((ms) => {
        const share = ms === 0 ? 1 : Math.max(0, Math.min(1, left / ms));
        left -= ms;
        return t >= 1 ? 1 : share;
      });
      drawGallery();
      const now = moments.findIndex((share) => share < 1);
      if (now !== working) drawBench();
      working = now;
    });
  }

  function show(next: A): void {
    closeUp.show({ plates: [], shots: [], mark: stand.mark }, undefined);
    run.turned();
    run.calm();
    slip.say(undefined);
    const from = next.plates.findIndex((plate, at) => plate !== answer.plates[at]);
    const told = (of: A): string => JSON.stringify([of.plates, of.flag, rowsOf(of)]);
    const changed = told(next) !== told(answer);
    const longer = next.plates.length > answer.plates.length;
    answer = next;
    if (changed) {
      sight = { ...sight, all: false, top: [], flag: 'stands' };
      if (longer) stage.sound('knock');
    }
    if (changed && from >= 0) ride(from);
    else riding?.finish();
    moments = from < 0 ? [] : moments;
    drawAll();
  }

  const shown: Shown = {
    sight: () => sight,
    see: (next) => {
      const archers = groupOf().shots.length;
      sight = { ...sight, ...next };
      if (groupOf().shots.length === archers) {
        drawAll();
        return;
      }
      teardown();
      build();
    },
    ride: (t) => {
      moments = answer.plates.map(() => t);
      drawGallery();
    },
    gallery: () => gallery,
    wall: () => wall,
    archers: () => groupOf().shots.map((_, archer) => archer),
    ghost: (reply) => {
      ghost = reply;
    },
  };
  const run: Run = openRun(stage, stand, shown);
  build();

  return {
    draw: show,
    ghost: (_, reply) => {
      ghost = reply;
      drawBench();
      drawWall();
    },
    run: (next, outcome, told) => {
      show(next);
      riding?.finish();
      return run.go(outcome, told);
    },
    cancel: () => reaching.cancel(),
    resize: () => {
      run.finish();
      teardown();
      build();
    },
    destroy: () => {
      run.destroy();
      teardown();
      stage.cord.attach(false);
    },
  };
}

const FLAG_NAMES: Readonly<Record<Flag, string>> = { smallest: 'small', biggest: 'big' };
