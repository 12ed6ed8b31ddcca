import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { ForecastChoices } from './forecast.tsx';
import { memo } from './memo.tsx';
import { cardStyle } from './place.ts';
import type { Table } from './table.ts';

type CardProps = {
  readonly layout: Layout;
  readonly table: Table;
  readonly forecast: string | undefined;
  readonly locked: ReadonlySignal<boolean>;
  readonly onExpect: (reply: string) => void;
};

/** More replies than these, none of them bunched, have no room for a picture each. */
const LISTED = 5;

/** The forecast beside the cord: it starts on the goal, and one tap changes it. */
export const ForecastCard = memo(({ layout, table, forecast, locked, onExpect }: CardProps) => {
  const { say, t } = useSay();
  const id = useId();
  const { level, puzzle, view, position } = table;
  const goal = level.goal && 'reply' in level.goal ? level.goal.reply : undefined;
  const fooled = level.goal !== null && 'fool' in level.goal;
  const asks = view.asks(position.setup);
  return (
    <section class={layout.toolsDown ? 'card forecast narrow' : 'card forecast'} style={cardStyle(layout)} aria-labelledby={id}>
      <h2 id={id}>{asks === undefined ? t(fooled ? 'play.think.too' : 'play.think') : say(asks)}</h2>
      {puzzle.replies.length > LISTED && puzzle.replies.every(({ brief }) => brief?.among === undefined) ? (
        <select
          class="forecast-list"
          aria-labelledby={id}
          disabled={locked}
          value={forecast ?? ''}
          onChange={({ currentTarget: { value } }) => onExpect(value)}
        >
          <option value="" disabled>
            {t('play.think.choose')}
          </option>
          {puzzle.replies.map((reply) => (
            <option key={reply.id} value={reply.id}>
              {say(reply.words)}
            </option>
          ))}
        </select>
      ) : (
        <div role="radiogroup" aria-labelledby={id}>
          <ForecastChoices
            name="forecast"
            replies={puzzle.replies}
            chosen={forecast}
            goal={goal}
            picture={(reply) => view.replyPicture(position.setup, reply)}
            locked={locked}
            onChoose={onExpect}
          />
        </div>
      )}
    </section>
  );
});
