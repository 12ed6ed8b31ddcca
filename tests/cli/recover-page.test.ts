import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { page } from '../../src/cli/recover-page.ts';
import type { Recovery } from '../../src/simulate/recovery.ts';

const recovery: Recovery = {
  strategies: [
    {
      kind: 'k',
      strategies: ['right', 'a "quoted", <odd> one'],
      learners: 50,
      right: { right: [0.5, 0.96], 'a "quoted", <odd> one': [0.2, 0.9] },
      confusion: {
        right: { right: 0.96, 'a "quoted", <odd> one': 0.04 },
        'a "quoted", <odd> one': { right: 0.1, 'a "quoted", <odd> one': 0.9 },
      },
    },
  ],
  abilities: [
    { kind: 'k', coverage: 0.941, after: [0.95, 0.932], learners: 500 },
    { kind: 'l', coverage: 0.95, after: [0.94, 0.96], learners: 500 },
  ],
  gate: {
    opened: 8,
    early: 1,
    coming: 4,
    ready: 3,
    late: 0,
    chance: { moments: 40, coming: 20 },
    reasons: {
      exhausted: { opened: 8, early: 1, coming: 4, ready: 1, late: 0 },
      never: { opened: 0, early: 0, coming: 0, ready: 2, late: 0 },
    },
  },
  leaving: {
    calibration: 0.012,
    bins: [
      { hazard: 0.01, left: 0, pulls: 40 },
      { hazard: 0.05, left: 0.1, pulls: 40 },
    ],
  },
};
const html = page(recovery, { learners: 50, lives: 8, population: 'ages-12-13', seed: 1, slip: 0.1, engine: '2' });
const { document } = parseHTML(html);
const cards = [...document.querySelectorAll('section.card')].filter((card) => card.querySelector('svg'));

describe('the page of a recovery', () => {
  it('asks for nothing: no script, no link, nothing that is not in it', () => {
    expect(document.querySelectorAll('script, link, img, iframe, object')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('[href], [src]')].map((one) => one.getAttribute('href') ?? '').filter((to) => !to.startsWith('data:')),
    ).toEqual([]);
    expect([...html.matchAll(/url\((.{6})/g)].map(([, to]) => to).filter((to) => to !== '"data:')).toEqual([]);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
  });

  it('says that they are simulated, on top and in every plot and table', () => {
    expect(document.querySelector('title')?.textContent).toMatch(/simulated/i);
    expect(document.querySelector('header')?.textContent).toMatch(/simulated/i);
    for (const card of cards) {
      expect(card.querySelector('p')?.textContent).toMatch(/simulated learners/i);
      expect(card.querySelector('pre')?.textContent).toMatch(/^simulated,/);
    }
  });

  it('has all the plots, each at two widths, with a sentence for who can’t see it', () => {
    expect(cards.map((card) => card.querySelector('h2')?.textContent)).toEqual([
      'The gate, early and late',
      'k: who is taken for whom',
      'k: how soon it is seen',
      'Ability lies in its interval',
      'Leaving: said and come',
    ]);
    for (const card of cards) {
      const drawings = [...card.querySelectorAll('svg')];
      expect(drawings.map((one) => one.getAttribute('role'))).toEqual(['img', 'img']);
      for (const one of drawings) expect(one.getAttribute('aria-label')?.length).toBeGreaterThan(20);
      expect(card.querySelectorAll('svg [aria-label]')).toHaveLength(0);
    }
  });

  it('has the data of each plot: the same rows as a table and as CSV, and to save', () => {
    for (const card of cards) {
      const lines = (card.querySelector('pre')?.textContent ?? '').split('\n');
      expect(lines.length - 1).toBe(card.querySelectorAll('tbody tr').length);
      expect(lines.length).toBeGreaterThan(2);
      const saved = card.querySelector('a[download]')?.getAttribute('href') ?? '';
      expect(decodeURIComponent(saved.slice(saved.indexOf(',') + 1))).toBe(`${lines.join('\n')}\n`);
    }
    const matrix = cards[1]?.querySelector('pre')?.textContent ?? '';
    // 2 of 50, Wilson: 1.1% to 13.5%
    expect(matrix).toContain('true,right,"a ""quoted"", <odd> one",0.04,0.011,0.1346,50');
  });

  it('leaves no name open to be read as a tag', () => {
    expect(document.querySelectorAll('odd')).toHaveLength(0);
  });
});
