import type { ReadonlySignal } from '@preact/signals';
import { SURENESS, type Sureness } from '../core/world.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { memo } from './memo.tsx';
import { farSideStyle, px } from './place.ts';

type KnotsProps = {
  readonly layout: Layout;
  /** the knot that is under the finger */
  readonly lit: ReadonlySignal<Sureness | undefined>;
  readonly resting: ReadonlySignal<boolean>;
  /** a phone's machine leaves the labels less room: all end near the cord */
  readonly tight: boolean;
  readonly onPull: (sureness: Sureness) => void;
};

/** The labels of the cord's knots. They are also the keyboard's cord: pressing one says how sure, and lets go of the prop. */
export const Knots = memo(({ layout, lit, resting, tight, onPull }: KnotsProps) => {
  const { t } = useSay();
  return (
    <fieldset class="knots" aria-label={t('play.cord')}>
      {SURENESS.map((sureness, index) => (
        <button
          type="button"
          key={sureness}
          class={sureness === lit.value ? 'knot lit' : 'knot'}
          style={{
            ...farSideStyle(
              layout,
              tight ? layout.cord.x - (layout.hand === 'left' ? -14 : 14) * layout.unit : (layout.knotLabels[index] ?? 0),
            ),
            top: px(layout.cord.knots[index] ?? 0),
          }}
          aria-disabled={resting}
          onClick={() => {
            if (!resting.peek()) onPull(sureness);
          }}
        >
          {t(`play.knot.${sureness}`)}
        </button>
      ))}
    </fieldset>
  );
});
