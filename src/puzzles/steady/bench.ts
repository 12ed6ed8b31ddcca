// What can be done to a track: snap a plate on, take one off, move it, turn the dial of a slide, set the flag.

import type { Move } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import type { Build, Tray } from './model.ts';
import { FLAGS, fits, type Plate, SLIDES } from './plates.ts';
import { plateWords } from './sayings.ts';

export const buildWanting = ({ flag }: Build): Words | undefined => (flag === null ? words('steady.wanting.flag') : undefined);

/** One change of the plates or the flag. */
type Change = { readonly part: Words; readonly words: Words; readonly to: Build };

export const buildMoves = (tray: Tray, build: Build): readonly Move<Build>[] => [
  ...snaps(tray, build),
  ...shifts(tray, build),
  ...flags(build),
];

/** Each plate of the tray into every socket where it fits; the tray never runs out. */
function snaps({ plates: tray, sockets }: Tray, { plates, flag }: Build): readonly Change[] {
  if (plates.length === sockets) return [];
  return tray.flatMap((plate) =>
    [...plates, plate].flatMap((_, at) => {
      const longer = plates.toSpliced(at, 0, plate);
      if (!fits(longer) || plates[at] === plate) return [];
      const said = words('steady.move.snap', { plate: plateWords(plate), socket: at + 1 });
      return [{ part: words('steady.part.tray', { plate: plateWords(plate) }), words: said, to: { plates: longer, flag } }];
    }),
  );
}

/** What can be done to a plate that is on the track. */
function shifts({ plates: tray }: Tray, { plates, flag }: Build): readonly Change[] {
  return plates.flatMap((plate, at) => {
    const part = words('steady.part.socket', { plate: plateWords(plate), socket: at + 1 });
    const rest = plates.toSpliced(at, 1);
    const off = { part, words: words('steady.move.off', { plate: plateWords(plate) }), to: rest };
    const elsewhere = rest.concat(plate).map((_, socket) => ({
      part,
      words: words('steady.move.shift', { plate: plateWords(plate), socket: socket + 1 }),
      to: rest.toSpliced(socket, 0, plate),
    }));
    const dial = dials(plate, tray).map((to) => ({
      part,
      words: words('steady.move.dial', { plate: plateWords(to) }),
      to: plates.with(at, to),
    }));
    const same = plates.join();
    return [...dial, ...elsewhere, off]
      .filter((change) => fits(change.to) && change.to.join() !== same)
      .map((change) => ({ ...change, to: { plates: change.to, flag } }));
  });
}

/** The other places of a slide's dial. */
const dials = (plate: Plate, tray: readonly Plate[]): readonly Plate[] =>
  SLIDES.some((slide) => slide === plate) ? SLIDES.filter((slide) => slide !== plate && tray.includes(slide)) : [];

const flags = ({ plates, flag }: Build): readonly Change[] =>
  FLAGS.filter((one) => one !== flag).map((one) => ({
    part: words('steady.part.flag'),
    words: words(`steady.move.${one}`),
    to: { plates, flag: one },
  }));
