/** A bulb of a string, about its socket's middle: lit with its glow, or dark for "not yet". */
export const BulbMark = ({
  x,
  y,
  lit,
  next = false,
  waits = false,
}: {
  x: number;
  y: number;
  lit: boolean;
  next?: boolean;
  waits?: boolean;
}) => (
  <g transform={`translate(${x} ${y})`}>
    {lit && <circle r="15" fill="var(--spark)" opacity=".28" />}
    <rect x="-3" y="-10" width="6" height="5" rx="1.5" fill="#2A1F48" />
    <path d="M-5.5 1C-5.5-4-3-5-3-6H3C3-5 5.5-4 5.5 1A5.5 5.5 0 0 1-5.5 1Z" fill={lit ? 'var(--butter)' : '#8D7AA8'} />
    {lit ? (
      <circle cx="-1.5" cy="-.5" r="1.8" fill="#fff" />
    ) : (
      <path d="M-3 0q0-2 1.5-3" stroke="#B5A6CB" stroke-width="1.5" fill="none" stroke-linecap="round" />
    )}
    {waits && (
      <path d="M9-13A7 7 0 1 0 15-4A5.6 5.6 0 0 1 9-13Z" fill="var(--butter)" stroke="#2A1F48" stroke-width="1.2" stroke-linejoin="round" />
    )}
    {next && <circle r="14" fill="none" stroke="var(--paper)" stroke-width="3" stroke-dasharray="5 4.5" stroke-linecap="round" />}
  </g>
);
