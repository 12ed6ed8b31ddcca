// All texts of the game in every language, for exports, which speak the language of each player.

import en from '../stage/catalogue-en.ts';
import es from '../stage/catalogue-es.ts';

export const texts = { en, es } as const;
