/** Pages beside the map and the levels; no level can have such an id's address. */
export const PAGES = ['album', 'journal', 'take-home'] as const;
export type PageName = (typeof PAGES)[number];

/** Where the student is: on the map, in a level, or at one of their own pages. */
export type Route =
  | { readonly at: 'map' }
  | { readonly at: 'level'; readonly level: string }
  /** `world`: a kind; where it is left out, the one that is being played */
  | { readonly at: PageName; readonly world?: string };

const PLACE = /^#\/play\/([A-Za-z0-9-]{1,40})(?:\/([a-z0-9-]{1,40}))?$/;

/** Anything that is no page's and no level's address is the map. */
export function parseRoute(hash: string): Route {
  const [, place, world] = PLACE.exec(hash) ?? [];
  if (place === undefined) return { at: 'map' };
  const page = PAGES.find((one) => one === place);
  if (page !== undefined) return world === undefined ? { at: page } : { at: page, world };
  return world === undefined ? { at: 'level', level: place } : { at: 'map' };
}

export function makeRoute(route: Route): string {
  switch (route.at) {
    case 'map':
      return '#/play';
    case 'level':
      return `#/play/${route.level}`;
    case 'album':
    case 'journal':
    case 'take-home':
      return route.world === undefined ? `#/play/${route.at}` : `#/play/${route.at}/${route.world}`;
  }
}
