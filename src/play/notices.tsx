import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../stage/dom/icons.tsx';
import { taken } from '../stage/dom/size.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Trouble } from '../store/types.ts';
import { late } from './later.ts';
import type { AppProps } from './props.ts';

type NoticesProps = {
  readonly app: AppProps;
  /** why the stage can show nothing, in words */
  readonly trouble: string | undefined;
};

/** What went amiss around the game: what happened, what is safe, what to do. It covers nothing, and play that can go on goes on. */
export const Notices = ({ app, trouble }: NoticesProps) => {
  const { t } = useSay();
  const box = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState<Trouble>();
  const readOnly = app.readOnly.value;
  const unkept = app.trouble.value === seen ? undefined : app.trouble.value;
  const missing = late.value;
  const link = app.lessonTrouble.value;
  const any = trouble !== undefined || readOnly !== undefined || unkept !== undefined || missing || link !== undefined;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => {
      taken.value = element.offsetHeight;
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => {
      watch.disconnect();
      taken.value = 0;
    };
  }, [any]);

  if (!any) return null;
  return (
    <aside class="notices" ref={box} aria-label={t('play.notices')}>
      {trouble !== undefined && (
        <div class="notice" role="alert">
          <p>{trouble}</p>
        </div>
      )}
      {link !== undefined && (
        <div class="notice" role="alert">
          <p>{t(`play.lesson.trouble.${link}`)}</p>
          <button
            type="button"
            class="chip soft"
            onClick={() => {
              app.lessonTrouble.value = undefined;
            }}
          >
            {t('play.trouble.seen')}
          </button>
        </div>
      )}
      {missing && (
        <div class="notice" role="alert">
          <p>{t('play.late')}</p>
          <button type="button" class="chip" onClick={() => location.reload()}>
            {t('play.late.again')}
          </button>
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
          <button type="button" class="chip soft" onClick={() => setSeen(unkept)}>
            {t('play.trouble.seen')}
          </button>
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
