import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import leaves from '../../assets/art/map/leaves.svg';
import type { Sureness } from '../core/world.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import type { Game } from './game.ts';
import { Knots } from './knots.tsx';
import { titleWords } from './level-words.ts';
import { Machine } from './machine.tsx';
import { useSteady } from './memo.tsx';
import { SoundButton } from './tools.tsx';

type MinuteProps = {
  readonly game: Game;
  readonly layout: Layout;
  readonly knot: ReadonlySignal<Sureness | undefined>;
  readonly onPull: (sureness: Sureness) => void;
  readonly onSkip: () => void;
};

/** Nothing to read: the stage shows what to do. Whoever uses keyboard or reader has the same controls as ever. */
export const MinutePage = ({ game, layout, knot, onPull, onSkip }: MinuteProps) => {
  const { say, t } = useSay();
  const hushed = useMemo(() => computed(() => game.phase.value === 'hush'), [game]);
  const resting = useMemo(() => computed(() => hushed.value || !game.writing.value), [game, hushed]);
  const { onPull: pull } = useSteady({ onPull });
  const level = game.level.value;
  const position = game.build.value;
  if (level === undefined || position === undefined) return null;
  const phase = game.phase.value;
  const { preferences } = game.state.value;
  return (
    <main class="hud minute" data-shape={layout.shape} data-phase={phase}>
      <h1 class="unseen" tabIndex={-1}>
        {say(titleWords(level))}
      </h1>
      <img class="minute-leaves" src={leaves} alt="" aria-hidden="true" />
      <Machine position={position} other={false} resting={hushed} onChange={game.change} />
      <Knots layout={layout} lit={knot} resting={resting} tight={false} onPull={pull} />
      <div class="minute-bar">
        <SoundButton on={preferences.sound} onToggle={() => void game.prefer({ sound: !preferences.sound })} />
        <button type="button" class="round" aria-label={t('play.skip')} onClick={onSkip}>
          <Icon name="next" />
        </button>
      </div>
    </main>
  );
};
