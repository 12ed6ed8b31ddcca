import type { How, Made } from './common.ts';
import type { About, Format } from './format.ts';
import { PROBLEMS } from './read.ts';

/** README.md of a bundle: what it is, how it is loaded, what was left out. */
export function readme(
  { format, times, journal }: How,
  { does, load, place = (name) => name }: Format,
  about: About,
  { rows, journals }: Made,
): string {
  const { survey } = about;
  const problems = [...survey.problems].map(([code, lines]) => `- ${lines} ${lines === 1 ? 'line' : 'lines'}: ${PROBLEMS[code]}`);
  return `# Data of Not Yet (${format}: ${does})

Not Yet is a game that teaches by productive failure: players try before they are helped, so **failing first is the design**. A first attempt that misses its goal is no sign of a bad player or a bad level. A row of \`tries\` is a *pull*: something was built, perhaps a forecast made, and the cord let go.

| what | how many |
| --- | --- |
| events | ${survey.events} |
| pulls | ${survey.types.get('pull') ?? 0} |
| sessions | ${survey.sessions.size()}, ${survey.simulated} of them simulated |
${Object.entries(rows)
  .map(([file, count]) => `| rows of \`${file}\` | ${count} |`)
  .join('\n')}

- \`${place('codebook.csv')}\` says of every column, and of every field of the log, what it means, its unit and its bounds.
- \`${place('manifest.json')}\` holds versions of engine, log and kinds, the settings, and hashes of the levels.
- \`${place('levels')}/\` holds the levels as they were played.

## Loading

${load.join('\n')}

## People

- Learners stand under a keyed hash (HMAC-SHA-256) of their random id. Whoever has the key can make the same pseudonyms again; it is not in this bundle, and must not come into it.
- Times are ${times === 'absolute' ? 'absolute, in UTC' : "relative: each learner's first event stands at 1970-01-01T00:00:00.000Z, and the distances are kept"}.
- Text of the journal is ${journal ? `left in for the ${journals} learners who consented to it in the log, and left out for all others` : 'left out; that something was written is kept'}.
- Rows of sessions in which no person played are marked \`simulated\`.
- An event without its session's first one has no known learner: it stands under a pseudonym of its session.

## What was not read

${problems.length === 0 ? 'Nothing: every line was an event.' : `${problems.join('\n')}\n\n\`manifest.json\` has the numbers of these lines. All other lines are here.`}
`;
}
