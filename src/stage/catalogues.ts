import enBalance from '../../assets/locales/en/balance.json' with { type: 'json' };
import enLevels from '../../assets/locales/en/levels.json' with { type: 'json' };
import enPlay from '../../assets/locales/en/play.json' with { type: 'json' };
import enSound from '../../assets/locales/en/sound.json' with { type: 'json' };
import enStage from '../../assets/locales/en/stage.json' with { type: 'json' };
import enWhy from '../../assets/locales/en/why.json' with { type: 'json' };
import esBalance from '../../assets/locales/es/balance.json' with { type: 'json' };
import esLevels from '../../assets/locales/es/levels.json' with { type: 'json' };
import esPlay from '../../assets/locales/es/play.json' with { type: 'json' };
import esSound from '../../assets/locales/es/sound.json' with { type: 'json' };
import esStage from '../../assets/locales/es/stage.json' with { type: 'json' };
import esWhy from '../../assets/locales/es/why.json' with { type: 'json' };
import type { Language } from '../core/world.ts';
import type { Catalogue } from './speak.ts';

/** All texts of each language, one file an area. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: { ...enBalance, ...enLevels, ...enPlay, ...enSound, ...enStage, ...enWhy },
  es: { ...esBalance, ...esLevels, ...esPlay, ...esSound, ...esStage, ...esWhy },
};
