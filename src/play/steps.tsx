import type { ReadonlySignal } from '@preact/signals';
import type { Json } from '../core/json.ts';
import { type Position, STEPS } from '../core/kind.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { memo } from './memo.tsx';
import { px, sideStyle, stepsPlace } from './place.ts';

type StepsProps = {
  readonly layout: Layout;
  readonly position: Position;
  readonly resting: ReadonlySignal<boolean>;
  readonly onChange: (answer: Json) => void;
};

/**
 * Where one thing slides along a line, two buttons move it a place at a time: nobody has to hit a narrow notch. They stay
 * at the line's ends, so that focus does.
 */
export const Steps = memo(({ layout, position, resting, onChange }: StepsProps) => {
  const { say, t } = useSay();
  const moves = position.moves();
  if (!moves.some((move) => move.step !== undefined)) return null;
  const { x, y } = stepsPlace(layout);
  return (
    <div class="steps" style={{ ...sideStyle(layout, x), top: px(y) }}>
      {STEPS.map((step) => {
        const move = moves.find((one) => one.step === step);
        return (
          <button
            type="button"
            key={step}
            class="round"
            aria-label={move ? say(move.words) : t(`play.step.${step}`)}
            aria-disabled={move === undefined ? true : resting}
            onClick={() => {
              if (!resting.peek() && move) onChange(move.to.answer);
            }}
          >
            <Icon name={step} />
          </button>
        );
      })}
    </div>
  );
});
