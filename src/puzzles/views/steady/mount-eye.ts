// The task `eye`: a flag is brought to the archer who looks steadier, before there is any machine.

import type Phaser from 'phaser';
import type { Mounted } from '../../../core/view.ts';
import { words } from '../../../core/words.ts';
import type { Hold } from '../../../stage/hands.ts';
import { INK } from '../../../stage/ink.ts';
import type { Point, Spot } from '../../../stage/layout.ts';
import { type Glide, mix, spring } from '../../../stage/motion.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { balesOf } from '../../steady/bales.ts';
import { type Eye, NOBODY, type Pick } from '../../steady/model.ts';
import { HOLDS } from '../../steady/wall.ts';
import { drawBubble } from './bubble.ts';
import { type Easel, openEasel } from './easel.ts';
import { drawArrows, drawFieldBale, drawHits, drawLane, drawTarget, drawWay, type Field, fieldOf, spanOf } from './field.ts';
import { paletteOf } from './inks.ts';
import { openReveal, revealing } from './reveal.ts';

/** A press that moved less is a tap, CSS pixels. */
const TAP = 9;
const BACK_MS = 220;
/** A stand's hole is so far above its origin, units of its drawing. */
const HOLE = 14.5;
/** The flag's box, design units about its hole. */
const CRATE = { half: 84, deep: 50, lid: 12 };
const FLAG = 0.86;
const LOOK_ONLY = words('steady.oops.look');
/** A line of Oops' is no longer, design units. */
const LINE = 190;

