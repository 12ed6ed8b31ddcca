import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventOf } from '../core/event.ts';
import type { Json } from '../core/json.ts';
import { kindNamed, type Position } from '../core/kind.ts';
import type { Mounted } from '../core/view.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { openStage } from '../stage/open.ts';
import type { StageHandle } from '../stage/stage.ts';

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
  const { say } = useSay();
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<StageHandle>();
  const [trouble, setTrouble] = useState<string>();
  const machine = useRef<Mounted<Json> | undefined>(undefined);
  const setup = pull && JSON.stringify(pull.data.setup);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let gone = false;
    let opened: StageHandle | undefined;
    const nothing = () => undefined;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void openStage(element, { reduced, speak: say, muted: true, onPull: nothing, onStar: nothing, onKnot: nothing }).then((made) => {
      if (!made.ok) setTrouble(made.why);
      else if (gone) made.value.destroy();
      else {
        opened = made.value;
        setStage(made.value);
      }
    });
    return () => {
      gone = true;
      opened?.destroy();
    };
  }, []);
  useEffect(() => stage?.say(say), [stage, say]);
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
