import '../tokens.css';
import '../fonts.css';
import '../base.css';
import './door.css';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../../core/world.ts';
import { fetchCatalogue } from '../../catalogues.ts';
import { type Catalogue, speaker } from '../../speak.ts';
import { IconSheet } from '../icons.tsx';
import { Speech } from '../speech.tsx';
import { DoorIconSheet } from './icons.tsx';
import type { DoorParts } from './parts.ts';

/** A door's own texts, by language: they are fetched with it, and never by a student. */
export type DoorTexts = Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>>;

const FRAME: DoorTexts = {
  en: () => import('../../../../assets/locales/en/door.json'),
  es: () => import('../../../../assets/locales/es/door.json'),
};

/** What stands behind `#/<door>/` in the address: the page of the door, '' for its first. */
export function pageOf(door: string): ReadonlySignal<string> {
  const read = () => location.hash.slice(`#/${door}/`.length);
  const page = signal(read());
  addEventListener('hashchange', () => {
    page.value = read();
  });
  return page;
}

/**
 * Puts a door into the page, speaking the language of `parts` with the game's texts, the frame's and its own.
 * @param Page what the door shows; it stays while the language changes
 */
export async function raiseDoor({ root, language }: DoorParts, texts: DoorTexts, Page: () => ComponentChild): Promise<void> {
  const spoken = signal<{ readonly language: Language; readonly texts: Catalogue } | undefined>();
  const speak = computed(() => speaker(spoken.value?.language ?? language.peek(), spoken.value?.texts ?? {}));
  const speakIn = async (wanted: Language): Promise<void> => {
    const parts = await Promise.all([fetchCatalogue(wanted), ...[FRAME, texts].map(async (of) => (await of[wanted]()).default)]);
    // whoever switched on meanwhile hears the language they chose last
    if (language.peek() === wanted) spoken.value = { language: wanted, texts: Object.assign({}, ...parts) };
  };
  await speakIn(language.peek());
  effect(() => void speakIn(language.value).catch(() => undefined));
  const Shell = () => {
    const lang = spoken.value?.language ?? 'en';
    useLayoutEffect(() => {
      document.documentElement.lang = lang;
    }, [lang]);
    return (
      <Speech value={speak.value}>
        <div class="door-app" data-motion="system">
          <IconSheet />
          <DoorIconSheet />
          <Page />
        </div>
      </Speech>
    );
  };
  render(<Shell />, root);
}

/** The language after this one, for a button that switches it. */
export const otherLanguage = (language: Language): Language => LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
