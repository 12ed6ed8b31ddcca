// All texts of this language, one file an area.

import balance from '../../assets/locales/es/balance.json' with { type: 'json' };
import levels from '../../assets/locales/es/levels.json' with { type: 'json' };
import play from '../../assets/locales/es/play.json' with { type: 'json' };
import sound from '../../assets/locales/es/sound.json' with { type: 'json' };
import stage from '../../assets/locales/es/stage.json' with { type: 'json' };
import steady from '../../assets/locales/es/steady.json' with { type: 'json' };
import why from '../../assets/locales/es/why.json' with { type: 'json' };
import type { Catalogue } from './speak.ts';

const catalogue: Catalogue = { ...balance, ...levels, ...play, ...sound, ...stage, ...steady, ...why };
export default catalogue;
