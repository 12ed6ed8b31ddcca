// A try as a card shows it, large: the boards of the group that is spoken of, and under them the track with its flag. Its
// drawings are fetched only where a card is shown.

import { type Answer, inTask, type Setup } from '../../steady/model.ts';
import { flaggedBy, isThought } from './pictures.ts';

export async function portrait(setup: Setup, answer: Answer, reply: string | undefined): Promise<string> {
  const { archersPortrait, machinePortrait } = await import('./portrait-boards.ts');
  const thought = isThought(setup, answer, reply);
  const bales = reply !== undefined && !thought;
  return inTask(setup, answer, {
    machine: (wall, build) => machinePortrait(wall, wall.wall, build, reply, thought),
    eye: ({ wall, dress, mark }, { pick }) => archersPortrait(wall[0], { dress, mark, bales: reply !== undefined, flagged: pick }),
    place: ({ shots, dress, mark }, placed) =>
      archersPortrait(
        { shots: placed.shots.length === 0 ? [shots] : [shots, placed.shots] },
        { dress, mark, bales, flagged: thought ? flaggedBy(reply) : null },
      ),
    discuss: (discuss, bench) =>
      machinePortrait(discuss, bench.shots === undefined ? discuss.wall : [{ shots: bench.shots }], bench, reply, thought),
  });
}
