import type { SealedView } from '../core/view.ts';
import type { Attempt, Sureness } from '../core/world.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Burst, Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Stage } from '../stage/stage.ts';
import { surprised } from './pins.ts';

/**
 * What was thought beside what it did, of one own try. Where the forecast stands in the build itself, the build at rest is
 * what was thought, and the small picture of the reply says what came of it.
 */
export const Pair = ({ attempt, view }: { attempt: Attempt; view: SealedView<Stage> }) => {
  const { t } = useSay();
  const { setup, answer, forecast, reply } = attempt;
  const inBuild = view.forecastInBuild(setup);
  const thought = forecast !== null;
  return (
    <div class={thought ? 'thought-did' : 'thought-did one'}>
      {thought && (
        <div class="pair-thought">
          <Pin />
          <p>{t(`play.thought.${sureness(attempt)}`)}</p>
          <Drawing svg={view.picture(setup, answer, inBuild ? undefined : forecast) ?? ''} />
        </div>
      )}
      <div class="pair-did">
        {surprised(attempt) && <Burst>{t('play.oh')}</Burst>}
        <p>{t('play.did')}</p>
        <Drawing svg={(inBuild ? view.replyPicture(setup, reply) : view.picture(setup, answer, reply)) ?? ''} />
      </div>
    </div>
  );
};

/** How sure they were, for texts; 'guess' where nothing was said. */
export const sureness = (attempt: Attempt): Sureness => attempt.sureness ?? 'guess';
