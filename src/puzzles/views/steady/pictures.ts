// Small pictures as SVG text, after picture-machine.svg and the cards of the drawings: a track with its flag and what came
// out of it, archers whom the eye or arrows of one's own compare, and what can happen. Shapes and digits only: no text.

import { approximate } from '../../../core/rational.ts';
import type { RoomName } from '../../../core/view.ts';
import { type Words, words } from '../../../core/words.ts';
import { judgeDiscuss } from '../../steady/discuss.ts';
import { judgeEye } from '../../steady/eye.ts';
import {
  type Answer,
  type Bench,
  type Build,
  type Dress,
  type Group,
  inTask,
  newGroups,
  type Setup,
  type Wall,
} from '../../steady/model.ts';
import { judgePlace } from '../../steady/place.ts';
import { numberOf, picked } from '../../steady/track.ts';
import { groupId, HOLDS, judgeWall, NO_PICK } from '../../steady/wall.ts';
import { axisAt, numbersPicture, pennant, rowsPicture } from './pictures-rows.ts';
import { spanOf } from './pictures-scale.ts';
import { trackPicture } from './pictures-track.ts';

const frame = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" aria-hidden="true">${body}</svg>`;

/** The group that a reply speaks of: where the machine stops; the last where it holds, the first where no number comes out. */
export function groupAt(wall: readonly Group[], reply: string | undefined): number {
  const at = wall.findIndex((_, index) => groupId(index) === reply);
  return at >= 0 ? at : reply === NO_PICK ? 0 : wall.length - 1;
}

/** What comes out of a machine for each archer of a group, about; undefined where nothing does. */
export const numbersOf = ({ plates }: Build, { shots }: Group, mark: number): readonly (number | undefined)[] =>
  shots.map((row) => {
    const number = numberOf(plates, row, mark);
    return number === undefined ? undefined : approximate(number);
  });

/** Whether the machine gives two archers the same number at the top. */
export const equalIn = ({ plates, flag }: Build, { shots }: Group, mark: number): boolean =>
  flag !== null && (picked(plates, flag, shots, mark)?.length ?? 0) > 1;

/** Whether this was only thought to happen: then it is no more known of than before the pull. */
export const isThought = (setup: Setup, answer: Answer, reply: string | undefined): boolean =>
  reply !== undefined &&
  reply !== inTask(setup, answer, { machine: judgeWall, eye: judgeEye, place: judgePlace, discuss: judgeDiscuss }).reply;

/** The try at a glance, 160 by 100. @param reply what it did, or was thought to do; without one nothing was asked of it yet */
export const picture = (setup: Setup, answer: Answer, reply: string | undefined): string =>
  inTask(setup, answer, {
    machine: (wall, build) => {
      const at = wall.wall.findIndex((_, index) => groupId(index) === reply);
      const thought = isThought(setup, answer, reply);
      // What was only thought to happen gave no numbers: the wall tells how far it was to come.
      if (reply === HOLDS || (thought && at >= 0))
        return frame(160, 100, trackPicture(build.plates, build.flag, reply === HOLDS) + wallPicture(wall.wall.length, at));
      const group = wall.wall[groupAt(wall.wall, reply)];
      return thought ? thoughtPicture(build, group, undefined) : machinePicture(build, group, setup.mark, reply, false);
    },
    eye: ({ wall, dress }, { pick }) => archersPicture(wall[0], dress, reply !== undefined, pick),
    place: ({ shots, dress }, placed) => {
      const group = { shots: placed.shots.length === 0 ? [shots] : [shots, placed.shots] };
      return isThought(setup, answer, reply)
        ? archersPicture(group, dress, false, flaggedBy(reply))
        : archersPicture(group, dress, reply !== undefined, null);
    },
    discuss: (discuss, bench) => {
      const group = ownGroup(discuss.wall, bench);
      return isThought(setup, answer, reply)
        ? thoughtPicture(bench, group, archerOf(reply))
        : machinePicture(bench, group, setup.mark, reply, archerOf(reply) !== undefined);
    },
  });

/** The archers of a bench: with one's own arrows, where some were moved. */
export const ownGroup = (wall: readonly Group[], { shots }: Bench): Group | undefined => (shots === undefined ? wall[0] : { shots });

function machinePicture(build: Build, group: Group | undefined, mark: number, reply: string | undefined, up: boolean): string {
  const told = reply === undefined || group === undefined ? '' : numbersPicture(numbersOf(build, group, mark), equalIn(build, group, mark));
  return frame(160, 100, trackPicture(build.plates, build.flag, reply === undefined || up) + told);
}

/** The archer whom a reply names, from 0. */
function archerOf(reply: string | undefined): number | undefined {
  const [, number] = /^archer-(\d+)$/.exec(reply ?? '') ?? [];
  return number === undefined ? undefined : Number(number) - 1;
}

/** Whom a thought would bring the flag, from 1; null where nobody. */
export const flaggedBy = (reply: string | undefined): number | null => {
  const archer = archerOf(reply);
  return archer === undefined ? null : archer + 1;
};

/** What was thought of a machine and did not come: whom it was to pick, or that no number was to come out. */
function thoughtPicture({ plates, flag }: Build, group: Group | undefined, picks: number | undefined): string {
  const told = picks === undefined ? numbersPicture(group?.shots.map(() => undefined) ?? [], false) : pennant(picks, 80, 20, 0.9);
  return frame(160, 100, trackPicture(plates, flag, picks !== undefined) + told);
}

