import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenRung } from '../core/world.ts';
import { Burst, Cloud, Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { ForecastChoices } from './forecast.tsx';
import type { Game } from './game.ts';
import { replyWords } from './level-words.ts';
import { OopsSays } from './oops-says.tsx';
import { Portrait } from './portrait.tsx';
import type { AppProps } from './props.ts';
import { BESIDE } from './rung-notice.tsx';

type CaseProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly kind: string;
  readonly open: OpenRung;
  readonly onClose: () => void;
};

/**
 * A case that is not the student's: a contrast, or the one that Oops speaks of. It is forecast first; then it shows what
 * it did beside what was thought. Nothing says which was right: the pictures do.
 */
export const CaseRung = ({ game, app, kind, open, onClose }: CaseProps) => {
  const { say, t } = useSay();
  const [chosen, setChosen] = useState<string>();
  const answered = open.answer !== null;
  const before = useRef(answered);
  useEffect(() => {
    // the button is gone once it is pressed: focus goes on to what the case did
    if (answered && !before.current) document.getElementById('ask-title')?.focus({ preventScroll: true });
    before.current = answered;
  }, [answered]);
  const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
  const puzzle = open.case === null ? undefined : app.kinds[kind]?.open(open.case.setup);
  const position = open.case !== null && puzzle?.ok ? puzzle.value.at(open.case.answer) : undefined;
  if (open.case === null || view === undefined || !puzzle?.ok || !position?.ok) return null;
  const { setup, answer, reply } = open.case;
  const { replies } = puzzle.value;
  const telling = position.value.telling();
  const key = `${kind}.rung.${open.strategy}`;
  const byOops = open.rung === 'oops';
  const question =
    open.answer !== null
      ? t('play.rung.seen', { thought: replyWords(replies, open.answer), did: replyWords(replies, reply) })
      : byOops
        ? t('play.rung.oops.ask')
        : t(`${key}.contrast`, telling);
  const tall = question.length > (open.answer === null ? BESIDE / 2 : BESIDE);
  const picture = (shown: string | undefined) => <Portrait view={view} setup={setup} answer={answer} reply={shown} />;
  return (
    <>
      {byOops && (
        <OopsSays face={open.answer === null ? 'trying' : 'surprised'}>
          {t(open.answer === null ? `${key}.oops` : `${key}.oops-after`, telling)}
        </OopsSays>
      )}
      {open.answer === null ? (
        <article class="try-card case">
          <i class="tape" aria-hidden="true" />
          <p class="unseen">{say(position.value.words())}</p>
          {picture(undefined)}
        </article>
      ) : (
        <div class="case-both">
          <article class="try-card thought-side">
            <Pin />
            <h2>
              <Cloud />
              {t('play.thought')}
            </h2>
            <p class="unseen">{say(replyWords(replies, open.answer))}</p>
            {picture(open.answer)}
          </article>
          <article class="try-card did-side">
            {open.answer !== reply && <Burst>{t('play.oh')}</Burst>}
            <h2>{t('play.did')}</h2>
            <p class="unseen">{say(replyWords(replies, reply))}</p>
            {picture(reply)}
          </article>
        </div>
      )}
      <section class={tall ? 'card ask tall' : 'card ask'} aria-labelledby="ask-title">
        <h1 id="ask-title" tabIndex={-1}>
          {question}
        </h1>
        {open.answer === null ? (
          <div class="case-forecast">
            <div role="radiogroup" aria-labelledby="ask-title">
              <ForecastChoices
                name="case-forecast"
                replies={replies}
                chosen={chosen}
                goal={undefined}
                picture={(id) => view.replyPicture(setup, id)}
                locked={false}
                onChoose={setChosen}
              />
            </div>
            <button
              type="button"
              class="go"
              aria-disabled={chosen === undefined}
              onClick={() => {
                if (chosen !== undefined) void game.answerRung(chosen);
              }}
            >
              {t('play.rung.see')}
            </button>
          </div>
        ) : (
          <button type="button" class="go" onClick={onClose}>
            {t('play.rung.back')}
          </button>
        )}
      </section>
    </>
  );
};
