import { describe, expect, it } from 'vitest';
import { leavingTerms } from '../../src/core/calibration.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { calibrated } from '../../src/simulate/calibrate.ts';
import { around, robustVariances } from '../../src/simulate/calibrate-interval.ts';
import { fitLeaving } from '../../src/simulate/calibrate-leaving.ts';
import { fitLevels } from '../../src/simulate/calibrate-levels.ts';
import { collector, type Rows } from '../../src/simulate/calibrate-rows.ts';
import { HARD, LEAVES, leavingRows, levelRows, logOf, visits } from './calibrate-made.ts';

const collected = (events: ReturnType<typeof logOf>, lesson?: number): Rows => {
  const { take, rows } = collector(kinds, lesson);
  for (const event of events) take(event);
  return rows();
};

describe('what is read of a log', () => {
  const all = visits(30, 'read');
  const rows = collected(logOf(all, true));

  it('is every own pull, and every miss that was seen to its end', () => {
    expect(rows.levels.get('balance')).toEqual(levelRows(all));
    // sessions are read one after another: the rows stand in their order
    expect(rows.leaving).toEqual(leavingRows(all));
    expect([rows.sessions, rows.simulated, rows.learners.size]).toEqual([30, 30, 30]);
    expect(rows.lost).toBe(0);
    // B04, a level goal that only one place meets: its features say more than B01's
    expect(rows.priors.get('B04')).toBeGreaterThan(rows.priors.get('B01') ?? Number.NaN);
  });

  it('is no pull without a goal and no repeat, of which the hazard alone is read', () => {
    const events = logOf(visits(1, 'free'), false).map((event) =>
      event.type === 'pull' ? { ...event, data: { ...event.data, repeat: true, met: false } } : event,
    );
    const of = collected(events);
    expect(of.levels.size).toBe(0);
    expect(of.leaving.every(({ strain }) => strain.repeat && !strain.newIdea)).toBe(true);
    const free = events.map((event) => (event.type === 'pull' ? { ...event, data: { ...event.data, goal: null } } : event));
    expect(collected(free)).toMatchObject({ leaving: [] });
  });

  it('takes the end of a lesson for no leaving', () => {
    const left = (of: Rows) => of.leaving.filter((row) => row.left).length;
    expect(left(rows)).toBeGreaterThan(5);
    expect(left(collected(logOf(all, true), 1000))).toBe(0);
  });

  it('counts events of a session that has no beginning', () => {
    expect(collected(logOf(all, true).slice(1)).lost).toBe(logOf(all.slice(0, 1), true).length - 1);
  });
});

describe('intervals', () => {
  it('are those of the penalty where nothing was seen', () => {
    // A = P = 4: variance 4⁻¹ · 4 · 4⁻¹ = 0.25; 1.959964 · 0.5 = 0.979982
    const [variance = 0] = robustVariances(new Float64Array([4]), [], new Float64Array([4]));
    expect(variance).toBeCloseTo(0.25, 12);
    expect(around(1, variance)).toEqual([expect.closeTo(0.020018, 6), expect.closeTo(1.979982, 6)]);
  });

  it('are wider where what a learner does goes together', () => {
    // A = 1 + 4; slopes 2 and −2 of two learners: B = 2 (4 + 4) / (2 − 1) = 16; (16 + 1) / 25 = 0.68 where independent pulls had 0.2
    const slopes = [new Float64Array([2]), new Float64Array([-2])];
    expect(robustVariances(new Float64Array([5]), slopes, new Float64Array([1]))[0]).toBeCloseTo(0.68, 12);
  });

  it('hold what is true in about 95 of 100 logs', () => {
    const priors = new Map(Object.keys(HARD).map((id) => [id, 0]));
    let [held, all] = [0, 0];
    const count = (value: number, variance: number, truth: number): void => {
      const [low, high] = around(value, variance);
      all++;
      if (low <= truth && truth <= high) held++;
    };
    for (let log = 0; log < 24; log++) {
      const made = visits(250, `interval ${log}`);
      for (const { level, mean, variance } of fitLevels(levelRows(made), priors)) count(mean, variance, HARD[level as keyof typeof HARD]);
      const { values, variances } = fitLeaving(leavingRows(made));
      leavingTerms.forEach((term, at) => {
        // nothing in these logs is a repeat: that coefficient stays at none
        if (term !== 'repeat') count(values[at] ?? 0, variances[at] ?? 0, LEAVES[term]);
      });
    }
    // 24 · 12 = 288 intervals: the standard error of 0.95 is 0.013
    expect(held / all).toBeGreaterThan(0.91);
    expect(held / all).toBeLessThan(0.99);
  });
});

describe('a calibration', () => {
  const made = calibrated(collected(logOf(visits(400, 'whole'), true)));

  it('recovers the difficulties and coefficients that made a log, within its intervals', () => {
    if (!made.ok) throw new Error(made.why);
    const { levels, leaving, ...of } = made.value;
    expect(of).toEqual({ made: 'not-yet calibrate 1', simulated: 400, sessions: 400, learners: 400 });
    const truths = [
      ...Object.entries(HARD).map(([id, hard]) => [hard, levels[id]?.interval] as const),
      // nothing in this log is a repeat
      ...leavingTerms.filter((term) => term !== 'repeat').map((term) => [LEAVES[term], leaving?.terms[term].interval] as const),
    ];
    // of twelve 95% intervals three or more miss in 2 of 100 logs
    const holds = truths.filter(([truth, interval]) => interval && interval[0] <= truth && truth <= interval[1]);
    expect(holds.length).toBeGreaterThanOrEqual(10);
    for (const [truth, [low, high] = [Number.NaN, Number.NaN]] of truths) {
      expect(Math.abs((low + high) / 2 - truth)).toBeLessThan(high - low);
      expect(high - low).toBeLessThan(2);
    }
    expect(leaving?.left).toBeGreaterThan(100);
  });

  it('is refused in words where there is too little', () => {
    const few = calibrated(collected(logOf(visits(10, 'few'), false)));
    expect(few.ok || few.why).toContain('10 learners in 10 sessions');
  });

  it('leaves leaving out where too few left, and levels that too few met', () => {
    const stayed = visits(40, 'stayed').map((visit) => ({ ...visit, left: false }));
    const some = stayed.map((visit, at) => (at < 30 ? { ...visit, tried: visit.tried.filter(({ level }) => level !== 'B06') } : visit));
    const of = calibrated(collected(logOf(some, false)));
    expect(of).toMatchObject({ ok: true, value: { leaving: null, simulated: 0 } });
    expect(of.ok && Object.keys(of.value.levels)).toEqual(['B01', 'B02', 'B03', 'B04', 'B05']);
  });
});
