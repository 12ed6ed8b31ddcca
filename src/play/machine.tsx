import type { ReadonlySignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../core/json.ts';
import type { Position } from '../core/kind.ts';
import { partsOf } from '../stage/dom/moves.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { memo } from './memo.tsx';
import { keepStop, steer } from './roving.ts';

type MachineProps = {
  readonly position: Position;
  /** somebody else built it: it is told, and nothing of it can be moved */
  readonly other: boolean;
  readonly resting: ReadonlySignal<boolean>;
  readonly onChange: (answer: Json) => void;
};

/** Where Escape leads: what comes after the machine in the page. */
const AFTER = ['.forecast input:checked', '.forecast input', '.pad-key', '.knot'] as const;

/**
 * The machine for the keyboard and for screen readers, made of the kind's moves alone: choose a part, then a move.
 * It shows as paper while focus is in it. Arrows move inside a row, Enter applies, Escape leaves.
 */
export const Machine = memo(({ position, other, resting, onChange }: MachineProps) => {
  const { say, t } = useSay();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const [wanted, setWanted] = useState<string>();
  const parts = partsOf(other ? [] : position.moves());
  const part = parts.find((one) => one.key === wanted) ?? parts[0];
  useLayoutEffect(() => {
    // the button of a move is gone once it is made: go on from a part, so that the next one can follow
    if (moved.current) panel.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    moved.current = false;
  }, [position]);
  useLayoutEffect(() => {
    for (const row of panel.current?.querySelectorAll<HTMLElement>('.machine-row') ?? []) keepStop(row);
  }, [position, wanted]);
  return (
    <section
      class="machine card"
      ref={panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        const page = panel.current?.parentElement;
        const next = AFTER.map((selector) => page?.querySelector<HTMLElement>(selector)).find((element) => element != null);
        next?.focus();
      }}
    >
      <h2 id={id}>{t(other ? 'play.other.machine' : 'play.machine')}</h2>
      <p class="machine-now">{say(position.words())}</p>
      {part && (
        <div class="machine-row" role="toolbar" aria-label={t('play.machine.parts')} onKeyDown={steer}>
          {parts.map((one) => (
            <button
              type="button"
              key={one.key}
              class={one === part ? 'chip' : 'chip soft'}
              aria-pressed={one === part}
              tabIndex={one === part ? 0 : -1}
              onClick={() => setWanted(one.key)}
            >
              {say(one.words)}
            </button>
          ))}
        </div>
      )}
      {part && (
        <div class="machine-row" role="toolbar" aria-label={t('play.machine.moves', { part: part.words })} onKeyDown={steer}>
          {part.moves.map((move, index) => (
            <button
              type="button"
              key={say(move.words)}
              class="chip soft"
              tabIndex={index === 0 ? 0 : -1}
              aria-disabled={resting}
              onClick={() => {
                if (resting.peek()) return;
                moved.current = true;
                onChange(move.to.answer);
              }}
            >
              {say(move.words)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
});
