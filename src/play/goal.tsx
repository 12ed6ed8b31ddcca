import { useEffect, useRef } from 'preact/hooks';
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
  /** what stands over the goal: which question of a test it is, or whose try is looked at */
  readonly over: string | undefined;
  /** what stands under it: why a test shows no outcome */
  readonly note: string | undefined;
  /** the goal was met by the pull that is showing */
  readonly met: boolean;
  /** the level was solved before, or tried where it asks for nothing: going on is offered, staying is free */
  readonly solved: boolean;
  /** why the cord can't be pulled yet, after someone tried */
  readonly wanting: Words | undefined;
  /** ways found and ways that fill the jar, where the level has one */
  readonly ways: number;
  readonly of: number | undefined;
  /** the way on is all that is left to do: it takes the keyboard's focus */
  readonly lead: boolean;
  /** the words of the way on */
  readonly next: string;
  readonly onNext: () => void;
  /** lays out the next numbers; undefined where there are none to lay out */
  readonly onNumbers: (() => void) | undefined;
};

/** What this level asks for. Once it came about, the way on stands beside it; nothing pops up. */
export const GoalCard = memo((props: GoalProps) => {
  const { layout, title, goal, over, note, met, solved, wanting, ways, of, lead, next, onNext, onNumbers } = props;
  const { say, t } = useSay();
  const on = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (lead) on.current?.focus();
  }, [lead]);
  return (
    <div class="goal" style={{ ...sideStyle(layout, layout.goal.x), top: px(goalTop(layout)), maxWidth: px(roomFor(layout)) }}>
      <div class="goal-row">
        <div class={met ? 'tag goal-tag met' : 'tag goal-tag'}>
          <h1 tabIndex={-1}>
            {over !== undefined && <small class="goal-over">{over} </small>}
            <span class="unseen">{`${title}: `}</span>
            {goal}
          </h1>
        </div>
        {solved && (
          <button type="button" class="go goal-next" ref={on} onClick={onNext}>
            <span class={layout.shape === 'phone' && !met && over === undefined ? 'unseen' : ''}>{next}</span>
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
      {note !== undefined && <p class="goal-note voice">{note}</p>}
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
