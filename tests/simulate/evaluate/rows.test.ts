import { describe, expect, it } from 'vitest';
import { LINE_MOST, newNames, only, reader } from '../../../src/simulate/evaluate/rows.ts';
import { read, rowsOf } from './tables.ts';

const HEAD = 'learner,order,item,skill,correct';

/** What the reader says to the lines: the number of the line it refuses, or 0 for the whole, and why. */
function refused(...lines: readonly string[]): readonly [number, string] | undefined {
  const table = reader(newNames());
  for (const [at, text] of lines.entries()) {
    const line = table.line(text);
    if (!line.ok) return [at + 1, line.why];
  }
  const end = table.end();
  return end.ok ? undefined : [0, end.why];
}

describe('a table of answers', () => {
  it('is read by the names of its columns, in any sequence', () => {
    const { fit, score, sizes } = read(
      'correct,"skill",item,note,order,learner\n1,"a, b",x,,1,ann\n\n0,c,"say ""y""",,2,ann\n1,c,x,,1,bob',
      `${HEAD}\nann,5,z,c,0`,
    );
    expect(fit).toEqual(
      rowsOf([
        [0, 0, 0, 1],
        [0, 1, 1, 0],
        [1, 0, 1, 1],
      ]),
    );
    // ann of the other table is somebody else, item z is new, skill c is known
    expect(score).toEqual(rowsOf([[0, 2, 1, 0]]));
    expect(sizes).toEqual({ items: 3, skills: 2 });
  });

  it.each([
    ['a column is missing', [HEAD.replace(',skill', '')], 1, /no column skill: name the columns/],
    ['a column is there twice', [`${HEAD},item`], 1, /item twice: keep one/],
    ['an answer is neither right nor wrong', [HEAD, '1,0,a,b,1', '1,1,a,b,2'], 3, /correct is "2": write 1/],
    ['an answer is half right', [HEAD, '1,0,a,b,0.5'], 2, /correct is "0.5"/],
    ['an answer is no number', [HEAD, '1,0,a,b,NaN'], 2, /correct is NaN: leave the row out/],
    ['a skill is no name', [HEAD, '1,0,a,nan,1'], 2, /skill is nan/],
    ['an item is empty', [HEAD, '1,0,,b,1'], 2, /item is empty/],
    ['an order is no number', [HEAD, '1,first,a,b,1'], 2, /order is "first": write a number/],
    ['an order has no end', [HEAD, '1,Infinity,a,b,1'], 2, /order is "Infinity"/],
    ['an order is there twice', [HEAD, '1,0,a,b,1', '2,0,a,b,1', '1,0,c,b,1'], 4, /learner 1 has order 0 twice/],
    ['an order goes back', [HEAD, '1,3,a,b,1', '1,2,c,b,1'], 3, /order 2 of learner 1 comes after 3: sort/],
    ['a field is missing', [HEAD, '1,0,a,1'], 2, /4 fields where the head has 5/],
    ['a quote stands open', [HEAD, '1,0,"a,b,1'], 2, /double quote stands open/],
    ['a line is huge', [HEAD, 'x'.repeat(LINE_MOST + 1)], 2, /over 10000 characters/],
    ['there is nothing', [], 0, /empty: its first line names the columns/],
    ['there is a head alone', [HEAD, ''], 0, /no rows under the head/],
  ])('is refused where %s', (_, lines, line, why) => {
    expect(refused(...lines)).toEqual([line, expect.stringMatching(why)]);
  });

  it('gives the rows of some learners, who are numbered anew', () => {
    const rows = rowsOf([
      [0, 4, 1, 1],
      [1, 5, 1, 0],
      [2, 6, 2, 1],
      [1, 7, 2, 1],
    ]);
    expect(only(rows, (learner) => learner > 0)).toEqual(
      rowsOf([
        [0, 5, 1, 0],
        [1, 6, 2, 1],
        [0, 7, 2, 1],
      ]),
    );
  });
});
