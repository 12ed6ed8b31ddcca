// The world from the first second to the sandbox, by four who think differently. Nobody is told what to build: each builds,
// expects and answers what their idea says, and sees the rungs that fit it and nothing that doesn't.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { RUNGS, type Rung } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { RETURN_AFTER } from '../../src/session/candidates.ts';
import { verify } from '../../src/session/verify.ts';
import { gameUrl, launch, type Screen, type Visit, type VisitOptions, visit } from './harness.ts';
import { type Hands, student } from './student.ts';
import { dice, later } from './world/chance.ts';
import { type Clicker, clicker, clickThrough } from './world/clicker.ts';
import { exported } from './world/log.ts';
import { COUNT_INPUTS, firstMinute, fromMap, type Player, player, throughWorld, tinker } from './world/player.ts';
import { LEVELS } from './world/table.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A student may take so long for the whole world on a busy machine, ms. */
const A_WORLD = 600_000;
/** So long one thing may take there: a software GL that has to share its processor draws a page late, ms. */
const ONE_THING = 90_000;
const SEED = 4;
/** The level that waits for another day. */
const KEPT = LEVELS.find((level) => level.visit === 'return')?.id ?? '';

type Kind = {
  readonly name: string;
  readonly idea: string;
  readonly hands: Hands;
  readonly screen: Screen;
  readonly reducedMotion: VisitOptions['reducedMotion'];
  /** inputs from page load to the first pull at most */
  readonly inputs: number;
  readonly wants: readonly Rung[];
  /** pulls at most, the same ones again among them, until all is put together */
  readonly pulls: number;
  /** why the gate opened, in this order */
  readonly gates: readonly (readonly string[])[];
  /** the strategy that the rungs speak to */
  readonly spokenTo: string;
};

const STUDENTS: readonly Kind[] = [
  {
    name: 'one who thinks that only weight counts, by tapping a phone',
    idea: 'weight',
    hands: 'tap',
    screen: 'phone',
    reducedMotion: 'reduce',
    inputs: 3,
    wants: RUNGS,
    pulls: 13,
    gates: [['productive'], ['exhausted', 'productive']],
    spokenTo: 'weight',
  },
  {
    name: 'one who adds weight and peg, by dragging a mouse',
    idea: 'add',
    hands: 'mouse',
    screen: 'chromebook',
    reducedMotion: 'no-preference',
    inputs: 2,
    wants: RUNGS,
    pulls: 8,
    gates: [['productive'], ['exhausted', 'productive']],
    spokenTo: 'add',
  },
  {
    name: 'one who knows it all, by keyboard',
    idea: 'product',
    hands: 'keyboard',
    screen: 'chromebook',
    reducedMotion: 'reduce',
    inputs: Number.POSITIVE_INFINITY,
    wants: ['assemble'],
    pulls: Number.POSITIVE_INFINITY,
    gates: [['swept']],
    spokenTo: 'product',
  },
];

const of = <T extends GameEvent['type']>(log: readonly GameEvent[], type: T) =>
  log.filter((event): event is Extract<GameEvent, { type: T }> => event.type === type);

/** Pulls until this rung was opened; without end where it never was. */
function pullsBefore(log: readonly GameEvent[], rung: Rung): number {
  const opened = log.findIndex((event) => event.type === 'rung' && event.data.open.rung === rung);
  return opened < 0 ? Number.POSITIVE_INFINITY : of(log.slice(0, opened), 'pull').length;
}

