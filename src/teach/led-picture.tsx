import type { Led } from '../core/assignment.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Drawing } from '../stage/dom/drawing.tsx';

/** The teacher's own try as it came to rest; empty where its level is not here or it can't be built there. */
export const LedPicture = ({ parts, led }: { parts: DoorParts; led: Led }) => {
  const level = parts.playlist.levels.find(({ id }) => id === led.level);
  const opened = level && parts.kinds[level.kind]?.open(level.setups[0] ?? null);
  const built = opened?.ok ? opened.value.at(led.answer) : undefined;
  const view = level && Object.hasOwn(parts.views, level.kind) ? parts.views[level.kind] : undefined;
  const picture = built?.ok && view?.picture(built.value.setup, built.value.answer, built.value.judge().reply);
  return <Drawing svg={picture || ''} className="teach-picture" />;
};
