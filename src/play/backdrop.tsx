import landscape from '../../assets/art/rooms/landscape.svg';
import phone from '../../assets/art/rooms/phone.svg';
import tablet from '../../assets/art/rooms/tablet.svg';
import wide from '../../assets/art/rooms/wide.svg';
import type { Shape } from '../stage/layout.ts';

const ROOMS: Readonly<Record<Shape, string>> = { wide, landscape, tablet, phone };

/** The room behind a page of paper; `dim` as far as the lamp's light is all there is. */
export const Backdrop = ({ shape, dim }: { shape: Shape; dim: boolean }) => (
  <>
    <img class="room" src={ROOMS[shape]} alt="" aria-hidden="true" />
    {dim && <div class="room-dim" aria-hidden="true" />}
  </>
);
