import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/core/kind.ts';
import { GATE_PRESETS } from '../../src/core/playlist.ts';
import { GATE_REASONS } from '../../src/core/world.ts';
import { FIGURES, type Range } from '../../src/feedback/figures.ts';
import { TABLE } from '../../src/feedback/table.ts';

const page = readFileSync(new URL('../../docs/engine.md', import.meta.url), 'utf8');

it('docs/engine.md states every constant as it is', () => {
  const rows = page.slice(page.indexOf('## Constants')).matchAll(/\| (\w+)(?: \([κη]\))? \| (-?[\d.]+) (?=\|)/g);
  const stated = Object.fromEntries([...rows].map(([, name, value]) => [name, Number(value)]));
  expect(stated).toEqual(TABLE);
});

/** The cells of the rows of a table of a page, from a heading or a header row on. */
function rowsFrom(text: string, heading: string): readonly (readonly string[])[] {
  const lines = text.slice(text.indexOf(heading)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('| ---'));
  const after = lines.slice(first + 1);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('the figures of a pull', () => {
  const figures = Object.entries<Column & Range>(FIGURES);

  it('each have one row on docs/engine.md, with their unit and range, and no other has', () => {
    const end = (bound: number | undefined, without: string): string => (bound === undefined ? without : String(bound).replace('-', '−'));
    const rows = rowsFrom(page, '## Figures of a pull').map(([name, unit, range]) => [name, unit, range]);
    expect(rows).toEqual(figures.map(([name, { unit, least, most }]) => [name, unit, `${end(least, '−∞')} to ${end(most, '∞')}`]));
  });

  it('are named there after a section that there is', () => {
    const headings = page.split('\n').filter((line) => line.startsWith('## '));
    for (const [name, , , section] of rowsFrom(page, '## Figures of a pull'))
      expect(
        headings.some((heading) => heading.startsWith(`## ${section}`)),
        `${name}: ${section}`,
      ).toBe(true);
  });

  it('each have one line in the codebook of the log, with the same unit', () => {
    const log = readFileSync(new URL('../../docs/log.md', import.meta.url), 'utf8');
    const lines = [...log.matchAll(/^\| `figures\.(\w+)` \|[^|]*\| ([^|]*) \|/gm)].map(([, name, unit]) => [name, unit]);
    expect(lines).toEqual(figures.map(([name, { unit }]) => [name, unit]));
  });
});

it('docs/engine.md states the thresholds of both presets as they are', () => {
  const rows = rowsFrom(page, '| threshold |');
  const stated = (column: number) => Object.fromEntries(rows.map((row) => [row[0], Number(row[column])]));
  expect({ standard: stated(2), short: stated(3) }).toEqual(GATE_PRESETS);
});

it('the diagram of the gate on docs/engine.md names every reason', () => {
  const [, diagram = ''] = page.split('```mermaid');
  const said = [...(diagram.split('```')[0] ?? '').matchAll(/: (.*)/g)].flatMap(([, reasons = '']) => reasons.split(', '));
  expect([...new Set(said)].sort()).toEqual([...GATE_REASONS, 'declined'].sort());
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
