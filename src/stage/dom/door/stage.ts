import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openStage } from '../../open.ts';
import type { StageHandle, StageOptions } from '../../stage.ts';
import { useSay } from '../speech.tsx';

const nothing = (): void => undefined;

/**
 * The student's stage on a grown-up's page, for as long as the part of the page lives.
 * @param host what it is put into
 * @param given read once, as it opens
 * @returns `stage` once it is up; `trouble` where it can't be, in words
 */
export function useStage(
  host: RefObject<HTMLDivElement | null>,
  given: Partial<Pick<StageOptions, 'onPull' | 'muted'>>,
): { readonly stage: StageHandle | undefined; readonly trouble: string | undefined } {
  const { say } = useSay();
  const [stage, setStage] = useState<StageHandle>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let gone = false;
    let opened: StageHandle | undefined;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void openStage(element, { reduced, speak: say, onPull: nothing, onStar: nothing, onKnot: nothing, ...given }).then((made) => {
      if (!made.ok) setTrouble(made.why);
      else if (gone) made.value.destroy();
      else {
        opened = made.value;
        setStage(made.value);
      }
    });
    return () => {
      gone = true;
      opened?.destroy();
    };
  }, []);
  useEffect(() => stage?.say(say), [stage, say]);
  return { stage, trouble };
}
