// How fast the engine learns from a pull, and how fast a whole command is folded. The floor is a copy of the event that it
// makes by way of JSON, which anything that keeps a log has to do.

import { standardSettings } from '../../src/core/playlist.ts';
import { observe, startBeliefs } from '../../src/feedback/engine.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { makeFold } from '../../src/session/step.ts';
import { reading, STRATEGIES } from '../feedback/readings.ts';
import { LEVELS, play } from '../session/play.ts';
import { perSecond, type Row, rowAgainst } from './rows.ts';

export async function engine(): Promise<readonly Row[]> {
  const fold = makeFold(kinds);
  const opened = play({ levels: LEVELS }).enter('bird');
  const state = opened.state();
  const answer = [{ weight: 3, peg: 3 }];
  const pull = { do: 'pull', answer, forecast: { reply: 'level', how: 'chosen' }, sureness: 'sure', seen: true } as const;
  const now = { at: 1_700_000_100_000, t: state.t + 4000 };
  const first = fold.step(state, pull, now);
  if (!first.ok) throw new Error(first.refusal.why);
  const event = first.events.find((one) => one.type === 'pull');
  if (event === undefined) throw new Error('a pull makes an event');

  const copies = perSecond(() => JSON.parse(JSON.stringify(event)));
  const beliefs = startBeliefs([...STRATEGIES]);
  const read = reading();
  const against = 'a pull event copied by way of JSON';
  return [
    rowAgainst(
      'observe one reading',
      perSecond(() => observe(beliefs, read, standardSettings.gate)),
      '/s',
      against,
      copies,
    ),
    rowAgainst(
      'fold one pull',
      perSecond(() => fold.step(state, pull, now)),
      '/s',
      against,
      copies,
    ),
  ];
}
