// Small pictures as SVG text, after picture-*.svg and the cards of the drawings: a seesaw with its bags, arms with their
// numbers, and what can happen. Shapes and digits only: they hold no text.

import type { Outcome } from '../../../core/kind.ts';
import { unsealed } from '../../balance/beam.ts';
import {
  type Answer,
  type Arms,
  type Bag,
  type Bags,
  guestOf,
  type Hang,
  inTask,
  type Knot,
  MOST_HOLES,
  type Mobile,
  type Numbers,
  type Setup,
} from '../../balance/model.ts';
import { pairs } from '../../balance/orders.ts';
import { summed } from '../../balance/side.ts';
import { outlined, short } from '../digits.ts';

type Reply = Outcome['reply'];

const frame = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" aria-hidden="true">${body}</svg>`;

/** The try at a glance, 160 by 100. @param reply what it did, or was thought to do; without one it rests */
export const picture = (setup: Setup, answer: Answer, reply: Reply | undefined): string =>
  inTask(setup, answer, {
    hang: (hang, bags) => seesaw(hang, bags, reply),
    number: (arms, numbers) => armsPicture(arms, numbers, reply !== undefined),
    mobile: (mobile, knot) => mobilePicture(mobile, knot, reply),
    // What the parcel weighs is the question.
    parcel: (parcel, bags) => seesaw({ ...unsealed(parcel), fixed: [] }, bags, reply, parcel.parcel),
  });

/** One thing that can happen, 80 by 50. */
export const replyPicture = (setup: Setup, reply: Reply): string => (setup.task === 'number' ? threads(setup, reply) : tilted(reply));

// ---- hang

/** Degrees a small seesaw tips by, and where its pivot is. */
const TILT = 9;
const PIVOT = { x: 80, y: 30 };
/** From the pivot to the outermost peg, and from a hook's hole down to where a bag hangs. */
const REACH = 68.4;
const BELOW = 3;
/** LOOK: half width of a bag, times the root of its weight. */
const HALF = 7.4;
/** The bag is drawn for a weight of 3, its neck at 7; digits on it are 72 high times this. */
const DRAWN = { half: HALF * Math.sqrt(3), neck: 7, digit: 0.21 };
/** No bag is drawn larger than this weight. */
const LARGEST = 9;

const turn = (reply: Reply | undefined): number => (reply === 'left' ? -TILT : reply === 'right' ? TILT : 0);

function seesaw(setup: Hang, bags: Bags, reply: Reply | undefined, parcel?: number): string {
  const degrees = turn(reply);
  const step = REACH / setup.pegs;
  const at = (peg: number): { readonly x: number; readonly y: number } => {
    const angle = (degrees * Math.PI) / 180;
    const [x, y] = [peg * step, BELOW];
    return { x: PIVOT.x + x * Math.cos(angle) - y * Math.sin(angle), y: PIVOT.y + x * Math.sin(angle) + y * Math.cos(angle) };
  };
  const hang = (bag: Bag, yours: boolean): string => {
    const { x, y } = at(bag.peg);
    switch (yours ? guestOf(setup, bag.weight) : undefined) {
      case 'lift':
        return smallLift(-bag.weight, x, y);
      case 'parcel':
        return smallParcel(x, y);
      case 'cat':
        return smallCat(bag.weight, x, y);
      default:
        return smallBag(bag.weight, x, y, yours);
    }
  };
  const holes = Array.from(
    { length: setup.pegs },
    (_, index) => `M${short(-(index + 1) * step)} 0h0M${short((index + 1) * step)} 0h0`,
  ).join('');
  return frame(
    160,
    100,
    `<g transform="translate(${PIVOT.x} ${PIVOT.y})"><path d="M-3.5 4L-8 56H8L3.5 4Z" fill="#473A6C"/><path d="M1.2 4H3.5L8 56H3.5Z" fill="#2A2046"/><path d="M-24 65C-24 58-16 58-10 53H10C16 58 24 58 24 65Z" fill="#473A6C"/><path d="M6 53H10C16 58 24 58 24 65H14C13 59 8 58 6 53Z" fill="#2A2046"/></g>` +
      `<g transform="translate(${PIVOT.x} ${PIVOT.y}) rotate(${degrees})"><path d="M-72-3.6C-30-5 30-5 72-3.6C76.5-3.4 76.5 3.4 72 3.6C30 5-30 5-72 3.6C-76.5 3.4-76.5-3.4-72-3.6Z" fill="#BF7845"/><path d="M-72-3.2C-30-4.6 30-4.6 72-3.2" stroke="#E3AA6F" stroke-width="1.8" stroke-linecap="round"/><path d="M-72 3.4C-30 4.8 30 4.8 72 3.4" stroke="#864C38" stroke-width="1.6" stroke-linecap="round"/><path d="${holes}" stroke="#FFE5A8" stroke-width="3.4" stroke-linecap="round"/></g>` +
      (parcel === undefined ? '' : smallParcel(at(parcel).x, at(parcel).y)) +
      setup.fixed.map((bag) => hang(bag, false)).join('') +
      bags.map((bag) => hang(bag, true)).join('') +
      `<g transform="translate(${PIVOT.x} ${PIVOT.y})"><path d="M-6.5 0A6.5 6.5 0 1 1 6.5 0A6.5 6.5 0 1 1-6.5 0Z" fill="#B9782B"/><path d="M-6.2-.5A5.7 5.7 0 1 1 5.2-.5A5.7 5.7 0 1 1-6.2-.5Z" fill="#EDAE3F"/><path d="M-2.2 0A2.2 2.2 0 1 1 2.2 0A2.2 2.2 0 1 1-2.2 0Z" fill="#2A2046"/></g>`,
  );
}

