import { readAssignment } from '../core/assignment.ts';
import { misplaced } from '../core/experiment.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import type { Run } from '../simulate/seat.ts';
import { experimentIn } from './experiment.ts';
import { allLevels } from './shelf.ts';

/** Nine o'clock of a day, UTC, ms. */
const MORNING = 32_400_000;

/** An experiment from its file, as so many classes take part in it. @returns why not, and where in the file */
export function runOf(file: string, classes: number): Result<Run> {
  const read = experimentIn(file);
  if (!read.ok) return read;
  const experiment = read.value;
  const levels = allLevels();
  const [first] = misplaced(experiment, (id) => levels.find((level) => level.id === id));
  if (first !== undefined) return refuse(`${file}, ${first.at.join('.')}: ${first.why}`);
  const { study: name, levels: ids } = experiment;
  const lesson = readAssignment({ v: 1, id: 'simulated', name, levels: ids, consent: 'none', study: { experiment, class: 1 } });
  if (!lesson.ok) return refuse(`${file}: no lesson can be made of it (${lesson.trouble}).`);
  const tests = levels.filter(({ place }) => place === 'test');
  return ok({ experiment, lesson: lesson.value, classes, tests, begins: Date.parse(experiment.start) + MORNING });
}
