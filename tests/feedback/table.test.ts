import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIGURES } from '../../src/feedback/figures.ts';
import { TABLE } from '../../src/feedback/table.ts';

const page = readFileSync(new URL('../../docs/engine.md', import.meta.url), 'utf8');

it('docs/engine.md states every constant as it is', () => {
  const rows = page.slice(page.indexOf('## Constants')).matchAll(/\| (\w+)(?: \([κη]\))? \| (-?[\d.]+) (?=\|)/g);
  const stated = Object.fromEntries([...rows].map(([, name, value]) => [name, Number(value)]));
  expect(stated).toEqual(TABLE);
});

it('nobody can change a constant while the game runs', () => {
  expect(Object.isFrozen(TABLE)).toBe(true);
});

it('every figure says what it means and in which unit', () => {
  for (const column of Object.values(FIGURES)) {
    expect(column.means.length).toBeGreaterThan(10);
    expect(column.unit.length).toBeGreaterThan(0);
  }
});
