// The archers' boards and their machine in the frame of a card.

import { balesOf } from '../../steady/bales.ts';
import type { Build, Dress, Group, Tray } from '../../steady/model.ts';
import { outlined, short, wideness } from '../digits.ts';
import { equalIn, groupAt, numbersOf } from './pictures.ts';
import { balePicture, pennant } from './pictures-rows.ts';
import { dotsOver, type Span, spanOf } from './pictures-scale.ts';
import { birdOn, dotAt, flagBox, framed, hopper, plateAt } from './portrait-parts.ts';

/** The card's stage, in its units: where boards hang, and where the track lies. */
const BOARDS = { left: 62, right: 398, top: 8, gap: 6, tallest: 104 };
const NUMBERS = { wide: 84 };
const TRACK = { belt: 222, from: 96, to: 330, widest: 96, flag: 340, high: 78 };
/** Where the boards end: over a track, or over the grass. */
const ENDS = { machine: 136, alone: 226 };

type Shown = { readonly dress: Dress; readonly mark: number; readonly bales: boolean; readonly flagged: number | null };

/** Archers alone: whom the eye compares, or arrows of one's own beside those that were given. */
export const archersPortrait = (group: Group | undefined, shown: Shown): string =>
  framed(shown.dress, group === undefined ? '' : boards(group, shown, ENDS.alone, undefined, false));

/** @param wall the groups as they stand: the one is shown that the reply speaks of @param thought what was only thought to happen has no number and no bale */
export function machinePortrait(
  tray: Tray & { readonly dress: Dress },
  wall: readonly Group[],
  build: Build,
  reply: string | undefined,
  thought: boolean,
): string {
  const group = wall[groupAt(wall, reply)];
  const up = reply === undefined || reply === 'holds' || reply.startsWith('archer');
  const numbers = reply === undefined || thought || group === undefined ? undefined : numbersOf(build, group, tray.mark);
  const shown = { dress: tray.dress, mark: tray.mark, bales: reply !== undefined && reply !== 'no-pick' && !thought, flagged: null };
  const equal = group !== undefined && equalIn(build, group, tray.mark);
  return framed(tray.dress, (group === undefined ? '' : boards(group, shown, ENDS.machine, numbers, equal)) + track(build, up));
}

function boards(
  group: Group,
  { dress, mark, bales, flagged }: Shown,
  end: number,
  numbers: readonly (number | undefined)[] | undefined,
  equal: boolean,
): string {
  const rows = group.shots.length;
  const high = Math.min(BOARDS.tallest, (end - BOARDS.top - BOARDS.gap * (rows - 1)) / rows);
  const span = spanOf([...group.shots, [mark]]);
  const right = numbers === undefined ? BOARDS.right : BOARDS.right - NUMBERS.wide - 6;
  const caught = bales ? balesOf(group) : [];
  return group.shots
    .map((shots, archer) => {
      const y = BOARDS.top + archer * (high + BOARDS.gap);
      const bale = caught[archer];
      return (
        birdOn(dress, archer, 36, y + high - 4, Math.min(0.62, high / 126)) +
        pennant(archer, 12, y + 14, 0.52) +
        board(BOARDS.left, y, right - BOARDS.left, high) +
        row(shots, archer, { span, left: BOARDS.left + 14, right: right - 14, y: y + high - 13, room: high - 22, mark, dress, bale }) +
        (numbers === undefined
          ? ''
          : board(right + 6, y, NUMBERS.wide, high) + number(numbers[archer], right + 6 + NUMBERS.wide / 2, y + high / 2)) +
        (flagged === archer + 1 ? teal(52, y + high + 2) : '')
      );
    })
    .concat(equal && rows === 2 && numbers !== undefined ? same(right + 6 + NUMBERS.wide / 2, BOARDS.top + high + BOARDS.gap / 2) : '')
    .join('');
}

const board = (x: number, y: number, w: number, h: number): string =>
  `<rect x="${short(x + 2)}" y="${short(y + 4)}" width="${short(w)}" height="${short(h)}" rx="8" fill="#2F5A50" opacity=".28"/><rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="8" fill="#E3C9A0"/><rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h - 3)}" rx="8" fill="#FFFCF5"/>`;

type Row = {
  readonly span: Span;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly room: number;
  readonly mark: number;
  readonly dress: Dress;
  readonly bale: { readonly middle: number; readonly half: number } | undefined;
};

