import { Icon } from '../stage/dom/icons.tsx';
import { Spark } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';

export const SoundButton = ({ on, onToggle }: { on: boolean; onToggle: () => void }) => {
  const { t } = useSay();
  return (
    <button type="button" class="round" aria-pressed={on} aria-label={t('play.sound')} onClick={onToggle}>
      <Icon name={on ? 'sound' : 'mute'} />
    </button>
  );
};

export const AccessButton = ({ onOpen }: { onOpen: () => void }) => {
  const { t } = useSay();
  return (
    <button type="button" class="round" aria-haspopup="dialog" aria-label={t('play.access')} onClick={onOpen}>
      <Icon name="access" />
    </button>
  );
};

/** What was found so far. It glows while sparks of a try are flying in. */
export const Sparks = ({ count, glowing = false }: { count: number; glowing?: boolean }) => {
  const { t } = useSay();
  return (
    <p class={glowing ? 'pill sparks glowing' : 'pill sparks'}>
      <Spark />
      <b class="voice" aria-hidden="true">
        {count}
      </b>
      <span class="unseen">{t('play.sparks', { n: count })}</span>
    </p>
  );
};
