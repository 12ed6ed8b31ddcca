import { useRef, useState } from 'preact/hooks';
import { saveFile } from '../stage/dom/save-file.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';

/** The key of this device: saved as the file that the command line reads, or taken from one. */
export const KeyButtons = ({ desk }: { readonly desk: Desk }) => {
  const { t } = useSay();
  const [came, setCame] = useState<boolean>();
  const input = useRef<HTMLInputElement>(null);
  const key = desk.key.value;
  return (
    <div class="research-key">
      <button
        type="button"
        class="door-ghost"
        disabled={key === undefined}
        onClick={() => key && void saveFile('not-yet.key', 'text/plain', [`${key.key}\n`])}
      >
        {t('research.key.save')}
      </button>
      <button type="button" class="door-ghost" onClick={() => input.current?.click()}>
        {t('research.key.use')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('research.key.use')}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) setCame(await desk.useKey(file));
          currentTarget.value = '';
        }}
      />
      <p class="door-soft" role="status">
        {key?.kept === false && t('research.key.unkept')}
        {came !== undefined && t(came ? 'research.key.used' : 'research.key.none')}
      </p>
    </div>
  );
};
