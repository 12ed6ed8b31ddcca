import { useEffect, useRef } from 'preact/hooks';
import type { EventOf } from '../core/event.ts';
import type { Json } from '../core/json.ts';
import { kindNamed, type Position } from '../core/kind.ts';
import type { Mounted } from '../core/view.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useStage } from '../stage/dom/door/stage.ts';

/** The build of a pull; undefined where this version of its kind does not know it. */
export function positionOf(parts: DoorParts, kind: string | undefined, { data }: EventOf<'pull'>): Position | undefined {
  const named = kindNamed(parts.kinds, kind ?? '');
  const puzzle = named.ok ? named.value.open(data.setup) : undefined;
  const position = puzzle?.ok ? puzzle.value.at(data.answer) : undefined;
  return position?.ok ? position.value : undefined;
}

type StageProps = {
  readonly parts: DoorParts;
  readonly kind: string | undefined;
  /** the pull that is shown, and what it built */
  readonly pull: EventOf<'pull'> | undefined;
  readonly position: Position | undefined;
  /** changes with each showing: the same pull may be shown once more */
  readonly showing: number;
};

/** The student's stage, on which a pull of the log happens once more. Nobody can build on it. */
export const WatchStage = ({ parts, kind, pull, position, showing }: StageProps) => {
  const host = useRef<HTMLDivElement>(null);
  const machine = useRef<Mounted<Json> | undefined>(undefined);
  const setup = pull && JSON.stringify(pull.data.setup);
  const { stage, trouble } = useStage(host, { muted: true });
  useEffect(() => {
    const view = kind !== undefined && Object.hasOwn(parts.views, kind) ? parts.views[kind] : undefined;
    machine.current = undefined;
    if (stage === undefined) return;
    if (view === undefined || position === undefined) {
      stage.clear();
      return;
    }
    const shown = stage.show(view, position.setup, () => undefined);
    if (shown.ok) machine.current = shown.value;
    stage.ready(false);
    void stage.whole().then((all) => {
      if (all && host.current) host.current.dataset.stage = 'ready';
    });
  }, [stage, kind, setup]);
  useEffect(() => {
    const mounted = machine.current;
    if (stage === undefined || mounted === undefined || pull === undefined || position === undefined) return undefined;
    const { forecast, bits, reply, met } = pull.data;
    const control = new AbortController();
    mounted.draw(position.answer);
    stage.oops('trying');
    void mounted.run(position.answer, position.judge(), { expected: forecast ?? undefined, bits, signal: control.signal }).then(() => {
      if (!control.signal.aborted) stage.oops(forecast !== null && forecast !== reply ? 'surprised' : met ? 'repaired' : 'thinking');
    });
    return () => control.abort();
  }, [stage, kind, setup, showing]);
  return (
    <div class="watch-stage">
      <div class="watch-host" ref={host} aria-hidden="true" inert />
      {trouble !== undefined && <p role="status">{trouble}</p>}
    </div>
  );
};
