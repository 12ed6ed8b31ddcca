// A bundle of which only the README is kept: what somebody reads before they take all of it.

import type { Bundle } from '../export/bundle.ts';

const NAME = 'README.md';

export function readmeBundle(): { readonly bundle: Bundle; readonly text: () => string } {
  let text = '';
  return {
    text: () => text,
    bundle: {
      open: async (name) => ({
        write: async (part) => {
          if (name === NAME) text += typeof part === 'string' ? part : new TextDecoder().decode(part);
        },
        close: async () => {},
      }),
    },
  };
}
