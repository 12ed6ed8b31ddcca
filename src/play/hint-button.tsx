import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { memo } from './memo.tsx';
import { goalTop, px } from './place.ts';

/** The open gate for whoever can't pull the star: an offer beside the lamp, never a demand. */
export const HintButton = memo(({ layout, onOpen }: { layout: Layout; onOpen: () => void }) => {
  const { t } = useSay();
  const { aha, cord, shape, tools, toolsDown, unit, width } = layout;
  const far = layout.hand === 'left' ? 'left' : 'right';
  const from = (x: number): number => (layout.hand === 'left' ? x : width - x);
  const below = shape === 'phone' || shape === 'tablet' || toolsDown;
  // between the tools and the cord, where the machine takes the lamp's other side
  const place = toolsDown
    ? { [far]: px(from(cord.x) + 14 * unit), top: px(aha.y + 190 * aha.scale), maxWidth: px(Math.abs(cord.x - tools.x) - 36 * unit) }
    : below
      ? { [far]: px(Math.max(6, from(aha.x) - 64 * unit)), top: px(Math.max(aha.y + 182 * aha.scale, goalTop(layout) + 62)) }
      : { [far]: px(from(aha.x) + 84 * aha.scale), top: px(Math.max(aha.y + 84 * aha.scale, tools.y + 56 * unit)) };
  return (
    <button type="button" class={below ? 'hint tag below' : 'hint tag'} style={place} onClick={onOpen}>
      {t('play.hint')}
    </button>
  );
});
