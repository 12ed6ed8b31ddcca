import trick from '../../assets/art/doors/trick.svg';
import type { Position, Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { pick, seeded } from '../core/random.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Drawing } from '../stage/dom/drawing.tsx';

/** A level with something built on it, as it comes to rest; one that asks to trick shows whom. Its title stands beside it. */
export const LevelPicture = ({ parts, level }: { parts: DoorParts; level: Level | undefined }) => {
  if (level === undefined) return null;
  if (level.goal !== null && 'fool' in level.goal) return <img class="teach-picture" src={trick} alt="" />;
  return <Drawing svg={pictureOf(parts, level)} className="teach-picture" />;
};

/** Moves after which a build is let be as it is. */
const MOVES = 12;
/** The same for each level each time. */
const SEED = 5;

/** Anything that can be built there: what it would take to think of something is not worth a picture. */
function anyBuild({ blank }: Puzzle): Position {
  const random = seeded(SEED);
  let built = blank;
  for (let move = 0; move < MOVES && built.wanting !== undefined; move++) built = pick(random, built.moves())?.to ?? built;
  return built;
}

const drawn = new WeakMap<Level, string>();
function pictureOf({ kinds, views }: DoorParts, level: Level): string {
  const known = drawn.get(level);
  if (known !== undefined) return known;
  const opened = kinds[level.kind]?.open(level.setups[0] ?? null);
  if (!opened?.ok) return '';
  const built = anyBuild(opened.value);
  const reply = built.wanting === undefined ? built.judge().reply : undefined;
  const svg = views[level.kind]?.picture(built.setup, built.answer, reply) ?? '';
  drawn.set(level, svg);
  return svg;
}
