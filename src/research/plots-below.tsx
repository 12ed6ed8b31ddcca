import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../stage/dom/speech.tsx';
import type { Opened } from './job.ts';
import type * as Plotting from './plots.tsx';

/** The plots of what was opened; they and the library that draws them come when there is something to plot. */
export const PlotsBelow = ({ opened: { charts, counts } }: { readonly opened: Opened }) => {
  const { t } = useSay();
  const [plotting, setPlotting] = useState<typeof Plotting | 'late'>();
  useEffect(() => {
    import('./plots.tsx').then(setPlotting, () => setPlotting('late'));
  }, []);
  if (charts.length === 0 || plotting === undefined) return null;
  if (plotting === 'late')
    return (
      <p class="door-pane" role="alert">
        {t('research.plots.late')}
      </p>
    );
  const simulated = counts.simulated === 0 ? 'none' : counts.simulated === counts.sessions ? 'all' : 'some';
  return <plotting.Plots charts={charts} simulated={simulated} />;
};
