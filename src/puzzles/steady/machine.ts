// The task `machine`, in words.

import type { Outcome } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { balesOf } from './bales.ts';
import { type Build, type Group, letterOf, newGroups, steadiest, type Wall } from './model.ts';
import { archerList, flagWords, trackWords } from './sayings.ts';
import { HOLDS, NO_PICK, stopOf } from './wall.ts';

/** The groups that are new here, each with its archers. */
function groupList(setup: Wall): readonly Words[] {
  const from = setup.wall.length - newGroups(setup);
  return setup.wall.slice(from).map((group, at) => words('steady.group', { group: from + at + 1, archers: archerList(group.shots) }));
}

/** How many of each archer's shots the bale at their own middle catches. */
const caughtList = (group: Group | undefined): readonly Words[] =>
  (group === undefined ? [] : balesOf(group)).map(({ caught }, archer) =>
    words('steady.caught', { archer: letterOf(archer), n: caught.filter((one) => one).length }),
  );

export function machinePosition(setup: Wall, build: Build, outcome: Outcome | undefined): Words {
  const { dress, wall } = setup;
  const track = { plates: trackWords(build.plates), flag: flagWords(build.flag), dress };
  if (outcome === undefined) return words('steady.position.machine.ready', { ...track, groups: groupList(setup) });
  if (outcome.reply === HOLDS)
    return words('steady.position.machine.holds', { ...track, count: wall.length, caught: caughtList(wall.at(-1)) });
  const { at } = stopOf(setup, build);
  const group = wall[at];
  const came = { ...track, group: at + 1, caught: caughtList(group) };
  if (outcome.reply === NO_PICK) return words('steady.position.machine.no-pick', came);
  const [best = 0] = group === undefined ? [] : steadiest(group);
  return words('steady.position.machine.group', { ...came, archer: letterOf(best) });
}
