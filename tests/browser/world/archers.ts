// Hands that build what the archers' world asks for: the flag to somebody, a track of plates with its flag, or arrows of one's own. Where plates,
// sockets and rulers are comes from the same geometry that draws them.

import type { Json } from '../../../src/core/json.ts';
import { canonicalText } from '../../../src/core/json.ts';
import type { Position, Puzzle } from '../../../src/core/kind.ts';
import { parseAnswer } from '../../../src/puzzles/steady/answer.ts';
import { type Build, type Discuss, type Eye, type Pick, type Place, parseSetup, type Wall } from '../../../src/puzzles/steady/model.ts';
import { PLATES, type Plate } from '../../../src/puzzles/steady/plates.ts';
import { along } from '../../../src/puzzles/views/steady/board.ts';
import { fieldOf, spanOf } from '../../../src/puzzles/views/steady/field.ts';
import { groundOf } from '../../../src/puzzles/views/steady/geometry.ts';
import { isSlide } from '../../../src/puzzles/views/steady/looks.ts';
import { slotsOf } from '../../../src/puzzles/views/steady/quiver.ts';
import { dialled, trayOf } from '../../../src/puzzles/views/steady/snapping.ts';
import type { Box, Point } from '../../../src/stage/layout.ts';
import { moveByKeys, type Student } from '../student.ts';
import { say } from './texts.ts';

/** One thing that a hand does, and the answer that stands there then. @param archers on the boards while it is done */
type Step = { readonly to: Json; readonly by: (archers: number) => Promise<void> };

const middle = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });

/** The groups of a wall have so many archers; with more of them the bench stands lower. */
const CROWDS = [2, 3];
/** The dial of a slide reaches from its plate to the name below the bench: this far under the bench's edge, CSS px. */
const DIAL_BELOW = 6;

/** @param stands whether the page says, within a moment, that this stands there */
export async function buildAtArchers(
  who: Student,
  puzzle: Puzzle,
  to: Position,
  stands: (position: Position) => Promise<boolean>,
): Promise<void> {
  let now = puzzle.blank;
  for (const step of await stepsOf(who, puzzle, to)) {
    const next = puzzle.at(step.to);
    if (!next.ok) throw new Error(next.why);
    if (who.hands === 'keyboard') {
      const move = now.moves().find((one) => canonicalText(one.to.answer) === canonicalText(step.to));
      if (move === undefined) throw new Error(`no single move leads to ${JSON.stringify(step.to)}`);
      await moveByKeys(who.page, say(move.part), say(move.words));
      if (!(await stands(next.value))) return;
    } else {
      let done = false;
      for (const archers of CROWDS) {
        await step.by(archers);
        done = await stands(next.value);
        if (done) break;
      }
      if (!done) return;
    }
    now = next.value;
  }
}

async function stepsOf(who: Student, { blank }: Puzzle, to: Position): Promise<readonly Step[]> {
  const setup = parseSetup(blank.setup);
  if (!setup.ok) throw new Error(setup.why);
  const answer = parseAnswer(setup.value, to.answer);
  if (!answer.ok) throw new Error(answer.why);
  const { value } = answer;
  if ('plates' in value && (setup.value.task === 'machine' || setup.value.task === 'discuss')) return trackSteps(who, setup.value, value);
  if ('pick' in value && setup.value.task === 'eye') return flagSteps(who, setup.value, value);
  if ('shots' in value && !('plates' in value) && setup.value.task === 'place') return arrowSteps(who, setup.value, value.shots);
  throw new Error(`these hands can not build for ${setup.value.task}`);
}

/** The flag out of its box, into an archer's stand. */
async function flagSteps(who: Student, { wall, mark }: Eye, { pick }: Pick): Promise<readonly Step[]> {
  const [least, most] = spanOf([mark, ...wall.flatMap(({ shots }) => shots.flat())]);
  const { box, lanes } = fieldOf(await who.layout(), there(wall[0]).shots.length, least, most);
  return pick === null ? [] : [{ to: { pick }, by: () => who.carry({ x: box.x, y: box.y - 4 }, there(lanes[pick - 1]).stand) }];
}

async function trackSteps(who: Student, setup: Wall | Discuss, { plates, flag }: Build): Promise<readonly Step[]> {
  const layout = await who.layout();
  const lying = trayOf(setup).toSorted((one, other) => PLATES.indexOf(one) - PLATES.indexOf(other));
  const ground = (archers: number) => groundOf(layout, { archers, sockets: setup.sockets, tray: lying.length });
  const snaps = plates.flatMap((plate, at): readonly Step[] => {
    const before = plates.slice(0, at);
    if (who.hands === 'keyboard') return [step([...before, plate], null, async () => undefined)];
    const taken = isSlide(plate) ? (lying.find(isSlide) ?? plate) : plate;
    const snap = step([...before, taken], null, async (archers) => {
      const { cells, sockets } = ground(archers);
      await who.carry(middle(there(cells[lying.indexOf(taken)])), middle(there(sockets[at])));
    });
    return [snap, ...turns(setup, [...before, taken], plate)];
  });
  const wanted = flag === null ? [] : who.hands !== 'keyboard' && flag === 'biggest' ? (['smallest', 'biggest'] as const) : [flag];
  const flags = wanted.map((one) => step(plates, one, async (archers) => who.point(middle(ground(archers).flag))));
  return [...snaps, ...flags];

  function step(on: readonly Plate[], set: Build['flag'], by: Step['by']): Step {
    return { to: { plates: [...on], flag: set }, by };
  }

  /** Taps on the dial of the plate that was just snapped on, until it points where it has to. */
  function turns(tray: Wall | Discuss, on: readonly Plate[], plate: Plate): readonly Step[] {
    const at = on.length - 1;
    if (on[at] === plate) return [];
    const next = dialled(tray, on, at);
    if (next === undefined) throw new Error(`no dial turns to ${plate}`);
    const turn = step(next, null, async (archers) => {
      const { sockets, bench } = ground(archers);
      await who.point({ x: middle(there(sockets[at])).x, y: bench.y + DIAL_BELOW });
    });
    return [turn, ...turns(tray, next, plate)];
  }
}

async function arrowSteps(who: Student, { shots, arrows, from, to, mark }: Place, placed: readonly number[]): Promise<readonly Step[]> {
  const layout = await who.layout();
  const [least, most] = spanOf([from, to, mark]);
  const field = fieldOf(layout, 2, least, most);
  const slots = slotsOf(field.quiver, arrows, layout.unit);
  const lane = there(field.lanes[1]);
  if (shots.length === 0) throw new Error('nobody shot before');
  return placed.map((spot, at) => ({
    to: { shots: placed.slice(0, at + 1) },
    by: () => who.carry(middle(there(slots[at])), { x: along(lane.scale, spot), y: lane.ruler.y + 2 }),
  }));
}

function there<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the stage has no place for it');
  return one;
}
