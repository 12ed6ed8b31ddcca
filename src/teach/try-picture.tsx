import type { Attempt } from '../core/world.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Drawing } from '../stage/dom/drawing.tsx';

/** A try as a small picture: what it did, or, with `as`, as if that reply had come. Words beside it say what it shows. */
export const TryPicture = ({ parts, kind, attempt, as }: { parts: DoorParts; kind: string; attempt: Attempt; as?: string | null }) => {
  const view = Object.hasOwn(parts.views, kind) ? parts.views[kind] : undefined;
  const reply = as === undefined ? attempt.reply : (as ?? undefined);
  return <Drawing svg={view?.picture(attempt.setup, attempt.answer, reply) ?? ''} className="teach-picture" />;
};
