import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import type { Game } from './game.ts';
import { memo } from './memo.tsx';
import { farSideStyle, px, sideStyle } from './place.ts';
import { ReadAloud } from './read-aloud.tsx';
import { makeRoute } from './route.ts';
import { AccessButton, SoundButton, Sparks } from './tools.tsx';

type BarProps = {
  readonly game: Game;
  readonly layout: Layout;
  /** what stands there can be built on */
  readonly hands: boolean;
  readonly onAccess: () => void;
};

/** The tools round a machine. Each follows what it shows by itself: what a pull changes is drawn alone. */
export const LevelBar = memo(({ game, layout, hands, onAccess }: BarProps) => {
  const { t } = useSay();
  const bound = useMemo(() => computed(() => !game.canUndo.value), [game]);
  const roomy = layout.shape === 'wide' || layout.shape === 'tablet';
  return (
    <div
      class="bar"
      style={layout.shape === 'phone' || layout.shape === 'tablet' ? { ...sideStyle(layout, layout.tools.x), top: px(layout.tools.y) } : {}}
    >
      {hands && (
        <div class={layout.toolsDown ? 'hands close' : 'hands'} style={{ ...sideStyle(layout, layout.hands.x), top: px(layout.hands.y) }}>
          <button type="button" class="round" aria-label={t('play.undo')} aria-disabled={bound} onClick={game.undo}>
            <Icon name="undo" />
          </button>
          <button type="button" class="round" aria-label={t('play.reset')} onClick={game.reset}>
            <Icon name="reset" />
          </button>
        </div>
      )}
      <div class={layout.toolsDown ? 'tools down' : 'tools'} style={{ ...farSideStyle(layout, layout.tools.x), top: px(layout.tools.y) }}>
        {roomy && (
          <>
            <ReadAloud />
            <SoundHere game={game} />
          </>
        )}
        <AccessButton onOpen={onAccess} />
        <SparksHere game={game} />
      </div>
      <a class={roomy ? 'pill home' : 'round home'} href={makeRoute({ at: 'map' })}>
        <Icon name="map" />
        <span class={roomy ? '' : 'unseen'}>{t('play.workshop')}</span>
      </a>
    </div>
  );
});

const SoundHere = ({ game }: { game: Game }) => {
  const on = useMemo(() => computed(() => game.state.value.preferences.sound), [game]).value;
  return <SoundButton on={on} onToggle={() => void game.prefer({ sound: !on })} />;
};

const SparksHere = ({ game }: { game: Game }) => {
  const count = useMemo(() => computed(() => game.state.value.carried.sparks), [game]).value;
  const glowing = useMemo(() => computed(() => game.phase.value === 'show' && (game.pulled.value?.attempt.sparks ?? 0) > 0), [game]).value;
  return <Sparks count={count} glowing={glowing} />;
};