function smallBag(weight: number, x: number, y: number, yours: boolean): string {
  const [base, deep, light] = yours ? ['#17767D', '#0F5263', '#57B0A8'] : ['#473A6C', '#2A2046', '#74649A'];
  const half = HALF * Math.sqrt(Math.min(LARGEST, weight));
  const size = half / DRAWN.half;
  const digits = String(weight).length;
  const lock = `<g transform="translate(${short(-half * 0.98)} ${short(DRAWN.neck + 6.1 * size)})"><path d="M-2.2 0V-2.2A2.2 2.2 0 0 1 2.2-2.2V0" stroke="#B9782B" stroke-width="2"/><path d="M-3-.8H3A1.5 1.5 0 0 1 4.5.7V4.3A1.5 1.5 0 0 1 3 5.8H-3A1.5 1.5 0 0 1-4.5 4.3V.7A1.5 1.5 0 0 1-3-.8Z" fill="#EDAE3F"/></g>`;
  return (
    `<g transform="translate(${short(x)} ${short(y)})"><path d="M0 0V7" stroke="#B9782B" stroke-width="2.6" stroke-linecap="round"/>` +
    `<g transform="translate(0 ${DRAWN.neck}) scale(${short(size)}) translate(0 ${-DRAWN.neck})"><path d="M-3.8 9.8C-6.4 7.6-6.4 5.5-3.8 4.4Q0 7.6 3.8 4.4C6.4 5.5 6.4 7.6 3.8 9.8Z" fill="${deep}"/><path d="M-3.5 9.6C-11 11.6-13.6 18.5-12.8 23.7C-12.2 29.3-7.7 30.8 0 30.8C7.7 30.8 12.2 29.3 12.8 23.7C13.6 18.5 11 11.6 3.5 9.6Z" fill="${base}"/><path d="M4.4 10.1C11.5 12.6 13.5 19 12.8 23.7C12.2 29.3 7.7 30.8 2.8 30.8C9.5 24.9 10 16.5 4.4 10.1Z" fill="${deep}"/><path d="M-9.5 15.5Q-11.5 18.8-11.3 22.6" stroke="${light}" stroke-width="2.2" stroke-linecap="round"/><path d="M-3.8 9.8Q0 11.1 3.8 9.8" stroke="#EDAE3F" stroke-width="2.8" stroke-linecap="round"/></g>` +
    // On the smallest bags the number may be larger than the bag has room for, or nobody could read it.
    outlined(weight, 0, DRAWN.neck + 14.1 * size, Math.max(0.17, DRAWN.digit * size) / Math.max(1, digits * 0.7), '#FFF6E6') +
    `${yours ? '' : lock}</g>`
  );
}

/** A cord that pulls up: an arrow over the beam, and what it pulls with. */
function smallLift(lift: number, x: number, y: number): string {
  return `<g transform="translate(${short(x)} ${short(y)})"><path d="M0 2V-17" stroke="#0F5263" stroke-width="3.4" stroke-linecap="round"/><path d="M-5-13L0-19L5-13" stroke="#17767D" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/><circle cy="9" r="8" fill="#17767D"/>${outlined(lift, 0, 9, lift > 9 ? 0.12 : 0.16, '#FFF6E6')}</g>`;
}

/** The cat on the beam, its number on its belly. */
function smallCat(weight: number, x: number, y: number): string {
  return `<g transform="translate(${short(x)} ${short(y - 7)})"><path d="M8-3C17-1 18-9 14-12" stroke="#2A2046" stroke-width="3" stroke-linecap="round"/><path d="M-6-25L-8.5-33L-2-29H2L8.5-33L6-25C9-20 12-12 12-6C12 0 7 0 0 0S-12 0-12-6C-12-12-9-20-6-25Z" fill="#2B2450"/><path d="M-4.4-24.5h2M2.4-24.5h2" stroke="#FFB931" stroke-width="2" stroke-linecap="round"/>${outlined(weight, 0, -9.5, weight > 9 ? 0.13 : 0.17, '#FFF6E6')}</g>`;
}

