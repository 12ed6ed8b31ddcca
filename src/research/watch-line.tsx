import { useSay } from '../stage/dom/speech.tsx';
import type { Moment, Playback } from './playback.ts';

/** ms as minutes and seconds */
export const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** A session is drawn so wide; marks stand moment by moment, since time would lay some over others. */
const WIDE = 528;
const LEFT = 20;
const RIGHT = 514;
/** Height of the tallest bar, and the surprise that it stands for, bits. */
const TALL = 31;
const TALLEST = 5;
/** Room that a mark takes at its own size, and how small it may get. */
const ROOM = 24;
const SMALLEST = 0.36;

type LineProps = { readonly playback: Playback; readonly at: number; readonly onSeek: (index: number) => void };

/** The line of a session, to scrub along: the height of a bar is surprise, the mark the kind of try. */
export const WatchLine = ({ playback, at, onSeek }: LineProps) => {
  const { t } = useSay();
  const { moments, pulls } = playback;
  const apart = (RIGHT - LEFT - 48) / Math.max(1, moments.length - 1);
  const xOf = (index: number): number => LEFT + 24 + index * apart;
  const now = moments[at];
  const x = xOf(at);
  const bar = Math.min(10, Math.max(1.5, apart - 2));
  const size = Math.min(1, Math.max(SMALLEST, apart / ROOM));
  return (
    <div class="watch-line">
      <svg viewBox={`0 -8 ${WIDE} 92`} aria-hidden="true" focusable="false">
        <path d={`M${LEFT} 56H${RIGHT}`} stroke="var(--edge)" stroke-width="12" stroke-linecap="round" />
        <path d={`M${LEFT} 56H${x}`} stroke="var(--teal)" stroke-width="12" stroke-linecap="round" />
        {moments.map((moment, index) => {
          const high = moment.surprise === 0 ? 0 : Math.max(2, (TALL * Math.min(TALLEST, moment.surprise)) / TALLEST);
          return (
            <g key={index} transform={`translate(${xOf(index)} 56)`}>
              <rect
                x={-bar / 2}
                y={-16 - high}
                width={bar}
                height={high}
                rx={Math.min(4, bar / 2)}
                fill={index <= at ? 'var(--iron)' : '#C9BBD3'}
              />
              <Mark mark={moment.mark} size={size} />
            </g>
          );
        })}
        <path d={`M${x} 2V80`} stroke="var(--ink)" stroke-width="4" stroke-linecap="round" />
        <path d={`M${x - 10} -2h20v10l-10 9-10-9Z`} fill="var(--teal)" stroke="var(--ink)" stroke-width="3" stroke-linejoin="round" />
      </svg>
      <input
        class="door-over"
        type="range"
        min={0}
        max={Math.max(0, moments.length - 1)}
        value={at}
        aria-label={t('research.watch.line')}
        aria-valuetext={now && t('research.watch.at', { time: clock(now.t), pull: now.pulls, pulls, mark: now.mark })}
        onInput={({ currentTarget }) => onSeek(Number(currentTarget.value))}
      />
      <p class="watch-times voice" aria-hidden="true">
        <span>0:00</span>
        <b>{clock(now?.t ?? 0)}</b>
        <span>{clock(playback.length)}</span>
      </p>
    </div>
  );
};

const Mark = ({ mark, size }: { readonly mark: Moment['mark']; readonly size: number }) => (
  <g transform={`scale(${size})`}>
    <circle r={mark === 'idea' ? 11 : 15} fill="var(--sheet)" />
    {mark === 'idea' && <circle r="6.5" fill="var(--ink)" />}
    {mark === 'repeat' && <circle r="5.5" fill="var(--sheet)" stroke="var(--ink)" stroke-width="2.6" />}
    {mark === 'surprise' && (
      <path
        transform="scale(1.2)"
        d="M0-10C1.2-3.4 3.4-1.2 10 0C3.4 1.2 1.2 3.4 0 10C-1.2 3.4-3.4 1.2-10 0C-3.4-1.2-1.2-3.4 0-10Z"
        fill="var(--ink)"
      />
    )}
    {mark === 'rung' && (
      <>
        <path d="M-8 0a8 8 0 0 1 16 0Z" fill="var(--ink)" />
        <path d="M-4.5 3a4.5 4.5 0 0 0 9 0Z" fill="var(--spark)" stroke="var(--ink)" stroke-width="2" />
      </>
    )}
    {mark === 'gate' && <circle r="7.5" fill="var(--spark)" stroke="var(--ink)" stroke-width="2.6" />}
  </g>
);
