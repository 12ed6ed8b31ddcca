import { useEffect, useRef } from 'preact/hooks';
import type { Json } from '../core/json.ts';
import type { Position } from '../core/kind.ts';
import type { Mounted } from '../core/view.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useStage } from '../stage/dom/door/stage.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { BuildBox } from './build-box.tsx';

type BoxProps = {
  readonly parts: DoorParts;
  readonly kind: string;
  readonly position: Position;
  /** what the idea expects: it stays as a dashed ghost beside what happens */
  readonly expected: string | undefined;
  /** how often it was asked to run, from 0 */
  readonly runs: number;
  /** the build was changed by hand */
  readonly onBuild: (answer: Json) => void;
  /** the cord was pulled */
  readonly onPull: () => void;
  /** the outcome shows */
  readonly onShown: () => void;
};

/** The student's stage with any case on it: to build on by hand, and to run. Nothing of it is logged. */
export const StageBox = ({ parts, kind, position, expected, runs, onBuild, onPull, onShown }: BoxProps) => {
  const { say } = useSay();
  const host = useRef<HTMLDivElement>(null);
  const machine = useRef<Mounted<Json> | undefined>(undefined);
  const now = useRef({ onBuild, onPull });
  now.current = { onBuild, onPull };
  const { stage, trouble } = useStage(host, { onPull: () => now.current.onPull() });
  // A new machine is put up only for another setup; another build is drawn on the one that is there.
  useEffect(() => {
    const view = Object.hasOwn(parts.views, kind) ? parts.views[kind] : undefined;
    if (stage === undefined || view === undefined) return;
    const shown = stage.show(view, position.setup, (answer) => now.current.onBuild(answer));
    machine.current = shown.ok ? shown.value : undefined;
    machine.current?.draw(position.answer);
    stage.oops('thinking');
    stage.ready(true);
  }, [stage, kind, position.setup]);
  useEffect(() => machine.current?.draw(position.answer), [position.answer]);
  useEffect(() => {
    if (runs === 0) return undefined;
    if (machine.current === undefined || stage === undefined) {
      onShown();
      return undefined;
    }
    const control = new AbortController();
    stage.ready(false);
    stage.oops('trying');
    const outcome = position.judge();
    void machine.current.run(position.answer, outcome, { expected, bits: 1, signal: control.signal }).then(() => {
      if (control.signal.aborted) return;
      stage.oops(expected !== undefined && expected !== outcome.reply ? 'surprised' : 'thinking');
      stage.ready(true);
      onShown();
    });
    return () => control.abort();
  }, [runs]);
  return (
    <div class="teach-stage">
      <div class="teach-stage-host" ref={host} aria-hidden="true" />
      {trouble !== undefined && <p role="status">{trouble}</p>}
      <p class="unseen" role="status">
        {say(position.words())}
      </p>
      <BuildBox position={position} onBuild={onBuild} />
    </div>
  );
};
