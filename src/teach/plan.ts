// A lesson of 45 minutes, in six steps.

/** Minutes of each step. */
export const STEPS = [
  { id: 'lift', minutes: 3 },
  { id: 'explore', minutes: 21 },
  { id: 'eyes', minutes: 2 },
  { id: 'discuss', minutes: 10 },
  { id: 'fresh', minutes: 6 },
  { id: 'exit', minutes: 3 },
] as const;
export type StepId = (typeof STEPS)[number]['id'];

export const MINUTES = STEPS.reduce((sum, { minutes }) => sum + minutes, 0);

/** Where the lesson stands: its step, and since when, ms since 1970. */
export type Standing = { readonly step: number; readonly since: number };

/** Minutes before a step, as planned. */
export const before = (step: number): number => STEPS.slice(0, step).reduce((sum, { minutes }) => sum + minutes, 0);

/** Lamps that are lit: all of the steps before, and one a minute of this one, which waits at its end until the teacher goes on. */
export function litOf(standing: Standing | undefined, now: number): number {
  if (standing === undefined) return 0;
  const minutes = STEPS[standing.step]?.minutes ?? 0;
  const gone = Math.floor(Math.max(0, now - standing.since) / 60_000);
  return before(standing.step) + Math.min(minutes, gone);
}
