import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judged } from '../../src/cli/judge.ts';
import { report } from '../../src/cli/levels.ts';
import { predicted } from '../../src/cli/predict.ts';
import { LEVELS } from '../../src/cli/shelf.ts';
import { allTexts } from '../../src/cli/texts.ts';
import type { Json } from '../../src/core/json.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { arms, bags, beam } from '../puzzles/balance/beams.ts';

const bird = { task: 'hang', pegs: 6, fixed: [{ weight: 3, peg: -4 }], box: [1, 2, 3], use: 'one', shut: [4] };
const line = (change: object = {}): Json => ({ kind: 'balance', setup: bird, answer: [{ weight: 3, peg: 5 }], ...change });

const cli = (args: readonly string[], input = '') =>
  spawnSync('node', ['--import', 'tsx', join(import.meta.dirname, '../../src/cli/main.ts'), ...args], { input, encoding: 'utf8' });

describe('judge and predict', () => {
  it('say what happens and what each strategy expects', () => {
    expect(judged(line())).toEqual({ ok: true, value: { reply: 'right', figures: { left: 12, right: 15, difference: -3 } } });
    const prediction = predicted(line());
    expect(prediction.ok && prediction.value).toMatchObject({
      product: { left: 0, level: 0, right: 1 },
      weight: { left: 0, level: 1, right: 0 },
    });
  });

  it('take numbers on arms, and what else a line may hold', () => {
    const numbers = { kind: 'balance', setup: arms([[5, 1]], [[3, 3]]), answer: { numbers: [1, 2] }, goal: 'holds', sureness: 'sure' };
    expect(judged(numbers)).toEqual({ ok: true, value: { reply: 'holds', figures: { pairs: 1, parted: 0 } } });
  });

  it.each<[string, Json, RegExp]>([
    ['a list', [], /must be an object/],
    ['nothing', null, /must be an object/],
    ['no kind', { setup: bird, answer: [] }, /"kind" is missing/],
    ['no setup', { kind: 'balance', answer: [] }, /"setup" is missing/],
    ['no answer', { kind: 'balance', setup: bird }, /"answer" is missing/],
    ['a kind that there is not', line({ kind: 'toString' }), /kind: There is no kind "toString"\. There are: balance/],
    ['a kind that is no text', line({ kind: 3 }), /kind: There is no kind "3"/],
    ['a setup that can’t be', line({ setup: beam([[3, 9]]) }), /^setup: there is no peg 9/],
    ['an answer that can’t be', line({ answer: bags([3, 4]) }), /^answer: peg 4 is not open/],
    ['an answer that is half done', line({ answer: [] }), /can't be pulled yet: Hang one bag first/],
  ])('refuse %s', (_, raw, why) => {
    for (const verb of [judged, predicted]) {
      const said = verb(raw);
      expect(said.ok ? '' : said.why).toMatch(why);
    }
  });
});

describe('levels check', () => {
  const level = { id: 'B04', kind: 'balance', place: 'explore', deal: 'same', goal: { reply: 'level' }, setups: [bird], fails: ['weight'] };
  const texts = allTexts();

  it('names a strategy that passes and is to fail', () => {
    const { ok, levels } = report({ 'B04.json': JSON.stringify({ ...level, fails: ['totals'] }) }, texts, kinds);
    expect(ok).toBe(false);
    expect(levels[0]?.problems).toEqual([expect.stringMatching(/"totals" is to fail/)]);
  });

  it.each([
    'level.B04',
    'balance.goal.level',
    'balance.reply.left',
    'balance.bag',
    'balance.wanting.one',
    'balance.rung.weight.oops-after',
    'balance.concept.title',
  ])('names the text %s where a language lacks it', (key) => {
    const { [key]: _, ...spanish } = texts.es ?? {};
    const { ok, levels } = report({ 'B04.json': JSON.stringify(level) }, { ...texts, es: spanish }, kinds);
    expect(ok).toBe(false);
    expect(levels[0]?.problems).toEqual([`es has no text "${key}"`]);
  });

  it('names a broken file and goes on', () => {
    const made = report({ 'A.json': '{', 'B04.json': JSON.stringify(level) }, texts, kinds);
    expect(made).toMatchObject({ ok: false, broken: [{ file: 'A.json', code: 'not-json' }], levels: [{ id: 'B04', problems: [] }] });
  });
});

describe('the command line', () => {
  it('answers lines, and ends with 1 where one could not be answered', () => {
    const { stdout, status } = cli(['judge'], `${JSON.stringify(line())}\nnonsense\n${JSON.stringify(line())}\n`);
    const lines = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(lines.map((one) => one.reply ?? one.line)).toEqual(['right', 2, 'right']);
    expect(status).toBe(1);
  });

  it('survives a line nested without end', () => {
    const deep = `{"kind":"balance","setup":${'['.repeat(100_000)}${']'.repeat(100_000)},"answer":[]}`;
    const { stdout, status } = cli(['predict'], `${deep}\n${JSON.stringify(line())}\n`);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((one) => Object.keys(JSON.parse(one))[0]),
    ).toEqual(['error', 'product']);
    expect(status).toBe(1);
  });

  /** Runs `levels check` over copies of these levels. */
  const checked = (ids: readonly string[], ...options: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'levels-'));
    for (const id of ids) copyFileSync(join(LEVELS, `${id}.json`), join(folder, `${id}.json`));
    const said = cli(['levels', 'check', '--dir', folder, ...options]);
    rmSync(folder, { recursive: true });
    return said;
  };

  it('proves levels, for machines', () => {
    const { stdout, status } = checked(['B04', 'S00'], '--json');
    expect(status).toBe(0);
    const machine = JSON.parse(stdout);
    expect(machine).toMatchObject({ ok: true, broken: [] });
    expect(machine.levels).toMatchObject([
      {
        id: 'B04',
        setups: [{ solution: { moves: 1, shortest: true }, firstTry: { product: 1, weight: 0 } }],
        sense: { id: 'heavier-and-farther', pulls: 6 },
      },
      { id: 'S00', kind: 'steady' },
    ]);
  });

  it('proves a level in words', () => {
    const { stdout, status } = checked(['B04']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /B04 \(balance, explore\)\n {2}solved in 1 move: \[\{"weight":\d,"peg":\d\}\]\n {2}first try: product 1.00 · weight 0.00.*\n {2}median pulls of heavier-and-farther: 6\n/,
    );
  });

  it('ends with 1 over a folder with a bad level, and with 2 over none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'levels-'));
    writeFileSync(join(folder, 'bad.json'), '{');
    const { stdout, status } = cli(['levels', 'check', '--dir', folder]);
    rmSync(folder, { recursive: true });
    expect([stdout.includes('! bad.json: This is not JSON'), status]).toEqual([true, 1]);
    expect(cli(['levels', 'check', '--dir', folder]).status).toBe(2);
  });

  it.each([
    [['--help'], 0, 'stdout'],
    [['judge', '--help'], 0, 'stdout'],
    [[], 2, 'stderr'],
    [['__proto__'], 2, 'stderr'],
    [['levels'], 2, 'stderr'],
    [['levels', 'check', '--colour'], 2, 'stderr'],
  ] as const)('%j: says how it is used', (args, status, where) => {
    const said = cli(args);
    expect(said.status).toBe(status);
    expect(said[where]).toMatch(/usage/i);
  });
});
