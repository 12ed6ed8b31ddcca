import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';

/** A page of the student's that is looked at: its address, and what it is called. */
export type Previewed = { readonly title: string; readonly hash: string };

/** The student's own page, as a visit of which nothing is kept. */
export const Preview = ({ title, hash, onClose }: Previewed & { onClose: () => void }) => {
  const { t } = useSay();
  return (
    <Sheet title={title} onClose={onClose} className="teach-preview">
      <p class="door-soft">{t('teach.preview.says')}</p>
      <iframe src={`?try${hash}`} title={t('teach.preview', { title })} />
    </Sheet>
  );
};
