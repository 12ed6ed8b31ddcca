import type { ClassTry } from '../export/class-pupils.ts';

const SURE = { guess: 0, 'think-so': 1, sure: 2 } as const;

/** The surest surprise that ruled out most, as the student's own take-home page has it; undefined where nothing surprised. */
export function surestOf(tries: readonly ClassTry[]): ClassTry | undefined {
  const weight = ({ attempt }: ClassTry): number => SURE[attempt.sureness ?? 'guess'] + attempt.bits;
  return tries
    .filter(({ mark, attempt }) => mark === 'surprise' && attempt.seen)
    .reduce<ClassTry | undefined>((most, one) => (most === undefined || weight(one) > weight(most) ? one : most), undefined);
}
