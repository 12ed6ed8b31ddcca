// A lesson on its way to a class: its link as a QR code, to copy, and as a file.

import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { encode } from 'uqr';
import { saveFile } from '../save-file.ts';
import { Sheet } from '../sheet.tsx';
import { useSay } from '../speech.tsx';
import { DoorIcon } from './icons.tsx';

/** Bytes that a QR code of any size can hold (ISO/IEC 18004, version 40, level L). */
export const QR_MOST = 2953;

/** The clear margin that a reader needs, modules (the same standard). */
const QUIET = 4;

/** A link of at most QR_MOST as a QR code. */
export const QrCode = ({ link, label }: { link: string; label: string }) => {
  const { size, path } = useMemo(() => {
    const code = encode(link, { ecc: 'L', border: QUIET });
    const runs = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: code.size, path: runs.join('') };
  }, [link]);
  return (
    <svg class="door-qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fffcf5" />
      <path d={path} fill="#2a2046" />
    </svg>
  );
};

type ActsProps = {
  readonly link: string;
  readonly name: string;
  /** text of the file that holds the lesson */
  readonly file: string;
  /** a page over plain http has no clipboard: there the link can be taken by hand */
  readonly onUncopied?: () => void;
};

/** The link to copy, and the lesson as a file. */
export const LinkActs = ({ link, name, file, onUncopied }: ActsProps) => {
  const { t } = useSay();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(link);
    } catch {
      onUncopied?.();
    }
  };
  return (
    <div class="door-link-acts">
      <button type="button" class="go" onClick={() => void copy()}>
        <DoorIcon name="link" />
        {t(copied === link ? 'door.share.copied' : 'door.share.copy')}
      </button>
      <button type="button" class="door-ghost" onClick={() => void saveFile(`${fileName(name)}.not-yet.json`, 'application/json', [file])}>
        <DoorIcon name="file" />
        {t('door.share.save')}
      </button>
      <p class="unseen" role="status">
        {copied === link ? t('door.share.copied') : ''}
      </p>
    </div>
  );
};

type SheetProps = {
  readonly name: string;
  readonly link: string | undefined;
  /** why there is no link */
  readonly missing: string;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
};

/** Code and link as large as the page. */
export const LinkSheet = ({ name, link, missing, onClose, children }: SheetProps) => {
  const { t } = useSay();
  return (
    <Sheet title={name} onClose={onClose} className="door-large">
      {link === undefined ? (
        <p>{missing}</p>
      ) : (
        <>
          {link.length <= QR_MOST && <QrCode link={link} label={t('door.share.qr', { name })} />}
          <label class="door-link">
            <span>{t('door.share.link')}</span>
            <input readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
          {children}
        </>
      )}
    </Sheet>
  );
};

/** A name that any file system takes. */
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'lesson';
