import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Calibration } from '../core/calibration.ts';
import { parseEvent } from '../core/event.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { kinds } from '../puzzles/models.ts';
import { calibrated, LEARNERS_NEEDED, LEFT_NEEDED } from '../simulate/calibrate.ts';
import { collector, type Rows } from '../simulate/calibrate-rows.ts';

const USAGE = 'usage: calibrate --in LOG [LOG…] --out FILE [--lesson MINUTES]';
/** ms */
const MINUTE = 60_000;

type Asked = { readonly logs: readonly string[]; readonly out: string; readonly lesson: number | undefined };

/**
 * The verb `calibrate`: levels' difficulties and the hazard of leaving from logs, as JSON that a playlist's settings take
 * (core/calibration.ts). Lines that are no events are counted and passed over.
 * @returns the exit status: 0, 1 where it could not be done, 2 for misuse
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = argumentsOf(args);
  if (!asked.ok) {
    console.error(`${asked.why}\n${USAGE}`);
    return 2;
  }
  const { logs, out, lesson } = asked.value;
  const collected = collector(kinds, lesson);
  let damaged = 0;
  try {
    for (const log of logs)
      for await (const line of createInterface({ input: createReadStream(log), crlfDelay: Number.POSITIVE_INFINITY })) {
        if (line.trim() === '') continue;
        const event = parseEvent(line);
        if (event.ok) collected.take(event.value);
        else damaged++;
      }
    const rows = collected.rows();
    const made = calibrated(rows);
    if (made.ok) await writeFile(out, `${JSON.stringify(made.value, null, 2)}\n`);
    for (const line of told(rows, damaged, made)) console.error(line);
    return made.ok ? 0 : 1;
  } catch (error) {
    console.error(`The calibration stopped: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** What was found, and what it has to be taken with. */
function told({ sessions, simulated, lost, priors }: Rows, damaged: number, made: Result<Calibration>): readonly string[] {
  const from = [
    ...(damaged > 0 ? [`${damaged} lines are no events that can be read, and were passed over.`] : []),
    ...(lost > 0 ? [`${lost} events are of sessions whose beginning is missing, and were passed over.`] : []),
    ...(simulated > 0
      ? [`${simulated} of ${sessions} sessions are simulated: no person played them, and what comes of them says nothing of children.`]
      : []),
  ];
  if (!made.ok) return [...from, made.why];
  const { levels, leaving, learners } = made.value;
  const fitted = Object.keys(levels).length;
  return [
    ...from,
    `${fitted} levels fitted${fitted < priors.size ? `, ${priors.size - fitted} met by fewer than ${LEARNERS_NEEDED} learners left as they are` : ''}.`,
    leaving
      ? `Leaving fitted: ${leaving.left} left after ${leaving.pulls} misses.`
      : `Leaving not fitted: fewer than ${LEFT_NEEDED} left after a miss.`,
    `${learners} learners in ${sessions} sessions.`,
  ];
}

function argumentsOf(args: readonly string[]): Result<Asked> {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { in: { ...text, multiple: true }, out: text, lesson: text },
    });
    const logs = [...(values.in ?? []), ...positionals];
    if (values.in === undefined || values.out === undefined) return refuse(`--${values.in === undefined ? 'in' : 'out'} is missing.`);
    const minutes = values.lesson === undefined ? undefined : Number(values.lesson);
    if (minutes !== undefined && !(minutes > 0)) return refuse('--lesson must be a number of minutes above 0.');
    return ok({ logs, out: values.out, lesson: minutes === undefined ? undefined : minutes * MINUTE });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
