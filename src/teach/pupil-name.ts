import { type Words, words } from '../core/words.ts';
import type { Pupil } from '../export/class-pupils.ts';

/** Nicknames are made of so many colours and animals. */
const [COLOURS, ANIMALS] = [8, 12];

/**
 * What a student is called: the nickname in the name of their file, if the start of their id stands behind it; else that start.
 * The demo class is numbered.
 */
export function pupilName({ learner, file }: Pick<Pupil, 'learner' | 'file'>): Words {
  const demo = /^demo (\d+)$/.exec(file ?? '')?.[1];
  if (demo !== undefined) {
    const n = Number(demo);
    return words('play.nickname', { colour: words(`play.colour.${n % COLOURS}`), animal: words(`play.animal.${n % ANIMALS}`) });
  }
  const [, nickname, mark] = /^(.+) ([0-9a-f]{4})(?:[^0-9a-f].*)?$/.exec(file ?? '') ?? [];
  return nickname !== undefined && mark !== undefined && learner.startsWith(mark)
    ? words('teach.pupil.named', { name: nickname })
    : words('teach.pupil', { id: learner.replace(/^session /, '').slice(0, 4) });
}
