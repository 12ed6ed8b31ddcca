import './hanging-aha.css';
import type { Warmth } from '../stage/stage.ts';
import { AHA } from './aha.ts';

/** The lamp over a page of paper, on the cable that it hangs from; it sways a little, as long as things may move. */
export const HangingAha = ({ level, place }: { level: Warmth['level']; place: string }) => (
  <span class={`hanging-aha ${place}`} aria-hidden="true">
    <i class="cable" />
    <img src={AHA[level]} alt="" />
  </span>
);
