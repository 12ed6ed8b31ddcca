// The task `parcel`: a sealed parcel whose weight follows from a photo of a level beam. The rest is as in `hang`.

import type { Outcome } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { sealedWeight, unsealed } from './beam.ts';
import { bagList, hangTelling, judgeHang, tiltChances } from './hang.ts';
import { type Bags, inOrder, type Parcel } from './model.ts';
import { foremost, type Rule } from './rules.ts';
import { leftOf, rightOf, type Summary } from './side.ts';

/** What the beam does, with the parcel at its true weight. */
export const judgeParcel = (setup: Parcel, bags: Bags): Outcome => judgeHang(unsealed(setup), bags, 'parcel');

/**
 * What someone who follows the rule thinks the parcel may weigh: the weights, up to the heaviest about, that make the
 * photo likeliest; where none would make it level, those that come nearest in their own terms.
 */
export function guesses(setup: Parcel, rule: Rule, summary: Summary): readonly number[] {
  const { photo, box } = setup;
  const heaviest = Math.max(sealedWeight(setup), ...box, ...photo.others.map((bag) => bag.weight));
  const tried = Array.from({ length: heaviest }, (_, at) => {
    const weight = at + 1;
    const all = [{ weight, peg: photo.parcel }, ...photo.others];
    const [left, right] = [summary(leftOf(all)), summary(rightOf(all))];
    return { weight, level: tiltChances(rule.compare(left, right)).level ?? 0, short: rule.ahead(left, right).map(Math.abs) };
  });
  const likeliest = Math.max(...tried.map(({ level }) => level));
  const taken = likeliest > 0 ? tried.filter(({ level }) => level === likeliest) : foremost(tried, ({ short }) => short);
  return taken.map(({ weight }) => weight);
}

/** A stand-in for the parcel where bags are listed in words: no bag weighs nothing. */
const SEALED = 0;

const listed = (bags: Bags): readonly Words[] =>
  bags.length === 0
    ? bagList(bags)
    : inOrder(bags).flatMap((bag) => (bag.weight === SEALED ? [words('balance.parcel', { peg: Math.abs(bag.peg) })] : bagList([bag])));

/** The photo and the beam in words, and what it did where there is an outcome. */
export function parcelPosition({ photo, parcel }: Parcel, bags: Bags, outcome: Outcome | undefined): Words {
  const then = [{ weight: SEALED, peg: photo.parcel }, ...photo.others];
  const now = [{ weight: SEALED, peg: parcel }, ...bags];
  return words(`balance.position.parcel.${outcome?.reply ?? 'ready'}`, {
    photoLeft: listed(leftOf(then)),
    photoRight: listed(rightOf(then)),
    left: listed(leftOf(now)),
    right: listed(rightOf(now)),
  });
}

/** As of a beam, but for the list of a side, which keeps the parcel sealed. */
export function parcelTelling(setup: Parcel, bags: Bags): Words['values'] {
  const now = [{ weight: SEALED, peg: setup.parcel }, ...bags];
  return { ...hangTelling(unsealed(setup), bags), left: listed(leftOf(now)), right: listed(rightOf(now)) };
}
