import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { PAD_KEYS, type PadKey } from '../core/view.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { memo } from './memo.tsx';
import { cardBox, px } from './place.ts';

type PadProps = { readonly layout: Layout; readonly locked: ReadonlySignal<boolean>; readonly onKey: (key: PadKey) => void };

/** The keys of a keyboard that do what a key of the pad does. Digits stand for themselves. */
const KEYBOARD: Readonly<Record<string, PadKey>> = { Backspace: 'erase', Delete: 'erase' };

/**
 * The number pad stands where the forecast card would. While focus is in it the keyboard's digits type, too; a tap on
 * the machine brings focus here, so that no key works from elsewhere on the page.
 */
export const Pad = memo(({ layout, locked, onKey }: PadProps) => {
  const { t } = useSay();
  const id = useId();
  const { x, y, w, h } = cardBox(layout, layout.pad);
  const press = (key: PadKey) => {
    if (!locked.peek()) onKey(key);
  };
  return (
    <section
      class="card pad"
      id={PAD_ID}
      style={{ left: px(x), bottom: px(layout.height - y - h), width: px(w), minHeight: px(h) }}
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const key =
          PAD_KEYS.find((one) => one === event.key) ??
          KEYBOARD[event.key] ??
          (event.key === 'Enter' && event.target === event.currentTarget ? 'next' : undefined);
        if (key === undefined) return;
        event.preventDefault();
        press(key);
      }}
    >
      <h2 id={id}>{t('play.pad')}</h2>
      <fieldset class="pad-keys" aria-labelledby={id}>
        {PAD_KEYS.map((key) =>
          key === 'erase' || key === 'next' ? (
            <button type="button" key={key} class={`pad-key soft ${key}`} aria-label={t(`play.pad.${key}`)} onClick={() => press(key)}>
              <Icon name={key === 'erase' ? 'erase' : 'down'} />
            </button>
          ) : (
            <button type="button" key={key} class="pad-key" onClick={() => press(key)}>
              {key}
            </button>
          ),
        )}
      </fieldset>
    </section>
  );
});

const PAD_ID = 'number-pad';

/** Brings focus to the pad, where there is one. */
export const focusPad = (): void => document.getElementById(PAD_ID)?.focus({ preventScroll: true });
