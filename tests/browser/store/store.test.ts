import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, profile, type Visit, type VisitOptions, visit, visitKept } from '../harness.ts';
import { ready, servePage } from './serve-page.ts';

const ANNA = '5f0f7a52-6c1b-4a8e-9d2e-000000000001';
const BEN = '5f0f7a52-6c1b-4a8e-9d2e-000000000002';
const ONE = '5f0f7a52-6c1b-4a8e-9d2e-100000000001';
const TWO = '5f0f7a52-6c1b-4a8e-9d2e-100000000002';
const THREE = '5f0f7a52-6c1b-4a8e-9d2e-100000000003';

let served: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let open: Visit | undefined;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(async () => {
  expect(open?.foreign ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function page(options: VisitOptions = {}, url = served.url): Promise<Page> {
  open = await visit(browser, url, options);
  await ready(open.page);
  return open.page;
}

async function reload(on: Page): Promise<void> {
  await on.reload();
  await ready(on);
}

/** Appends events `from` to `to` in calls of `each`, waiting for each call. */
const append = (on: Page, learner: string, session: string, from: number, to: number, each = 1) =>
  on.evaluate(
    async (args) => {
      const { store, events } = window.house;
      for (let at = args.from; at < args.to; at += args.each)
        await store.append(args.learner, events(args.session, at, Math.min(at + args.each, args.to)));
    },
    { learner, session, from, to, each },
  );
const lastSession = (on: Page, learner: string) => on.evaluate((who) => window.house.store.lastSession(who), learner);
const kept = (on: Page, name: 'not-yet-log' | 'not-yet-facts' = 'not-yet-log') => on.evaluate((box) => window.house.kept(box), name);
const durable = (on: Page) => on.evaluate(() => window.house.store.durable());
/** `session:seq` of each exported line. */
const exported = async (on: Page, learner: string): Promise<readonly string[]> =>
  (await on.evaluate((who) => window.house.exported(who), learner))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ session, seq }: { session: string; seq: number }) => `${session}:${seq}`);
const named = (session: string, from: number, to: number) => Array.from({ length: to - from }, (_, index) => `${session}:${from + index}`);

describe('a log that is kept', () => {
  test('comes back after a reload, session by session', async () => {
    const on = await page();
    expect(await lastSession(on, ANNA)).toEqual({ ok: true, events: [] });
    await append(on, ANNA, TWO, 0, 3);
    await append(on, ANNA, ONE, 0, 130, 2);
    await append(on, BEN, THREE, 0, 2);
    await append(on, ANNA, TWO, 3, 4);
    await reload(on);
    const last = await lastSession(on, ANNA);
    expect(last).toMatchObject({ ok: true });
    expect(last.ok && last.events.map((event) => event.seq)).toEqual(Array.from({ length: 130 }, (_, seq) => seq));
    expect(await exported(on, ANNA)).toEqual([...named(TWO, 0, 4), ...named(ONE, 0, 130)]);
    expect(await exported(on, BEN)).toEqual(named(THREE, 0, 2));
    expect(await durable(on)).toBe(true);
    expect(open?.errors).toEqual([]);
  });

  test('goes on with the session of the reload where the page asks for it', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 5);
    await reload(on);
    await append(on, ANNA, ONE, 5, 9);
    await reload(on);
    expect(await exported(on, ANNA)).toEqual(named(ONE, 0, 9));
  });

  test('keeps the order of calls that do not wait for each other, in few pieces', async () => {
    const on = await page();
    await on.evaluate(
      async ([anna, ben, one, two]) => {
        const { store, events } = window.house;
        const calls = Array.from({ length: 300 }, (_, n) => [
          store.append(anna, events(one, n, n + 1)),
          ...(n % 10 === 0 ? [store.append(ben, events(two, n / 10, n / 10 + 1))] : []),
        ]);
        await Promise.all(calls.flat());
      },
      [ANNA, BEN, ONE, TWO] as const,
    );
    await reload(on);
    expect(await exported(on, ANNA)).toEqual(named(ONE, 0, 300));
    expect(await exported(on, BEN)).toEqual(named(TWO, 0, 30));
    expect((await kept(on)).length).toBeLessThan(100);
  });

  test('never writes a piece again', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 5);
    const before = await kept(on);
    await append(on, ANNA, ONE, 5, 9);
    await append(on, ANNA, TWO, 0, 2);
    const after = new Map(await kept(on));
    for (const [key, value] of before.filter(([key]) => key.startsWith('log/'))) expect(after.get(key)).toEqual(value);
  });

  test('is gone on with by reading the last session alone', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 400);
    await append(on, ANNA, TWO, 0, 5);
    await reload(on);
    const reads = await on.evaluate(async (who) => {
      let count = 0;
      for (const name of ['get', 'getAll', 'openCursor', 'openKeyCursor', 'getAllKeys'] as const) {
        const real = IDBObjectStore.prototype[name];
        Object.defineProperty(IDBObjectStore.prototype, name, {
          value(this: IDBObjectStore, ...args: never[]) {
            count += 1;
            return Reflect.apply(real, this, args);
          },
        });
      }
      await window.house.store.lastSession(who);
      return count;
    }, ANNA);
    expect(reads).toBeLessThan(80);
  });

  test('takes no longer to append to when it has grown', async () => {
    const on = await page();
    const times = await on.evaluate(
      async ([anna, one]) => {
        const { store, events } = window.house;
        const took: number[] = [];
        for (let n = 0; n < 3000; n++) {
          const begun = performance.now();
          await store.append(anna, events(one, n, n + 1));
          took.push(performance.now() - begun);
        }
        return took;
      },
      [ANNA, ONE] as const,
    );
    const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    // Three times is far outside the noise of a busy machine, and far under what rewriting a growing log costs.
    expect(median(times.slice(-300))).toBeLessThan(3 * median(times.slice(100, 400)));
  });
});