function smallParcel(x: number, y: number): string {
  return `<g transform="translate(${short(x)} ${short(y)})"><path d="M0 0V7" stroke="#B9782B" stroke-width="2.6" stroke-linecap="round"/><path d="M-11 7H11A2.5 2.5 0 0 1 13.5 9.5V27.5A2.5 2.5 0 0 1 11 30H-11A2.5 2.5 0 0 1-13.5 27.5V9.5A2.5 2.5 0 0 1-11 7Z" fill="#C99763"/><path d="M6 7H11A2.5 2.5 0 0 1 13.5 9.5V27.5A2.5 2.5 0 0 1 11 30H6Z" fill="#9C6B45"/><path d="M-2.5 7V30M-13.5 18.5H13.5" stroke="#2A2046" stroke-width="2"/><circle cx="-2.5" cy="18.5" r="4.6" fill="#6A4887"/></g>`;
}

/** The mobile hangs at its knot, on a string from above; how far it tips, and where the rod is. */
const ROD = { y: 34, half: 66, tilt: 9 };

function mobilePicture(setup: Mobile, { knot }: Knot, reply: Reply | undefined): string {
  const step = ROD.half / MOST_HOLES;
  const about = 80 + (knot ?? 0) * step;
  const degrees = knot === null ? 0 : turn(reply);
  const angle = (degrees * Math.PI) / 180;
  const things = setup.rod.map(({ weight, hole }) => {
    const far = 80 + hole * step - about;
    const [x, y] = [about + far * Math.cos(angle), ROD.y + far * Math.sin(angle)];
    const r = HALF * Math.sqrt(Math.min(LARGEST, weight)) * 0.8;
    return (
      `<path d="M${short(x)} ${short(y)}v14" stroke="#B9782B" stroke-width="1.8"/><circle cx="${short(x)}" cy="${short(y + 13 + r)}" r="${short(r)}" fill="#473A6C"/>` +
      outlined(weight, x, y + 13 + r, Math.max(0.16, 0.021 * r) / (weight > 9 ? 1.5 : 1), '#FFF6E6')
    );
  });
  const string =
    knot === null
      ? `<path d="M80 4V20" stroke="#17767D" stroke-width="3" stroke-linecap="round"/>`
      : `<path d="M${short(about)} 4V${ROD.y}" stroke="#17767D" stroke-width="3" stroke-linecap="round"/>`;
  return frame(
    160,
    100,
    `${string}<g transform="translate(${short(about)} ${ROD.y}) rotate(${degrees})"><path d="M${short(80 - ROD.half - 4 - about)} 0H${short(80 + ROD.half + 4 - about)}" stroke="#BF7845" stroke-width="5" stroke-linecap="round"/><path d="M${short(80 - ROD.half - 3 - about)}-1.3H${short(80 + ROD.half + 3 - about)}" stroke="#E3AA6F" stroke-width="1.5" stroke-linecap="round"/>${knot === null ? '' : '<circle r="4.5" fill="#17767D"/>'}</g>${things.join('')}`,
  );
}

function tilted(reply: Reply): string {
  const degrees = reply === 'left' ? -15 : reply === 'right' ? 15 : 0;
  const side = Math.sign(degrees);
  const arrow =
    side === 0
      ? ''
      : `<path d="M${32 * side} 15v12m-6-6.5l6 6.5 6-6.5" stroke="#2A2046" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/>`;
  return frame(
    80,
    50,
    `<g transform="translate(40 21)"><path d="M0 2L10.4 25H-10.4Z" fill="#473A6C"/><g transform="rotate(${degrees})"><path d="M-35.2 0H35.2" stroke="#BF7845" stroke-width="8" stroke-linecap="round"/><path d="M-35.2-2H35.2" stroke="#E3AA6F" stroke-width="2.5" stroke-linecap="round"/></g><circle r="5" fill="#EDAE3F"/>${arrow}</g>`,
  );
}

// ---- number

/** Degrees an arm of the small picture tips by for a unit of pull, and at most. */
const DIP = 0.5;
const DEEPEST = 14;

