import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { gatherFiles } from '../../src/export/class-files.ts';
import { classroomOf, pupilsOf } from '../../src/export/class-pupils.ts';
import type { Source } from '../../src/export/lines.ts';
import { type Played, play, type Start } from '../session/play.ts';

const file = (name: string, text: string): Source => ({
  name,
  text: async function* () {
    // pieces that end anywhere
    for (let at = 0; at < text.length; at += 777) yield text.slice(at, at + 777);
  },
});
const linesOf = (events: readonly GameEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const SESSIONS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

function log(learner: string, session: string, how: (played: Played) => unknown, start: Start = {}): readonly GameEvent[] {
  const played = play({ ...start, session });
  how(played);
  return played.log().map((event): GameEvent => (event.type === 'opened' ? { ...event, data: { ...event.data, learner } } : event));
}
/** Three tries: a hit, a miss as one who thinks only of weight, and the same once more. */
const ana = log('ana', SESSIONS[0], (played) =>
  played.enter('lift').hang(5, 3, 'right').enter('small').hang(2, 4, 'right').hang(2, 4, 'right'),
);
const ben = log('ben', SESSIONS[1], (played) => played.enter('small').hang(2, 2, 'left').hang(2, 6, 'right'));

const pupil = (events: readonly GameEvent[]) => {
  const [found] = pupilsOf({ sessions: new Map([[events[0]?.session ?? '', events]]), names: new Map() });
  if (found === undefined) throw new Error('there is a student in it');
  return found;
};

describe('the files of a class', () => {
  it('count each event once, whatever comes twice and in whatever order', async () => {
    const whole = [file('a', linesOf(ana)), file('b', linesOf(ben))];
    const expected = classroomOf(await gatherFiles(whole));
    expect(expected.files.map(({ fate, tries }) => [fate, tries])).toEqual([
      ['read', 3],
      ['read', 2],
    ]);
    const messy = classroomOf(
      await gatherFiles([file('b', linesOf([...ben].reverse())), file('a', linesOf(ana)), file('a 2', linesOf(ana))]),
    );
    expect(messy.files.map(({ fate }) => fate)).toEqual(['read', 'read', 'again']);
    const told = (pupils: typeof messy.pupils) =>
      pupils.map(({ file: _, ...rest }) => rest).sort((a, b) => (a.learner < b.learner ? -1 : 1));
    expect(told(messy.pupils)).toEqual(told(expected.pupils));
  });

  it('tell what is amiss with each, and keep what is good', async () => {
    const text = linesOf(ana);
    const lines = text.split('\n');
    const { files, pupils } = classroomOf(
      await gatherFiles([
        file('cut', text.slice(0, -40)),
        file('hurt', [lines[0], 'x', ...lines.slice(1)].join('\n')),
        file('newer', '{"v":99}\n'),
        file('homework.pdf', '%PDF-1.7\n'.repeat(5000)),
        file('empty', ''),
        {
          name: 'gone',
          text: async function* () {
            yield lines[0] ?? '';
            throw new Error('the disk is gone');
          },
        },
      ]),
    );
    expect(files.map(({ name, fate, bad, firstBad }) => [name, fate, bad, firstBad])).toEqual([
      ['cut', 'cut-off', 1, lines.length - 1],
      ['hurt', 'hurt', 1, 2],
      ['newer', 'newer', 1, 1],
      ['homework.pdf', 'strange', expect.any(Number), 1],
      ['empty', 'strange', 0, 0],
      ['gone', 'unread', 0, 0],
    ]);
    expect(files[3]?.bad).toBeLessThan(5000);
    // the whole file brings what the cut one lacks
    expect(pupils).toHaveLength(1);
    expect(pupils[0]?.tries).toHaveLength(3);
  });
});

describe('a student', () => {
  it('is told in facts that can be counted by hand', () => {
    // 2 · 4 against 5 · 2 tips left; forecast right: a surprise, and then the very same once more
    expect(pupil(ana)).toMatchObject({
      learner: 'ana',
      tries: [{ mark: 'idea' }, { mark: 'surprise' }, { mark: 'repeat' }],
      misses: 2,
      neverAgain: 0,
      surprises: 1,
      wentOn: 1,
      changed: 0,
      solved: 1,
      levels: 5,
    });
    // a miss that came as forecast, and never again; then another build, which solves it
    expect(pupil(ben)).toMatchObject({ misses: 1, neverAgain: 1, surprises: 0, wentOn: 1, changed: 1, solved: 1 });
  });

  it('who has not pulled yet explores', () => {
    expect(pupil(log('cy', SESSIONS[0], (played) => played.enter('lift')))).toMatchObject({
      state: 'exploring',
      why: { key: 'teach.why.none' },
    });
  });

  it('who pulls the same again and again is stuck', () => {
    const again = (played: Played) => {
      played.enter('small');
      for (let time = 0; time < 4; time++) played.hang(2, 3);
    };
    expect(pupil(log('dee', SESSIONS[0], again))).toMatchObject({ state: 'stuck', why: { key: 'teach.why.loop', values: { n: 3 } } });
  });

  it('who misses with different ideas struggles well', () => {
    const bold = (played: Played) => played.enter('bird').hang(6, 1, 'level').hang(3, 5, 'level').hang(1, 6, 'level');
    expect(pupil(log('eve', SESSIONS[0], bold))).toMatchObject({ state: 'struggling' });
  });

  it('who has every goal behind is done', () => {
    const all = (played: Played) => played.enter('lift').hang(5, 3, 'right');
    const [lift] = play().state().playlist.levels;
    expect(pupil(log('flo', SESSIONS[0], all, lift ? { levels: [lift] } : {}))).toMatchObject({
      state: 'done',
      why: { key: 'teach.why.done', values: { n: 1, tries: 1 } },
    });
  });

  it('is still told of where the first event of a session is missing', () => {
    expect(pupil(ana.slice(1))).toMatchObject({ learner: `session ${SESSIONS[0]}`, tries: [{}, {}, {}], levels: 0 });
  });
});

describe('the ideas of a class', () => {
  it('are those that students built from, each shown by the try that says most', async () => {
    const { ideas } = classroomOf(await gatherFiles([file('a', linesOf(ana)), file('b', linesOf(ben))]));
    // Ana twice hangs 2 at 4 against 5 at 2: weight and adding say left, pegs alone say right, and the bags differ: only who guesses
    // would. Ben's 2 at 6 is what adding would build, 8 against 7; what everybody would build tells of no idea.
    expect(ideas).toMatchObject([
      { strategy: 'muddle', pupils: 1, tries: 2, met: 0, best: { answer: [{ weight: 2, peg: 4 }] } },
      { strategy: 'add', pupils: 1, tries: 1, met: 1, best: { answer: [{ weight: 2, peg: 6 }] } },
    ]);
  });
});
