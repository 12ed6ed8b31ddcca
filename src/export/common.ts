// What every bundle has: README, codebook, the schema of the log, the levels that were played, and a manifest.

import { LOG_VERSION } from '../core/event.ts';
import { ENGINE_VERSION } from '../feedback/table.ts';
import { type Bundle, writeWhole } from './bundle.ts';
import { codebook, eventsSchema } from './codebook.ts';
import type { About, Format } from './format.ts';
import { PROBLEMS } from './read.ts';
import { readme } from './readme.ts';

export type How = {
  readonly format: string;
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
};
export type Made = { readonly rows: Readonly<Record<string, number>>; readonly journals: number };
type LevelFile = { readonly file: string; readonly level: string; readonly kind: string; readonly sha256: string };

/** Digits of a level's hash in the name of its file: one level may have been played in several versions. */
const HASH_DIGITS = 8;

export async function writeCommon(
  bundle: Bundle,
  { place = (name) => name, ...format }: Format,
  how: How,
  about: About,
  made: Made,
): Promise<void> {
  const { events, tries, learners } = about.tables;
  const levels: LevelFile[] = [];
  for (const level of about.survey.levels.values()) {
    const text = `${JSON.stringify(level, null, 2)}\n`;
    const sha256 = await about.sha256(text);
    const file = place(`levels/${level.id}-${sha256.slice(0, HASH_DIGITS)}.json`);
    await writeWhole(bundle, file, text);
    levels.push({ file, level: level.id, kind: level.kind, sha256 });
  }
  await writeWhole(bundle, place('codebook.csv'), codebook([events, tries, learners]));
  await writeWhole(bundle, place('events.schema.json'), eventsSchema());
  await writeWhole(bundle, place('manifest.json'), `${JSON.stringify(manifest(how, about, made, levels), null, 2)}\n`);
  await writeWhole(bundle, place('README.md'), readme(how, { ...format, place }, about, made));
}

function manifest({ format, times, journal }: How, { survey, base, span }: About, { rows, journals }: Made, levels: readonly LevelFile[]) {
  const files = new Map([...new Set(survey.refused.map(({ file }) => file))].map((file, index) => [file, index + 1]));
  return {
    made: 'not-yet export 1',
    format,
    times,
    journal: journal ? `left in for the ${journals} learners who consented` : 'left out',
    base,
    log_version: LOG_VERSION,
    engine: { exported_by: ENGINE_VERSION, sessions: Object.fromEntries(survey.engines) },
    kinds: Object.fromEntries([...survey.kinds].map(([kind, versions]) => [kind, [...versions]])),
    settings: [...survey.settings.values()],
    counts: {
      lines: survey.lines,
      events: survey.events,
      sessions: survey.sessions.size(),
      simulated_sessions: survey.simulated,
      types: Object.fromEntries(survey.types),
    },
    span_ms: span,
    rows,
    levels,
    problems: Object.fromEntries([...survey.problems].map(([code, lines]) => [code, { lines, means: PROBLEMS[code] }])),
    // names of files may name people
    refused: survey.refused.map(({ file, from, to, code }) => ({ file: files.get(file), from, to, code })),
  };
}
