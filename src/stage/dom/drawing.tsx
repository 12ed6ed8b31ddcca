import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { inTurn } from './turns.ts';

type DrawingProps = { readonly svg: string; readonly className?: string };

/** A drawing that comes as SVG text from our own code or art. Words beside it say what it shows, so it is hidden from readers. */
export const Drawing = ({ svg, className = 'drawing' }: DrawingProps) => {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => draw(host, svg), [svg]);
  return <span class={className} ref={host} aria-hidden="true" />;
};

/** The empty sheet of a drawing. */
const SHEET = /^<svg[^>]*>/;

/**
 * The same, after what is round it is on the screen, and its empty sheet with it: where a machine moves, one frame would not
 * hold all.
 */
export const LateDrawing = ({ svg, className = 'drawing' }: DrawingProps) => {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => draw(host, SHEET.exec(svg)?.[0] ?? ''), [svg]);
  useEffect(() => inTurn(() => draw(host, svg)), [svg]);
  return <span class={className} ref={host} aria-hidden="true" />;
};

function draw(host: RefObject<HTMLSpanElement | null>, svg: string): void {
  if (host.current) host.current.innerHTML = svg;
}
