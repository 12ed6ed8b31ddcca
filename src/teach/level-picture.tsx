import type { Level } from '../core/level.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Drawing } from '../stage/dom/drawing.tsx';

/** A level as it lies there before anything is built. Its title stands beside it. */
export const LevelPicture = ({ parts, level }: { parts: DoorParts; level: Level | undefined }) => {
  if (level === undefined) return null;
  const opened = parts.kinds[level.kind]?.open(level.setups[0] ?? null);
  const svg = opened?.ok ? parts.views[level.kind]?.picture(opened.value.blank.setup, opened.value.blank.answer, undefined) : undefined;
  return <Drawing svg={svg ?? ''} className="teach-picture" />;
};
