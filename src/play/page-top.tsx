import type { ComponentChildren } from 'preact';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Shape } from '../stage/layout.ts';
import { ReadAloud } from './read-aloud.tsx';
import { makeRoute } from './route.ts';

type TopProps = { readonly shape: Shape; readonly children?: ComponentChildren };

/** The row over an own page: the way back to the workshop, and what else the page offers. */
export const PageTop = ({ shape, children }: TopProps) => {
  const { t } = useSay();
  const named = shape === 'wide' || shape === 'tablet';
  return (
    <div class="page-top">
      <a class={named ? 'pill home' : 'round home'} href={makeRoute({ at: 'map' })}>
        <Icon name="map" />
        <span class={named ? '' : 'unseen'}>{t('play.workshop')}</span>
      </a>
      <span class="page-acts">
        <ReadAloud />
        {children}
      </span>
    </div>
  );
};
