// A small class to export: simulated learners, and two played by hand who wrote in their journals, one of whom consented.

import { createHash, createHmac } from 'node:crypto';
import type { GameEvent } from '../../src/core/event.ts';
import type { JournalText } from '../../src/core/world.ts';
import { type Asked, type Exported, exportLog, type FormatName } from '../../src/export/export.ts';
import type { Source } from '../../src/export/lines.ts';
import type { Problem } from '../../src/export/read.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { live } from '../../src/simulate/learner.ts';
import { play } from '../session/play.ts';
import { experiment } from '../simulate/town.ts';

/** Cells that a spreadsheet would run, that a reader could take for two, or that begin with our own mark. */
export const HOSTILE = [
  '=HYPERLINK("http://x.example","y")',
  '+1+1',
  '-3',
  '@SUM(A1)',
  '\ttab',
  '\rreturn',
  '\nline',
  "'quoted'",
  "''",
  '＝full',
  'a "quote", a comma\nand a line',
  ' padded ',
  '漢字 😀',
  'NULL',
  'NaN',
  '1e5',
  'true',
] as const;

export const SECRET = 'the robot is my friend';
const text: JournalText = { rose: SECRET, thorn: HOSTILE[0], next: '', oops: "'" };

/** A session of pulls, misses and a look back. */
function visit(session: string, learner: string, journal: boolean | undefined): readonly GameEvent[] {
  const played = play({ session })
    .enter('lift')
    .hang(5, 1, 'right')
    .hang(5, 4, 'right')
    .enter('small')
    .hang(2, 4, 'level')
    .hang(2, 6, 'right');
  played.send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).send({ do: 'decline' }).rung('notice');
  played.send({
    do: 'prefer',
    preferences: { language: 'es', sound: false, motion: 'full', contrast: 'high', hand: 'left', captions: 'always' },
  });
  const texts = ['play.lesson.seen', 'play.lesson.journal'];
  if (journal === undefined) played.send({ do: 'consent', how: 'shown', asks: 'none', texts: [], journal: null });
  else for (const how of ['shown', 'answered'] as const) played.send({ do: 'consent', how, asks: 'research', texts, journal });
  played.send({ do: 'tick', idle: 91_000 }).send({ do: 'reflect', kind: 'balance', pin: 1, feeling: 'proud', text });
  played.send({ do: 'close', why: 'left' });
  return played
    .log()
    .map(
      (event): GameEvent =>
        event.type === 'opened'
          ? { ...event, data: { ...event.data, learner, ...(journal !== undefined && { consent: { journal } }) } }
          : event,
    );
}

/** Ids of the two who were played by hand. */
export const CONSENTED = 'ana';
export const SILENT = 'ben';

export const lineOf = (event: GameEvent): string => JSON.stringify(event);

/** The class's log; only simulated learners where `hand` is false. */
export function classLog(learners: number, hand = true): readonly GameEvent[] {
  const asked = experiment();
  const simulated = Array.from({ length: learners }, (_, index) => live(asked, index).events).flat();
  if (!hand) return simulated;
  return [
    ...simulated,
    ...visit('0b0f3c57-6d0f-4c0e-9f2e-0c5d5d1f1a01', CONSENTED, true),
    ...visit('0b0f3c57-6d0f-4c0e-9f2e-0c5d5d1f1a02', SILENT, undefined),
  ];
}

/** @param pieces of how many characters a file is read */
export const source = (whole: string, name = 'log.jsonl', pieces = 1000): Source => ({
  name,
  text: async function* () {
    for (let at = 0; at < whole.length; at += pieces) yield whole.slice(at, at + pieces);
  },
});

export type Bundled = Exported & {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly text: (name: string) => string;
  readonly problems: readonly Problem[];
};

/** Exports into memory. */
export async function exported(log: string | readonly Source[], format: FormatName, change: Partial<Asked> = {}): Promise<Bundled> {
  const files = new Map<string, Buffer>();
  const problems: Problem[] = [];
  const done = await exportLog(
    {
      sources: typeof log === 'string' ? [source(log)] : log,
      format,
      kinds,
      times: 'absolute',
      journal: false,
      base: 'https://example.org/not-yet/',
      say: (words) => words.key,
      encode: (one) => new TextEncoder().encode(one),
      encodeInto: (one, into) => new TextEncoder().encodeInto(one, into).written,
      sign: async (one) => createHmac('sha256', 'a key').update(one).digest('hex'),
      sha256: async (one) => createHash('sha256').update(one).digest('hex'),
      bundle: {
        open: async (name) => {
          const parts: Buffer[] = [];
          return {
            write: async (part) => {
              parts.push(Buffer.from(part));
            },
            close: async () => {
              files.set(name, Buffer.concat(parts));
            },
          };
        },
      },
      ...change,
    },
    { problem: (one) => problems.push(one) },
  );
  const textOf = (name: string): string => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no ${name} among ${[...files.keys()].join(', ')}`);
    return bytes.toString('utf8');
  };
  return { ...done, files, text: textOf, problems };
}

export const linesOf = (whole: string): readonly string[] => whole.trimEnd().split('\n');
