import type { Language } from '../core/world.ts';
import type { Catalogue } from './speak.ts';

const FETCH: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => import('./catalogue-en.ts'),
  es: () => import('./catalogue-es.ts'),
};

/** All texts of a language. Nobody waits for those of the others. */
export const fetchCatalogue = async (language: Language): Promise<Catalogue> => (await FETCH[language]()).default;
