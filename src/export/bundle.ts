// Where an export goes: named files that are written piece by piece, on a disk or in a browser's storage.

export type File = { readonly write: (part: string | Uint8Array) => Promise<void>; readonly close: () => Promise<void> };
export type Bundle = {
  /** @param name with `/` between folders; never `..` */
  readonly open: (name: string) => Promise<File>;
};

/** A file of text that takes pieces at once and writes them when it is asked to. */
export type TextFile = {
  readonly add: (text: string) => void;
  readonly flush: () => Promise<void>;
  readonly end: () => Promise<void>;
};

export async function textFile(bundle: Bundle, name: string): Promise<TextFile> {
  const file = await bundle.open(name);
  let pending = '';
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    if (text !== '') await file.write(text);
  };
  return {
    add: (text) => {
      pending += text;
    },
    flush,
    end: async () => {
      await flush();
      await file.close();
    },
  };
}

/** A small file at once. */
export async function writeWhole(bundle: Bundle, name: string, text: string): Promise<void> {
  const file = await bundle.open(name);
  await file.write(text);
  await file.close();
}
