import type { Attempt, World } from '../core/world.ts';
import { Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { replyWords } from './level-words.ts';
import { pinOf } from './pins.ts';
import { Portrait } from './portrait.tsx';
import type { AppProps } from './props.ts';
import { tryWords } from './study.ts';

type TryCardProps = {
  readonly attempt: Attempt;
  readonly app: AppProps;
  readonly kind: string;
  readonly world: World;
  /** the level that is being played: tries of others say where they come from */
  readonly here: string | undefined;
};

/** "Try 2", or "Try 2 in The bird" where it comes from another level. */
export function useTryName(world: World, here: string | undefined): (attempt: Attempt) => string {
  const { say } = useSay();
  return (attempt) => {
    const n = pinOf(world, attempt.n)?.number ?? attempt.n;
    return say(tryWords(n, attempt.other !== undefined, attempt.level === here ? undefined : attempt.level));
  };
}

/** An own try, taped up: picture, what was thought, what it did. */
export const TryCard = ({ attempt, app, kind, world, here }: TryCardProps) => {
  const { say, t } = useSay();
  const name = useTryName(world, here);
  const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
  const puzzle = app.kinds[kind]?.open(attempt.setup);
  const replies = puzzle?.ok ? puzzle.value.replies : [];
  return (
    <article class="try-card">
      <i class="tape" aria-hidden="true" />
      <h2>{name(attempt)}</h2>
      <Portrait view={view} setup={attempt.setup} answer={attempt.answer} reply={attempt.reply} />
      <div class="try-told">
        {attempt.forecast !== null && (
          <p class="told-thought">
            <Pin />
            <span>
              {t('play.thought')}: <b>{say(replyWords(replies, attempt.forecast))}</b>
            </span>
          </p>
        )}
        <p class="told-did">
          {t('play.did')}: <b>{say(replyWords(replies, attempt.reply))}</b>
        </p>
      </div>
    </article>
  );
};
