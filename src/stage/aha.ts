// Aha, the lamp: it warms while ideas are tried. When the gate opens it lets down a star on a thread.

import type Phaser from 'phaser';
import type { Hold } from './hands.ts';
import { INK } from './ink.ts';
import type { Point } from './layout.ts';
import { type Glide, mix, out, smooth, spring } from './motion.ts';
import { strokeThrough } from './pen.ts';
import { type Actor, DEPTH, type Ground, type StageOptions, type Warmth } from './stage.ts';

const FACES = ['aha-asleep', 'aha-stirring', 'aha-warming', 'aha-open', 'aha-aha'] as const;
/** From this level on the star hangs down. */
const OPEN = 3;

/** Middle and radius of the glass, units of the drawing. */
const GLASS = { x: 0, y: 106, radius: 50 };
/** Its light: how far it reaches at full size, units of the drawing, its size, and how it fades outwards. */
const HALO = {
  radius: 200,
  size: 0.72,
  light: 'radial-gradient(closest-side, rgb(255 185 49 / 0.62), rgb(255 185 49 / 0.16) 45%, rgb(255 185 49 / 0))',
} as const;
/** Its light in a pulse, on the canvas: as large as the halo, and how much it grows. To move the halo is the page's own work. */
const FLARE = { size: 1.44, grows: 0.14, strength: 0.6 };
/** Where the rays stand round the glass, in the order they come: degrees, 0 to the right, clockwise; and how far out. */
const RAYS = [
  { degrees: 92, from: 65 },
  { degrees: 132, from: 65 },
  { degrees: 52, from: 65 },
  { degrees: 170, from: 65 },
  { degrees: -2, from: 65 },
] as const;
const RAY = { short: 10, long: 18, width: 8 };
/** The thread from the shade to the star, units of the drawing. */
const THREAD = { from: { x: 68, y: 62 }, to: { x: 75, y: 174 } };
/** The lamp turns about where it hangs, and hangs a little askew. */
const HANG = { y: -8, tilt: [0, 0, 0, 0, 0] };
/** How far the star must be drawn down to count, CSS pixels. */
const PULLED = 26;
/** LOOK: Aha breathes in 4 s. */
const BREATH_MS = 4000;
/** Sparks reach it this long after the outcome shows. */
const REACHED_MS = 700;

export type Aha = Actor & { readonly warm: (warmth: Warmth) => void; readonly heart: () => Point };

