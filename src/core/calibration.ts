// What `calibrate` makes of logs, as a file and as a setting of a playlist: levels' difficulties and the hazard of leaving.

import { z } from 'zod';
import { gaussianSchema } from './beliefs.ts';
import { lazily } from './once.ts';

/** Terms of the logistic hazard of leaving, in logits: for what each stands, docs/engine.md, "Persistence". */
const LEAVING_TERMS = {
  base: 'after a goal met that ruled nothing out',
  miss: 'for each miss in a row',
  barren: 'for each barren miss in a row',
  repeat: 'where the pull was a repeat',
  surprise: 'for each bit that the pull ruled out',
  novelty: 'where the pull was a new idea',
  idle: 'for each minute of idle time before the pull',
} as const;
export type LeavingTerm = keyof typeof LEAVING_TERMS;
export const leavingTerms = Object.keys(LEAVING_TERMS) as LeavingTerm[];
/** A coefficient for each term, logits. */
export type Leaving = Readonly<Record<LeavingTerm, number>>;

const interval = z.tuple([z.number(), z.number()]).readonly().meta({ description: '95% interval, clustered by learner', unit: 'logit' });
const count = z.int().min(0);

const termSchema = (term: LeavingTerm) =>
  z.strictObject({ value: z.number().meta({ description: LEAVING_TERMS[term], unit: 'logit' }), interval });

export const calibrationSchema = lazily(() =>
  z
    .strictObject({
      made: z.literal('not-yet calibrate 1').meta({ description: 'what wrote it, and in which form' }),
      simulated: count.meta({ description: 'sessions in which no person played, of all that were read' }),
      sessions: count.meta({ description: 'sessions that were read' }),
      learners: count.meta({ description: 'learners who played them' }),
      levels: z
        .record(
          z.string(),
          gaussianSchema().extend({
            interval,
            pulls: count.meta({ description: 'pulls that it was fitted to' }),
            learners: count.meta({ description: 'learners who made them' }),
          }),
        )
        .meta({ description: 'difficulty of each level that enough learners met, by id' }),
      leaving: z
        .strictObject({
          terms: z.strictObject(
            Object.fromEntries(leavingTerms.map((term) => [term, termSchema(term)])) as Record<LeavingTerm, ReturnType<typeof termSchema>>,
          ),
          pulls: count.meta({ description: 'pulls after which somebody could have left' }),
          left: count.meta({ description: 'pulls after which somebody did' }),
        })
        .nullable()
        .meta({ description: 'hazard of leaving before the next pull; null where too few left' }),
    })
    .meta({ id: 'Calibration', title: 'What logs say of difficulties and of leaving' }),
);
export type Calibration = Readonly<z.infer<ReturnType<typeof calibrationSchema>>>;

/** The hazard's coefficients alone; undefined where none were fitted. */
export const leavingOf = (calibration: Calibration | undefined): Leaving | undefined => {
  const terms = calibration?.leaving?.terms;
  return terms && (Object.fromEntries(leavingTerms.map((term) => [term, terms[term].value])) as Leaving);
};