/** Dots over their axis, ticks at whole fives, the bull on it, the bale at the own middle. */
function row(shots: readonly number[], archer: number, { span, left, right, y, room, mark, dress, bale }: Row): string {
  const step = (right - left) / (span.to - span.from);
  const along = (value: number): number => left + (value - span.from) * step;
  const fives = Array.from(
    { length: Math.floor(span.to / 5) - Math.ceil(span.from / 5) + 1 },
    (_, at) => (Math.ceil(span.from / 5) + at) * 5,
  );
  const { dots, radius } = dotsOver(shots, step, room);
  const size = Math.min(radius, 7);
  return (
    (bale === undefined ? '' : balePicture(dress, along(bale.middle), y, 2 * bale.half * step, room * 0.95)) +
    `<path d="M${short(left - 6)} ${y}H${short(right + 6)}${fives.map((value) => `M${short(along(value))} ${y}v5`).join('')}" stroke="#2A2046" stroke-width="2.6" stroke-linecap="round"/>` +
    `<circle cx="${short(along(mark))}" cy="${y}" r="5" fill="#EB6148"/><circle cx="${short(along(mark))}" cy="${y}" r="3" fill="#FFFCF5"/><circle cx="${short(along(mark))}" cy="${y}" r="1.4" fill="#473A6C"/>` +
    dots.map(({ value, below }) => dotAt(archer, along(value), y - 2 - size - below * 2.08 * size, size)).join('')
  );
}

/** To two places, as large as its board has room. */
const number = (value: number | undefined, x: number, y: number): string =>
  value === undefined
    ? `<path d="M${short(x - 12)} ${short(y)}H${short(x + 12)}" stroke="#2A2046" stroke-width="5" stroke-linecap="round"/>`
    : outlined(value, x, y, Math.min(0.4, (NUMBERS.wide - 14) / wideness(value)), '#2A2046');

const same = (x: number, y: number): string =>
  `<circle cx="${short(x)}" cy="${short(y + 1)}" r="13" fill="#B9782B"/><circle cx="${short(x)}" cy="${short(y)}" r="12" fill="#FFB931"/><path d="M${short(x - 5)} ${short(y - 3)}H${short(x + 5)}M${short(x - 5)} ${short(y + 3)}H${short(x + 5)}" stroke="#2A2046" stroke-width="3.4" stroke-linecap="round"/>`;

/** The flag that an eye brought. */
const teal = (x: number, y: number): string =>
  `<path d="M${short(x)} ${short(y)}V${short(y - 44)}" stroke="#864C38" stroke-width="4" stroke-linecap="round"/><path d="M${short(x + 2)} ${short(y - 44)}C${short(x + 10)} ${short(y - 48)} ${short(x + 14)} ${short(y - 40)} ${short(x + 22)} ${short(y - 44)}V${short(y - 28)}C${short(x + 14)} ${short(y - 24)} ${short(x + 10)} ${short(y - 32)} ${short(x + 2)} ${short(y - 28)}Z" fill="#17767D"/>`;

function track({ plates, flag }: Build, up: boolean): string {
  const pitch = Math.min(TRACK.widest, (TRACK.to - TRACK.from) / Math.max(1, plates.length));
  const scale = Math.min(0.9, pitch / 102);
  const beads = Array.from({ length: 12 }, (_, at) => `M${100 + 26 * at} ${TRACK.belt + 5}h0`).join('');
  const y = TRACK.belt - TRACK.high * scale;
  return (
    `<path d="M84 ${TRACK.belt - 34}H344M84 ${TRACK.belt - 24}H344M84 ${TRACK.belt - 14}H344" stroke="#74649A" stroke-width="5"/>${hopper(20, TRACK.belt)}` +
    `<path d="M92 ${TRACK.belt - 1}H396A6 6 0 0 1 396 ${TRACK.belt + 11}H92A6 6 0 0 1 92 ${TRACK.belt - 1}Z" fill="#2A2046"/><path d="${beads}" stroke="#B9782B" stroke-width="4" stroke-linecap="round"/>` +
    plates.map((plate, at) => plateAt(plate, TRACK.from + at * pitch, y, scale)).join('') +
    flagBox(flag, up, TRACK.flag, TRACK.belt)
  );
}