export function openAha(stage: Ground, options: StageOptions): Aha {
  const { scene, motion } = stage;
  let warmth: Warmth = { level: 0, rays: 0 };
  let root: Phaser.GameObjects.Container | undefined;
  let lamp: Phaser.GameObjects.Container | undefined;
  let face: Phaser.GameObjects.Image | undefined;
  let star: Phaser.GameObjects.Image | undefined;
  let flare: Phaser.GameObjects.Image | undefined;
  let pen: Phaser.GameObjects.Graphics | undefined;
  let dropped = 0;
  let drawn = 0;
  let pulse = 0;
  let breath = 0;
  /** ms of its breath: it holds it while a machine runs */
  let breathed = 0;
  let holds = false;
  let moving: Glide | undefined;
  let pulsing: Glide | undefined;

  // Behind the canvas, as the room is: it breathes and pulses without anything being painted.
  const halo = document.createElement('div');
  halo.setAttribute('aria-hidden', 'true');
  Object.assign(halo.style, {
    position: 'absolute',
    width: `${2 * HALO.radius}px`,
    height: `${2 * HALO.radius}px`,
    background: HALO.light,
    willChange: 'transform, opacity',
    pointerEvents: 'none',
  });
  scene.game.canvas.before(halo);
  scene.game.events.once('destroy', () => halo.remove());

  const faceName = (): string => FACES[warmth.level];
  const starAt = (): Point => ({ x: mix(THREAD.from.x, THREAD.to.x, dropped), y: mix(THREAD.from.y + 6, THREAD.to.y, dropped) + drawn });
  const onScreen = (point: Point): Point => {
    const { x, y, scale } = stage.layout().aha;
    return { x: x + point.x * scale, y: y + point.y * scale };
  };

  function place(): void {
    const parts = stage.parts();
    const { x, y, scale } = stage.layout().aha;
    root?.destroy();
    root = scene.add.container(x, y).setScale(scale).setDepth(DEPTH.aha);
    const middle = onScreen(GLASS);
    halo.style.left = `${middle.x - HALO.radius}px`;
    halo.style.top = `${middle.y - HALO.radius}px`;
    lamp = scene.add.container(0, HANG.y);
    pen = scene.add.graphics().setPosition(0, -HANG.y);
    face = parts.image(faceName()).setPosition(0, -HANG.y);
    star = parts.image('star').setVisible(false);
    lamp.add([pen, face, star]);
    const cable = scene.add.graphics();
    cable.lineStyle(5, INK.ink, 1);
    cable.lineBetween(0, -y / scale, 0, -6);
    flare = parts.image('glow').setPosition(GLASS.x, GLASS.y);
    root.add([flare, cable, lamp]);
    redraw();
  }

  function redraw(): void {
    if (pen === undefined || star === undefined || lamp === undefined) return;
    const { level, rays } = warmth;
    const glow = [0, 0.12, 0.24, 0.36, 0.48][level] ?? 0;
    const size = HALO.size * (1 + 0.02 * breath) * stage.layout().aha.scale;
    const strength = (rays > 0 || level > 0 ? 0.25 : 0.1) + glow + 0.04 * breath;
    // In steps that no eye tells apart, so that most frames leave the page as it is.
    halo.style.transform = `scale(${size.toFixed(3)})`;
    halo.style.opacity = strength.toFixed(2);
    flare?.setVisible(pulse > 0.01).setAlpha(FLARE.strength * pulse);
    if (flare !== undefined) stage.parts().scale(flare, FLARE.size * (1 + FLARE.grows * pulse));
    lamp.setAngle(-6 * pulse);
    pen.clear();
    const long = level >= OPEN ? RAY.long : RAY.short;
    const colour = level >= OPEN ? INK.spark : INK.apricot;
    for (const { degrees, from } of RAYS.slice(0, rays)) {
      const angle = (degrees * Math.PI) / 180;
      const to = from + Math.round(4 * long * (1 + 0.5 * pulse + 0.05 * breath)) / 4;
      const ends = [from, to].map((far) => ({ x: GLASS.x + far * Math.cos(angle), y: GLASS.y + far * Math.sin(angle) }));
      pen.lineStyle(RAY.width, colour, 1);
      strokeThrough(pen, ends);
      pen.fillStyle(colour, 1);
      for (const end of ends) pen.fillCircle(end.x, end.y, RAY.width / 2);
    }
    star.setVisible(dropped > 0);
    if (dropped > 0) {
      const at = starAt();
      pen.lineStyle(3.5, INK.paper, 1);
      strokeThrough(pen, thread(THREAD.from, at));
      star.setPosition(at.x, at.y - HANG.y);
    }
  }

  function warm(next: Warmth): void {
    if (next.level === warmth.level && next.rays === warmth.rays) return;
    const was = warmth;
    warmth = next;
    if (face !== undefined) stage.parts().swap(face, faceName(), 1);
    const opens = next.level >= OPEN;
    if (next.level > was.level && next.level >= OPEN) stage.sound('aha');
    if (opens !== was.level >= OPEN) {
      moving?.stop();
      const from = dropped;
      moving = motion.glide(stage.reduced() ? 0 : 420, (t) => {
        dropped = mix(from, opens ? 1 : 0, opens ? spring(t) : smooth(t));
        redraw();
      });
    }
    redraw();
  }

  motion.each((ms) => {
    if (stage.reduced() || holds) return;
    breathed += ms;
    breath = Math.sin((breathed / BREATH_MS) * 2 * Math.PI);
    redraw();
  });

  stage.grip({
    at: (point) => {
      if (dropped < 1) return false;
      const { scale } = stage.layout().aha;
      const near = (part: Point, reach: number): boolean => {
        const at = onScreen(part);
        return Math.hypot(point.x - at.x, point.y - at.y) <= reach;
      };
      // Who touches the lamp itself means its star.
      return near(starAt(), Math.max(24, 26 * scale)) || near(GLASS, GLASS.radius * scale);
    },
    grab: (start): Hold => {
      let far = 0;
      const let_ = (): void => {
        const from = drawn;
        moving = motion.glide(stage.reduced() ? 0 : 220, (t) => {
          drawn = from * (1 - spring(t));
          redraw();
        });
      };
      return {
        move: (to) => {
          far = to.y - start.y;
          drawn = Math.max(-8, Math.min(60, far / stage.layout().aha.scale));
          redraw();
        },
        release: (at) => {
          let_();
          // A tap counts as a pull: nobody has to drag.
          if (far >= PULLED || Math.hypot(at.x - start.x, at.y - start.y) < 8) options.onStar();
        },
        cancel: let_,
      };
    },
  });

  return {
    place,
    warm,
    heart: () => onScreen(GLASS),
    mood: (mood) => {
      const pulses = mood.is === 'surprise' || mood.is === 'light';
      holds = pulses || mood.is === 'hush';
      if (!pulses) return;
      pulsing?.stop();
      const show = (t: number): void => {
        const late = Math.max(0, (t - 0.35) / 0.65);
        pulse = late < 0.3 ? out(late / 0.3) : 1 - smooth((late - 0.3) / 0.7) * 0.999;
        if (t >= 1) {
          pulse = 0;
          holds = false;
        }
        redraw();
      };
      pulsing = motion.glide(stage.reduced() ? 0 : REACHED_MS * 3, show);
    },
  };
}

/** A thread hangs in a shallow S between its ends. */
function thread(from: Point, to: Point): readonly Point[] {
  return Array.from({ length: 13 }, (_, step) => {
    const t = step / 12;
    return { x: mix(from.x, to.x, t) + Math.sin(t * Math.PI * 2) * 4, y: mix(from.y, to.y, t) };
  });
}
