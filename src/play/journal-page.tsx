import { useEffect, useRef, useState } from 'preact/hooks';
import './journal.css';
import curious from '../../assets/art/journal/feeling-curious.svg';
import proud from '../../assets/art/journal/feeling-proud.svg';
import stuck from '../../assets/art/journal/feeling-stuck.svg';
import surprisedFace from '../../assets/art/journal/feeling-surprised.svg';
import tickled from '../../assets/art/journal/feeling-tickled.svg';
import rose from '../../assets/art/journal/rose.svg';
import thorn from '../../assets/art/journal/thorn.svg';
import type { Reply } from '../core/kind.ts';
import type { SealedView } from '../core/view.ts';
import type { Attempt, Feeling, JournalText } from '../core/world.ts';
import { worldOf } from '../session/apply.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Icon } from '../stage/dom/icons.tsx';
import { Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import type { Stage } from '../stage/stage.ts';
import { Backdrop } from './backdrop.tsx';
import type { Game } from './game.ts';
import { HangingAha } from './hanging-aha.tsx';
import { memoryOf } from './journal.ts';
import { EarlierPages } from './journal-pages.tsx';
import { OOPS, OopsSays } from './oops-says.tsx';
import { PageTop } from './page-top.tsx';
import type { AppProps } from './props.ts';
import { Thread } from './thread.tsx';
import { ToldLine } from './told.tsx';

/** In the order in which they are offered. */
export const FACES: Readonly<Record<Feeling, string>> = { surprised: surprisedFace, curious, stuck, proud, tickled };
const OFFERED = ['surprised', 'curious', 'stuck', 'proud', 'tickled'] as const satisfies readonly Feeling[];
const NOTHING_WRITTEN: JournalText = { rose: '', thorn: '', next: '', oops: '' };
/** What the log takes of one text, characters. */
const MOST = 500;

type JournalProps = {
  readonly game: Game;
  readonly app: AppProps;
  readonly layout: Layout;
  readonly kind: string;
  /** leaves the journal, on to what comes next */
  readonly onDone: () => void;
};

/** The look back: one thread of own tries, a card that writes itself, and room for own words. All of it can be left out. */
export const JournalPage = ({ game, app, layout, kind, onDone }: JournalProps) => {
  const { t } = useSay();
  const [step, setStep] = useState<'look' | 'oops' | 'kept' | 'pages'>('look');
  const [pin, setPin] = useState<Attempt>();
  const [feeling, setFeeling] = useState<Feeling>();
  const [text, setText] = useState(NOTHING_WRITTEN);
  const world = worldOf(game.state.value.carried, kind);
  const view = Object.hasOwn(app.views, kind) ? app.views[kind] : undefined;
  const repliesOf = (attempt: Attempt): readonly Reply[] => {
    const puzzle = app.kinds[kind]?.open(attempt.setup);
    return puzzle?.ok ? puzzle.value.replies : [];
  };
  const keep = async (): Promise<void> => {
    const any = Object.values(text).some((line) => line.trim() !== '');
    await game.reflect(kind, pin?.n ?? null, feeling ?? null, any ? text : null);
    setStep('kept');
  };
  const write = (field: keyof JournalText) => (line: string) => setText((written) => ({ ...written, [field]: line }));
  const memory = memoryOf(world, Date.now());
  const before = useRef(step);
  useEffect(() => {
    // what was pressed is gone with its step: whoever plays by keyboard goes on from what came in its place
    const turned = before.current === 'pages' || step === 'pages';
    if (before.current !== step)
      document.querySelector<HTMLElement>(turned ? '.journal h1' : '.journal-right')?.focus({ preventScroll: true });
    before.current = step;
    // where the pages are one long one: on to what Oops says, with the card over it still in sight
    const right = document.querySelector<HTMLElement>('.journal-right');
    if (step === 'oops' || step === 'kept') document.querySelector('.journal-book')?.scrollTo({ top: right?.offsetTop ?? 0 });
  }, [step]);
  return (
    <main class="journal on-dark" data-shape={layout.shape}>
      <Backdrop shape={layout.shape} dim={false} />
      <PageTop shape={layout.shape}>
        {world !== undefined && world.journal.length > 0 && step !== 'pages' && (
          <button type="button" class="pill" onClick={() => setStep('pages')}>
            <Icon name="book" />
            {t('play.journal.pages')}
          </button>
        )}
        {step === 'pages' && (
          <button type="button" class="pill" onClick={() => setStep('look')}>
            <Icon name="pencil" />
            {t('play.journal.today')}
          </button>
        )}
      </PageTop>
      <div class="journal-book">
        <i class="journal-rings" aria-hidden="true" />
        {step === 'pages' && world !== undefined ? (
          <EarlierPages world={world} repliesOf={repliesOf} view={view} language={game.state.value.preferences.language} />
        ) : (
          <>
            <section class="journal-left" aria-labelledby="journal-title">
              <h1 id="journal-title" tabIndex={-1}>
                {t('play.journal.title')}
              </h1>
              {view && <Thread world={world} view={view} layout={layout} chosen={pin?.n} onChoose={setPin} />}
              {memory && (
                <p class="journal-memory voice">
                  <ToldLine
                    attempt={memory.attempt}
                    replies={repliesOf(memory.attempt)}
                    line="play.journal.memory"
                    values={{ weeks: memory.weeks }}
                  />
                </p>
              )}
            </section>
            <section class="journal-right" tabIndex={-1} aria-label={t('play.journal.page')}>
              {step === 'look' && (
                <>
                  <SelfWritten pin={pin} view={view} replies={pin ? repliesOf(pin) : []} />
                  <Feelings chosen={feeling} onChoose={setFeeling} />
                  <div class="journal-papers">
                    <Paper
                      art={rose}
                      name={t('play.journal.rose')}
                      hint={t('play.journal.rose.hint')}
                      text={text.rose}
                      onWrite={write('rose')}
                    />
                    <Paper
                      art={thorn}
                      name={t('play.journal.thorn')}
                      hint={t('play.journal.thorn.hint')}
                      text={text.thorn}
                      onWrite={write('thorn')}
                    />
                    <Paper name={t('play.journal.next')} text={text.next} onWrite={write('next')} />
                  </div>
                  <div class="journal-acts">
                    <button type="button" class="go" onClick={() => setStep('oops')}>
                      {t('play.journal.tell')}
                    </button>
                    <button type="button" class="chip soft" onClick={onDone}>
                      {t('play.journal.not-now')}
                    </button>
                  </div>
                </>
              )}
              {step === 'oops' && (
                <>
                  {pin && <SelfWritten pin={pin} view={view} replies={repliesOf(pin)} />}
                  <OopsSays face="thinking">{t('play.journal.oops')}</OopsSays>
                  <Paper name={t('play.journal.tell')} text={text.oops} onWrite={write('oops')} />
                  <div class="journal-acts">
                    <button type="button" class="go" onClick={() => void keep()}>
                      {t('play.journal.keep')}
                    </button>
                    <button type="button" class="chip soft" onClick={() => setStep('look')}>
                      {t('play.journal.back')}
                    </button>
                  </div>
                </>
              )}
              {step === 'kept' && (
                <div role="status">
                  {pin && <SelfWritten pin={pin} view={view} replies={repliesOf(pin)} />}
                  <OopsSays face="repaired">{t('play.journal.kept')}</OopsSays>
                  <div class="journal-acts">
                    <button type="button" class="go" onClick={onDone}>
                      {t('play.next')}
                      <Icon name="next" />
                    </button>
                  </div>
                </div>
              )}
            </section>
          </>
        )}
      </div>
      <HangingAha place="journal-aha" level={4} />
      <img class="journal-oops" src={OOPS[step === 'kept' ? 'repaired' : 'thinking']} alt="" aria-hidden="true" />
    </main>
  );
};

type SelfProps = { readonly pin: Attempt | undefined; readonly view: SealedView<Stage> | undefined; readonly replies: readonly Reply[] };

/** The card that writes itself from the pin. */
const SelfWritten = ({ pin, view, replies }: SelfProps) => {
  const { t } = useSay();
  const thought = pin && view && !view.forecastInBuild(pin.setup) ? pin.forecast : null;
  return (
    <section class="journal-card" aria-live="polite">
      <i class="tape" aria-hidden="true" />
      <p class="voice">{pin ? <ToldLine attempt={pin} replies={replies} /> : t('play.journal.empty')}</p>
      {pin && view && (
        <div class="journal-pair" aria-hidden="true">
          {thought !== null && (
            <span class="journal-thought">
              <Pin />
              <Drawing svg={view.replyPicture(pin.setup, thought) ?? ''} />
            </span>
          )}
          <span class="journal-did">
            <Drawing svg={view.replyPicture(pin.setup, pin.reply) ?? ''} />
          </span>
        </div>
      )}
    </section>
  );
};

const Feelings = ({ chosen, onChoose }: { chosen: Feeling | undefined; onChoose: (feeling: Feeling | undefined) => void }) => {
  const { t } = useSay();
  return (
    <fieldset class="feelings">
      <legend class="voice">{t('play.journal.felt')}</legend>
      <div class="feelings-row">
        {OFFERED.map((feeling) => (
          <button
            type="button"
            key={feeling}
            class={feeling === chosen ? 'feeling on' : 'feeling'}
            aria-pressed={feeling === chosen}
            onClick={() => onChoose(feeling === chosen ? undefined : feeling)}
          >
            <img src={FACES[feeling]} alt="" aria-hidden="true" />
            {t(`play.feeling.${feeling}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
};

type PaperProps = {
  readonly art?: string;
  readonly name: string;
  readonly hint?: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
};

/** A sheet for own words. */
const Paper = ({ art, name, hint, text, onWrite }: PaperProps) => {
  const { t } = useSay();
  return (
    <label class={art === undefined ? 'paper plain' : 'paper'}>
      {art !== undefined && <img src={art} alt="" aria-hidden="true" />}
      <b class="voice">{name}</b>
      {hint !== undefined && <small>{hint}</small>}
      <textarea
        class="voice"
        rows={2}
        maxLength={MOST}
        placeholder={t('play.journal.write')}
        value={text}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </label>
  );
};
