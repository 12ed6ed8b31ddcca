import { useSay } from '../stage/dom/speech.tsx';

/** How far a job has come. @param text key of what it says, with `share` to fill in */
export const Progress = ({ text, share, onCancel }: { readonly text: string; readonly share: number; readonly onCancel?: () => void }) => {
  const { t } = useSay();
  const says = t(text, { share });
  return (
    <div class="research-progress">
      <p>{says}</p>
      <div role="progressbar" aria-label={says} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(100 * share)}>
        <i style={{ width: `${100 * share}%` }} />
      </div>
      {onCancel && (
        <button type="button" class="door-ghost" onClick={onCancel}>
          {t('research.cancel')}
        </button>
      )}
    </div>
  );
};

/** A job that came to nothing: why, what is safe, what to do. */
export const Stopped = ({ why }: { readonly why: string }) => {
  const { t } = useSay();
  return (
    <div class="door-file look" role="alert">
      <div>
        <b>{t('research.stopped', { why })}</b>
        <p>{t('research.stopped.safe')}</p>
      </div>
    </div>
  );
};
