import aha from '../../assets/art/figures/aha-aha.svg';
import asleep from '../../assets/art/figures/aha-asleep.svg';
import open from '../../assets/art/figures/aha-open.svg';
import stirring from '../../assets/art/figures/aha-stirring.svg';
import warming from '../../assets/art/figures/aha-warming.svg';
import type { Warmth } from '../stage/stage.ts';

/** The lamp by its warmth. */
export const AHA: Readonly<Record<Warmth['level'], string>> = { 0: asleep, 1: stirring, 2: warming, 3: open, 4: aha };
