// How each arm is told apart: a shape and an ink of its own, the same in form, trays and rows.

import type { Arm } from '../core/experiment.ts';

/** Series of plots.md, in their order: circle, square, triangle, diamond, ring. */
const MARKS: Readonly<Record<Arm, () => preact.JSX.Element>> = {
  pf: () => <circle r="6" fill="#473a6c" />,
  di: () => <rect x="-5.4" y="-5.4" width="10.8" height="10.8" rx="1.5" fill="#b9782b" />,
  vicarious: () => <path d="M0-7.2L6.9 5.1H-6.9Z" fill="#3f6b56" />,
  'pf-open': () => <path d="M0-7.5L7.5 0 0 7.5-7.5 0Z" fill="#a6759f" />,
  'pf-generic': () => <circle r="5" fill="none" stroke="#864c38" stroke-width="3.2" />,
};

/** The mark itself, around the origin of whatever drawing it stands in; about 15 units wide. */
export const ArmShape = ({ arm }: { arm: Arm }) => {
  const Shape = MARKS[arm];
  return <Shape />;
};

/** The mark as a drawing of its own; the arm's name stands beside it. */
export const ArmMark = ({ arm }: { arm: Arm }) => (
  <svg class="arm-mark" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
    <ArmShape arm={arm} />
  </svg>
);
