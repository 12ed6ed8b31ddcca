import type { Box, Layout, Point } from '../stage/layout.ts';

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
const LABELS = { phone: 88, tablet: 184, landscape: 130, wide: undefined } as const satisfies Record<Layout['shape'], number | undefined>;

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

/** Whether paper of its own has room beside the machine. */
export const besideMachine = ({ shape, toolsDown }: Layout): boolean => shape === 'wide' && !toolsDown;

/** Beside a tray of parts the card keeps its lower edge, and grows upwards with what there is to choose. */
export function cardStyle(layout: Layout): Readonly<Record<string, string>> {
  const { height, ...sides } = boxStyle(cardBox(layout));
  if (!layout.toolsDown) return { ...sides, ...(height === undefined ? {} : { height }) };
  const { y, h } = layout.card;
  return {
    ...(sides.left === undefined ? {} : { left: sides.left }),
    width: px(layout.card.w),
    minHeight: px(h),
    bottom: px(layout.height - y - h),
  };
}

/** A target is never smaller than this, so on small screens what lies under a row of them moves down. CSS px. */
const TARGET = 44;

/** Where the goal begins: on a phone under the row of buttons. */
export const goalTop = ({ goal, shape, tools }: Layout): number => (shape === 'phone' ? Math.max(goal.y, tools.y + TARGET + 8) : goal.y);

/** Room between a row of buttons and what stands over or under it, units. */
const CLEAR = 12;

/**
 * Where the two buttons stand that slide a thing along: beside those that take back, and where those have no room beside
 * them over the card, or on a short screen between it and the cord. A point as the layout has them, CSS px.
 */
export function stepsPlace(layout: Layout): Point {
  const { card, cord, hand, hands, shape, unit } = layout;
  const clear = CLEAR * unit;
  const row = 2 * (Math.max(TARGET, 48 * unit) + clear);
  const corner = (box: Box): number => (hand === 'left' ? box.x + box.w : box.x);
  switch (shape) {
    case 'wide':
      return { x: hands.x + (hand === 'left' ? -row : row), y: hands.y };
    case 'landscape':
      return { x: cord.x + (hand === 'left' ? 1 : -1) * (LABELS.landscape * unit - clear), y: hands.y };
    case 'tablet':
    case 'phone':
      return { x: corner(card), y: card.y - clear - Math.max(TARGET, 52 * unit) };
  }
}

/** A line of what stands over a goal, units. */
const OVER = 22;

/** Where the notebook's tab begins: under a goal of two lines. @param over something stands over the goal: whose try it is */
export const tabTop = (layout: Layout, over = false): number =>
  Math.max(layout.notebook.y, layout.shape === 'phone' ? goalTop(layout) + TARGET + 8 + (over ? OVER * layout.unit : 0) : 0);
