import { canonicalText } from '../core/json.ts';
import type { OpenRung, World } from '../core/world.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Game } from './game.ts';
import type { AppProps } from './props.ts';
import { TryCard } from './try-card.tsx';

type NoticeProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly world: World;
  readonly kind: string;
  readonly open: OpenRung;
  readonly onClose: () => void;
};

/** What can be tapped, as the fold knows it; the last is always "not sure yet". */
const ANSWERS = ['a', 'b', 'not-sure'] as const;

/** A question of more characters stands above its answers, not beside them. */
export const BESIDE = 72;

/** Two own tries side by side and one question; where there is one try only, it is replayed and one change is asked for. */
export const NoticeRung = ({ game, app, world, kind, open, onClose }: NoticeProps) => {
  const { t } = useSay();
  const tries = open.tries.flatMap(({ n }) => world.tries.filter((attempt) => attempt.n === n));
  const key = `${kind}.rung.${open.strategy}.notice`;
  const words = (answer: string): string => (answer === 'not-sure' ? t('play.rung.not-sure') : t(`${key}.${answer}`));
  const after = (answer: string): string =>
    answer === 'not-sure' ? t('play.rung.after.not-sure') : t('play.rung.after', { answer: words(answer) });
  const [alone] = tries;
  const question = tries.length < 2 ? t('play.rung.one') : open.answer === null ? t(key) : after(open.answer);
  const replay = () => {
    if (tries.length < 2 && alone && canonicalText(alone.setup) === canonicalText(game.build.peek()?.setup ?? null))
      game.change(alone.answer);
    onClose();
  };
  return (
    <>
      <div class={tries.length > 1 ? 'try-cards two' : 'try-cards'}>
        {tries.map((attempt) => (
          <TryCard key={attempt.n} attempt={attempt} app={app} kind={kind} world={world} here={game.level.value?.id} />
        ))}
      </div>
      <section class={question.length > BESIDE ? 'card ask tall' : 'card ask'} aria-labelledby="ask-title">
        <h1 id="ask-title" tabIndex={-1}>
          {question}
        </h1>
        {open.answer === null && tries.length > 1 ? (
          <div class="ask-answers">
            {ANSWERS.map((answer) => (
              <button
                type="button"
                key={answer}
                class={answer === 'not-sure' ? 'chip soft' : 'chip'}
                onClick={() => void game.answerRung(answer)}
              >
                {words(answer)}
              </button>
            ))}
          </div>
        ) : (
          <button type="button" class="go" onClick={replay}>
            {t('play.rung.back')}
          </button>
        )}
      </section>
    </>
  );
};
