import { useSay } from '../stage/dom/speech.tsx';

/** The jar of a level with several ways: it fills with each new one. */
export const Jar = ({ ways, of }: { ways: number; of: number }) => {
  const { t } = useSay();
  const found = Math.min(ways, of);
  const height = (15 * found) / of;
  return (
    <p class="tag jar">
      <svg viewBox="0 0 24 26" aria-hidden="true" focusable="false">
        <rect x="5.4" y={21 - height} width="13.2" height={height} rx="2" fill="var(--spark)" />
        <path
          d="M7 7V2.6H17V7C19 8 19 9 19 11V19.5A2 2 0 0 1 17 21.5H7A2 2 0 0 1 5 19.5V11C5 9 5 8 7 7Z"
          fill="none"
          stroke="var(--ink)"
          stroke-width="2.4"
          stroke-linejoin="round"
        />
      </svg>
      <b class="voice" aria-hidden="true">
        {`${found}/${of}`}
      </b>
      <span class="unseen">{t('play.jar', { n: found, all: of })}</span>
    </p>
  );
};