/** The wall's rope over the track with a lamp a group, lit as far as the machine comes. @param stops at this group, from 0; below 0 nowhere */
function wallPicture(count: number, stops: number): string {
  const lamps = Array.from({ length: count }, (_, at) => {
    const t = (at + 0.5) / count;
    const [x, y] = [Math.round(8 + 112 * t), Math.round((14 + 26 * t * (1 - t)) * 10) / 10];
    const r = Math.min(8, 44 / count);
    if (stops >= 0 && at >= stops) return `<circle cx="${x}" cy="${y + r}" r="${r}" fill="#B9AED2"/>`;
    return `<circle cx="${x}" cy="${y + r}" r="${r * 1.5}" fill="#FFE5A8"/><circle cx="${x}" cy="${y + r}" r="${r}" fill="#FFB931"/>`;
  });
  return `<path d="M8 14Q64 28 120 14" stroke="#864C38" stroke-width="2.6"/>${lamps.join('')}`;
}

const ROWS = { left: 40, right: 150, top: 6, bottom: 94, line: 3 };

function archersPicture(group: Group | undefined, dress: Setup['dress'], bales: boolean, flagged: number | null): string {
  if (group === undefined) return frame(160, 100, '');
  const rows = { ...ROWS, group, dress, bales, span: spanOf(group.shots) };
  const signs = group.shots.map((_, archer) => {
    const y = axisAt(rows, archer);
    const size = Math.min(0.62, 20 / ((ROWS.bottom - ROWS.top) / group.shots.length) + 0.25);
    const flag =
      flagged === archer + 1
        ? `<g transform="translate(8 ${y})"><path d="M0 0V-30" stroke="#864C38" stroke-width="3" stroke-linecap="round"/><path d="M1.5-30C7-33 9-27 15-30V-18C9-15 7-21 1.5-18Z" fill="#17767D"/></g>`
        : '';
    return pennant(archer, flagged === null ? 20 : 28, y - 10, size * (flagged === null ? 1 : 0.8)) + flag;
  });
  return frame(160, 100, rowsPicture(rows) + signs.join(''));
}

// ---- replies

const LAMPS = 12;

/** One thing that can happen, 80 by 50. */
export function replyPicture(setup: Setup, reply: string): string {
  const wall = setup.task === 'place' ? [{ shots: [setup.shots] }] : setup.wall;
  const at = wall.findIndex((_, index) => groupId(index) === reply);
  const group = wall[at];
  if (setup.task === 'machine' && group !== undefined) return groupPicture(setup, group, at < setup.wall.length - newGroups(setup));
  if (reply === HOLDS) return frame(80, 50, lamps(Math.min(LAMPS, wall.length), true) + standing(38, 49));
  if (reply === NO_PICK || at >= 0) return frame(80, 50, lamps(Math.min(LAMPS, wall.length), false) + lying);
  const archer = archerOf(reply);
  if (archer !== undefined)
    return frame(80, 50, setup.task === 'discuss' ? `${pennant(archer, 30, 27, 1.06)}${standing(58, 48)}` : pennant(archer, 40, 27, 1.16));
  const sign = '<path d="M35 21H45M35 29H45" stroke="#2A2046" stroke-width="4.2" stroke-linecap="round"/>';
  return frame(80, 50, `${pennant(0, 17, 27, 0.84)}${sign}${pennant(1, 63, 27, 0.84)}`);
}

/** The boards of a group. Before its first pull no bale tells who is steadier. */
const groupPicture = ({ dress }: Wall, group: Group, bales: boolean): string =>
  frame(80, 50, rowsPicture({ group, dress, bales, left: 5, right: 75, top: 2, bottom: 48, line: 2.5, span: spanOf(group.shots) }));

const standing = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><path d="M0 0V-33" stroke="#864C38" stroke-width="4" stroke-linecap="round"/><path d="M2-33C11-38 15-29 24-33V-17C15-13 11-22 2-17Z" fill="#FFB931"/><path d="M15-30.5C18-30.5 21-31.5 24-33V-17C21-15.5 18-15.5 15.5-16C18-21 18-26 15-30.5Z" fill="#EDAE3F"/></g>`;

const lying =
  '<path d="M14 44L62 30" stroke="#864C38" stroke-width="4" stroke-linecap="round"/><path d="M36 38.5L60 31.5L65 49C57 46 52 53 41 48Z" fill="#FFB931"/>';

/** The wall's rope with a lamp a group. */
function lamps(count: number, lit: boolean): string {
  const bulbs = Array.from({ length: count }, (_, index) => {
    const t = (index + 0.5) / count;
    const [x, y] = [4 + 72 * t, 6 + 12 * t * (1 - t) + 4];
    return lit
      ? `<circle cx="${Math.round(x * 10) / 10}" cy="${Math.round(y * 10) / 10}" r="3.4" fill="#FFB931"/>`
      : `<circle cx="${Math.round(x * 10) / 10}" cy="${Math.round(y * 10) / 10}" r="3.4" fill="#B9AED2"/>`;
  });
  return `<path d="M4 5Q40 12 76 5" stroke="#864C38" stroke-width="2"/>${bulbs.join('')}`;
}

// ---- words and places that go with the pictures

/** What the forecast's choices go on with. */
export function asks(setup: Setup): Words | undefined {
  switch (setup.task) {
    case 'machine':
      return words('steady.asks.machine', { dress: setup.dress, archers: Math.max(...setup.wall.map(({ shots }) => shots.length)) });
    case 'place':
    case 'discuss':
      return words(`steady.asks.${setup.task}`);
    case 'eye':
      return undefined;
  }
}

const ROOMS: Readonly<Record<Dress, RoomName>> = { archers: 'meadow', buses: 'road', ovens: 'kitchen' };

/** The room by what the archers are dressed as. */
export const roomOf = ({ dress }: Setup): RoomName => ROOMS[dress];
