import repaired from '../../assets/art/figures/oops-repaired.svg';
import surprised from '../../assets/art/figures/oops-surprised.svg';
import thinking from '../../assets/art/figures/oops-thinking.svg';
import trying from '../../assets/art/figures/oops-trying.svg';

export type OopsFace = 'thinking' | 'trying' | 'surprised' | 'repaired';
export const OOPS: Readonly<Record<OopsFace, string>> = { thinking, trying, surprised, repaired };

/** A line of Oops'. Where the page has no room for Oops itself, a small one stands beside the line. */
export const OopsSays = ({ face, children }: { face: OopsFace; children: string }) => (
  <div class="oops-line">
    <p class="oops-says voice">{children}</p>
    <img src={OOPS[face]} alt="" aria-hidden="true" />
  </div>
);
