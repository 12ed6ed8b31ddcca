import main from '../../../assets/art/icons/icons.svg?raw';
import more from '../../../assets/art/icons/icons-more.svg?raw';
import { Drawing } from './drawing.tsx';

export type IconName =
  | 'map'
  | 'undo'
  | 'reset'
  | 'sound'
  | 'mute'
  | 'access'
  | 'book'
  | 'album'
  | 'eye'
  | 'parts'
  | 'whatif'
  | 'print'
  | 'jar'
  | 'read'
  | 'pause'
  | 'pencil'
  | 'erase'
  | 'down'
  | 'next'
  | 'back'
  | 'left'
  | 'right'
  | 'save'
  | 'lock'
  | 'words'
  | 'rung-notice'
  | 'rung-contrast'
  | 'rung-oops'
  | 'rung-together'
  | 'state-stuck'
  | 'state-well'
  | 'state-explore'
  | 'state-done';

/** The two icon files as one hidden sheet; ids get a prefix so that they can't meet other ids of the page. */
const symbols = [main, more]
  .map((file) => file.slice(file.indexOf('<symbol'), file.lastIndexOf('</svg>')))
  .join('')
  .replaceAll('<symbol id="', '<symbol id="icon-');
const sheet = `<svg width="0" height="0" style="position:absolute" focusable="false">${symbols}</svg>`;

/** Stands once in the page, before any icon. */
export const IconSheet = () => <Drawing svg={sheet} className="icon-sheet" />;

/** An icon of the 24 grid; it always stands with a word or inside a control with an accessible name. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <use href={`#icon-${name}`} />
  </svg>
);
