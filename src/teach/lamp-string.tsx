import { before, MINUTES, STEPS } from './plan.ts';

/** Units of the drawing: it is as wide as the page at 1366, between its margins. */
const WIDE = 1314;
/** How many swags the string hangs in, how deep, and from how high. */
const [SWAGS, SAG, HANG] = [4, 24, 46] as const;
/** Where the strokes of the steps lie. */
const STROKES = 100;

/** A lamp's place on the string. @param index of the lamp, from 0; between two lamps as well */
function lampAt(index: number): { readonly x: number; readonly y: number } {
  const share = index / (MINUTES - 1);
  const swag = (share * SWAGS) % 1;
  return { x: 22 + share * (WIDE - 44), y: HANG + 4 * SAG * swag * (1 - swag) };
}
const string = Array.from({ length: 4 * MINUTES - 3 }, (_, at) => lampAt(at / 4))
  .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
  .join('');

/** A lamp a minute, and under them which step each belongs to. */
export const LampString = ({ lit, step, label }: { lit: number; step: number | undefined; label: string }) => (
  <svg class="teach-lamps" viewBox={`0 0 ${WIDE} ${STROKES + 8}`} role="img" aria-label={label}>
    {Array.from({ length: SWAGS + 1 }, (_, post) => (
      <path key={post} d={`M${22 + (post / SWAGS) * (WIDE - 44)} 0V${HANG}`} stroke="var(--wood-deep)" stroke-width="6" />
    ))}
    <path d={string} fill="none" stroke="var(--ink)" stroke-width="3" stroke-linejoin="round" />
    {Array.from({ length: MINUTES }, (_, index) => {
      const { x, y } = lampAt(index);
      const on = index < lit;
      return (
        <g key={index} transform={`translate(${x} ${y})`}>
          {on && <circle cy="14" r="15" fill="var(--spark)" opacity=".3" />}
          <rect x="-4" y="-1" width="8" height="7" rx="2.5" fill="var(--ink)" />
          <path d="M-5 6C-9 10-9 21 0 22C9 21 9 10 5 6Z" fill={on ? 'var(--spark)' : '#c9bbd3'} />
          <path
            d="M-5 10C-6 13-6 16-4 18"
            stroke={on ? 'var(--butter)' : '#e6ddec'}
            stroke-width="2.4"
            fill="none"
            stroke-linecap="round"
          />
        </g>
      );
    })}
    {STEPS.map(({ id, minutes }, at) => (
      <path
        key={id}
        d={`M${lampAt(before(at)).x - 10} ${STROKES}H${lampAt(before(at) + minutes - 1).x + 10}`}
        stroke={at === step ? 'var(--brass-deep)' : 'var(--ink)'}
        stroke-width={at === step ? 7 : 4}
        stroke-linecap="round"
      />
    ))}
  </svg>
);