describe('a browser killed at any moment', () => {
  test.each([1, 2, 3])('keeps every append that was acknowledged, time %i', async (time) => {
    const folder = profile();
    try {
      const first = await visitKept(folder.path, served.url);
      await ready(first.page);
      let acknowledged = 0;
      await first.page.exposeFunction('acknowledge', (count: number) => {
        acknowledged = count;
      });
      void first.page
        .evaluate(
          async ([anna, one]) => {
            const { store, events } = window.house;
            for (let n = 0; ; n++) {
              await store.append(anna, events(one, n, n + 1));
              void (window as Window & { acknowledge?: (count: number) => void }).acknowledge?.(n + 1);
            }
          },
          [ANNA, ONE] as const,
        )
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300 + time * 170));
      await first.kill();
      expect(acknowledged).toBeGreaterThan(10);

      const second = await visitKept(folder.path, served.url);
      await ready(second.page);
      const last = await lastSession(second.page, ANNA);
      expect(last).toMatchObject({ ok: true });
      expect(last.ok && last.events.length).toBeGreaterThanOrEqual(acknowledged);
      await second.close();
    } finally {
      folder.remove();
    }
  });
});

describe('a browser that does not keep', () => {
  const full = (on: Page, is: boolean) =>
    on.evaluate((now) => {
      const prototype = IDBObjectStore.prototype as IDBObjectStore & { realPut?: IDBObjectStore['put'] };
      prototype.realPut ??= prototype.put;
      prototype.put = now
        ? () => {
            throw new DOMException('no room', 'QuotaExceededError');
          }
        : prototype.realPut;
    }, is);

  test('says that there is no room, loses nothing of this visit, and keeps all once there is room again', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 3);
    await full(on, true);
    await append(on, ANNA, ONE, 3, 5);
    await append(on, ANNA, TWO, 0, 2);
    expect(await durable(on)).toBe(false);
    expect(await exported(on, ANNA)).toEqual([...named(ONE, 0, 5), ...named(TWO, 0, 2)]);
    const last = await lastSession(on, ANNA);
    expect(last.ok && last.events.map((event) => `${event.session}:${event.seq}`)).toEqual(named(TWO, 0, 2));
    await full(on, false);
    await append(on, ANNA, TWO, 2, 3);
    expect(await durable(on)).toBe(true);
    expect(await on.evaluate(() => window.house.troubles)).toEqual(['no-room', undefined]);
    await reload(on);
    expect(await exported(on, ANNA)).toEqual([...named(ONE, 0, 5), ...named(TWO, 0, 3)]);
  });

  test('leaves the session before it to go on with where there was no room until the end', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 3);
    await full(on, true);
    await append(on, ANNA, TWO, 0, 2);
    await reload(on);
    const last = await lastSession(on, ANNA);
    expect(last.ok && last.events.map((event) => `${event.session}:${event.seq}`)).toEqual(named(ONE, 0, 3));
  });

  test('without IndexedDB says so at once, holds all in memory, and does not fall back on another storage', async () => {
    const on = await page({ before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }) });
    expect(await on.evaluate(() => window.house.troubles)).toEqual(['no-storage']);
    expect(await durable(on)).toBe(false);
    await append(on, ANNA, ONE, 0, 3);
    await append(on, ANNA, TWO, 0, 2);
    expect(await exported(on, ANNA)).toEqual([...named(ONE, 0, 3), ...named(TWO, 0, 2)]);
    const last = await lastSession(on, ANNA);
    expect(last.ok && last.events.length).toBe(2);
    await on.evaluate((id) => window.house.store.addLearner({ id, name: { colour: 1, animal: 2 }, since: 5 }), ANNA);
    expect(await on.evaluate(() => window.house.store.learners())).toHaveLength(1);
    expect(await on.evaluate(() => localStorage.length)).toBe(0);
    expect(await durable(on)).toBe(false);
    expect(open?.errors).toEqual([]);
  });

  test('does not take a write for kept that the browser takes back, and writes it again', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 3);
    await on.evaluate(() => {
      const real = IDBTransaction.prototype.commit;
      IDBTransaction.prototype.commit = function () {
        IDBTransaction.prototype.commit = real;
        this.abort();
      };
    });
    await append(on, ANNA, ONE, 3, 4);
    expect(await durable(on)).toBe(false);
    await append(on, ANNA, ONE, 4, 5);
    expect(await on.evaluate(() => window.house.troubles)).toEqual(['no-storage', undefined]);
    await reload(on);
    expect(await exported(on, ANNA)).toEqual(named(ONE, 0, 5));
  });

  test('goes on after its database was closed behind its back', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 3);
    await on.evaluate(async () => {
      const real = IDBDatabase.prototype.transaction;
      let fails = 1;
      IDBDatabase.prototype.transaction = function (...args) {
        if (fails-- > 0) this.close();
        return Reflect.apply(real, this, args);
      };
    });
    await append(on, ANNA, ONE, 3, 6);
    await reload(on);
    expect(await exported(on, ANNA)).toEqual(named(ONE, 0, 6));
  });
});

