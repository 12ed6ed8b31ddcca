import frame from '../../assets/art/album/frame.svg';
import frameBig from '../../assets/art/album/frame-big.svg';
import frameBigNotYet from '../../assets/art/album/frame-big-not-yet.svg';
import frameNotYet from '../../assets/art/album/frame-not-yet.svg';

/** `<kind>/<strategy>.svg` and `<kind>/<strategy>-not-yet.svg`, its silhouette. */
const creatures = import.meta.glob<string>('../../assets/art/album/*/*.svg', { import: 'default', eager: true });

type FaceProps = { readonly kind: string; readonly strategy: string; readonly won: boolean; readonly big?: boolean };

/** The picture of a card: its frame, and the creature on the frame's ground; before it is won a silhouette. */
export const AlbumFace = ({ kind, strategy, won, big = false }: FaceProps) => {
  const creature = creatures[`../../assets/art/album/${kind}/${strategy}${won ? '' : '-not-yet'}.svg`];
  const frames = big ? [frameBig, frameBigNotYet] : [frame, frameNotYet];
  return (
    <span class={big ? 'album-face big' : 'album-face'} aria-hidden="true">
      <img src={won ? frames[0] : frames[1]} alt="" />
      {creature !== undefined && <img class="album-creature" src={creature} alt="" />}
    </span>
  );
};

/** The open book: covers, pages, dots, and the shadow of the spine. Where there is room for one page it is its right half. */
export const Book = ({ halves }: { halves: 1 | 2 }) =>
  halves === 2 ? (
    <svg class="book-art" viewBox="78 98 1210 660" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="book-spine" x1="0" x2="1">
          <stop offset="0" stop-color="#C79F72" stop-opacity="0" />
          <stop offset=".46" stop-color="#B98C62" stop-opacity=".36" />
          <stop offset=".5" stop-color="#7A4E56" stop-opacity=".55" />
          <stop offset=".54" stop-color="#B98C62" stop-opacity=".36" />
          <stop offset="1" stop-color="#C79F72" stop-opacity="0" />
        </linearGradient>
        <pattern id="book-dots" width="16" height="16" patternUnits="userSpaceOnUse">
          <circle cx="8" cy="8" r="1.3" fill="#E9D3AE" />
        </pattern>
      </defs>
      <ellipse cx="683" cy="726" rx="610" ry="26" fill="#100C26" opacity=".55" />
      <path
        d="M78 118C78 104 88 98 104 98H1262C1278 98 1288 104 1288 118V720C1288 732 1278 736 1264 736H102C88 736 78 732 78 720Z"
        fill="#5A3C72"
      />
      <path
        d="M78 718V720C78 732 88 736 102 736H1264C1278 736 1288 732 1288 720V718C1288 728 1278 730 1264 730H102C88 730 78 728 78 718Z"
        fill="#3D2756"
      />
      <path
        d="M683 122C593 100 216 102 106 110V720C226 712 593 710 683 724C773 710 1140 712 1260 720V110C1150 102 773 100 683 122Z"
        fill="#E3C9A0"
      />
      <path
        d="M683 122C593 100 216 102 106 110V713C226 705 593 703 683 718C773 703 1140 705 1260 713V110C1150 102 773 100 683 122Z"
        fill="#FFF6E6"
      />
      <path d="M110 120H613V696H110ZM753 120H1256V696H753Z" fill="url(#book-dots)" />
      <rect x="609" y="106" width="148" height="612" fill="url(#book-spine)" />
    </svg>
  ) : (
    <i class="book-half" aria-hidden="true" />
  );
