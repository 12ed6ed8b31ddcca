import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Level } from '../core/level.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { keptExperiment } from '../store/experiment.ts';
import type { ExperimentDesk } from './experiment-desk.ts';
import type * as Page from './experiment-page.tsx';
import type { Opened } from './job.ts';

type Come = { readonly page: typeof Page; readonly desk: ExperimentDesk };

/** The experiment, once its page and the tests of studies are there; `late` where the network does not bring them. */
export type Experimenting = { readonly come: ReadonlySignal<Come | 'late' | undefined>; readonly fetch: () => void };

/** Seeds that a die draws: a number that can be said aloud. */
const SEEDS = 10_000;
const draw = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEEDS;

/** @param levels every level that comes with the game */
export function makeExperimenting(levels: readonly Level[]): Experimenting {
  const come = signal<Come | 'late' | undefined>();
  const fetch = async (): Promise<void> => {
    if (typeof come.peek() === 'object') return;
    try {
      const [page, { studyLevels }, kept] = await Promise.all([
        import('./experiment-page.tsx'),
        import('../study-levels.ts'),
        keptExperiment(),
      ]);
      const fresh = page.freshExperiment(levels, studyLevels, Date.now(), draw());
      come.value = { page, desk: page.makeExperimentDesk(levels, studyLevels, kept, fresh) };
    } catch {
      come.value = 'late';
    }
  };
  return { come, fetch: () => void fetch() };
}

export const ExperimentBelow = ({ come, fetch, opened }: Experimenting & { readonly opened: Opened | undefined }) => {
  const { t } = useSay();
  useEffect(fetch, []);
  const now = come.value;
  if (now === undefined) return null;
  if (now === 'late')
    return (
      <p class="door-pane" role="alert">
        {t('research.study.late')}
      </p>
    );
  return <now.page.ExperimentPage desk={now.desk} opened={opened} draw={draw} />;
};
