// The task `place`: arrows are put down for the second archer, so that a named idea expects what does not come.

import type Phaser from 'phaser';
import type { Mounted } from '../../../core/view.ts';
import { words } from '../../../core/words.ts';
import type { Hold } from '../../../stage/hands.ts';
import type { Box, Point, Spot } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { balesOf } from '../../steady/bales.ts';
import { NO_ARROWS, type Place, type Placed } from '../../steady/model.ts';
import { placed, type Room, takenBack } from './aiming.ts';
import { along } from './board.ts';
import { drawBubble } from './bubble.ts';
import { type Easel, openEasel, type Pen } from './easel.ts';
import { arrowSize, drawArrows, drawFieldBale, drawHits, drawLane, type Field, fieldOf, type Lane, spanOf } from './field.ts';
import { paletteOf } from './inks.ts';
import { drawMeasure } from './measuring.ts';
import { drawQuiver, slotsOf, TITLE } from './quiver.ts';
import { openReveal, revealing } from './reveal.ts';
import { drawNudge, drawSpots, TARGET } from './spots.ts';

/** A press that moved less is a tap, CSS pixels. */
const TAP = 9;
const OWN = 1;
/** A line of Oops' is no longer, design units. */
const LINE = { above: 175, beside: 204 };

export function mountPlace(stage: Stage, setup: Place, send: (answer: Placed) => void): Mounted<Placed> {
  const room: Room = { from: setup.from, to: setup.to, most: setup.arrows, least: 0 };
  let answer: Placed = NO_ARROWS;
  let field: Field;
  let slots: readonly Box[] = [];
  let easel: Easel;
  let figures: readonly Phaser.GameObjects.Image[] = [];
  let arrow: Phaser.GameObjects.Image | undefined;
  let remove = (): void => undefined;
  let come: number | undefined;
  let chosen: number | undefined;
  let lifted: number | undefined;
  let over: number | undefined;
  let strategy: string | undefined;

  const reveal = openReveal(stage, {
    come: (t) => {
      come = t;
      paint();
      for (const [archer, figure] of figures.entries()) {
        const how = t === undefined ? 'aim' : t < 1 ? 'loose' : 'look';
        stage.parts().swap(figure, `archer-${paletteOf(archer).part}-${how}`, field.lanes[archer]?.archer.scale ?? 1);
      }
    },
    from: () => field.lanes.map(({ ruler, room: high }) => ({ x: ruler.x + ruler.w / 2, y: ruler.y - high / 2 })),
    delight: () => true,
  });

  const lane = (): Lane | undefined => field.lanes[OWN];
  const rows = (): readonly (readonly number[])[] => [setup.shots, answer.shots];

  function paint(): void {
    const { unit } = stage.layout();
    const bales = come === undefined || answer.shots.length === 0 ? [] : balesOf({ shots: rows() });
    easel.paint((pen) => {
      for (const [archer, one] of field.lanes.entries()) {
        const shots = rows()[archer] ?? [];
        drawLane(pen, one, archer, unit);
        if (archer === OWN) drawSpots(pen, one, setup, over ?? (chosen === undefined ? undefined : answer.shots[chosen]), unit);
        else pen.part('lock', { x: one.ruler.x + one.ruler.w - 4 * unit, y: one.ruler.y - 6 * unit }, unit * 0.9);
        const bale = bales[archer];
        if (bale !== undefined) drawFieldBale(pen, one, bale, unit, come ?? 1);
        const told = bale !== undefined && come === 1;
        const part = archer === OWN ? 'arrow-yours' : `arrow-${paletteOf(archer).part}`;
        const standing = told ? shots.filter((_, at) => bale.caught[at] !== true) : shots;
        drawArrows(pen, one, standing, part, unit, archer === OWN && !told ? lifted : undefined);
        if (told) {
          const n = bale.caught.filter((hit) => hit).length;
          drawHits(pen, one, bale, archer, stage.speak(words('steady.board.catches', { n })), unit);
        } else if (strategy !== undefined) drawMeasure(pen, strategy, one, shots, setup.mark, unit);
      }
      if (strategy !== undefined && come === undefined) claim(pen, strategy);
      for (const { at, to, side } of nudges()) if (to !== undefined) drawNudge(pen, at, side);
      const spots = Array.from({ length: setup.arrows }, (_, at) => answer.shots[at]);
      drawQuiver(pen, field.quiver, { slots, spots, chosen, lifted, title: stage.speak(TITLE) }, unit);
    });
  }

  /** What Oops holds, as on its card in the album; in a bubble it needs no quotation marks. */
  function claim(pen: Pen, of: string): void {
    const { shape, unit, hand } = stage.layout();
    if (shape === 'landscape') return;
    const said = stage.speak(words(`steady.claim.${of}`)).replace(/^“|”$/g, '');
    drawBubble(
      pen,
      said,
      besideLanes(),
      shape === 'wide' ? { side: 0, widest: LINE.above } : { side: hand === 'left' ? -1 : 1, widest: LINE.beside },
      unit,
    );
  }

  /** Beside a chosen arrow that stands: one step on to either side. */
  function nudges(): readonly { readonly at: Point; readonly to: number | undefined; readonly side: number }[] {
    const own = lane();
    const spot = chosen === undefined ? undefined : answer.shots[chosen];
    if (own === undefined || spot === undefined || lifted !== undefined) return [];
    const y = Math.max(own.ruler.y - own.room * 0.72, own.ruler.y - 96 * stage.layout().unit);
    return [-1, 1].map((side) => {
      const to = spot + side;
      const x = along(own.scale, spot) + side * Math.max(TARGET, 86 * stage.layout().unit);
      return { at: { x, y }, to: to < setup.from || to > setup.to ? undefined : to, side };
    });
  }

  function build(): void {
    const layout = stage.layout();
    const [from, to] = spanOf([setup.from, setup.to, setup.mark]);
    field = fieldOf(layout, 2, from, to);
    slots = slotsOf(field.quiver, setup.arrows, layout.unit);
    const foot = field.quiver.y + field.quiver.h + 14 * layout.unit;
    easel = openEasel(stage, { x: 0, y: 60 * layout.unit, w: layout.width, h: foot - 60 * layout.unit });
    figures = field.lanes.map(({ archer: { x, y, scale } }, archer) =>
      stage
        .parts()
        .image(`archer-${paletteOf(archer).part}-aim`, scale)
        .setPosition(x, y)
        .setDepth(DEPTH.cat),
    );
    remove = stage.grip({ at: (point) => !reveal.waits() && actAt(point), grab });
    stage.cord.attach(false);
    stage.cast({ oops: besideLanes(), cat: 'away' });
    paint();
  }

  /** The quiver stands where Oops would: it goes to the left of the archers, or peeps over the quiver. */
  const besideLanes = (): Spot => {
    const { shape, unit } = stage.layout();
    const { quiver, oops, lanes } = field;
    if (shape === 'landscape') return oops;
    if (shape !== 'wide') return { x: quiver.x + 34 * unit, y: quiver.y - 2 * unit, scale: oops.scale * 0.58 };
    return { ...oops, x: (lanes[OWN]?.archer.x ?? 0) - 150 * unit, y: quiver.y - 36 * unit };
  };

  function teardown(): void {
    remove();
    drop();
    easel.destroy();
    for (const figure of figures) figure.destroy();
  }

  const slotAt = ({ x, y }: Point): number | undefined => {
    const at = slots.findIndex((slot) => {
      const [half, high] = [slot.w / 2 + 1, Math.max(slot.h / 2 + 2, field.quiver.h < 2 * TARGET ? TARGET / 2 : 0)];
      return Math.abs(x - slot.x - slot.w / 2) <= half && Math.abs(y - slot.y - slot.h / 2) <= high;
    });
    // The next one that has not been placed, whichever of them is taken.
    return at < 0 ? undefined : Math.min(at, answer.shots.length);
  };
  /** The spot of the second ruler over whose column this is. */
  const spotAt = ({ x, y }: Point): number | undefined => {
    const own = lane();
    if (own === undefined || y < own.ruler.y - own.room || y > own.ruler.y + own.ruler.h + 12) return undefined;
    const { from, to, left, right } = own.scale;
    if (x < left - TARGET / 2 || x > right + TARGET / 2) return undefined;
    return Math.max(setup.from, Math.min(setup.to, Math.round(from + ((x - left) / (right - left)) * (to - from))));
  };
  /** The nearest arrow that stands within a finger's reach. */
  const arrowAt = (point: Point): number | undefined => {
    const own = lane();
    if (own === undefined || spotAt(point) === undefined) return undefined;
    const size = arrowSize(own, stage.layout().unit);
    const near = answer.shots
      .map((shot, at) => ({ at, far: Math.abs(point.x - (along(own.scale, shot) - 14 * size)) }))
      .filter(({ far }) => far <= TARGET / 2)
      .sort((a, b) => a.far - b.far || b.at - a.at);
    return near[0]?.at;
  };
  const nudgeAt = (point: Point) =>
    nudges().find(({ at, to }) => to !== undefined && Math.hypot(point.x - at.x, point.y - at.y) <= TARGET / 2);
  const actAt = (point: Point): boolean =>
    nudgeAt(point) !== undefined ||
    slotAt(point) !== undefined ||
    arrowAt(point) !== undefined ||
    (chosen !== undefined && spotAt(point) !== undefined);

  function drop(): void {
    arrow?.destroy();
    arrow = undefined;
    lifted = undefined;
    over = undefined;
  }

  function change(shots: readonly number[] | undefined): void {
    drop();
    const before = answer;
    if (shots !== undefined) send({ shots });
    if (answer === before) paint();
  }

  function grab(start: Point): Hold {
    const nudge = nudgeAt(start);
    const still = (act: (at: Point) => void): Hold => ({ move: () => undefined, release: act, cancel: () => undefined });
    if (nudge?.to !== undefined && chosen !== undefined) {
      const [at, to] = [chosen, nudge.to];
      return still(() => {
        change(placed(room, answer.shots, at, to));
        chosen = at;
        paint();
      });
    }
    const slot = slotAt(start);
    const taken = chosen !== undefined && slot === undefined && answer.shots[chosen] === undefined ? undefined : (slot ?? arrowAt(start));
    if (taken === undefined)
      return still((point) => {
        const spot = spotAt(point);
        const at = chosen;
        chosen = undefined;
        change(spot === undefined || at === undefined ? undefined : placed(room, answer.shots, at, spot));
      });
    let moved = false;
    return {
      move: (to) => {
        if (!moved && Math.hypot(to.x - start.x, to.y - start.y) < TAP) return;
        if (!moved) {
          if (taken >= setup.arrows) return;
          moved = true;
          reveal.calm();
          stage.sound('lift');
          [lifted, chosen] = [taken, undefined];
          const own = lane();
          const size = own === undefined ? 1 : arrowSize(own, stage.layout().unit) * 1.06;
          arrow = stage.parts().image('arrow-yours', size).setAngle(90).setDepth(DEPTH.held);
        }
        arrow?.setPosition(to.x, to.y);
        over = spotAt(to);
        paint();
      },
      release: (point) => {
        if (!moved) {
          // A finger on an arrow that stands chooses it; on another one's spot the chosen one goes there too.
          chosen = chosen === taken || taken >= setup.arrows ? undefined : taken;
          paint();
          return;
        }
        const spot = spotAt(point);
        if (spot !== undefined) stage.sound('knock');
        change(spot === undefined ? takenBack(room, answer.shots, taken) : placed(room, answer.shots, taken, spot));
      },
      cancel: () => {
        drop();
        paint();
      },
    };
  }

  function show(next: Placed): void {
    reveal.turned();
    reveal.calm();
    answer = next;
    if (chosen !== undefined && chosen > answer.shots.length) chosen = undefined;
    paint();
  }

  const mounted = revealing(stage, reveal, {
    build,
    teardown,
    show,
    cancel: () => {
      chosen = undefined;
      drop();
      paint();
    },
  });
  return {
    ...mounted,
    run: (...pulled) => {
      chosen = undefined;
      return mounted.run(...pulled);
    },
    think: (next) => {
      strategy = next;
      paint();
    },
  };
}
