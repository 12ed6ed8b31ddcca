// The drawings, in sheets: what a first frame needs is in the first one, and the others come after it.

import type Phaser from 'phaser';
import { ok, type Result, refuse } from '../core/result.ts';
import { openSheet, type Parts, parseAtlas, type Sheet } from './sheet.ts';

type SheetName = 'first' | 'figures' | 'rest' | 'dress';
type Fetched = { readonly svg: string; readonly atlas: string };

const FETCH: Readonly<Record<SheetName, () => Promise<Fetched>>> = {
  first: async () => both(await Promise.all([import('./sheets/first.svg?raw'), import('./sheets/first.json?raw')])),
  figures: async () => both(await Promise.all([import('./sheets/figures.svg?raw'), import('./sheets/figures.json?raw')])),
  rest: async () => both(await Promise.all([import('./sheets/rest.svg?raw'), import('./sheets/rest.json?raw')])),
  dress: async () => both(await Promise.all([import('./sheets/dress.svg?raw'), import('./sheets/dress.json?raw')])),
};
const both = ([svg, atlas]: readonly [{ readonly default: string }, { readonly default: string }]): Fetched => ({
  svg: svg.default,
  atlas: atlas.default,
});
/** What is fetched for a part that no sheet has yet, in this order. */
const LATER: readonly SheetName[] = ['rest', 'figures', 'dress'];

export type Library = {
  readonly parts: Parts;
  /** fetches what every level shows sooner or later, one sheet after another */
  readonly fill: () => Promise<void>;
  /** resolves once no part that was asked for is missing */
  readonly whole: () => Promise<void>;
  /** draws anew what is too coarse. @param density px a unit of the drawings, as the screen needs it from now on */
  readonly sharpen: (density: number) => Promise<void>;
  /** told when everything has to be built anew, since parts have come or are drawn anew */
  readonly onChange: (listener: () => void) => void;
  readonly close: () => void;
};

/** Opens the library with its first sheet. @param density px a unit of the drawings */
export async function openLibrary(scene: Phaser.Scene, density: number): Promise<Result<Library>> {
  let needed = density;
  let changed = (): void => undefined;
  const sheets = new Map<SheetName, Sheet>();
  const asked = new Map<SheetName, Promise<void>>();
  const unseen = new WeakSet<Phaser.GameObjects.Image>();
  let closed = false;
  let missing = false;
  let sharpening = false;

  const draw = async (name: SheetName): Promise<Result<Sheet>> => {
    const fetched = await FETCH[name]().catch(() => undefined);
    if (fetched === undefined) return refuse(`the sheet "${name}" did not come`);
    const { svg, atlas } = fetched;
    return openSheet(scene, svg, parseAtlas(atlas), needed);
  };
  const put = async (name: SheetName): Promise<void> => {
    const drawn = await draw(name);
    if (!drawn.ok) return;
    if (closed) {
      drawn.value.destroy();
      return;
    }
    const old = sheets.get(name);
    sheets.set(name, drawn.value);
    const stale = missing || old !== undefined;
    missing = false;
    if (stale) changed();
    old?.destroy();
  };
  const want = (name: SheetName): Promise<void> => {
    const now = asked.get(name) ?? put(name).then(() => void (sheets.has(name) || asked.delete(name)));
    asked.set(name, now);
    return now;
  };
  const next = (): SheetName | undefined => LATER.find((name) => !sheets.has(name));
  /** The sheet that has this part; where none does yet, the next one is fetched for it. */
  const holder = (name: string): Sheet | undefined => {
    const sheet = [...sheets.values()].find((one) => one.has(name));
    if (sheet !== undefined) return sheet;
    const from = next();
    if (from === undefined) throw new Error(`there is no part "${name}" in any sheet`);
    missing = true;
    void want(from);
    return undefined;
  };

  const first = await draw('first');
  if (!first.ok) return first;
  sheets.set('first', first.value);

  return ok({
    parts: {
      image: (name, x, y) => {
        const sheet = holder(name);
        if (sheet !== undefined) return sheet.image(name, x, y);
        const image = scene.add.image(0, 0, '__DEFAULT').setScale(0);
        unseen.add(image);
        return image;
      },
      scale: (image, x, y) => {
        if (!unseen.has(image)) holder(image.frame.name)?.scale(image, x, y);
      },
      swap: (image, name, size) => {
        if (!unseen.has(image)) holder(name)?.swap(image, name, size);
      },
    },
    fill: async () => {
      await want('figures');
      await want('rest');
    },
    whole: async () => {
      for (let from = next(); missing && from !== undefined && !closed; from = next()) {
        await want(from);
        if (!sheets.has(from)) return;
      }
    },
    sharpen: async (next) => {
      needed = next;
      if (sharpening) return;
      sharpening = true;
      for (const [name, sheet] of [...sheets]) if (sheet.tooCoarse(needed)) await put(name);
      sharpening = false;
    },
    onChange: (listener) => {
      changed = listener;
    },
    close: () => {
      closed = true;
    },
  });
}
