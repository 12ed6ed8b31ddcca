import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { AppProps } from './props.ts';

/** What went amiss around the game: what happened, what is safe, what to do. It never stops play that can go on. */
export const Notices = ({ app, trouble }: { app: AppProps; trouble: string | undefined }) => {
  const { t } = useSay();
  const readOnly = app.readOnly.value;
  const unkept = app.trouble.value;
  if (trouble === undefined && readOnly === undefined && unkept === undefined) return null;
  return (
    <aside class="notices" aria-label={t('play.notices')}>
      {trouble !== undefined && (
        <div class="notice" role="alert">
          <p>{trouble}</p>
        </div>
      )}
      {readOnly !== undefined && (
        <div class="notice" role="status">
          <p>{t(`play.read-only.${readOnly}`)}</p>
          {readOnly === 'other-tab' ? (
            <button type="button" class="chip" onClick={() => void app.takeOver()}>
              {t('play.read-only.here')}
            </button>
          ) : (
            <SaveLog app={app} />
          )}
        </div>
      )}
      {unkept !== undefined && (
        <div class="notice" role="status">
          <p>{t(`play.trouble.${unkept}`)}</p>
          <SaveLog app={app} />
        </div>
      )}
    </aside>
  );
};

const SaveLog = ({ app }: { app: AppProps }) => {
  const { t } = useSay();
  return (
    <button type="button" class="chip soft" onClick={() => void app.exportLog()}>
      <Icon name="save" />
      {t('play.data.save')}
    </button>
  );
};
