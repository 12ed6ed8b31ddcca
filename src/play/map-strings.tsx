import { BulbMark } from './bulb-mark.tsx';
import type { Bulb } from './bulbs.ts';
import { garland } from './garland.ts';
import { type MapPlace, SCENE, SHOP, stringPlace } from './map-place.ts';
import { px } from './place.ts';

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

/** The bulbs of the archers' two strings: not yet. */
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

/** The strings outside. Of the shop's, as much is lit as was found in the shop. */
export const Strings = ({ place, share }: { place: MapPlace; share: number }) => (
  <svg class="map-string" style={sceneStyle(place)} viewBox={`0 0 ${SCENE.w} ${SCENE.h}`} aria-hidden="true" focusable="false">
    <path d="M379 716V434" stroke="#2A1F48" stroke-width="9" stroke-linecap="round" />
    <path d="M376 712V438" stroke="#5A3C72" stroke-width="3" stroke-linecap="round" />
    <path d="M1354 660V462" stroke="#2A1F48" stroke-width="9" stroke-linecap="round" />
    <path
      d="M596 322Q488 449 380 440M1106 322Q1229 476 1352 470M1132 500Q1242 537 1352 486"
      fill="none"
      stroke="#2A1F48"
      stroke-width="2.5"
    />
    {LEFT.map(([x, y], index) => (
      <BulbMark key={x} x={x} y={y} lit={index < Math.round(share * LEFT.length)} />
    ))}
    {RIGHT.map(([x, y]) => (
      <BulbMark key={x + y} x={x} y={y} lit={false} />
    ))}
    <path d="M600 498C576 478 550 478 540 498" fill="none" stroke="#2A1F48" stroke-width="7" stroke-linecap="round" />
  </svg>
);

/** A bulb's target, CSS px; bulbs may hang a little nearer than their targets are wide. */
const TARGET = 44;
const STEP = 41;
/** So many lengths of string hang in front of the shop; further ones hang above it. */
const LENGTHS = 2;

type ShopStringProps = {
  readonly place: MapPlace;
  /** of the screen, CSS px */
  readonly width: number;
  readonly bulbs: readonly (Bulb & { readonly href: string; readonly name: string })[];
};

/** Lengths that begin over the shop are lifted a little more, clear of the shop's sign, CSS px. */
const LIFT = 6;

/** The shop's levels as bulbs on its string, of as many lengths as they need. */
export const ShopString = ({ place, width, bulbs }: ShopStringProps) => {
  const { left, span } = stringPlace(place, width, bulbs.length, STEP);
  const rows = garland(bulbs.length, span, STEP);
  const drop = Math.max(TARGET, 48 * place.scale);
  const top =
    place.y +
    (SHOP.y + 6) * place.scale -
    Math.max(0, rows.length - LENGTHS) * (drop + LIFT) -
    (place.upright || rows.length < LENGTHS ? 0 : Math.max(0, TARGET - 48 * place.scale));
  let first = 0;
  return (
    <>
      {rows.map(({ beads, sag }, row) => {
        const here = bulbs.slice(first, first + beads.length);
        first += beads.length;
        const y = top + row * drop;
        return (
          <div class="bulbs" key={here[0]?.level.id ?? row}>
            <svg
              class="map-string"
              style={{ left: px(left), top: px(y), width: px(span), height: px(sag * 2 + 1) }}
              aria-hidden="true"
              focusable="false"
            >
              <path d={`M0 1Q${span / 2} ${sag * 2} ${span} 1`} fill="none" stroke="#2A1F48" stroke-width="2.5" />
            </svg>
            <ol>
              {here.map((bulb, index) => (
                <li key={bulb.level.id}>
                  <a
                    class="bulb"
                    href={bulb.href}
                    aria-label={bulb.name}
                    {...(bulb.next ? { 'aria-current': 'step' as const } : {})}
                    style={{
                      left: px(left + (beads[index]?.x ?? 0)),
                      top: px(y + (beads[index]?.y ?? 0) + 10 * Math.max(place.scale, 0.8)),
                    }}
                  >
                    <svg
                      viewBox="-22 -22 44 44"
                      style={{ width: px(44 * Math.max(place.scale, 0.8)) }}
                      aria-hidden="true"
                      focusable="false"
                    >
                      <BulbMark x={0} y={0} lit={bulb.solved} next={bulb.next} waits={bulb.waits} />
                    </svg>
                  </a>
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </>
  );
};
