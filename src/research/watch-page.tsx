import { useEffect, useState } from 'preact/hooks';
import empty from '../../assets/art/doors/empty-logs.svg';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';
import type * as Watching from './watch.tsx';

/** The page of what is watched; player and stage come when there is something to watch. */
export const WatchPage = ({ desk, parts }: { readonly desk: Desk; readonly parts: DoorParts }) => {
  const { t } = useSay();
  const opened = desk.opened.value;
  const [watching, setWatching] = useState<typeof Watching | 'late'>();
  useEffect(() => {
    import('./watch.tsx').then(setWatching, () => setWatching('late'));
  }, []);
  if (opened === undefined || opened.sessions.length === 0)
    return (
      <div class="door-pane research-nothing">
        <img src={empty} alt="" />
        <p>{t('research.watch.empty')}</p>
        <a class="door-ghost" href="#/research">
          {t('research.watch.logs')}
        </a>
      </div>
    );
  if (watching === 'late')
    return (
      <p class="door-pane" role="alert">
        {t('research.plots.late')}
      </p>
    );
  return watching === undefined ? null : <watching.Watch desk={desk} parts={parts} />;
};
