import { kinds } from '../puzzles/models.ts';
import { diagnoser } from '../session/diagnose.ts';
import { answerLines } from './lines.ts';

/** One learner's pulls in order → a line each with what they seem to think, what is tenable, what is ruled out. */
export const run = (): Promise<number> => answerLines({ input: process.stdin, output: process.stdout }, diagnoser(kinds));
