import { type Layout, sizeOf } from '../stage/layout.ts';
import { goalTop } from './place.ts';

/** Above the hands, as far from the ground as they are: a higher screen leaves the parts more room. */
const TAB = { x: -8, y: 568, w: 60, h: 56 } as const;
/** A phone's question may take so much height, CSS px. */
const CARD = 104;
const HANDS = { x: 16 } as const;
/** The goal leaves the ceiling over the left arm to the pulley of the second cord. */
const GOAL = { x: 394 } as const;

/** The sandbox's own layout: the notebook is a tab, so that the parts have its place. */
export function sandboxLayout(layout: Layout): Layout {
  if (layout.shape === 'phone') return { ...layout, notebook: { ...layout.notebook, y: goalTop(layout) + CARD } };
  if (!layout.notebookOpen) return layout;
  const { unit } = layout;
  const mirrored = layout.hand === 'left';
  const [, drawn] = sizeOf(layout.shape);
  const x = (at: number): number => (mirrored ? layout.width - at * unit : at * unit);
  return {
    ...layout,
    notebookOpen: false,
    notebook: { x: TAB.x * unit, y: layout.height - (drawn - TAB.y) * unit, w: TAB.w * unit, h: TAB.h * unit },
    hands: { ...layout.hands, x: x(HANDS.x) },
    goal: { ...layout.goal, x: x(GOAL.x) },
  };
}
