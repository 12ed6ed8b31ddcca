// The doors of grown-ups. Each is a file of its own, which no student waits for.

import type { Door } from './stage/dom/door/parts.ts';

const DOORS: Readonly<Record<string, () => Promise<Door>>> = {
  research: () => import('./research/index.tsx'),
  teach: () => import('./teach/index.tsx'),
};

/** The name of the door that an address asks for; undefined for the student's. */
export function doorNamed(hash: string): string | undefined {
  const [, name = ''] = /^#\/([a-z]+)(?:\/|$)/.exec(hash) ?? [];
  return Object.hasOwn(DOORS, name) ? name : undefined;
}

/** @throws where the network does not bring it */
export const fetchDoor = (name: string): Promise<Door> => DOORS[name]?.() ?? Promise.reject(new Error(`There is no door "${name}".`));
