// The archers' world from the map to its bench, by one who starts with the ends and one who starts with the best mean. Each
// builds the machine that comes to their mind, then what else their idea says, and thinks anew once all is put together.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventOf, GameEvent } from '../../src/core/event.ts';
import { RUNGS } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { balesOf } from '../../src/puzzles/steady/bales.ts';
import { ideaOf } from '../../src/puzzles/steady/ideas.ts';
import { parseSetup } from '../../src/puzzles/steady/model.ts';
import { verify } from '../../src/session/verify.ts';
import { INK } from '../../src/stage/ink.ts';
import { axeFindings, gameUrl, launch, type Screen, type Visit, visit } from './harness.ts';
import { type Hands, student } from './student.ts';
import { dice } from './world/chance.ts';
import { exported } from './world/log.ts';
import { COUNT_INPUTS, leave, type Player, player, throughWorld, tinker } from './world/player.ts';
import { levelsOf } from './world/table.ts';
import { t } from './world/texts.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A student may take so long for the whole world on a busy machine, ms. */
const A_WORLD = 600_000;
/** So long one thing may take there, ms. */
const ONE_THING = 90_000;
const SEED = 4;
/** Misses on end in a level, after which they go and look at another group of archers. */
const PATIENCE = 2;
const LEVELS = levelsOf('steady');

/** Keeps every word that is written on a canvas: what boards and bales say is not in the page. */
const KEEP_WORDS = `globalThis.drawn = [];
const fillText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...where) { drawn.push(this.fillStyle + ' ' + text); return fillText.call(this, text, ...where); };`;

/** In this colour the stage writes what came of a pull. */
const OUTCOME = `#${INK['outcome-ink'].toString(16).padStart(6, '0')}`;

type Kind = {
  readonly name: string;
  readonly idea: string;
  readonly hands: Hands;
  readonly screen: Screen;
  /** how the gate may open */
  readonly gates: readonly string[];
  /** whether axe looks at each state */
  readonly axe: boolean;
};

const STUDENTS: readonly Kind[] = [
  { name: 'one who starts with the ends, by mouse', idea: 'ends', hands: 'mouse', screen: 'chromebook', gates: ['productive'], axe: true },
  {
    name: 'one who starts with the ends, by keyboard',
    idea: 'ends',
    hands: 'keyboard',
    screen: 'chromebook',
    gates: ['productive'],
    axe: false,
  },
  {
    name: 'one who starts with the best mean, by touch',
    idea: 'best-mean',
    hands: 'touch',
    screen: 'phone',
    gates: ['exhausted', 'leaving'],
    axe: true,
  },
];

const of = <T extends GameEvent['type']>(log: readonly GameEvent[], type: T) =>
  log.filter((event): event is Extract<GameEvent, { type: T }> => event.type === type);

/** How many arrows each bale catches in the group where this pull stopped, or in the last one. */
function catches({ data }: EventOf<'pull'>, deals: readonly EventOf<'dealt'>[]): readonly number[] {
  const dealt = deals.findLast((deal) => deal.data.level === data.level);
  const setup = parseSetup(dealt?.data.setup ?? null);
  if (!setup.ok || setup.value.task !== 'machine') return [];
  const [, stopped] = /^group-(\d+)$/.exec(data.reply) ?? [];
  const group = setup.value.wall.at(stopped === undefined ? -1 : Number(stopped) - 1);
  return group === undefined ? [] : balesOf(group).map(({ caught }) => caught.filter((one) => one).length);
}

