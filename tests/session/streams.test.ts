import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nothingStrange, played, stream } from './streams.ts';

/** `npm run torture` plays a hundred times as many. */
const STREAMS = 10_000;

it('ten thousand streams of events, honest and hostile, leave no strange figure', { timeout: 600_000 }, () => {
  fc.assert(nothingStrange, { seed: 20261130, numRuns: STREAMS });
});

it('the streams bring about what they are to hold for: pulls of both kinds, rungs, refusals, forgeries, other sessions', () => {
  const said = fc.sample(stream, { seed: 20261130, numRuns: 300 }).flatMap(played).join('\n');
  for (const part of ['"do":"pull"', '"do":"rung"', '"do":"answer"', '"level":"S01"', '"level":"bird"', 'comes back', 'forged'])
    expect(said).toContain(part);
});
