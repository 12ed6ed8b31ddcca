// The tasks `machine` and `discuss` on the stage: boards, wall, track and tray, and what a hand does to them.

import type { Mounted } from '../../../core/view.ts';
import { type Words, words } from '../../../core/words.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import { balesOf } from '../../steady/bales.ts';
import { type Beside, besideOf, pairsFor } from '../../steady/beside.ts';
import type { Shots } from '../../steady/measures.ts';
import type { Build, Group } from '../../steady/model.ts';
import { type Flag, PLATES } from '../../steady/plates.ts';
import { type Bench, openBench } from './bench.ts';
import { type Besides, openBeside } from './beside.ts';
import { castOf } from './cast.ts';
import { type CloseUp, openCloseUp } from './close-up.ts';
import { type Results, RIDER, resultsOf } from './exhibit.ts';
import { boardsFor, type Gallery, openGallery, splitOf } from './gallery.ts';
import { type Ground, groundOf } from './geometry.ts';
import { FREE, type Hands } from './hands.ts';
import { isSlide, trackName, trayName } from './looks.ts';
import { meadowOf } from './meadow.ts';
import { openOwnArrows } from './own-arrows.ts';
import { openReach, type Reaching } from './reach.ts';
import { openRiding } from './riding.ts';
import { openRun, type Run } from './run.ts';
import { expectedStop, openWall, type ShownWall } from './shown-wall.ts';
import { type Arrows, type Shown, type Sight, type Stand, stateOf } from './sight.ts';
import { openSlip, type Slip } from './slip.ts';
import { trayOf } from './snapping.ts';
import { openTray } from './tray.ts';
import { type Twin, twinOf } from './twin.ts';

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
  /** the machine that stands beside one's own, what is told of the two, and how it stands there */
  let other: Beside | undefined;
  let arranged: ReturnType<typeof arrangement> = 'boards';
  let besides: (Besides & { readonly bench: Bench }) | undefined;

  const riding = openRiding(stage, (other) => {
    drawGallery();
    if (other) drawBench();
  });

  const rowsOf = (of: A): readonly Shots[] => arrows?.rows(of) ?? stand.wall[sight.group]?.shots ?? [];
  const groupOf = (): Group => (arrows === undefined ? (stand.wall[sight.group] ?? { shots: [] }) : { shots: preview ?? rowsOf(answer) });
  const boardsShown = (): number => boardsFor(ground.results[0] ?? ground.bench, stage.layout().unit);
  const results = (): Results => resultsOf(answer.plates, groupOf().shots, stand.mark, boardsShown(), sight.all, riding.moment);

  function build(): void {
    const whole = groundOf(stage.layout(), { archers: groupOf().shots.length, sockets: stand.sockets, tray: lying.length });
    other = arrangement() === 'beside' ? besideOf(answer, groupOf().shots, stand.mark) : undefined;
    const twin = other && twinOf(stage.layout(), whole, [Math.min(stand.sockets, answer.plates.length + 1), other.plates.length]);
    arranged = arrangement();
    ground = twin?.own ?? (arranged === 'meadow' ? meadowOf(whole, stage.layout()) : whole);
    const reach = arrows === undefined ? [] : [arrows.own.from, arrows.own.to];
    gallery = openGallery(stage, ground, stand.mark, stand.dress, groupOf().shots, reach, arranged === 'meadow', {
      caught: (n) => stage.speak(words('steady.board.catches', { n })),
    });
    wall = openWall(stage, ground, stand.truth ? stand.wall : []);
    bench = benchOn(ground);
    besides = twin && other && openBesides(twin, other);
    tray = openTray(stage, ground, lying, dials, (plate) => stage.speak(trayName(plate)));
    slip = openSlip(stage);
    closeUp = openCloseUp(stage, ground, (plate) => stage.speak(words(`steady.shows.${plate}`)));
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
    stage.cast(castOf(stage.layout(), ground));
    drawAll();
  }

  const benchOn = (where: Ground): Bench =>
    openBench(stage, where, stand.dress, dials, {
      name: (plate) => stage.speak(dials ? trackName(plate) : trayName(plate)),
      flag: (flag) => stage.speak(words(`steady.flag.${flag === null ? 'none' : FLAG_NAMES[flag]}`)),
      shots: stage.speak(words('steady.shots', { dress: stand.dress })),
    });

  /** The other machine, which stays as it is, and what is told of the two. */
  function openBesides(twin: Twin, { plates, flag, picks }: Beside): Besides & { readonly bench: Bench } {
    const second = benchOn(twin.other);
    second.draw({ ...AT_REST, plates, flag, shows: { picks } });
    const told = openBeside(stage, twin, [answer, { plates, flag }], groupOf().shots, stand.mark, nextPair);
    return { ...told, bench: second };
  }

  /** The pair after the one that is up, of those that there are to talk about. */
  function nextPair(): void {
    if (arrows === undefined) return;
    const pairs = [stand.wall[0]?.shots ?? [], ...pairsFor(arrows.own, groupOf().shots.length)];
    const now = pairs.findIndex((pair) => JSON.stringify(pair) === JSON.stringify(rowsOf(answer)));
    const next = pairs[(now + 1) % pairs.length];
    if (next !== undefined) change(arrows.moved(answer, next));
  }

  function teardown(): void {
    riding.stop();
    aiming();
    besides?.destroy();
    besides?.bench.destroy();
    for (const one of [reaching, closeUp, slip, tray, bench, wall, gallery]) one.destroy();
  }

  /** What came of a pull has the scene to itself: the meadow where there is a truth, a second machine where good ones disagree. */
  function arrangement(): 'boards' | 'meadow' | 'beside' {
    if (!sight.after) return 'boards';
    if (stand.truth) return stand.dress === 'archers' ? 'meadow' : 'boards';
    return besideOf(answer, groupOf().shots, stand.mark) === undefined ? 'boards' : 'beside';
  }

  /** Groups may have more archers than the one before, and what came may have the scene to itself: then all stands elsewhere. */
  function seen(next: Partial<Sight>): void {
    const archers = groupOf().shots.length;
    sight = { ...sight, ...next };
    if (groupOf().shots.length === archers && arrangement() === arranged) {
      drawAll();
      return;
    }
    teardown();
    build();
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
    const open = besides?.tap(point) ?? closeUp.tap(point);
    if (open !== undefined) return open;
    if (arranged === 'meadow') return [...ground.boards, ...ground.results].some((box) => inside(box, point)) ? leave : undefined;
    const { unit } = stage.layout();
    const count = Math.min(answer.plates.length, boardsShown());
    const shown = answer.plates.slice(answer.plates.length - count);
    for (const row of ground.results)
      for (const [index, box] of splitOf(row, unit, shown).entries())
        if (inside(box, point))
          return () =>
            closeUp.show(
              { plates: answer.plates, shots: groupOf().shots[RIDER] ?? [], mark: stand.mark },
              answer.plates.length - count + index,
            );
    return undefined;
  }

  /** Back to the boards, where each plate's own can be looked at. */
  function leave(): void {
    run.calm();
    seen({ after: false });
  }

  function look(group: number): void {
    if (group === sight.group) return;
    run.calm();
    riding.stop();
    seen({ group, all: false, come: 1, top: [], after: false });
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
      picked: top.length === 1 && other === undefined ? top[0] : undefined,
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
      working: riding.working(),
      pipes: (arranged === 'meadow' ? [] : places).map(({ x, y, w, h }, index) => ({
        from: { x: x + w / 2, y: y + h },
        to: plates.length - count + index,
      })),
    });
  }

  const trayState = () => ({
    used: answer.plates,
    chosen: hands.chosen !== undefined && 'tray' in hands.chosen ? hands.chosen.tray : undefined,
    lifted: hands.lifted !== undefined && 'tray' in hands.lifted ? hands.lifted.tray : undefined,
  });

  function drawWall(): void {
    wall.draw({ ...sight, now: sight.group, ghost: expectedStop(ghost, stand.wall.length) });
  }

  function drawAll(): void {
    drawGallery();
    drawBench();
    drawWall();
    tray.draw(trayState());
  }

  function show(next: A): void {
    run.turned();
    run.calm();
    const told = (of: A): string => JSON.stringify([of.plates, of.flag, rowsOf(of)]);
    // What is there already goes on as it is: its dots may still be on their way.
    if (told(next) === told(answer)) {
      answer = next;
      return;
    }
    slip.say(undefined);
    shut();
    const from = next.plates.findIndex((plate, at) => plate !== answer.plates[at]);
    if (next.plates.length > answer.plates.length) stage.sound('knock');
    answer = next;
    riding.stop();
    seen({ all: false, top: [], flag: 'stands', after: false });
    if (from >= 0) riding.ride(answer.plates, from, answer.plates.length - boardsShown(), groupOf().shots[RIDER]?.length ?? 1);
  }

  const shut = (): void => closeUp.show({ plates: [], shots: [], mark: stand.mark }, undefined);

  const shown: Shown = {
    sight: () => sight,
    see: seen,
    ride: riding.all,
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
      shut();
      riding.finish();
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

const inside = ({ x, y, w, h }: Box, point: Point): boolean => point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;

const AT_REST = {
  ghost: undefined,
  lifted: undefined,
  chosen: undefined,
  open: [],
  over: undefined,
  working: undefined,
  pipes: [],
} as const;

const FLAG_NAMES: Readonly<Record<Flag, string>> = { smallest: 'small', biggest: 'big' };
