import type { Json } from '../core/json.ts';
import type { SealedView } from '../core/view.ts';
import type { Attempt } from '../core/world.ts';
import { Drawing, LateDrawing } from '../stage/dom/drawing.tsx';
import { Burst, Cloud, Glint, Pin, Spark } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Stage } from '../stage/stage.ts';
import { memo } from './memo.tsx';
import { type LedPin, type Pinned, surprised } from './pins.ts';
import { tryWords } from './study.ts';

type PinProps = {
  readonly pin: Pinned;
  readonly view: SealedView<Stage>;
  /** replies as words, by id */
  readonly replies: ReadonlyMap<string, string>;
};

const Top = ({ pin }: { pin: Pinned }) => {
  const { say, t } = useSay();
  const { sparks, other } = pin.attempt;
  return (
    <div class="pin-top">
      <h3>{say(tryWords(pin.number, other !== undefined))}</h3>
      {sparks > 0 && (
        <span class="got voice">
          <Spark />
          <span aria-hidden="true">{sparks}</span>
          <span class="unseen">{t('play.sparks', { n: sparks })}</span>
        </span>
      )}
    </div>
  );
};

type ToldProps = { readonly of: Pick<Attempt, 'forecast' | 'reply'>; readonly replies: ReadonlyMap<string, string> };

/** What was thought and what happened, in words: the pictures say the same to the eye. */
export const Told = ({ of: { forecast, reply }, replies }: ToldProps) => {
  const { t } = useSay();
  return (
    <p class="unseen">
      {forecast !== null && `${t('play.thought')}: ${replies.get(forecast) ?? ''}. `}
      {`${t('play.did')}: ${replies.get(reply) ?? ''}.`}
    </p>
  );
};

/** The try just made, large: forecast (or the build that holds it) above outcome, the gold "Oh!" on a surprise. */
export const NewPin = memo(({ pin, view, replies }: PinProps) => {
  const { t } = useSay();
  const { setup, answer, forecast, reply } = pin.attempt;
  const inBuild = view.forecastInBuild(setup);
  return (
    <article class="pin new">
      <Top pin={pin} />
      <Told of={pin.attempt} replies={replies} />
      {inBuild && <LateDrawing svg={view.picture(setup, answer, reply) ?? ''} />}
      {forecast !== null && !inBuild && (
        <div class="thought">
          <Pin />
          <p aria-hidden="true">
            <Cloud />
            {t('play.thought')}
          </p>
          <LateDrawing svg={view.picture(setup, answer, forecast) ?? ''} />
        </div>
      )}
      <div class={inBuild ? 'did alone strung' : forecast === null ? 'did alone' : 'did'}>
        {pin.surprise && <Burst>{t('play.oh')}</Burst>}
        {!inBuild && <p aria-hidden="true">{t('play.did')}</p>}
        <LateDrawing svg={(inBuild ? view.replyPicture(setup, reply) : view.picture(setup, answer, reply)) ?? ''} />
      </div>
    </article>
  );
});

/** A try of before, small. `again`: the build under the hands is this one. */
export const OldPin = memo(({ pin, view, replies, again }: PinProps & { readonly again: boolean }) => (
  <article class={again ? 'pin again' : 'pin'}>
    <Top pin={pin} />
    <Small of={pin.attempt} view={view} replies={replies} />
  </article>
));

type LedProps = Omit<PinProps, 'pin'> & { readonly led: LedPin; readonly onLook: () => void };

/** The teacher's own try, which went first: it can be seen to run, and is nobody else's. */
export const LedPinned = memo(({ led, view, replies, onLook }: LedProps) => {
  const { t } = useSay();
  return (
    <article class="pin led">
      <i class="tape" aria-hidden="true" />
      <div class="pin-top">
        <h3>{t('play.led')}</h3>
      </div>
      <Small of={led} view={view} replies={replies} />
      <button type="button" class="chip soft" onClick={onLook}>
        {t('play.led.look')}
      </button>
    </article>
  );
});

type SmallProps = Omit<PinProps, 'pin'> & { readonly of: Pick<Attempt, 'setup' | 'answer' | 'forecast' | 'reply'> };

/** The build as it came to rest; what was thought beside what it did. */
const Small = ({ of, view, replies }: SmallProps) => {
  const { setup, answer, forecast, reply } = of;
  return (
    <>
      <Told of={of} replies={replies} />
      <Drawing svg={view.picture(setup, answer, reply) ?? ''} />
      <div class="pair">
        {!view.forecastInBuild(setup) && <Thought view={view} setup={setup} forecast={forecast} />}
        {surprised(of) ? <Glint /> : <span class="as-thought" aria-hidden="true" />}
        <span class="small-did">
          <Drawing svg={view.replyPicture(setup, reply) ?? ''} />
        </span>
      </div>
    </>
  );
};

/** The slot of the next try: the forecast as it stands, and what nobody knows yet. */
export const NextPin = ({
  number,
  other,
  view,
  setup,
  forecast,
}: {
  number: number;
  other: boolean;
  view: SealedView<Stage>;
  setup: Json;
  forecast: string | null;
}) => {
  const { say } = useSay();
  return (
    <div class="pin next" aria-hidden="true">
      <b class="voice">{say(tryWords(number, other))}</b>
      <div class="pair">
        <Thought view={view} setup={setup} forecast={forecast} />
        <span class="small-did open voice">?</span>
      </div>
    </div>
  );
};

const Thought = ({ view, setup, forecast }: { view: SealedView<Stage>; setup: Json; forecast: string | null }) => (
  <span class="small-thought">
    <Pin />
    {forecast !== null && !view.forecastInBuild(setup) && <Drawing svg={view.replyPicture(setup, forecast) ?? ''} />}
  </span>
);
