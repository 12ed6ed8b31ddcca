// The vocabulary of the statements: the serious games profile of e-UCM, and what ADL's list has beyond it.

const ADL = 'http://adlnet.gov/expapi/';
const SG = 'https://w3id.org/xapi/seriousgames/';

type Named = { readonly id: string; readonly en: string; readonly es: string };

export const VERBS = {
  initialized: { id: `${ADL}verbs/initialized`, en: 'initialized', es: 'inició' },
  progressed: { id: `${ADL}verbs/progressed`, en: 'progressed', es: 'avanzó' },
  completed: { id: `${ADL}verbs/completed`, en: 'completed', es: 'completó' },
  interacted: { id: `${ADL}verbs/interacted`, en: 'interacted', es: 'interactuó' },
  accessed: { id: `${SG}verbs/accessed`, en: 'accessed', es: 'accedió' },
  unlocked: { id: `${SG}verbs/unlocked`, en: 'unlocked', es: 'desbloqueó' },
  used: { id: `${SG}verbs/used`, en: 'used', es: 'usó' },
  selected: { id: 'https://w3id.org/xapi/adb/verbs/selected', en: 'selected', es: 'eligió' },
  attempted: { id: `${ADL}verbs/attempted`, en: 'attempted', es: 'intentó' },
  commented: { id: `${ADL}verbs/commented`, en: 'commented', es: 'comentó' },
  exited: { id: `${ADL}verbs/exited`, en: 'exited', es: 'salió' },
  registered: { id: `${ADL}verbs/registered`, en: 'registered', es: 'se inscribió' },
} as const satisfies Readonly<Record<string, Named>>;
export type Verb = keyof typeof VERBS;

export const TYPES = {
  question: `${ADL}activities/question`,
  game: `${SG}activity-types/serious-game`,
  level: `${SG}activity-types/level`,
  quest: `${SG}activity-types/quest`,
  screen: `${SG}activity-types/screen`,
  menu: `${SG}activity-types/menu`,
  item: `${SG}activity-types/item`,
  npc: `${SG}activity-types/non-player-character`,
} as const;
export type ActivityType = keyof typeof TYPES;

/** Result extension of the profile, from 0 to 1 with two decimals. */
export const PROGRESS = `${SG}extensions/progress`;

export const PROFILE = { id: 'https://w3id.org/xapi/seriousgames/v1.0', definition: { type: `${ADL}activities/profile` } } as const;