describe('a log that cannot be gone on with', () => {
  const piece = (session: string, number = 0) => `log/${ANNA}/00000${number}/${session}/000000`;
  const plant = (on: Page, key: string, value: unknown) =>
    on.evaluate(([where, what]) => window.house.plant('not-yet-log', where as string, what), [key, value]);

  test('of a newer version is told apart, and nothing is written after it', async () => {
    const on = await page();
    await plant(on, piece(ONE), '{"v":999,"from":"the future"}');
    await plant(on, `last/${ANNA}`, { number: 0, session: ONE });
    await reload(on);
    expect(await lastSession(on, ANNA)).toMatchObject({ ok: false, code: 'newer' });
    const before = await kept(on);
    await append(on, ANNA, TWO, 0, 3);
    expect(await durable(on)).toBe(false);
    expect(await on.evaluate(() => window.house.troubles)).toEqual(['unreadable']);
    expect(await kept(on)).toEqual(before);
    await reload(on);
    expect(await lastSession(on, ANNA)).toMatchObject({ ok: false, code: 'newer' });
    await append(on, BEN, THREE, 0, 1);
    expect(await durable(on)).toBe(true);
  });

  test.each([
    ['a piece that is no JSON', 'not json', 'not JSON'],
    ['a piece that is no text', 17, 'no text'],
    ['an event of no known shape', '{"v":1,"type":"strange"}', ''],
  ])('%s is unreadable, and stays where it is', async (_, value, why) => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 2);
    await plant(on, piece(ONE).replace(/0$/, '1'), value);
    await reload(on);
    const last = await lastSession(on, ANNA);
    expect(last).toMatchObject({ ok: false, code: 'unreadable' });
    expect(last.ok ? '' : last.why).toContain(why);
    expect(await on.evaluate((who) => window.house.exported(who), ANNA)).toContain(String(value));
    expect(new Map(await kept(on)).get(piece(ONE).replace(/0$/, '1'))).toEqual(value);
  });

  test('an event that is missing is named', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 2);
    await append(on, ANNA, ONE, 3, 4);
    expect(await lastSession(on, ANNA)).toEqual({ ok: false, code: 'unreadable', why: 'Event 2 of the session is missing.' });
  });
});

