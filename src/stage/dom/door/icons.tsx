import doors from '../../../../assets/art/icons/icons-doors.svg?raw';
import { Drawing } from '../drawing.tsx';

/** Icons that only the doors of grown-ups need; the student's page does not fetch them. */
export type DoorIconName =
  | 'chart'
  | 'chat'
  | 'clock'
  | 'copy'
  | 'dice'
  | 'down'
  | 'drop'
  | 'eye'
  | 'eyes'
  | 'file'
  | 'flask'
  | 'grip'
  | 'key'
  | 'lamp'
  | 'lamp-lit'
  | 'link'
  | 'look'
  | 'minus'
  | 'next'
  | 'pause'
  | 'people'
  | 'plus'
  | 'prev'
  | 'print'
  | 'rename'
  | 'save'
  | 'scissors'
  | 'share'
  | 'shield'
  | 'table'
  | 'up'
  | 'vote';

const symbols = doors.slice(doors.indexOf('<symbol'), doors.lastIndexOf('</svg>')).replaceAll('<symbol id="', '<symbol id="door-icon-');
const sheet = `<svg width="0" height="0" style="position:absolute" focusable="false">${symbols}</svg>`;

/** Stands once in a door's page, before any of its icons. */
export const DoorIconSheet = () => <Drawing svg={sheet} className="icon-sheet" />;

/** An icon of the doors; it always stands with a word or inside a control with an accessible name. */
export const DoorIcon = ({ name }: { name: DoorIconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <use href={`#door-icon-${name}`} />
  </svg>
);
