import type { ClassTry, Mark } from '../export/class-pupils.ts';
import { useSay } from '../stage/dom/speech.tsx';

const STAR = 'M0-10C1.2-3.4 3.4-1.2 10 0C3.4 1.2 1.2 3.4 0 10C-1.2 3.4-3.4 1.2-10 0C-3.4-1.2-1.2-3.4 0-10Z';
/** Marks of a path; of more tries the newest are shown. */
const MOST = 10;
const [STEP, EDGE] = [17, 9];

const MarkAt = ({ mark, x }: { mark: Mark; x: number }) =>
  mark === 'surprise' ? (
    <path d={STAR} transform={`translate(${x} 12) scale(.95)`} fill="var(--ink)" />
  ) : mark === 'repeat' ? (
    <circle cx={x} cy="12" r="4" fill="none" stroke="var(--ink)" stroke-width="2" />
  ) : (
    <circle cx={x} cy="12" r="5" fill="var(--ink)" />
  );

/** The way of someone's tries, in order: ideas, repeats, surprises. */
export const TryPath = ({ tries }: { tries: readonly ClassTry[] }) => {
  const { t } = useSay();
  const shown = tries.slice(-MOST);
  const count = (mark: Mark) => tries.filter((one) => one.mark === mark).length;
  const width = 2 * EDGE + STEP * Math.max(0, shown.length - 1);
  return (
    <svg
      class="teach-path"
      viewBox={`0 0 ${width} 24`}
      width={width}
      height="24"
      role="img"
      aria-label={t('teach.path', { ideas: count('idea'), repeats: count('repeat'), surprises: count('surprise') })}
    >
      <path d={`M${EDGE} 12H${width - EDGE}`} stroke="var(--ink)" stroke-width="1.6" opacity=".35" />
      {shown.map(({ mark, attempt }, at) => (
        <MarkAt key={`${attempt.at} ${attempt.n}`} mark={mark} x={EDGE + STEP * at} />
      ))}
    </svg>
  );
};

/** What the marks of a path mean. */
export const MarkKey = () => {
  const { t } = useSay();
  return (
    <p class="teach-key door-soft">
      {(['idea', 'repeat', 'surprise'] as const).map((mark) => (
        <span key={mark}>
          <svg viewBox="0 0 20 24" width="20" height="24" aria-hidden="true">
            <MarkAt mark={mark} x={10} />
          </svg>
          {t(`teach.mark.${mark}`)}
        </span>
      ))}
    </p>
  );
};
