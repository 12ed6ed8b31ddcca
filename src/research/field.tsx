import type { ComponentChildren, InputHTMLAttributes } from 'preact';

type FieldProps = {
  readonly name: string;
  readonly input: InputHTMLAttributes;
  /** whether somebody should look at it: then it has a brass edge */
  readonly look?: boolean;
  /** what stands behind the input */
  readonly behind?: ComponentChildren;
  /** a button that stands over the end of it */
  readonly button?: ComponentChildren;
  readonly says?: string;
};

/** A field of a form, under its name. */
export const Field = ({ name, input, look = false, behind, button, says }: FieldProps) => (
  <div class={button === undefined ? 'study-field' : 'study-field with'}>
    <label>
      <b>{name}</b>
      <span class={look ? 'study-in look' : 'study-in'}>
        <input {...input} />
        {behind}
      </span>
      {says !== undefined && <small>{says}</small>}
    </label>
    {button}
  </div>
);

/** An input of a whole number. @param onChange told not-a-number where none is written */
export const whole = (value: number, min: number, max: number, onChange: (to: number) => void): InputHTMLAttributes => ({
  ...({ class: 'voice', type: 'number', inputMode: 'numeric', step: 1, min, max } as const),
  value: Number.isFinite(value) ? value : '',
  onInput: ({ currentTarget }) => onChange(currentTarget.valueAsNumber),
});

/** An input of a day, as `2026-12-01`; empty where none is chosen. */
export const day = (value: string, onChange: (to: string) => void): InputHTMLAttributes => ({
  ...({ type: 'date', value } as const),
  onInput: ({ currentTarget }) => onChange(currentTarget.value),
});