// beside one another: each waits for the machine most of the time
describe.concurrent.each(STUDENTS.map((one) => [one.name, one] as const))('%s', (_, { idea, hands, screen, gates, axe }) => {
  let visited: Visit;
  let one: Player;
  let log: readonly GameEvent[];
  const findings: string[] = [];
  /** for each first pull of a level: what was written on the stage after it */
  const drawn = new Map<string, readonly string[]>();
  beforeAll(async () => {
    visited = await visit(browser, gameUrl(), {
      screen,
      reducedMotion: 'reduce',
      frames: 'few',
      more: { deviceScaleFactor: 1 },
      before: `${dice(SEED)}${COUNT_INPUTS}${KEEP_WORDS}`,
    });
    const { page } = visited;
    page.setDefaultTimeout(ONE_THING);
    const who = await student(page, hands);
    const seen = new Set<string>();
    one = player(who, idea, RUNGS, {
      patience: PATIENCE,
      first: (held) => {
        const machine = ideaOf(held)?.machine;
        return machine && { plates: [...machine.plates], flag: machine.flag };
      },
      at: async (where) => {
        const key = where.endsWith(' pulled') ? `${where} ${one.pulls.length}` : where;
        drawn.set(key, await page.evaluate('drawn.splice(0)'));
        if (!axe || seen.has(where)) return;
        seen.add(where);
        findings.push(...(await axeFindings(page)).map((what) => `${where}: ${what}`));
      },
    });
    await page.locator('main.minute').waitFor();
    await who.press(page.getByRole('button', { name: t('play.skip') }));
    await page.locator('main.map').waitFor();
    // where there is room for one string of bulbs, the sign says which
    const sign = page.locator('button.map-label').filter({ hasText: t('play.shop.steady') });
    if ((await sign.count()) > 0) await who.press(sign);
    await leave(one, page.getByRole('button', { name: t('play.start.steady') }));
    await throughWorld(one);
    await tinker(one);
    log = await exported(page);
  }, A_WORLD);
  afterAll(() => visited.close());

  it('comes from the map to the bench, through all that comes after exploring', () => {
    expect(
      of(log, 'level')
        .map(({ data }) => data.level)
        .slice(0, 2),
    ).toEqual(['B01', 'S00']);
    const solved = new Set(of(log, 'pull').flatMap(({ data }) => (data.met ? [data.level] : [])));
    for (const { id, place, goal } of LEVELS)
      if ((place === 'consolidate' || place === 'transfer') && goal !== null) expect(solved).toContain(id);
    for (const { id, goal } of LEVELS) if (goal === null) expect(of(log, 'pull').map(({ data }) => data.level)).toContain(id);
    expect(of(log, 'reflected')).toHaveLength(1);
  });

  it('sees the gate open for the reason that fits, and the rungs that speak to the idea and to nothing else', () => {
    expect(of(log, 'gate').map(({ data }) => data.reason)).toEqual(gates);
    expect(of(log, 'rung').map(({ data }) => `${data.open.rung} ${data.open.strategy}`)).toEqual(RUNGS.map((rung) => `${rung} ${idea}`));
    const seen = one.looks.flatMap((look) => look.spokenTo);
    expect(new Set(seen.map((text) => text.split(' ')[0]))).toEqual(new Set([idea]));
    // a machine that takes the highest always stops at one place: it is compared with the pick by eye, which was right
    expect(of(log, 'rung').flatMap(({ data }) => (data.open.rung === 'notice' ? [data.open.tries.length] : []))).toEqual([2]);
    for (const rung of RUNGS) expect(seen).toContain(`${idea} ${rung}`);
    const elsewhere = one.looks.filter(({ at }) => !RUNGS.some((rung) => at.startsWith(rung)));
    expect(elsewhere.filter((look) => look.spokenTo.length > 0)).toEqual([]);
  });

  it('is told the concept when it is put together, and not before', () => {
    const told = one.looks.findIndex(({ tells }) => tells);
    expect(one.looks[told]?.at).toBe('assemble');
  });

  it('sees on the stage which arrows each bale catches, and never that something failed', () => {
    const deals = of(log, 'dealt');
    for (const [index, pull] of one.pulls.entries()) {
      const written = drawn.get(`${pull.data.level} pulled ${index + 1}`) ?? [];
      // a narrow board has room for the number alone
      for (const n of catches(pull, deals))
        expect(
          [t('steady.board.catches', { n }), String(n)].some((text) => written.includes(`${OUTCOME} ${text}`)),
          pull.data.level,
        ).toBe(true);
      expect(written.filter((text) => /\b(holds|fails?|failed|wrong)\b/i.test(text))).toEqual([]);
    }
  });

  it.runIf(axe)('leaves axe nothing to find', () => {
    expect(findings).toEqual([]);
  });

  it('leaves a log that verifies', () => {
    expect(verify(kinds, log)).toMatchObject({ is: 'checked', mismatches: [], others: [], unexplained: [] });
  });

  it('asked no other origin for anything, and logged no error', () => {
    expect(visited.foreign).toEqual([]);
    expect(visited.errors).toEqual([]);
  });
});
