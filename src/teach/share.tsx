import { useState } from 'preact/hooks';
import { LinkActs, LinkSheet, QR_MOST, QrCode } from '../stage/dom/door/share-link.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { fileText } from '../store/pack.ts';
import type { Desk } from './desk.ts';

/** The lesson as a link, a QR code and a file. */
export const Share = ({ desk }: { desk: Desk }) => {
  const { t } = useSay();
  const [large, setLarge] = useState(false);
  const { name, levels } = desk.lesson.value;
  const [link, packed] = [desk.link.value, desk.packed.value];
  if (desk.linkless.value) return <p class="teach-trouble">{t('play.lesson.trouble.old-browser')}</p>;
  return (
    <div class="teach-share">
      <h3>{t(levels.length === 0 ? 'teach.share.empty' : 'teach.share')}</h3>
      {link !== undefined && packed !== undefined && (
        <div class="teach-share-row">
          {link.length <= QR_MOST && (
            <button type="button" class="teach-qr-button" aria-haspopup="dialog" onClick={() => setLarge(true)}>
              <QrCode link={link} label={t('teach.share.large')} />
            </button>
          )}
          <LinkActs link={link} name={name} file={fileText(name, packed)} onUncopied={() => setLarge(true)} />
        </div>
      )}
      {large && <LessonSheet desk={desk} onClose={() => setLarge(false)} />}
    </div>
  );
};

/** The lesson's code and link as large as the page. */
export const LessonSheet = ({ desk, onClose }: { desk: Desk; onClose: () => void }) => {
  const { t } = useSay();
  return (
    <LinkSheet
      name={desk.lesson.value.name}
      link={desk.link.value}
      missing={t(desk.linkless.value ? 'play.lesson.trouble.old-browser' : 'teach.share.empty')}
      onClose={onClose}
    />
  );
};
