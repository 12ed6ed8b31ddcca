import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useSay } from './speech.tsx';

type SheetProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ComponentChildren;
};

/** A sheet of paper over the page. The browser keeps focus inside and gives it back; Escape, the button and a tap beside it close. */
export const Sheet = ({ title, onClose, className = '', children }: SheetProps) => {
  const { t } = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      class={`sheet ${className}`}
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="sheet-top">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="round" onClick={onClose} aria-label={t('play.close')}>
          <Icon name="back" />
        </button>
      </div>
      <div class="sheet-body">{children}</div>
    </dialog>
  );
};
