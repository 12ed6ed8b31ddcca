// Every state at three sizes in both languages, and one contact sheet a language and size to look at: `npm run shots`.
// `npm run shots -- en phone` makes only these. Nothing of it is committed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../src/core/world.ts';
import { launch, SCREENS, type Screen, visit } from '../tests/browser/harness.ts';
import { researchTour } from '../tests/browser/research-tour.ts';
import { teachTour } from '../tests/browser/teach-tour.ts';
import { archersTour, tour } from '../tests/browser/tour.ts';
import { serve } from './serve.mjs';

const OUT = '.shots';
const SIZES: readonly Screen[] = ['phone', 'chromebook', 'projector'];
const wanted = process.argv.slice(2);
const asked = <T extends string>(list: readonly T[]): readonly T[] => {
  const named = list.filter((one) => wanted.includes(one));
  return named.length > 0 ? named : list;
};
const ALL: readonly Screen[] = ['phone', 'landscape', 'tablet', 'chromebook', 'projector'];
const sizes = ALL.filter((size) => wanted.includes(size));
const languages: readonly Language[] = asked(LANGUAGES);

spawnSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const served = await serve({ port: 0 });
const browser = await launch();
for (const language of languages)
  for (const screen of sizes.length > 0 ? sizes : SIZES) {
    const folder = `${OUT}/${language}-${screen}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const names: string[] = [];
    for (const through of [tour, archersTour, researchTour, teachTour]) {
      const visited = await visit(browser, `http://localhost:${served.port}/`, { screen, locale: language === 'es' ? 'es-MX' : 'en-US' });
      await through(visited.page, language, async (name) => {
        const file = `${String(names.length + 1).padStart(2, '0')}-${name}.png`;
        names.push(file);
        await visited.page.screenshot({ path: `${folder}/${file}`, scale: 'css' });
      });
      await visited.close();
    }
    await sheet(folder, names, SCREENS[screen].viewport);
    console.log(`${folder}: ${names.length} states`);
  }
await browser.close();
await served.close();

/** All pictures of a folder on one sheet, in rows. */
async function sheet(
  folder: string,
  names: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  const across = width > height ? 4 : 8;
  const each = Math.floor(2400 / across) - 16;
  const cells = names.map(
    (name) =>
      `<figure><img src="${name}" width="${each}" height="${Math.round((each * height) / width)}"><figcaption>${name}</figcaption></figure>`,
  );
  writeFileSync(
    `${folder}/sheet.html`,
    `<!doctype html><meta charset="utf-8"><style>body{margin:8px;font:16px sans-serif;background:#ddd;display:flex;flex-wrap:wrap;gap:12px;width:2400px}figure{margin:0}</style>${cells.join('')}`,
  );
  const page = await browser.newPage({ viewport: { width: 2416, height: 800 } });
  await page.goto(new URL(`../${folder}/sheet.html`, import.meta.url).href);
  await page.screenshot({ path: `${folder}/sheet.png`, fullPage: true });
  await page.close();
}
