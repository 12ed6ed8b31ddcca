import { signal } from '@preact/signals';
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test } from 'vitest';
import { later, memo, useSteady } from '../../src/play/memo.tsx';

let host: Element;
beforeAll(() => {
  const { document, window } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { document, window });
  host = document.body;
});

/** Draws it, and all that follows from that. */
const draw = (what: Parameters<typeof render>[0]): Promise<void> => act(() => render(what, host));

test('a part is drawn anew only when what it is given is another one', async () => {
  let drawn = 0;
  const Part = memo(({ name }: { readonly name: string; readonly given: object }) => {
    drawn += 1;
    return h('p', {}, name);
  });
  const same = {};
  await draw(h(Part, { name: 'a', given: same }));
  await draw(h(Part, { name: 'a', given: same }));
  expect([drawn, host.textContent]).toEqual([1, 'a']);
  await draw(h(Part, { name: 'a', given: {} }));
  expect(drawn).toBe(2);
  await draw(h(Part, { name: 'b', given: same }));
  expect(host.textContent).toBe('b');
});

test('a part follows its own signals all the same', async () => {
  const lit = signal('dark');
  const Part = memo((_: { readonly name: string }) => h('p', {}, lit.value));
  await draw(h(Part, { name: 'a' }));
  await act(() => {
    lit.value = 'lit';
  });
  expect(host.textContent).toBe('lit');
});

test('a steady function stays the same one and does what it was given last', async () => {
  const told: string[] = [];
  const kept: (() => void)[] = [];
  const Page = ({ says }: { readonly says: string }) => {
    const { tell } = useSteady({ tell: () => told.push(says) });
    kept.push(tell);
    return null;
  };
  await draw(h(Page, { says: 'first' }));
  await draw(h(Page, { says: 'second' }));
  kept[0]?.();
  expect([kept[0] === kept[1], told]).toEqual([true, ['second']]);
});

test('a part comes after the rest, and with it where the page has another size', async () => {
  const frames: (() => void)[] = [];
  Object.assign(globalThis, { requestAnimationFrame: (frame: () => void) => frames.push(frame) });
  const Part = later(
    memo(({ size, pins }: { readonly size: number; readonly pins: number }) => h('p', {}, `${pins} at ${size}`)),
    'size',
  );
  await draw(h(Part, { size: 1, pins: 0 }));
  await draw(h(Part, { size: 1, pins: 1 }));
  expect(host.textContent).toBe('0 at 1');
  await draw(h(Part, { size: 2, pins: 2 }));
  expect(host.textContent).toBe('2 at 2');
});
