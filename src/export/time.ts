// Wall clock as text, in UTC. Pure code has no `Date`, which would know the reader's zone as well.

/** ms */
const DAY = 86_400_000;

/** What can be written with four digits of a year: 0000-01-01 up to 9999-12-31T23:59:59.999Z, ms since 1970. */
export const EARLIEST = -62_167_219_200_000;
export const LATEST = 253_402_300_799_999;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const three = (n: number): string => (n < 10 ? `00${n}` : n < 100 ? `0${n}` : `${n}`);

let day = Number.NaN;
let date = '';

/**
 * The date of a day of the Gregorian calendar, after Howard Hinnant's `civil_from_days`; that of the last call is remembered.
 * @param days since 1970-01-01 @returns `yyyy-mm-dd`
 */
function dateOf(days: number): string {
  if (days === day) return date;
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  day = days;
  date = `${String(year + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${two(month)}-${two(ofYear - Math.floor((153 * march + 2) / 5) + 1)}`;
  return date;
}

/** @param at ms since 1970, from EARLIEST to LATEST @returns `2026-03-04` and `09:30:00.123` */
export function utcParts(at: number): readonly [date: string, time: string] {
  const days = Math.floor(at / DAY);
  const ms = at - days * DAY;
  const s = Math.floor(ms / 1000);
  return [dateOf(days), `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.${three(ms % 1000)}`];
}

/** @param at ms since 1970, from EARLIEST to LATEST @returns `2026-03-04T09:30:00.123Z` (RFC 3339) */
export function utc(at: number): string {
  const [date, time] = utcParts(at);
  return `${date}T${time}Z`;
}
