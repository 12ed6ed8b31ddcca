// Watch: a session plays back on the stage from the log alone, and is verified. Fetched when it is asked for.

import './watch.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Segment } from '../stage/dom/door/controls.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Desk } from './desk.ts';
import type { Watched } from './job.ts';
import { type Playback, playbackOf, SPEEDS, type Speed, stayAt } from './playback.ts';
import { Progress, Stopped } from './progress.tsx';
import { WatchFigures } from './watch-figures.tsx';
import { WatchLine } from './watch-line.tsx';
import { positionOf, WatchStage } from './watch-stage.tsx';

/** Digits of a pseudonym that tell learners apart on a page. */
const SHORT = 4;

export const Watch = ({ desk, parts }: { readonly desk: Desk; readonly parts: DoorParts }) => {
  const { t } = useSay();
  const sessions = desk.opened.value?.sessions ?? [];
  const [chosen, setChosen] = useState(sessions[0]?.session);
  useEffect(() => {
    if (chosen !== undefined) desk.watch(chosen);
  }, [chosen]);
  const watching = desk.watching.value;
  const visit = sessions.find(({ session }) => session === chosen);
  const when = (at: number): string =>
    new Date(at).toLocaleString(parts.language.value, { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <div class="research-watch">
      <label class="watch-pick">
        <b class="voice">{t('research.watch.session')}</b>
        <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {sessions.map(({ session, subject, at, pulls }) => (
            <option key={session} value={session}>
              {t('research.watch.option', { learner: subject.slice(0, SHORT), when: when(at), pulls })}
            </option>
          ))}
        </select>
      </label>
      {watching.is === 'at-work' && (
        <div class="door-pane">
          <Progress text="research.watch.finding" share={watching.share} />
        </div>
      )}
      {watching.is === 'stopped' && <Stopped why={watching.why} />}
      {watching.is === 'done' && <Player key={chosen} watched={watching.came} subject={visit?.subject ?? ''} parts={parts} />}
    </div>
  );
};

const Player = ({ watched, subject, parts }: { readonly watched: Watched; readonly subject: string; readonly parts: DoorParts }) => {
  const { t } = useSay();
  const playback = useMemo(() => playbackOf(watched.events), [watched]);
  return playback === undefined || playback.moments.length === 0 ? (
    <p class="door-pane">{t('research.watch.headless')}</p>
  ) : (
    <Playing playback={playback} watched={watched} subject={subject} parts={parts} />
  );
};

type PlayingProps = {
  readonly playback: Playback;
  readonly watched: Watched;
  readonly subject: string;
  readonly parts: DoorParts;
};

const Playing = ({ playback, watched: { verdict }, subject, parts }: PlayingProps) => {
  const { t } = useSay();
  const [at, setAt] = useState(
    Math.max(
      0,
      playback.moments.findIndex(({ event }) => event.type === 'pull'),
    ),
  );
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(4);
  const [showing, setShowing] = useState(0);
  const moment = playback.moments[at];
  useEffect(() => {
    // what is done after a frame may be done after the next press: it must not take back what that one said
    if (!playing) return undefined;
    const stay = stayAt(playback, at, speed);
    if (stay === undefined) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => seek(at + 1), stay);
    return () => clearTimeout(timer);
  }, [playing, at, speed]);
  const seek = (index: number): void => {
    setAt(index);
    // a rung or an opening of the gate leaves the machine as it is
    if (playback.moments[index]?.event.type === 'pull') setShowing((count) => count + 1);
  };
  const pullFrom = (step: 1 | -1): number | undefined => {
    for (let index = at + step; playback.moments[index] !== undefined; index += step)
      if (playback.moments[index]?.event.type === 'pull') return index;
    return undefined;
  };
  const [before, next] = [pullFrom(-1), pullFrom(1)];
  const level = moment?.pull?.data.level;
  const kind = playback.levels.get(level ?? '')?.kind;
  const position = useMemo(() => moment?.pull && positionOf(parts, kind, moment.pull), [moment?.pull, kind]);
  if (moment === undefined) return null;
  const here = verdict.is === 'checked' ? verdict.mismatches.filter(({ seq }) => seq === moment.event.seq) : [];
  const toggle = (): void => {
    if (!playing && at === playback.moments.length - 1) seek(0);
    setPlaying(!playing);
  };
  return (
    <div class="watch-grid">
      <section class="watch-view" aria-label={t('research.watch.learner', { learner: subject.slice(0, SHORT) })}>
        <WatchStage parts={parts} kind={kind} pull={moment.pull} position={position} showing={showing} />
        <p class="watch-tag">
          <b class="voice">{t('research.watch.learner', { learner: subject.slice(0, SHORT) })}</b>
          {level !== undefined && <span class="door-soft">{t(`level.${level}`)}</span>}
        </p>
        <p class="watch-verdict">
          <DoorIcon name="shield" />
          {verdict.is === 'unreadable'
            ? t('research.watch.unreadable')
            : verdict.others.length > 0
              ? t('research.watch.other')
              : verdict.mismatches.length > 0
                ? t('research.watch.differ', { count: verdict.mismatches.length })
                : t('research.watch.match')}
        </p>
      </section>
      <section class="door-pane watch-player" aria-label={t('research.watch.line')}>
        <button
          type="button"
          class="door-round"
          aria-label={t('research.watch.before')}
          disabled={before === undefined}
          onClick={() => seek(before ?? at)}
        >
          <DoorIcon name="prev" />
        </button>
        <button
          type="button"
          class="door-round main watch-play"
          aria-label={t(playing ? 'research.watch.pause' : 'research.watch.play')}
          onClick={toggle}
        >
          <DoorIcon name={playing ? 'pause' : 'next'} />
        </button>
        <button
          type="button"
          class="door-round"
          aria-label={t('research.watch.next')}
          disabled={next === undefined}
          onClick={() => seek(next ?? at)}
        >
          <DoorIcon name="next" />
        </button>
        <WatchLine playback={playback} at={at} onSeek={seek} />
        <Segment
          title={<span class="unseen">{t('research.watch.speed')}</span>}
          options={SPEEDS.map((times) => ({ id: String(times), words: `${times}×` }))}
          chosen={String(speed)}
          onChoose={(id) => setSpeed(SPEEDS.find((times) => String(times) === id) ?? speed)}
        />
      </section>
      <WatchFigures parts={parts} playback={playback} moment={moment} position={position} mismatches={here} />
    </div>
  );
};
