import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type SegmentProps<Id extends string> = {
  readonly title: ComponentChildren;
  readonly options: readonly { readonly id: Id; readonly words: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** one sentence under it that says what the choice does */
  readonly says?: string | undefined;
};

/** One of a few, side by side: the chosen one is teal and raised. Arrow keys move, as in any group of radio buttons. */
export function Segment<Id extends string>({ title, options, chosen, onChoose, says }: SegmentProps<Id>) {
  const name = useId();
  return (
    <fieldset class="door-segment" {...(says === undefined ? {} : { 'aria-describedby': `${name}-says` })}>
      <legend class="voice">{title}</legend>
      <div class="door-segment-row">
        {options.map(({ id, words }) => (
          <label key={id} class={id === chosen ? 'on' : ''}>
            <input class="door-over" type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {says !== undefined && (
        <p class="door-soft" id={`${name}-says`}>
          {says}
        </p>
      )}
    </fieldset>
  );
}

/** A switch with its word beside it. */
export const Switch = ({ words, on, onToggle }: { words: ComponentChildren; on: boolean; onToggle: (on: boolean) => void }) => (
  <label class="door-switch">
    <input
      class="door-over"
      type="checkbox"
      role="switch"
      checked={on}
      aria-checked={on}
      onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
    />
    <i aria-hidden="true" />
    <span>{words}</span>
  </label>
);
