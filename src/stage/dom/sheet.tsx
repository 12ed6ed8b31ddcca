import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useSay } from './speech.tsx';

type SheetProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ComponentChildren;
};

/** A sheet of paper over the page. The browser keeps focus inside; Escape, the button and a tap beside it close. Focus goes back to whatever opened it. */
export const Sheet = ({ title, onClose, className = '', children }: SheetProps) => {
  const { t } = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const [element, opener] = [dialog.current, document.activeElement];
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
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