function armsPicture(setup: Arms, { numbers }: Numbers, dipped: boolean): string {
  const count = setup.arms.length;
  const gap = 90 / count;
  const size = Math.min(1, gap / 18);
  const pulls = setup.arms.map((bags) => summed(bags).pull);
  const per = Math.min(DIP, DEEPEST / Math.max(...pulls));
  const step = 87.6 / setup.pegs;
  const at = (arm: number) => {
    const degrees = dipped ? per * (pulls[arm] ?? 0) : 0;
    return { y: 10.5 + arm * gap, degrees, angle: (degrees * Math.PI) / 180 };
  };
  const bars = setup.arms.map((_, arm) => {
    const { y, degrees } = at(arm);
    const holes = Array.from({ length: setup.pegs }, (_, peg) => `M${short(13 + (peg + 1) * step)} .2h0`).join('');
    return (
      `<path d="M48 ${short(y)}H150" stroke="#E3C9A0" stroke-width="1.8" stroke-dasharray=".1 5" stroke-linecap="round"/>` +
      `<g transform="translate(38 ${short(y)}) rotate(${short(degrees)})"><path d="M0 0H104" stroke="#BF7845" stroke-width="4.2" stroke-linecap="round"/><path d="M0-1.3H103" stroke="#E3AA6F" stroke-width="1.2" stroke-linecap="round"/><path d="${holes}" stroke="#FFE5A8" stroke-width="2.2" stroke-linecap="round"/></g>`
    );
  });
  const hung = setup.arms.flatMap((bags, arm) => {
    const { y, angle } = at(arm);
    return bags.map(({ weight, peg }) => {
      const far = 13 + peg * step;
      const [x, top] = [38 + far * Math.cos(angle), y + far * Math.sin(angle) + 1];
      const r = 2.9 * Math.sqrt(Math.min(LARGEST, weight)) * size;
      return `<path d="M${short(x)} ${short(top)}v4" stroke="#B9782B" stroke-width="2.2" stroke-linecap="round"/><circle cx="${short(x)}" cy="${short(top + 3 + r)}" r="${short(r)}" fill="#473A6C"/>`;
    });
  });
  const slates = numbers.map((number, arm) => {
    const y = short(at(arm).y);
    const written = number === null ? '' : outlined(number, -0.4, 0, number > 9 ? 0.15 : 0.17, '#FFF6E6');
    return (
      `<g transform="translate(17 ${y}) scale(${short(size)})"><path d="M14 0H20" stroke="#B9782B" stroke-width="2.2"/><path d="M-10-8.3H10A4 4 0 0 1 14-4.3V4.3A4 4 0 0 1 10 8.3H-10A4 4 0 0 1-14 4.3V-4.3A4 4 0 0 1-10-8.3Z" fill="#17767D"/><path d="M-9-6.6H8A2.4 2.4 0 0 1 10.4-4.2V4.2A2.4 2.4 0 0 1 8 6.6H-9A2.4 2.4 0 0 1-11.4 4.2V-4.2A2.4 2.4 0 0 1-9-6.6Z" fill="#2B2450"/>${written}</g>` +
      `<circle cx="38" cy="${y}" r="${short(5.2 * size)}" fill="#B9782B"/><circle cx="37.6" cy="${short(at(arm).y - 0.4)}" r="${short(4.5 * size)}" fill="#EDAE3F"/>`
    );
  });
  return frame(
    160,
    100,
    `<path d="M34 8A4 4 0 0 1 42 8V92A4 4 0 0 1 34 92Z" fill="#473A6C"/><path d="M39 4.2A4 4 0 0 1 42 8V92A4 4 0 0 1 39 95.8Z" fill="#2A2046"/>${[...bars, ...hung, ...slates].join('')}`,
  );
}

/** Threads from numbers to dips: straight where all hold, crossing where a pair of arms does not. */
function threads(setup: Arms, reply: Reply): string {
  const count = setup.arms.length;
  const crossed = pairs(count).find(([a, b]) => reply === `arms-${a + 1}-${b + 1}`);
  const y = (row: number): number => 7 + (36 * row) / Math.max(1, count - 1);
  const to = (row: number): number =>
    crossed === undefined ? row : row === crossed[0] ? crossed[1] : row === crossed[1] ? crossed[0] : row;
  const lines = setup.arms.map((_, row) => {
    const involved = crossed?.includes(row) === true;
    return `<path d="M12 ${short(y(row))}L68 ${short(y(to(row)))}" stroke="${involved ? '#6A4887' : '#A6759F'}" stroke-width="${involved ? 4 : 3}" stroke-linecap="round"/>`;
  });
  const spark =
    crossed === undefined
      ? ''
      : `<path transform="translate(40 ${short((y(crossed[0]) + y(crossed[1])) / 2)})" d="M0-10C1.2-3.4 3.4-1.2 10 0C3.4 1.2 1.2 3.4 0 10C-1.2 3.4-3.4 1.2-10 0C-3.4-1.2-1.2-3.4 0-10Z" fill="#FFB931" stroke="#B9782B" stroke-width="1.2"/>`;
  const ends = setup.arms.map(
    (_, row) =>
      `<circle cx="12" cy="${short(y(row))}" r="3.6" fill="#3F55B8"/><circle cx="68" cy="${short(y(row))}" r="3.6" fill="#864C38"/>`,
  );
  return frame(80, 50, `${lines.join('')}${ends.join('')}${spark}`);
}
