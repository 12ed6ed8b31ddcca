// The experiment that a researcher is putting together, on this device, so that a reload loses none of it.

import { z } from 'zod';
import { openBox } from './box.ts';

const KEY = 'experiment';
const keptSchema = z.strictObject({ text: z.string(), form: z.string() });

/** The file as it stands, and what the form says, as a file. */
export type KeptExperiment = z.infer<typeof keptSchema>;

/** undefined where there is none yet, or this browser keeps nothing */
export async function keptExperiment(): Promise<KeptExperiment | undefined> {
  const box = await openBox('not-yet-research');
  const kept = keptSchema.safeParse(await box?.get(KEY).catch(() => undefined));
  return kept.success ? kept.data : undefined;
}

/** Keeps it; where this browser keeps nothing, it lasts as long as the page. */
export async function keepExperiment(experiment: KeptExperiment): Promise<void> {
  const box = await openBox('not-yet-research');
  await box?.set(KEY, experiment).catch(() => undefined);
}
