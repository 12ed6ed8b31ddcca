// The icons of the installed game: Aha, lit, on the night of the game: `npm run icons`. What it writes is committed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/browser/harness.ts';

const ROOT = join(import.meta.dirname, '..');
const AHA = readFileSync(join(ROOT, 'assets/art/figures/aha-aha.svg'), 'utf8');
/** Units across, and the square in Aha's own units that is shown: lamp, rays and glints, about the middle of them. */
const SIZE = 512;
const SHOWN = '-121 -33 242 242';

/** A round icon keeps the middle four fifths of a maskable one (Web App Manifest, 5.4): all that counts lies within. */
const MASKED = 0.7;
const FREE = 0.86;

/** @param corner radius of the ground's corners, 0 where the system cuts the icon to its own shape */
function drawing(share: number, corner: number): string {
  const inner = SIZE * share;
  const at = (SIZE - inner) / 2;
  const body = AHA.replace(/<svg[^>]*>/, `<svg x="${at}" y="${at}" width="${inner}" height="${inner}" viewBox="${SHOWN}" fill="none">`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">
    <clipPath id="ground"><rect width="${SIZE}" height="${SIZE}" rx="${corner}"/></clipPath>
    <g clip-path="url(#ground)">
      <rect width="${SIZE}" height="${SIZE}" fill="#1F1A40"/>
      <circle cx="256" cy="270" r="232" fill="#3D3070"/>
      <circle cx="256" cy="270" r="166" fill="#6A4887"/>
    </g>${body}</svg>`;
}

/** Chromium and Android ask for 192 and 512 px, iOS for 180 px without transparency. */
const ICONS = [
  { name: 'any-192', size: 192, svg: drawing(FREE, 112) },
  { name: 'any-512', size: 512, svg: drawing(FREE, 112) },
  { name: 'maskable-512', size: 512, svg: drawing(MASKED, 0) },
  { name: 'touch-180', size: 180, svg: drawing(FREE, 0) },
];

const browser = await launch();
for (const { name, size, svg } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}body>svg{width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(join(ROOT, 'assets/icons', `${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
