// Logs of older versions: a step for each version, from it to the next. A step gets an event as it was read and gives what the
// next version would have written; what it can't know it leaves out or null, and never makes up. What only adds, a type of event or
// a field that may be left out, needs no step: a log without it reads as it is. A log of every released version stays in
// tests/export/logs.

/** An event as JSON has it, of a shape that nobody has looked at yet. */
export type Raw = { readonly [key: string]: unknown };

/** By the version that a step starts from. Version 1 is the first, so there is none yet. */
export const STEPS: Readonly<Record<number, (event: Raw) => Raw>> = {};

/** The event as version `to` has it; what is no event, or of a version without a step, comes back as it is. */
export function upgraded(raw: unknown, to: number, steps: Readonly<Record<number, (event: Raw) => Raw>> = STEPS): unknown {
  let event = raw;
  while (isRaw(event) && typeof event.v === 'number' && event.v < to) {
    const { v } = event;
    const step = Object.hasOwn(steps, v) ? steps[v] : undefined;
    if (step === undefined) return event;
    event = { ...step(event), v: v + 1 };
  }
  return event;
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
