import type { Box, Point } from '../stage/layout.ts';

export const px = (n: number): string => `${n}px`;

export const boxStyle = ({ x, y, w, h }: Box): Readonly<Record<string, string>> => ({
  left: px(x),
  top: px(y),
  width: px(w),
  height: px(h),
});
export const pointStyle = ({ x, y }: Point): Readonly<Record<string, string>> => ({ left: px(x), top: px(y) });
