import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { px } from './place.ts';

/** The open gate for whoever can't pull the star: an offer beside the lamp, never a demand. */
export const HintButton = ({ layout, onOpen }: { layout: Layout; onOpen: () => void }) => {
  const { t } = useSay();
  const { aha, width } = layout;
  const below = layout.shape === 'phone' || layout.shape === 'landscape';
  const place = below
    ? { right: px(Math.max(6, width - aha.x - 44 * layout.unit)), top: px(aha.y + 176 * aha.scale) }
    : { right: px(width - aha.x + 76 * aha.scale), top: px(aha.y + 84 * aha.scale) };
  return (
    <button type="button" class={below ? 'hint tag below' : 'hint tag'} style={place} onClick={onOpen}>
      {t('play.hint')}
    </button>
  );
};
