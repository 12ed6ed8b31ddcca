// The drawings, in sheets: what a first frame needs is in the first one, and the others come after it.

import type Phaser from 'phaser';
import { ok, type Result, refuse } from '../core/result.ts';
import { SHEET_NAMES, type SheetName } from '../core/view.ts';
import { type Drawn, drawSheet, openSheet, type Parts, parseAtlas, type Sheet } from './sheet.ts';

type Fetched = { readonly svg: string; readonly atlas: string };

const FETCH: Readonly<Record<SheetName, () => Promise<Fetched>>> = {
  first: async () => both(await Promise.all([import('./sheets/first.svg?raw'), import('./sheets/first.json?raw')])),
  beam: async () => both(await Promise.all([import('./sheets/beam.svg?raw'), import('./sheets/beam.json?raw')])),
  figures: async () => both(await Promise.all([import('./sheets/figures.svg?raw'), import('./sheets/figures.json?raw')])),
  rest: async () => both(await Promise.all([import('./sheets/rest.svg?raw'), import('./sheets/rest.json?raw')])),
  dress: async () => both(await Promise.all([import('./sheets/dress.svg?raw'), import('./sheets/dress.json?raw')])),
  archers: async () => both(await Promise.all([import('./sheets/archers.svg?raw'), import('./sheets/archers.json?raw')])),
};
const both = ([svg, atlas]: readonly [{ readonly default: string }, { readonly default: string }]): Fetched => ({
  svg: svg.default,
  atlas: atlas.default,
});
/** What comes after the first sheet, in this order. */
const FILLED: readonly SheetName[] = ['beam', 'figures', 'rest', 'dress'];
/** What is fetched for a part that no sheet has yet, after what was named. */
const WANTED: readonly SheetName[] = ['beam', 'rest', 'figures', 'dress', ...SHEET_NAMES];

export type Library = {
  readonly parts: Parts;
  /** what is to be shown now has its parts in these sheets: they are fetched before others */
  readonly name: (sheets: readonly SheetName[]) => void;
  /** fetches all that a level may show, one sheet after another: a network that goes away takes no level with it */
  readonly fill: () => Promise<void>;
  /** resolves once no part that was asked for is missing; false where one did not come. Each call asks for it again. */
  readonly whole: () => Promise<boolean>;
  /** draws anew what is too coarse. @param density px a unit of the drawings, as the screen needs it from now on */
  readonly sharpen: (density: number) => Promise<void>;
  /**
   * Told when everything has to be built anew, since parts have come or are drawn anew. The listener calls `then` when it
   * has done so: until then the drawings that are shown stay.
   */
  readonly onChange: (listener: (then: () => void) => void) => void;
  readonly close: () => void;
};

/** Fetches a sheet and draws it. @param density px a unit of the drawings */
export async function draw(name: SheetName, density: number): Promise<Result<Drawn>> {
  const fetched = await FETCH[name]().catch(() => undefined);
  if (fetched === undefined) return refuse(`the sheet "${name}" did not come`);
  return drawSheet(fetched.svg, parseAtlas(fetched.atlas), density);
}

/** Opens the library with its first sheets. @param density px a unit of the drawings */
export function openLibrary(
  scene: Phaser.Scene,
  first: readonly (readonly [SheetName, Result<Drawn>])[],
  density: number,
): Result<Library> {
  const sheets = new Map<SheetName, Sheet>();
  const asked = new Map<SheetName, Promise<void>>();
  const unseen = new WeakSet<Phaser.GameObjects.Image>();
  let needed = density;
  let named: readonly SheetName[] = [];
  let changed = (then: () => void): void => then();
  let closed = false;
  let missing = false;
  let sharpening = false;

  const open = async (name: SheetName): Promise<Result<Sheet>> => {
    const drawn = await draw(name, needed);
    // a stage that was left meanwhile has nothing more to draw on
    if (closed) return refuse(`the sheet "${name}" is no longer needed`);
    return drawn.ok ? openSheet(scene, drawn.value) : drawn;
  };
  /** Draws these sheets and puts them in the place of what was there. @returns whether all of them could be drawn */
  const put = async (names: readonly SheetName[]): Promise<boolean> => {
    const drawn = await Promise.all(names.map(async (name) => [name, await open(name)] as const));
    const old: Sheet[] = [];
    for (const [name, sheet] of drawn) {
      if (!sheet.ok) continue;
      if (closed) {
        sheet.value.destroy();
        continue;
      }
      const before = sheets.get(name);
      if (before !== undefined) old.push(before);
      sheets.set(name, sheet.value);
    }
    if (!closed && (missing || old.length > 0)) {
      missing = false;
      changed(() => {
        for (const sheet of old) sheet.destroy();
      });
    }
    return drawn.every(([, sheet]) => sheet.ok);
  };
  const want = (name: SheetName): Promise<void> => {
    const now =
      asked.get(name) ??
      put([name]).then((there) => {
        if (!there) asked.delete(name);
        void sharpen();
      });
    asked.set(name, now);
    return now;
  };
  /** The screen may have grown while a sheet was being drawn: until none is too coarse for it. */
  async function sharpen(): Promise<void> {
    if (sharpening) return;
    sharpening = true;
    const coarse = (): readonly SheetName[] => [...sheets].filter(([, sheet]) => sheet.tooCoarse(needed)).map(([name]) => name);
    for (let names = coarse(); names.length > 0 && !closed; names = coarse()) if (!(await put(names))) break;
    sharpening = false;
  }
  const next = (): SheetName | undefined => [...named, ...WANTED].find((name) => !sheets.has(name));
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

  for (const [name, drawn] of first) {
    const sheet = drawn.ok ? openSheet(scene, drawn.value) : drawn;
    if (!sheet.ok) return sheet;
    sheets.set(name, sheet.value);
  }

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
    name: (wanted) => {
      named = wanted;
    },
    fill: async () => {
      for (const name of FILLED) if (!sheets.has(name)) await want(name);
    },
    whole: async () => {
      for (let from = next(); missing && from !== undefined && !closed; from = next()) {
        await want(from);
        if (!sheets.has(from)) return false;
      }
      return true;
    },
    sharpen: (asFine) => {
      needed = asFine;
      return sharpen();
    },
    onChange: (listener) => {
      changed = listener;
    },
    close: () => {
      closed = true;
    },
  });
}
