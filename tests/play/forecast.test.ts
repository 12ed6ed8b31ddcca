import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/kind.ts';
import { words } from '../../src/core/words.ts';
import { bunched } from '../../src/play/forecast.tsx';
import { cardStyle } from '../../src/play/place.ts';
import { layoutOf } from '../../src/stage/layout.ts';

const alone = (id: string): Reply => ({ id, words: words(id) });
const among = (id: string, head: string): Reply => ({ id, words: words(id), brief: { words: words(id), among: words(head) } });
const shape = (replies: readonly Reply[]) => bunched(replies).map(({ head, replies: own }) => [head?.key, ...own.map(({ id }) => id)]);

describe('the choices of a forecast', () => {
  it('stand each by itself where none shares a head', () => {
    expect(shape([alone('left'), alone('level')])).toEqual([
      [undefined, 'left'],
      [undefined, 'level'],
    ]);
  });

  it('stand under their head in their order where neighbours share one', () => {
    expect(shape([alone('holds'), among('1', 'until'), among('2', 'until'), alone('no-pick'), among('3', 'until')])).toEqual([
      [undefined, 'holds'],
      ['until', '1', '2'],
      [undefined, 'no-pick'],
      ['until', '3'],
    ]);
  });

  it('lose none', () => {
    const replies = [among('1', 'a'), among('2', 'b'), alone('c'), alone('d')];
    expect(bunched(replies).flatMap((bunch) => bunch.replies)).toEqual(replies);
  });
});

describe('the card', () => {
  it('keeps its lower edge beside a tray, so that it can grow upwards', () => {
    const layout = layoutOf(1366, 768, 'right', 'meadow');
    expect(cardStyle(layout)).toEqual({ left: '812px', width: '366px', minHeight: '122px', bottom: '18px' });
  });

  it('has a height of its own elsewhere', () => {
    expect(cardStyle(layoutOf(1366, 768))).toEqual({ left: '584px', width: '570px', top: '634px', height: '118px' });
  });
});
