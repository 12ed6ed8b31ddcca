import type { Learner } from '../store/types.ts';
import { BADGES } from './nickname.ts';

/** Ears by kind of animal: pointed, round, long, tufted, none. The order is that of the names. */
const EARS: readonly string[] = [
  'M-13-6L-12-20L-2-13ZM13-6L12-20L2-13Z',
  'M-11-8L-14-19L-4-14ZM11-8L14-19L4-14Z',
  'M-15-9a5 5 0 1 1 9-3ZM15-9a5 5 0 1 0-9-3Z',
  'M-14-6L-15-14L-9-12L-8-18L-2-14L0-19L3-14L8-18L9-12L15-14L14-6Z',
  '',
  'M-9-9C-14-26-4-28-3-12ZM9-9C14-26 4-28 3-12Z',
  '',
  'M-16-8a6 6 0 1 1 10-5ZM16-8a6 6 0 1 0-10-5Z',
  'M-13-8a6 6 0 1 1 9-5ZM13-8a6 6 0 1 0-9-5Z',
  'M-12-8L-13-20L-4-13ZM12-8L13-20L4-13Z',
  'M-14-8a5 5 0 1 1 8-5ZM14-8a5 5 0 1 0-8-5Z',
  'M-19-6a7 7 0 1 1 12-6ZM19-6a7 7 0 1 0-12-6Z',
];

/** A small face in the learner's colour; its name stands beside it. */
export const Badge = ({ learner }: { learner: Learner }) => {
  const colour = BADGES[learner.name.colour % BADGES.length] ?? 'var(--mauve)';
  return (
    <svg class="badge" viewBox="-22 -24 44 44" aria-hidden="true" focusable="false">
      <path d={EARS[learner.name.animal % EARS.length] ?? ''} fill={colour} stroke={colour} stroke-width="3" stroke-linejoin="round" />
      <path d="M-16 0C-16-10-8-14 0-14S16-10 16 0S9 15 0 15S-16 10-16 0Z" fill={colour} />
      <path d="M-9 6C-9 1-4 0 0 0S9 1 9 6S4 13 0 13S-9 11-9 6Z" fill="var(--paper)" opacity=".8" />
      <circle cx="-6" cy="-4" r="2.6" fill="var(--ink)" />
      <circle cx="6" cy="-4" r="2.6" fill="var(--ink)" />
      <path d="M-2.4 4H2.4L0 7Z" fill="var(--ink)" stroke="var(--ink)" stroke-width="1.4" stroke-linejoin="round" />
    </svg>
  );
};
