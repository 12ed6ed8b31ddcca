// All texts of this language, one file an area.

import balance from '../../assets/locales/en/balance.json' with { type: 'json' };
import levels from '../../assets/locales/en/levels.json' with { type: 'json' };
import play from '../../assets/locales/en/play.json' with { type: 'json' };
import sound from '../../assets/locales/en/sound.json' with { type: 'json' };
import stage from '../../assets/locales/en/stage.json' with { type: 'json' };
import steady from '../../assets/locales/en/steady.json' with { type: 'json' };
import why from '../../assets/locales/en/why.json' with { type: 'json' };
import type { Catalogue } from './speak.ts';

const catalogue: Catalogue = { ...balance, ...levels, ...play, ...sound, ...stage, ...steady, ...why };
export default catalogue;
