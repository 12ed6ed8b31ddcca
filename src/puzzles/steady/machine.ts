// The task `machine`, in words.

import type { Outcome } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { type Build, letterOf, newGroups, steadiest, type Wall } from './model.ts';
import { archerList, flagWords, trackWords } from './sayings.ts';
import { HOLDS, NO_PICK, stopOf } from './wall.ts';

/** The groups that are new here, each with its archers. */
function groupList(setup: Wall): readonly Words[] {
  const from = setup.wall.length - newGroups(setup);
  return setup.wall.slice(from).map((group, at) => words('steady.group', { group: from + at + 1, archers: archerList(group.shots) }));
}

export function machinePosition(setup: Wall, build: Build, outcome: Outcome | undefined): Words {
  const { dress, wall } = setup;
  const track = { plates: trackWords(build.plates), flag: flagWords(build.flag), dress };
  if (outcome === undefined) return words('steady.position.machine.ready', { ...track, groups: groupList(setup) });
  if (outcome.reply === HOLDS) return words('steady.position.machine.holds', { ...track, count: wall.length });
  if (outcome.reply === NO_PICK) return words('steady.position.machine.no-pick', track);
  const { at } = stopOf(setup, build);
  const group = wall[at];
  const [best = 0] = group === undefined ? [] : steadiest(group);
  return words('steady.position.machine.group', { ...track, group: at + 1, archer: letterOf(best) });
}
