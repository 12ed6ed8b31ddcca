/** Where the student is: on the map, or in a level. */
export type Route = { readonly at: 'map' } | { readonly at: 'level'; readonly level: string };

const LEVEL = /^#\/play\/([A-Za-z0-9-]{1,40})$/;

/** Anything that is no level's address is the map. */
export function parseRoute(hash: string): Route {
  const level = LEVEL.exec(hash)?.[1];
  return level === undefined ? { at: 'map' } : { at: 'level', level };
}

export const makeRoute = (route: Route): string => (route.at === 'map' ? '#/play' : `#/play/${route.level}`);
