import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { canonicalText, type Json } from '../core/json.ts';
import type { SealedView } from '../core/view.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import type { Stage } from '../stage/stage.ts';

type PortraitProps = {
  readonly view: SealedView<Stage> | undefined;
  readonly setup: Json;
  readonly answer: Json;
  readonly reply: string | undefined;
};

/** LOOK: a small picture is read from 96 px on; a portrait's numbers are too small below so many CSS px. */
const READABLE = 250;

/** A build in the frame of a card: with all its parts where there is room to read them, else the small picture. */
export const Portrait = ({ view, setup, answer, reply }: PortraitProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const [large, setLarge] = useState(false);
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly svg: string }>();
  const portrait = view?.portrait;
  const of = canonicalText([setup, answer, reply ?? null]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setLarge(element.clientWidth >= READABLE);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const wanted = large ? portrait : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    let gone = false;
    const small = () => view?.picture(setup, answer, reply);
    // Where it can't be fetched the small one says the same.
    void wanted(setup, answer, reply)
      .catch(small)
      .then((svg) => {
        if (!gone) setDrawn({ of, svg: svg ?? '' });
      });
    return () => {
      gone = true;
    };
  }, [wanted, of]);

  const svg = wanted === undefined ? view?.picture(setup, answer, reply) : drawn?.of === of ? drawn.svg : undefined;
  return (
    <div class={wanted === undefined ? 'try-frame' : 'try-frame portrait'} ref={frame}>
      <Drawing svg={svg ?? ''} />
    </div>
  );
};