export function mountEye(stage: Stage, setup: Eye, send: (answer: Pick) => void): Mounted<Pick> {
  const [group = { shots: [] }] = setup.wall;
  const bales = balesOf(group);
  let answer: Pick = NOBODY;
  let field: Field;
  let easel: Easel;
  let figures: readonly Phaser.GameObjects.Image[] = [];
  let flag: Phaser.GameObjects.Image;
  let remove = (): void => undefined;
  let come: number | undefined;
  let over: number | undefined;
  let held = false;
  let chosen = false;
  let moving: Glide | undefined;

  const reveal = openReveal(stage, {
    come: (t) => {
      come = t;
      paint();
      for (const [archer, figure] of figures.entries()) pose(figure, archer, t === undefined ? 'aim' : t < 1 ? 'loose' : 'look');
    },
    from: () => {
      const lane = field.lanes[(answer.pick ?? 1) - 1];
      return lane === undefined ? [] : [{ x: lane.ruler.x + lane.ruler.w / 2, y: lane.ruler.y - lane.room / 2 }];
    },
    delight: (reply) => reply === HOLDS,
  });

  const pose = (figure: Phaser.GameObjects.Image, archer: number, how: string): void =>
    stage.parts().swap(figure, `archer-${paletteOf(archer).part}-${how}`, field.lanes[archer]?.archer.scale ?? 1);

  /** Where the flag's foot stands: in its box, or in an archer's stand. */
  function home(pick: number | null): Spot {
    const stand = pick === null ? undefined : field.lanes[pick - 1]?.stand;
    if (stand === undefined) return { ...field.box, scale: field.box.scale * FLAG };
    return { x: stand.x, y: stand.y - HOLE * stand.scale, scale: stand.scale * FLAG };
  }

  function paint(): void {
    const { unit } = stage.layout();
    easel.paint((pen) => {
      for (const [archer, lane] of field.lanes.entries()) {
        drawLane(pen, lane, archer, unit);
        const bale = come === undefined ? undefined : bales[archer];
        if (bale === undefined) drawTarget(pen, lane, setup.mark, unit);
        else drawFieldBale(pen, lane, bale, unit, come ?? 1);
        const shots = group.shots[archer] ?? [];
        const caughtAll = bale !== undefined && come === 1;
        const flying = caughtAll ? shots.filter((_, at) => bale.caught[at] !== true) : shots;
        drawArrows(pen, lane, flying, `arrow-${paletteOf(archer).part}`, unit);
        if (caughtAll) {
          const n = bale.caught.filter((one) => one).length;
          drawHits(pen, lane, bale, archer, stage.speak(words('steady.board.catches', { n })), unit);
        }
        const lit = over === archer || (chosen && answer.pick !== archer + 1);
        pen.part(lit ? 'flag-eye-stand-lit' : 'flag-eye-stand', lane.stand, lane.stand.scale);
      }
      const { x, y, scale } = field.box;
      pen.ellipse(x, y + CRATE.deep * scale, CRATE.half * 1.14 * scale, 11 * scale, 0x2f5a50, 0.4);
      pen.area(
        [
          { x: x - (CRATE.half - 4) * scale, y: y + 10 * scale },
          { x: x + (CRATE.half - 4) * scale, y: y + 10 * scale },
          { x: x + (CRATE.half - 10) * scale, y: y + CRATE.deep * scale },
          { x: x - (CRATE.half - 10) * scale, y: y + CRATE.deep * scale },
        ],
        INK['wood-deep'],
      );
      pen.round({ x: x - CRATE.half * scale, y, w: 2 * CRATE.half * scale, h: 22 * scale }, 5 * scale, INK.wood);
      pen.round({ x: x - CRATE.half * scale, y, w: 2 * CRATE.half * scale, h: 7 * scale }, 3 * scale, INK['wood-light']);
      pen.ellipse(x, y, 15 * scale, 5 * scale, INK.ink);
      if (answer.pick !== null || held) pen.part('flag-eye-place', field.box, field.box.scale * FLAG);
      // On the right of the meadow it speaks to the left.
      const side = field.oops.x > stage.layout().width / 2 ? -1 : 1;
      if (come === undefined && stage.layout().shape !== 'landscape')
        drawBubble(pen, stage.speak(LOOK_ONLY), field.oops, { side, widest: LINE }, unit);
      const nearest = field.lanes[0];
      // Before it has been taken for the first time, it is shown where it may go.
      if (answer.pick === null && !held && !chosen && nearest !== undefined)
        drawWay(pen, { x: x - (CRATE.half + 16) * scale, y: y - 4 * scale }, { x: nearest.stand.x - 50 * unit, y: nearest.stand.y }, unit);
    });
  }

  function build(): void {
    const layout = stage.layout();
    const [from, to] = spanOf([setup.mark, ...group.shots.flat()]);
    field = fieldOf(layout, group.shots.length, from, to);
    easel = openEasel(stage, {
      x: 0,
      y: 60 * layout.unit,
      w: layout.width,
      h: Math.max(field.box.y + 64 * field.box.scale, field.oops.y) - 60 * layout.unit,
    });
    figures = field.lanes.map(({ archer: { x, y, scale } }, archer) =>
      stage
        .parts()
        .image(`archer-${paletteOf(archer).part}-aim`, scale)
        .setPosition(x, y)
        .setDepth(DEPTH.cat),
    );
    const { x, y, scale } = home(answer.pick);
    flag = stage.parts().image('flag-eye', scale).setPosition(x, y).setDepth(DEPTH.box);
    remove = stage.grip({ at: (point) => !reveal.waits() && (onFlag(point) || (chosen && standAt(point) !== undefined)), grab });
    stage.cord.attach(false);
    stage.cast({ oops: field.oops, cat: 'away' });
    paint();
  }

  function teardown(): void {
    moving?.stop();
    remove();
    easel.destroy();
    flag.destroy();
    for (const figure of figures) figure.destroy();
  }

  function onFlag({ x, y }: Point): boolean {
    const size = home(answer.pick).scale;
    return x > flag.x - 24 && x < flag.x + Math.max(44, 84 * size) && y > flag.y - Math.max(60, 134 * size) && y < flag.y + 16;
  }

  /** An archer's whole lane takes the flag; null is the box. */
  function standAt({ x, y }: Point): number | null | undefined {
    const { box } = field;
    if (Math.abs(x - box.x) < 110 * box.scale && y > box.y - 130 * box.scale && y < box.y + 70 * box.scale) return null;
    const at = field.lanes.findIndex((lane) => y > lane.ruler.y - lane.room && y < lane.ruler.y + lane.ruler.h + 20);
    return at < 0 ? undefined : at + 1;
  }

  function settle(): void {
    const goal = home(answer.pick);
    const [x, y] = [flag.x, flag.y];
    moving?.stop();
    stage.parts().scale(flag, goal.scale);
    flag.setAngle(0).setDepth(DEPTH.box);
    moving = stage.motion.glide(stage.reduced() ? 0 : BACK_MS, (t) =>
      flag.setPosition(mix(x, goal.x, spring(t)), mix(y, goal.y, spring(t))),
    );
  }

  function bring(pick: number | null): void {
    chosen = false;
    const before = answer;
    if (pick !== answer.pick) send({ pick });
    if (answer === before) {
      settle();
      paint();
    }
  }

  function grab(start: Point): Hold {
    if (!onFlag(start)) return { move: () => undefined, release: (at) => bring(standAt(at) ?? null), cancel: () => undefined };
    const foot = { x: flag.x, y: flag.y };
    let moved = false;
    return {
      move: (to) => {
        if (!moved && Math.hypot(to.x - start.x, to.y - start.y) < TAP) return;
        if (!moved) {
          reveal.calm();
          stage.sound('lift');
          [moved, held, chosen] = [true, true, false];
          flag.setDepth(DEPTH.held).setAngle(8);
        }
        flag.setPosition(foot.x + to.x - start.x, foot.y + to.y - start.y);
        const at = standAt(to);
        over = at === undefined || at === null ? undefined : at - 1;
        paint();
      },
      release: (at) => {
        [held, over] = [false, undefined];
        if (moved) {
          bring(standAt(at) === undefined ? answer.pick : (standAt(at) ?? null));
          return;
        }
        chosen = !chosen;
        paint();
      },
      cancel: () => {
        [held, over] = [false, undefined];
        settle();
        paint();
      },
    };
  }

  function show(next: Pick): void {
    reveal.turned();
    reveal.calm();
    const moves = next.pick !== answer.pick;
    answer = next;
    if (moves) stage.sound('knock');
    settle();
    paint();
  }

  return revealing(stage, reveal, {
    build,
    teardown,
    show,
    cancel: () => {
      [held, over, chosen] = [false, undefined, false];
      settle();
      paint();
    },
  });
}
