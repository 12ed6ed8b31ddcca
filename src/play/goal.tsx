import type { Words } from '../core/words.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { Jar } from './jar.tsx';
import { memo } from './memo.tsx';
import { goalTop, px, sideStyle } from './place.ts';

type GoalProps = {
  readonly layout: Layout;
  readonly title: string;
  readonly goal: string;
  /** the goal was met by the pull that is showing */
  readonly met: boolean;
  /** the level was solved before, or tried where it asks for nothing: going on is offered, staying is free */
  readonly solved: boolean;
  /** why the cord can't be pulled yet, after someone tried */
  readonly wanting: Words | undefined;
  /** ways found and ways that fill the jar, where the level has one */
  readonly ways: number;
  readonly of: number | undefined;
  readonly onNext: () => void;
  /** lays out the next numbers; undefined where there are none to lay out */
  readonly onNumbers: (() => void) | undefined;
};

/** What this level asks for. Once it came about, the way on stands beside it; nothing pops up. */
export const GoalCard = memo(({ layout, title, goal, met, solved, wanting, ways, of, onNext, onNumbers }: GoalProps) => {
  const { say, t } = useSay();
  return (
    <div class="goal" style={{ ...sideStyle(layout, layout.goal.x), top: px(goalTop(layout)), maxWidth: px(roomFor(layout)) }}>
      <div class="goal-row">
        <div class={met ? 'tag goal-tag met' : 'tag goal-tag'}>
          <h1 tabIndex={-1}>
            <span class="unseen">{`${title}: `}</span>
            {goal}
          </h1>
        </div>
        {solved && (
          <button type="button" class="go goal-next" onClick={onNext}>
            <span class={layout.shape === 'phone' && !met ? 'unseen' : ''}>{t('play.next')}</span>
            <Icon name="next" />
          </button>
        )}
      </div>
      {(of !== undefined || onNumbers) && (
        <div class="goal-more">
          {of !== undefined && <Jar ways={ways} of={of} />}
          {onNumbers && (
            <button type="button" class="chip new-numbers" onClick={onNumbers}>
              {t('play.numbers')}
            </button>
          )}
        </div>
      )}
      <div role="status">{wanting && <p class="wanting voice">{say(wanting)}</p>}</div>
    </div>
  );
});

/** How wide the goal may grow before it meets the tools or the lamp, CSS px. */
export function roomFor(layout: Layout): number {
  const { shape, unit, goalEnd } = layout;
  const along = (x: number): number => (layout.hand === 'left' ? layout.width - x : x);
  const [goal, tools, aha] = [{ x: along(layout.goal.x) }, { x: along(layout.tools.x) }, { ...layout.aha, x: along(layout.aha.x) }];
  if (goalEnd !== undefined) return along(goalEnd) - goal.x;
  switch (shape) {
    case 'wide':
      return tools.x - goal.x - Math.max(272, 288 * unit);
    case 'landscape':
      return tools.x - goal.x - Math.max(140, 146 * unit);
    case 'tablet':
    case 'phone':
      return aha.x - goal.x - 80 * aha.scale;
  }
}
