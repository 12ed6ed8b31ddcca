// A track of plates as it is drawn small: hopper, belt, plates, flag. Shapes only.

import { FLAGS, type Flag, fitOf, type Plate, SLIDES } from '../../steady/plates.ts';
import { short } from '../digits.ts';

const line = (d: string, wide = 3, more = ''): string =>
  `<path d="${d}" stroke="#2A2046" stroke-width="${wide}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;
const dot = (x: number, y: number, r = 3.5): string => `<circle cx="${x}" cy="${y}" r="${r}" fill="#2A2046"/>`;

/** The signs on the plates, about their middle, as those of the stage. A slide says by a second mark where it slides to. */
const SIGNS: Readonly<Record<Exclude<Plate, (typeof SLIDES)[number]> | 'slide', string>> = {
  'line-up': dot(-14, 9) + dot(-5, 3) + dot(4, -3) + dot(13, -9) + line('M-15 15H14'),
  slide: line('M-16 9H16M-12 9V4M-6 9V6M0 9V1M6 9V6M12 9V4') + line('M8-9H-9M-4-14L-9.5-9-4-4'),
  hop: line('M-14 8C-13-8-5-8-3 6M-1 6C1-12 12-12 13 6') + dot(-14, 10) + dot(-2, 9) + dot(13, 9),
  fold: line('M0-15V13', 3, ' stroke-dasharray="4 4.5"') + dot(-11, 8) + dot(11, 8) + line('M-11 1C-9-11 7-13 10-3M4.5-5L10-2 13-8'),
  square: line('M-13 13V-9H9V13Z', 3, ' stroke-dasharray="4.5 4.5"') + line('M-14 13H10', 5.5),
  pile: dot(0, 11, 4) + dot(0, 2.5, 4) + dot(0, -6, 4) + line('M-12-13L-5-9M12-13L5-9') + line('M-12 16H12'),
  share: line('M-13 12V-2M-4.3 12V-2M4.3 12V-2M13 12V-2', 5.5) + line('M-15-11H15', 3, ' stroke-dasharray="4 4.5"'),
  ends: line('M-15-10V10M15-10V10M-10 0H10M-5-5L-10 0-5 5M5-5L10 0 5 5'),
  top: dot(-10, 10) + dot(0, 3) + dot(10, -7, 4.5) + line('M2-14H18'),
  'divide-by-shots': line('M-15-5H15V6H-15Z') + line('M-5-9V10M5-9V10', 3, ' stroke-dasharray="4 3.5"'),
  root: line('M-15 1H-10L-5 12 3-12H15'),
};

/** What a slide's dial points at: the brass wedge of the own middle, the bull, the first of the dots, the one in the middle. */
const DIALS: Readonly<Record<(typeof SLIDES)[number], string>> = {
  'slide-own-middle': '<path d="M12 19L19 30H5Z" fill="#EDAE3F"/>',
  'slide-mark': '<circle cx="12" cy="24" r="7" fill="#EB6148"/><circle cx="12" cy="24" r="3" fill="#FFF6E6"/>',
  'slide-first':
    '<circle cx="4" cy="24" r="5" fill="#FFB931"/><circle cx="15" cy="24" r="3.4" fill="#A9D2CC"/><circle cx="23" cy="24" r="3.4" fill="#A9D2CC"/>',
  'slide-median':
    '<circle cx="2" cy="24" r="3.4" fill="#A9D2CC"/><circle cx="12" cy="24" r="5" fill="#FFB931"/><circle cx="22" cy="24" r="3.4" fill="#A9D2CC"/>',
};

/** What this slide's dial points at, about its middle, 28 across. */
export const dialPicture = (slide: (typeof SLIDES)[number]): string => `<g transform="translate(-12 -24)">${DIALS[slide]}</g>`;

/** The sides of a plate, 100 by 78: comb edges carry a row, one peg a bar. */
const LEFT = {
  row: 'M13 78C4 78 0 74 0 65V65.3h6a3 3 0 0 0 3-3V56.3a3 3 0 0 0-3-3H0V45h6a3 3 0 0 0 3-3V36a3 3 0 0 0-3-3H0V24.7h6a3 3 0 0 0 3-3V15.7a3 3 0 0 0-3-3H0V13C0 4 4 0 13 0',
  bar: 'M13 78C4 78 0 74 0 65V52.5h8a3 3 0 0 0 3-3V28.5a3 3 0 0 0-3-3H0V13C0 4 4 0 13 0',
} as const;
const RIGHT = {
  row: 'H87C96 0 100 4 100 13V13.2h7a3 3 0 0 1 3 3V21.2a3 3 0 0 1-3 3H100V33.5h7a3 3 0 0 1 3 3V41.5a3 3 0 0 1-3 3H100V53.8h7a3 3 0 0 1 3 3V61.8a3 3 0 0 1-3 3H100V65C100 74 96 78 87 78Z',
  bar: 'H87C96 0 100 4 100 13V26h9a3 3 0 0 1 3 3V49a3 3 0 0 1-3 3H100V65C100 74 96 78 87 78Z',
} as const;

const isSlide = (plate: Plate): plate is (typeof SLIDES)[number] => SLIDES.some((slide) => slide === plate);

/** A plate, its upper left corner here; it is drawn 100 by 78. */
export function platePicture(plate: Plate, x: number, y: number, scale: number): string {
  const { takes, gives } = fitOf(plate);
  const sign = isSlide(plate) ? SIGNS.slide : SIGNS[plate];
  // A slide's sign makes room for what it slides to.
  const shown = isSlide(plate) ? `<g transform="translate(0 -6) scale(.86)">${sign}</g>${DIALS[plate]}` : sign;
  return (
    `<g transform="translate(${short(x)} ${short(y)}) scale(${short(scale)})"><path d="${LEFT[takes]}${RIGHT[gives]}" fill="#17767D"/>` +
    `<path d="M6 14V64M14 5H84" stroke="#57B0A8" stroke-width="5" stroke-linecap="round"/>` +
    `<path d="M30 11H70A12 12 0 0 1 82 23V55A12 12 0 0 1 70 67H30A12 12 0 0 1 18 55V23A12 12 0 0 1 30 11Z" fill="#FFF6E6"/>` +
    `<g transform="translate(50 ${isSlide(plate) ? 34 : 39}) scale(1.16)">${shown}</g></g>`
  );
}

/** The last piece: lines that grow smaller where the smallest is steady, larger where the biggest is. Its flag stands, lies, or is not set. */
export function flagPicture(flag: Flag | null, up: boolean, x: number, y: number, scale: number): string {
  const lines = flag === FLAGS[0] ? 'M-4.5 14H7.5M-2 18.5H5M1 23H2' : 'M1 14H2M-2 18.5H5M-4.5 23H7.5';
  const cloth =
    flag === null
      ? ''
      : up
        ? '<path d="M-5 4V-24" stroke="#864C38" stroke-width="3.4" stroke-linecap="round"/><path d="M-3.5-24C4-28 8-20 15-24V-10C8-6 4-14-3.5-10Z" fill="#FFB931"/>'
        : '<path d="M-6 3L23-6" stroke="#864C38" stroke-width="3.4" stroke-linecap="round"/><path d="M8-.5L21-5L24 9C19 8 17 13 10.5 12Z" fill="#FFB931"/>';
  return (
    `<g transform="translate(${short(x)} ${short(y)}) scale(${short(scale)})">` +
    '<path d="M-6 4H10A6 6 0 0 1 16 10V28A4 4 0 0 1 12 32H-8A4 4 0 0 1-12 28V10A6 6 0 0 1-6 4Z" fill="#473A6C"/><path d="M8 4H10A6 6 0 0 1 16 10V28A4 4 0 0 1 12 32H7C11 24 12 12 8 4Z" fill="#2A2046"/>' +
    `<circle cx="1.5" cy="18.5" r="8.5" fill="#FFF6E6"/>${flag === null ? '' : `<path d="${lines}" stroke="#2A2046" stroke-width="2.2" stroke-linecap="round"/>`}${cloth}</g>`
  );
}

/** Where the track of the small picture lies, 160 wide; plates are as large as all of them find room. */
const TRACK = { from: 35, to: 122, belt: 88.5, widest: 45, flag: 137 } as const;
/** So many plates need the hopper's place, or nobody could read them. */
const MANY = { plates: 3, from: 6 };

/** @param up whether the flag stands @param sockets of the track, of which one that is free is shown where nothing is on it */
export function trackPicture(plates: readonly Plate[], flag: Flag | null, up: boolean): string {
  const many = plates.length >= MANY.plates;
  const from = many ? MANY.from : TRACK.from;
  const pitch = Math.min(TRACK.widest, (TRACK.to - from) / Math.max(1, plates.length));
  const scale = pitch / 103;
  const high = 78 * scale;
  const beads = Array.from({ length: 7 }, (_, at) => `M${36 + 18 * at} 92.5h0`).join('');
  const row = plates.map((plate, at) => platePicture(plate, from + at * pitch, TRACK.belt - high, scale));
  const free =
    plates.length === 0
      ? '<path d="M44 56H66A4 4 0 0 1 70 60V84A4 4 0 0 1 66 88H44A4 4 0 0 1 40 84V60A4 4 0 0 1 44 56Z" stroke="#2A2046" stroke-width="2" stroke-dasharray="5 4"/><path d="M55 66V78M49 72H61" stroke="#2A2046" stroke-width="2.6" stroke-linecap="round"/>'
      : '';
  const hopper =
    '<path d="M2 50H30L26 88H7Z" fill="#473A6C"/><path d="M22 50H30L26 88H19C22 76 23 62 22 50Z" fill="#2A2046"/><path d="M2 46.5H30A3.5 3.5 0 0 1 30 53.5H2A3.5 3.5 0 0 1 2 46.5Z" fill="#EDAE3F"/><path d="M12 64h0M17 71h0M11 77h0M18 81h0" stroke="#FFB931" stroke-width="5.5" stroke-linecap="round"/>';
  return (
    (many ? '' : hopper) +
    `<path d="M${many ? 2 : 26} 66H${TRACK.flag - 8}M${many ? 2 : 26} 72H${TRACK.flag - 8}M${many ? 2 : 26} 78H${TRACK.flag - 8}" stroke="#74649A" stroke-width="3"/>` +
    `<path d="M${many ? 4 : 30} 88.5H150A4 4 0 0 1 150 96.5H${many ? 4 : 30}A4 4 0 0 1 ${many ? 4 : 30} 88.5Z" fill="#2A2046"/><path d="${beads}" stroke="#B9782B" stroke-width="3" stroke-linecap="round"/>` +
    `${row.join('')}${free}${flagPicture(flag, up, TRACK.flag, 56, 1)}`
  );
}
