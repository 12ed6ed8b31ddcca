// What lies before a student in a level: read from the page and from what it keeps, which must agree; and hands that build
// what was thought of, until the page says that it stands there.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { EventOf } from '../../../src/core/event.ts';
import type { Position, Puzzle } from '../../../src/core/kind.ts';
import type { Level } from '../../../src/core/level.ts';
import { readShelf } from '../../../src/core/shelf.ts';
import { ROOM_NAMES } from '../../../src/core/view.ts';
import type { Sureness } from '../../../src/core/world.ts';
import { goalWords } from '../../../src/play/level-words.ts';
import { parseAnswer } from '../../../src/puzzles/balance/answer.ts';
import { unsealed } from '../../../src/puzzles/balance/beam.ts';
import { type Bags, parseSetup } from '../../../src/puzzles/balance/model.ts';
import { kinds } from '../../../src/puzzles/models.ts';
import type { Student } from '../student.ts';
import { buildAtArchers } from './archers.ts';
import { kept } from './log.ts';
import { say } from './texts.ts';

const FOLDER = join(import.meta.dirname, '../../../levels');
const shelfIn = (folder: string) =>
  readShelf(
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
        .map((name) => [`/levels/${name}`, readFileSync(join(folder, name), 'utf8')]),
    ),
    kinds,
  );
const ALL: readonly Level[] = shelfIn(FOLDER).playlists.flatMap(({ levels }) => levels);
const TESTS: readonly Level[] = shelfIn(join(FOLDER, 'study')).levels;
/** The levels of one world, in their order. */
export const levelsOf = (kind: string): readonly Level[] => ALL.filter((level) => level.kind === kind);
export const LEVELS: readonly Level[] = levelsOf('balance');
export const levelOf = (id: string): Level => {
  const level = [...ALL, ...TESTS].find((one) => one.id === id);
  if (level === undefined) throw new Error(`there is no level ${id}`);
  return level;
};

/** So long something is waited for that a quiet machine does within a second, ms. */
const PATIENCE = 60_000;
const GLANCE = 40;

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, patience = PATIENCE): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what} did not come about`);
    await new Promise((soon) => setTimeout(soon, GLANCE));
  }
}

/** A level that lies before the student with nothing built yet. */
export type Table = { readonly level: Level; readonly puzzle: Puzzle };

type Shown = { readonly hash: string; readonly phase: string | undefined; readonly now: string | undefined };
export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => ({
    hash: location.hash,
    phase: document.querySelector<HTMLElement>('main.hud')?.dataset.phase,
    now: document.querySelector('.machine-now')?.textContent ?? undefined,
  }));

/** The level that was just laid out: what the page says of it is what the log says was dealt. */
export async function dealt(page: Page): Promise<Table> {
  await page.locator('[data-stage="ready"]').waitFor({ timeout: PATIENCE });
  return until('a deal that page and log agree on', async () => {
    const { hash, phase, now } = await shown(page);
    if (phase !== 'build') return undefined;
    const [last] = await kept(page, 'dealt');
    if (last?.type !== 'dealt' || hash !== `#/play/${last.data.level}`) return undefined;
    const level = levelOf(last.data.level);
    const puzzle = kinds[level.kind]?.open(last.data.setup);
    if (!puzzle?.ok) throw new Error(`the log deals what can't be read: ${JSON.stringify(last.data)}`);
    return say(puzzle.value.blank.words()) === now ? { level, puzzle: puzzle.value } : undefined;
  });
}

/** Whether the page asks for what the level asks for, in the words of one of the rooms. */
export async function asksFor(page: Page, { level, puzzle }: Table): Promise<boolean> {
  const asked = (await page.locator('main.hud h1').first().textContent()) ?? '';
  return ROOM_NAMES.some((room) => asked.includes(say(goalWords(level, room, puzzle.blank))));
}

const says = (page: Page, position: Position): Promise<boolean> =>
  until('', async () => ((await shown(page)).now === say(position.words()) ? true : undefined), 2000).catch(() => false);

/** A tap may be too slow to be one, and a bag slip: then it is done over. */
const ATTEMPTS = 5;

/**
 * Builds with the student's own hands, from an empty machine; what stands there is taken off first.
 * @param hangs the build that stands there, where there is no button that takes it off
 */
export async function build(who: Student, { level, puzzle }: Table, to: Position, hangs?: Position): Promise<void> {
  const { page } = who;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const reset = page.getByRole('button', { name: 'Take everything off' });
    if ((await shown(page)).now !== say(puzzle.blank.words()) && (await reset.count()) > 0) {
      await who.press(reset);
      if (!(await says(page, puzzle.blank))) continue;
    }
    if (level.kind === 'balance') await place(who, to, hangs);
    else await buildAtArchers(who, puzzle, to, (position) => says(page, position));
    if (await says(page, to)) return;
  }
  throw new Error(`the hands do not build ${JSON.stringify(to.answer)}: the page says "${(await shown(page)).now}"`);
}

async function place(who: Student, to: Position, hangs: Position | undefined): Promise<void> {
  const setup = parseSetup(to.setup);
  if (!setup.ok) throw new Error(setup.why);
  const answer = parseAnswer(setup.value, to.answer);
  if (!answer.ok) throw new Error(answer.why);
  if ('knot' in answer.value) return who.tie(answer.value.knot ?? 0);
  if ('numbers' in answer.value) {
    const given = setup.value.task === 'number' ? (setup.value.given ?? 0) : 0;
    return who.write(answer.value.numbers.slice(given).map((number) => number ?? 0));
  }
  if (setup.value.task !== 'hang' && setup.value.task !== 'parcel') return;
  const beam = setup.value.task === 'parcel' ? unsealed(setup.value) : setup.value;
  const from = hangs && hanging(hangs);
  for (const [index, { weight, peg }] of answer.value.entries())
    await who.hang(weight, peg, beam, from, answer.value.slice(0, index).filter((bag) => bag.weight === weight).length);
}

/** Where the one bag of a build hangs after its pull. */
function hanging({ setup, answer, judge }: Position): { readonly peg: number; readonly difference: number } | undefined {
  const beam = parseSetup(setup);
  const bags = beam.ok ? parseAnswer(beam.value, answer) : beam;
  const [bag] = bags.ok ? (bags.value as Bags) : [];
  return bag && { peg: bag.peg, difference: -(judge().figures.difference ?? 0) };
}

/** Pulls, and waits for the outcome; gives what was logged of it. */
export async function pull(who: Student, sureness: Sureness): Promise<EventOf<'pull'>> {
  const { page } = who;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await who.pull(sureness);
    const went = await until('', async () => ((await shown(page)).phase === 'build' ? undefined : true), PATIENCE / 4).catch(() => false);
    if (!went) continue;
    await page.locator('main.hud[data-phase="show"]').waitFor({ timeout: PATIENCE });
    const [last] = await kept(page, 'pull');
    if (last?.type === 'pull') return last;
  }
  throw new Error('the cord can not be pulled');
}
