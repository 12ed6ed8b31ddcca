import type { Box, Layout } from '../stage/layout.ts';

export const px = (n: number): string => `${n}px`;

export const boxStyle = ({ x, y, w, h }: Box): Readonly<Record<string, string>> => ({
  left: px(x),
  top: px(y),
  width: px(w),
  height: px(h),
});
/**
 * Where paper begins along the screen: its left edge, or for left hands, whose layout is mirrored, its right one.
 * @param x as the layout says, CSS px
 */
export const sideStyle = ({ hand, width }: Layout, x: number): Readonly<Record<string, string>> =>
  hand === 'left' ? { right: px(width - x) } : { left: px(x) };
/** Where paper ends: the other edge. */
export const farSideStyle = ({ hand, width }: Layout, x: number): Readonly<Record<string, string>> =>
  hand === 'left' ? { left: px(x) } : { right: px(width - x) };

/** What the labels of the knots need left of the cord, in units; on wide screens the card keeps its own width. */
const LABELS: Readonly<Partial<Record<Layout['shape'], number>>> = { phone: 88, tablet: 184, landscape: 130 };

/**
 * The card's box (or the pad's), as wide as the cord and its labels let it be: a screen of other proportions leaves it
 * more room. On a short screen it keeps clear of the two buttons beside it.
 */
export function cardBox({ card, cord, hand, hands, shape, unit }: Layout, own: Box = card): Box {
  const labels = LABELS[shape];
  if (labels === undefined) return own;
  if (hand === 'left') {
    // the mirror image: the cord stands left of the card, the two buttons right of it
    const end = shape === 'landscape' ? Math.min(own.x + own.w, hands.x - 2 * TARGET - 14) : own.x + own.w;
    const x = Math.min(own.x, cord.x + labels * unit);
    return { ...own, x, w: end - x };
  }
  const x = shape === 'landscape' ? Math.max(own.x, hands.x + 2 * TARGET + 14) : own.x;
  return { ...own, x, w: Math.max(own.w - (x - own.x), cord.x - labels * unit - x) };
}

/** A target is never smaller than this, so on small screens what lies under a row of them moves down. CSS px. */
const TARGET = 44;

/** Where the goal begins: on a phone under the row of buttons. */
export const goalTop = ({ goal, shape, tools }: Layout): number => (shape === 'phone' ? Math.max(goal.y, tools.y + TARGET + 8) : goal.y);

/** Where the notebook's tab begins: under a goal of two lines. */
export const tabTop = (layout: Layout): number => Math.max(layout.notebook.y, layout.shape === 'phone' ? goalTop(layout) + TARGET + 8 : 0);
