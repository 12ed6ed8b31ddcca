import { useMemo, useState } from 'preact/hooks';
import { encode } from 'uqr';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { saveFile } from '../stage/dom/save-file.ts';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { fileText } from '../store/pack.ts';
import type { Desk } from './desk.ts';

/** Bytes that a QR code of any size can hold (ISO/IEC 18004, version 40, level L). */
const QR_MOST = 2953;

/** The clear margin that a reader needs, modules (the same standard). */
const QUIET = 4;

/** A link as a QR code. */
const QrCode = ({ link, label }: { link: string; label: string }) => {
  const { size, path } = useMemo(() => {
    const code = encode(link, { ecc: 'L', border: QUIET });
    const runs = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: code.size, path: runs.join('') };
  }, [link]);
  return (
    <svg class="teach-qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fffcf5" />
      <path d={path} fill="#2a2046" />
    </svg>
  );
};

/** The lesson as a link, a QR code and a file. */
export const Share = ({ desk }: { desk: Desk }) => {
  const { t } = useSay();
  const [copied, setCopied] = useState<string>();
  const [large, setLarge] = useState(false);
  const { name, levels } = desk.lesson.value;
  const [link, packed] = [desk.link.value, desk.packed.value];
  const save = async () => {
    if (packed === undefined) return;
    await saveFile(`${fileName(name)}.not-yet.json`, 'application/json', pieces(fileText(name, packed)));
  };
  const copy = async () => {
    if (link === undefined) return;
    try {
      await navigator.clipboard.writeText(link);
      setCopied(link);
    } catch {
      // A page over plain http has no clipboard: there the link can be taken by hand.
      setLarge(true);
    }
  };
  if (desk.linkless.value) return <p class="teach-trouble">{t('play.lesson.trouble.old-browser')}</p>;
  return (
    <div class="teach-share">
      <h3>{t(levels.length === 0 ? 'teach.share.empty' : 'teach.share')}</h3>
      {link !== undefined && (
        <div class="teach-share-row">
          {link.length <= QR_MOST && (
            <button type="button" class="teach-qr-button" aria-haspopup="dialog" onClick={() => setLarge(true)}>
              <QrCode link={link} label={t('teach.share.large')} />
            </button>
          )}
          <div class="teach-share-acts">
            <button type="button" class="go" onClick={() => void copy()}>
              <DoorIcon name="link" />
              {t(copied === link ? 'teach.share.copied' : 'teach.share.copy')}
            </button>
            <button type="button" class="door-ghost" onClick={() => void save()}>
              <DoorIcon name="file" />
              {t('teach.share.save')}
            </button>
          </div>
        </div>
      )}
      <p class="unseen" role="status">
        {copied !== undefined && copied === link ? t('teach.share.copied') : ''}
      </p>
      {large && <LinkSheet desk={desk} onClose={() => setLarge(false)} />}
    </div>
  );
};

/** The lesson's code and link as large as the page. */
export const LinkSheet = ({ desk, onClose }: { desk: Desk; onClose: () => void }) => {
  const { t } = useSay();
  const { name } = desk.lesson.value;
  const link = desk.link.value;
  return (
    <Sheet title={name} onClose={onClose} className="teach-large">
      {link === undefined ? (
        <p>{t(desk.linkless.value ? 'play.lesson.trouble.old-browser' : 'teach.share.empty')}</p>
      ) : (
        <>
          {link.length <= QR_MOST && <QrCode link={link} label={t('teach.share.qr', { name })} />}
          <label class="teach-link">
            <span>{t('teach.share.link')}</span>
            <input readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
        </>
      )}
    </Sheet>
  );
};

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

/** A name that any file system takes. */
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'lesson';
