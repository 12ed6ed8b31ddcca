import { BulbMark } from './bulb-mark.tsx';
import type { Bulb } from './bulbs.ts';
import { type MapPlace, SCENE } from './map-place.ts';
import { px } from './place.ts';
import { bare, type Hung } from './swags.ts';

/** The bulbs of the string that hangs from the roof to the post, right to left, in the scene's units. */
const LEFT: readonly (readonly [number, number])[] = [
  [582.5, 346.3],
  [555.5, 373.8],
  [528.5, 397.1],
  [501.5, 416.1],
  [474.5, 430.8],
  [447.5, 441.3],
  [420.5, 447.6],
  [393.5, 449.6],
];

const sceneStyle = (place: MapPlace) => ({
  left: px(place.x),
  top: px(place.y),
  width: px(SCENE.w * place.scale),
  height: px(SCENE.h * place.scale),
});

/** The bulbs of the yard's two strings where it has no world yet. */
const RIGHT: typeof LEFT = [
  [1119.7, 347.6],
  [1147, 377.9],
  [1174.3, 404.2],
  [1201.7, 426.6],
  [1229, 445],
  [1256.3, 459.5],
  [1283.7, 470],
  [1311, 476.6],
  [1338.3, 479.2],
  [1145.8, 513.3],
  [1173.3, 519.8],
  [1200.8, 523.5],
  [1228.3, 524.5],
  [1255.8, 522.8],
  [1283.3, 518.3],
  [1310.8, 511],
  [1338.3, 501],
];

type StringsProps = {
  readonly place: MapPlace;
  readonly share: number;
  readonly hung: readonly Hung[];
  /** the far post bears a string of levels */
  readonly post: boolean;
};

/** The strings outside, where they bear no levels. Of the shop's, as much is lit as was found in the shop. */
export const Strings = ({ place, share, hung, post }: StringsProps) => {
  const { left, right } = bare(hung, place);
  return (
    <svg class="map-string" style={sceneStyle(place)} viewBox={`0 0 ${SCENE.w} ${SCENE.h}`} aria-hidden="true" focusable="false">
      <path d="M379 716V434" stroke="#2A1F48" stroke-width="9" stroke-linecap="round" />
      <path d="M376 712V438" stroke="#5A3C72" stroke-width="3" stroke-linecap="round" />
      {(right || post) && <path d="M1354 660V462" stroke="#2A1F48" stroke-width="9" stroke-linecap="round" />}
      {left && <path d="M596 322Q488 449 380 440" fill="none" stroke="#2A1F48" stroke-width="2.5" />}
      {right && <path d="M1106 322Q1229 476 1352 470M1132 500Q1242 537 1352 486" fill="none" stroke="#2A1F48" stroke-width="2.5" />}
      {left && LEFT.map(([x, y], index) => <BulbMark key={x} x={x} y={y} lit={index < Math.round(share * LEFT.length)} />)}
      {right && RIGHT.map(([x, y]) => <BulbMark key={x + y} x={x} y={y} lit={false} />)}
      <path d="M600 498C576 478 550 478 540 498" fill="none" stroke="#2A1F48" stroke-width="7" stroke-linecap="round" />
    </svg>
  );
};

/** How small a bulb may get, as a share of the drawing's size. */
const SMALLEST = 0.8;
/** A bulb's socket stands so far over its middle, in the scene's units. */
const SOCKET = 10;

type WorldStringProps = {
  readonly place: MapPlace;
  readonly hung: readonly Hung[];
  readonly bulbs: readonly (Bulb & { readonly href: string; readonly name: string })[];
};

/** A world's levels as bulbs on its string. */
export const WorldString = ({ place, hung, bulbs }: WorldStringProps) => {
  const size = Math.max(place.scale, SMALLEST);
  const beads = hung.flatMap((length) => length.beads);
  return (
    <div class="bulbs">
      <svg class="map-string" aria-hidden="true" focusable="false">
        {hung.map(({ swag: { from, to, sag } }) => (
          <path
            key={`${from.x} ${from.y}`}
            d={`M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${(from.y + to.y) / 2 + 2 * sag} ${to.x} ${to.y}`}
            fill="none"
            stroke="#2A1F48"
            stroke-width={Math.max(2, 2.5 * place.scale)}
            stroke-linecap="round"
          />
        ))}
      </svg>
      <ol>
        {bulbs.map((bulb, index) => {
          const bead = beads[index];
          return (
            <li key={bulb.level.id}>
              <a
                class="bulb"
                href={bulb.href}
                aria-label={bulb.name}
                {...(bulb.next ? { 'aria-current': 'step' as const } : {})}
                style={{ left: px(bead?.x ?? 0), top: px((bead?.y ?? 0) + SOCKET * size) }}
              >
                <svg viewBox="-22 -22 44 44" style={{ width: px(44 * size) }} aria-hidden="true" focusable="false">
                  <BulbMark x={0} y={0} lit={bulb.solved} next={bulb.next} waits={bulb.waits} />
                </svg>
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