// beside one another: each waits for the machine most of the time
describe.concurrent.each(STUDENTS.map((one) => [one.name, one] as const))(
  '%s',
  (_, { idea, hands, screen, reducedMotion, inputs, wants, pulls, gates, spokenTo }) => {
    let visited: Visit;
    let one: Player;
    let log: readonly GameEvent[];
    let waits: string | null;
    let refused: string;
    let returned: boolean;
    beforeAll(async () => {
      visited = await visit(browser, gameUrl(), {
        screen,
        reducedMotion: reducedMotion ?? 'no-preference',
        // what is played is the same, and there is far less to draw
        frames: 'few',
        more: { deviceScaleFactor: 1 },
        before: `${dice(SEED)}${COUNT_INPUTS}`,
      });
      const { page, context } = visited;
      page.setDefaultTimeout(ONE_THING);
      one = player(await student(page, hands), idea, wants);
      await firstMinute(one);
      await throughWorld(one);
      await tinker(one);
      await one.who.press(page.locator('a.home').first());
      const bulb = page.locator(`a.bulb[href="#/play/${KEPT}"]`);
      waits = await bulb.getAttribute('aria-label');
      await one.who.press(bulb);
      await page.locator('main.map').waitFor();
      refused = (await page.locator('main').first().getAttribute('class')) ?? '';

      await context.addInitScript(later(RETURN_AFTER));
      await page.goto(gameUrl());
      await page.reload();
      await page.locator('main.map').waitFor();
      returned = await fromMap(one, KEPT);
      log = await exported(page);
    }, A_WORLD);
    afterAll(() => visited.close());

    it('pulls within the inputs that it takes', () => {
      expect(one.inputs).toBeGreaterThan(0);
      expect(one.inputs).toBeLessThanOrEqual(inputs);
    });

    it('comes from the first second to the sandbox, through all that comes after exploring but what is kept back', () => {
      const entered = of(log, 'level').map(({ data }) => data.level);
      const solved = new Set(
        of(log, 'pull')
          .filter(({ data }) => data.met)
          .map(({ data }) => data.level),
      );
      expect(entered.slice(0, 2)).toEqual(['B01', 'B02']);
      expect(entered).toContain('B21');
      for (const { id, place, visit: when } of LEVELS)
        if ((place === 'consolidate' || place === 'transfer') && when === undefined) expect(solved).toContain(id);
      expect(of(log, 'reflected')).toHaveLength(1);
      expect(of(log, 'pull').filter(({ data }) => data.level === 'B21' && data.how === 'chosen')).toHaveLength(1);
    });

    it('sees the gate open for the reason that fits', () => {
      expect(gates).toContainEqual(of(log, 'gate').map(({ data }) => data.reason));
    });

    it('sees the rungs that fit, and nothing that does not', () => {
      const rungs = of(log, 'rung').map(({ data }) => `${data.open.rung} ${data.open.strategy}`);
      expect(rungs.sort()).toEqual(wants.map((rung) => `${rung} ${spokenTo}`).sort());
      const seen = one.looks.flatMap((look) => look.spokenTo);
      expect(new Set(seen.map((text) => text.split(' ')[0]))).toEqual(new Set([spokenTo]));
      for (const rung of wants) expect(seen).toContain(`${spokenTo} ${rung}`);
      const elsewhere = one.looks.filter(({ at }) => !RUNGS.some((rung) => at.startsWith(rung)));
      expect(elsewhere.filter((look) => look.spokenTo.length > 0)).toEqual([]);
    });

    it('is told the concept when it is put together, and not before', () => {
      expect(pullsBefore(log, 'assemble')).toBeLessThanOrEqual(pulls);
      const told = one.looks.findIndex(({ tells }) => tells);
      expect(one.looks[told]?.at).toBe('assemble');
    });

    it('finds one level kept back, and there on another day', () => {
      expect(waits).toMatch(/on another day/);
      expect(refused).toContain('map');
      const sessions = [...new Set(log.map(({ session }) => session))];
      const days = of(log, 'level')
        .filter(({ data }) => data.level === KEPT)
        .map(({ session }) => sessions.indexOf(session));
      expect(days.length).toBeGreaterThan(0);
      expect(days).not.toContain(0);
      expect(returned).toBe(true);
    });

    it('leaves a log that verifies', () => {
      expect(verify(kinds, log)).toMatchObject({ is: 'checked', mismatches: [], others: [], unexplained: [] });
    });

    it('asked no other origin for anything, and logged no error', () => {
      expect(visited.foreign).toEqual([]);
      expect(visited.errors).toEqual([]);
    });
  },
);

describe.concurrent('one who clicks through', () => {
  let visited: Visit;
  let one: Clicker;
  let log: readonly GameEvent[];
  beforeAll(async () => {
    visited = await visit(browser, gameUrl(), { reducedMotion: 'reduce', frames: 'few', before: dice(SEED) });
    visited.page.setDefaultTimeout(ONE_THING);
    one = clicker(await student(visited.page, 'keyboard'));
    await clickThrough(one);
    log = await exported(visited.page);
  }, A_WORLD);
  afterAll(() => visited.close());

  it('comes through every level that is not kept back, as far as the sandbox', () => {
    const open = LEVELS.filter(({ visit: when }) => when === undefined).map(({ id }) => id);
    expect(new Set(of(log, 'pull').map(({ data }) => data.level))).toEqual(new Set(open));
  });

  it('is paid nothing for the same pull again, and less than a spark a level for all of it', () => {
    const again = of(log, 'pull').filter(({ data }) => data.repeat);
    expect(again.length).toBeGreaterThan(10);
    expect(again.filter(({ data }) => data.sparks > 0)).toEqual([]);
    expect(of(log, 'pull').reduce((sum, { data }) => sum + data.sparks, 0)).toBeLessThan(LEVELS.length);
  });

  it('is offered a look back at own tries and nothing more, as long as all that can be said is that nothing came of it', () => {
    expect(of(log, 'gate')[0]?.data).toMatchObject({ reason: 'exhausted', gate: { rungs: ['notice'] } });
    const offers = one.offers.filter(({ reason }) => reason === 'exhausted');
    expect(offers.length).toBeGreaterThan(0);
    expect(new Set(offers.flatMap(({ open }) => open))).toEqual(new Set(['notice']));
    expect(of(log, 'gate').map(({ data }) => data.reason)).not.toContain('swept');
  });

  // The same pulls again count; those who think and err take no more than is named above, where it is held against what they
  // did. In different builds it is no slower: it hangs the first thing on level after level, and three of those misses are
  // ideas to the gate, after 9 builds; they took 13 and 8.
  it('pulls the cord more often before the concept is told than those who think', () => {
    const most = Math.max(...STUDENTS.map(({ pulls }) => pulls).filter(Number.isFinite));
    expect(most).toBeGreaterThan(0);
    expect(pullsBefore(log, 'assemble')).toBeGreaterThan(most);
    const told = one.looks.findIndex(({ tells }) => tells);
    if (told >= 0) expect(one.looks[told]?.at).toBe('assemble');
  });

  it('reads on each rung what is said to the idea that the log names', () => {
    const rungs = of(log, 'rung').map(({ data }) => data.open);
    const looks = one.looks.filter(({ at }) => RUNGS.some((rung) => rung === at));
    expect(looks.map(({ at }) => at)).toEqual(rungs.map(({ rung }) => rung));
    const strangers = looks.filter(({ spokenTo }, index) => spokenTo.some((text) => !text.startsWith(`${rungs[index]?.strategy} `)));
    expect(strangers).toEqual([]);
  });

  it('leaves a log that verifies', () => {
    expect(verify(kinds, log)).toMatchObject({ is: 'checked', mismatches: [], others: [], unexplained: [] });
  });

  it('asked no other origin for anything, and logged no error', () => {
    expect(visited.foreign).toEqual([]);
    expect(visited.errors).toEqual([]);
  });
});
