import { expect, test } from 'vitest';
import { placed, type Room, takenBack } from '../../../src/puzzles/views/steady/aiming.ts';

const room: Room = { from: 0, to: 20, most: 3, least: 1 };

test.each([
  ['one more goes behind the others', [4], 1, 9, [4, 9]],
  ['one that stands goes elsewhere', [4, 9], 0, 20, [20, 9]],
  ['where it stands already nothing changes', [4, 9], 0, 4, undefined],
  ['there is an end to the ruler', [4], 1, 21, undefined],
  ['and a beginning', [4], 0, -1, undefined],
  ['the quiver is empty', [4, 5, 6], 3, 7, undefined],
])('%s', (_, shots, at, spot, next) => {
  expect(placed(room, shots, at, spot)).toEqual(next);
});

test.each([
  ['one is taken back', [4, 9], 0, [9]],
  ['the last one stays', [4], 0, undefined],
  ['one that was never placed can not be', [4, 9], 2, undefined],
])('%s', (_, shots, at, next) => {
  expect(takenBack(room, shots, at)).toEqual(next);
});
