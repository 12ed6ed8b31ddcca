import { CAPTIONS, LANGUAGES, type Language, type Preferences } from '../core/world.ts';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { HANDS } from '../stage/layout.ts';

type Props = {
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
  readonly onClose: () => void;
};

/** Languages in their own words, so that whoever chose the other one by accident finds back. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

const MOTIONS = ['system', 'full', 'reduced'] as const;
const CONTRASTS = ['normal', 'high'] as const;
const SOUNDS = ['on', 'off'] as const;

/** Ways to play: sound, captions, language, motion, contrast, hand. All of it can change in the middle of a try. */
export const PreferencesSheet = ({ preferences, onPrefer, onClose }: Props) => {
  const { t } = useSay();
  return (
    <Sheet title={t('play.access')} onClose={onClose}>
      <Segments
        name="sound"
        title={t('play.sound')}
        options={SOUNDS.map((id) => ({ id, words: t(`play.sound.${id}`) }))}
        chosen={preferences.sound ? 'on' : 'off'}
        onChoose={(id) => onPrefer({ sound: id === 'on' })}
      />
      <Segments
        name="captions"
        title={t('play.captions')}
        options={CAPTIONS.map((id) => ({ id, words: t(`play.captions.${id}`) }))}
        chosen={preferences.captions}
        onChoose={(captions) => onPrefer({ captions })}
      />
      <Segments
        name="language"
        title={t('play.language')}
        options={LANGUAGES.map((id) => ({ id, words: LANGUAGE_NAMES[id], lang: id }))}
        chosen={preferences.language}
        onChoose={(language) => onPrefer({ language })}
      />
      <Segments
        name="motion"
        title={t('play.motion')}
        options={MOTIONS.map((id) => ({ id, words: t(`play.motion.${id}`) }))}
        chosen={preferences.motion}
        onChoose={(motion) => onPrefer({ motion })}
      />
      <Segments
        name="contrast"
        title={t('play.contrast')}
        options={CONTRASTS.map((id) => ({ id, words: t(`play.contrast.${id}`) }))}
        chosen={preferences.contrast}
        onChoose={(contrast) => onPrefer({ contrast })}
      />
      <Segments
        name="hand"
        title={t('play.hand')}
        options={HANDS.map((id) => ({ id, words: t(`play.hand.${id}`) }))}
        chosen={preferences.hand}
        onChoose={(hand) => onPrefer({ hand })}
      />
    </Sheet>
  );
};

type SegmentsProps<Id extends string> = {
  readonly name: string;
  readonly title: string;
  readonly options: readonly { readonly id: Id; readonly words: string; readonly lang?: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
};

function Segments<Id extends string>({ name, title, options, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    <fieldset class="segments">
      <legend class="voice">{title}</legend>
      <div class="segments-row">
        {options.map(({ id, words, lang }) => (
          <label class={id === chosen ? 'segment on' : 'segment'} key={id} {...(lang === undefined ? {} : { lang })}>
            <input type="radio" class="choice-input" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