describe('learners', () => {
  const learner = (id: string, since: number) => ({ id, name: { colour: 1, animal: 2 }, since });

  test('are listed by when they came, and the last one is remembered', async () => {
    const on = await page();
    await on.evaluate(
      async ([anna, ben]) => {
        await window.house.store.addLearner(ben);
        await window.house.store.addLearner(anna);
        await window.house.store.setLastLearner(anna.id);
      },
      [learner(ANNA, 1), learner(BEN, 2)] as const,
    );
    await on.evaluate(() => window.house.plant('not-yet-facts', 'learner/broken', { id: 7 }));
    await reload(on);
    expect(await on.evaluate(() => window.house.store.learners())).toEqual([learner(ANNA, 1), learner(BEN, 2)]);
    expect(await on.evaluate(() => window.house.store.lastLearner())).toBe(ANNA);
  });

  test('one who is forgotten leaves a tombstone and nothing else', async () => {
    const on = await page();
    await on.evaluate(
      async ([anna, ben]) => {
        await window.house.store.addLearner(anna);
        await window.house.store.addLearner(ben);
        await window.house.store.setLastLearner(anna.id);
      },
      [learner(ANNA, 1), learner(BEN, 2)] as const,
    );
    await append(on, ANNA, ONE, 0, 90);
    await append(on, BEN, TWO, 0, 3);
    await on.evaluate((who) => window.house.store.forget(who), ANNA);
    await append(on, ANNA, ONE, 90, 92);
    await reload(on);
    const everything = [...(await kept(on)), ...(await kept(on, 'not-yet-facts'))].filter(([key]) => key.includes(ANNA));
    expect(everything).toEqual([[`tombstone/${ANNA}`, true]]);
    expect(await on.evaluate(() => window.house.store.learners())).toEqual([learner(BEN, 2)]);
    expect(await on.evaluate(() => window.house.store.lastLearner())).toBeUndefined();
    expect(await lastSession(on, ANNA)).toEqual({ ok: true, events: [] });
    expect(await exported(on, BEN)).toEqual(named(TWO, 0, 3));
    await append(on, ANNA, THREE, 0, 1);
    expect(await exported(on, ANNA)).toEqual([]);
    await expect(on.evaluate((who) => window.house.store.addLearner(who), learner(ANNA, 3))).rejects.toThrow('was deleted');
  });

  test('what another tab still wrote of one who is forgotten goes when the store is opened again', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 3);
    await append(on, BEN, TWO, 0, 2);
    await on.evaluate((who) => window.house.store.forget(who), ANNA);
    await on.evaluate(
      async ([who, learner, one]) => {
        const { plant } = window.house;
        await plant('not-yet-facts', `learner/${who}`, learner);
        await plant('not-yet-facts', 'last-learner', who);
        await plant('not-yet-log', `log/${who}/000000/${one}/000003`, '{"v":1}');
        await plant('not-yet-log', `last/${who}`, { number: 0, session: one });
      },
      [ANNA, learner(ANNA, 1), ONE] as const,
    );
    await reload(on);
    const everything = [...(await kept(on)), ...(await kept(on, 'not-yet-facts'))].filter(([key]) => key.includes(ANNA));
    expect(everything).toEqual([[`tombstone/${ANNA}`, true]]);
    expect(await on.evaluate(() => window.house.store.learners())).toEqual([]);
    expect(await on.evaluate(() => window.house.store.lastLearner())).toBeUndefined();
    expect(await exported(on, BEN)).toEqual(named(TWO, 0, 2));
  });

  test('a browser killed while it was forgetting goes on with it', async () => {
    const on = await page();
    await append(on, ANNA, ONE, 0, 5);
    await on.evaluate((who) => window.house.plant('not-yet-facts', `tombstone/${who}`, true), ANNA);
    await reload(on);
    expect((await kept(on)).filter(([key]) => key.includes(ANNA))).toEqual([]);
    expect(new Map(await kept(on, 'not-yet-facts')).get(`tombstone/${ANNA}`)).toBe(true);
  });
});

test('asking for persistence gets an answer', async () => {
  expect(typeof (await (await page()).evaluate(() => window.house.store.persist()))).toBe('boolean');
});

test('plain http, with no locks, no storage manager and no randomUUID, keeps a log all the same', async () => {
  const on = await page({}, served.bare);
  expect(await on.evaluate(() => [isSecureContext, 'locks' in navigator, 'randomUUID' in crypto])).toEqual([false, false, false]);
  expect(await on.evaluate(() => window.house.store.persist())).toBe(false);
  expect(await on.evaluate(() => window.house.randomId())).toMatch(/^[0-9a-f-]{36}$/);
  await append(on, ANNA, ONE, 0, 2);
  expect(await durable(on)).toBe(true);
  await reload(on);
  expect(await exported(on, ANNA)).toEqual(named(ONE, 0, 2));
  expect(open?.errors).toEqual([]);
});
