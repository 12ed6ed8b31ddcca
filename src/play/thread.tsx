import type { SealedView } from '../core/view.ts';
import { words } from '../core/words.ts';
import type { Attempt, World } from '../core/world.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Burst, Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import type { Stage } from '../stage/stage.ts';
import { pinPlace, threadOf } from './journal.ts';
import { pinOf, surprised } from './pins.ts';

/** Pins side by side. */
const COLUMNS: Readonly<Record<Layout['shape'], number>> = { wide: 3, landscape: 5, tablet: 4, phone: 3 };

type ThreadProps = {
  readonly world: World | undefined;
  readonly view: SealedView<Stage>;
  readonly layout: Layout;
  /** the number of the chosen try */
  readonly chosen: number | undefined;
  readonly onChoose: (pin: Attempt) => void;
};

/** The tries of this visit, pinned to one thread, oldest first. */
export const Thread = ({ world, view, layout, chosen, onChoose }: ThreadProps) => {
  const { t } = useSay();
  const pins = threadOf(world);
  const columns = COLUMNS[layout.shape];
  const rows = Math.ceil(pins.length / columns);
  if (pins.length === 0) return <p class="journal-none">{t('play.journal.no-tries')}</p>;
  return (
    <div class="thread" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      <svg
        class="thread-line"
        viewBox={`0 0 ${columns * 100} ${rows * 100}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path
          d={line(pins.length, columns)}
          fill="none"
          stroke="#D9BC92"
          stroke-width="4"
          transform="translate(2 2.5)"
          vector-effect="non-scaling-stroke"
        />
        <path d={line(pins.length, columns)} fill="none" stroke="#A94F6B" stroke-width="3.5" vector-effect="non-scaling-stroke" />
      </svg>
      {pins.map((pin, index) => {
        const { column, row } = pinPlace(index, columns);
        const on = pin.n === chosen;
        return (
          <button
            type="button"
            key={pin.n}
            class={on ? 'thread-pin on' : 'thread-pin'}
            style={{ gridColumn: column + 1, gridRow: row + 1 }}
            aria-pressed={on}
            onClick={() => onChoose(pin)}
          >
            <Pin />
            <Drawing svg={view.picture(pin.setup, pin.answer, pin.reply) ?? ''} />
            <span class="voice">
              {t('play.journal.pin', { n: pinOf(world, pin.n)?.number ?? pin.n, level: words(`level.${pin.level}`) })}
            </span>
            {on && surprised(pin) && <Burst>{t('play.oh')}</Burst>}
          </button>
        );
      })}
    </div>
  );
};

/** From pin to pin, sagging a little; a hundred units a cell, the pins at the top of each. */
function line(count: number, columns: number): string {
  const at = Array.from({ length: count }, (_, index) => {
    const { column, row } = pinPlace(index, columns);
    return { x: column * 100 + 50, y: row * 100 + 7 };
  });
  return at
    .map(({ x, y }, index) => {
      const from = at[index - 1];
      if (from === undefined) return `M${x} ${y}`;
      return from.y === y ? `Q${(from.x + x) / 2} ${y + 9} ${x} ${y}` : `L${x} ${y}`;
    })
    .join('');
}
