import { useLayoutEffect, useRef } from 'preact/hooks';

/** A drawing that comes as SVG text from our own code or art. Words beside it say what it shows, so it is hidden from readers. */
export const Drawing = ({ svg, className = 'drawing' }: { svg: string; className?: string }) => {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current) host.current.innerHTML = svg;
  }, [svg]);
  return <span class={className} ref={host} aria-hidden="true" />;
};
