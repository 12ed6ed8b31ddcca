import { WHEN, type When } from '../core/experiment.ts';
import type { Level } from '../core/level.ts';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';
import { Field, whole } from './field.tsx';

type SheetProps = { readonly desk: ExperimentDesk; readonly list: 'levels' | When; readonly onClose: () => void };

/** Which levels are played, or asked in a test, world by world. */
export const LevelsSheet = ({ desk, list, onClose }: SheetProps) => {
  const { t } = useSay();
  const form = desk.form.value;
  const { minutes, delay_days: days } = form;
  const from = list === 'levels' ? desk.levels : desk.tests;
  const worlds = [...new Set(from.map(({ kind }) => kind))];
  const title = list === 'levels' ? t('research.study.levels') : t(`research.study.when.${list}`, { days });
  return (
    <Sheet title={title} onClose={onClose} className="study-levels">
      {list === 'delayed' && <Field name={t('research.study.days')} input={whole(days, 1, 365, (to) => desk.edit({ delay_days: to }))} />}
      {list === 'levels' && (
        <Field
          name={t('research.study.minutes')}
          input={whole(minutes ?? Number.NaN, 1, 600, (to) => (Number.isNaN(to) ? desk.unset('minutes') : desk.edit({ minutes: to })))}
          says={t('research.study.minutes.says')}
        />
      )}
      {worlds.map((world) => (
        <World key={world} desk={desk} list={list} world={world} levels={from.filter(({ kind }) => kind === world)} />
      ))}
    </Sheet>
  );
};

type WorldProps = Omit<SheetProps, 'onClose'> & { readonly world: string; readonly levels: readonly Level[] };

const World = ({ desk, list, world, levels }: WorldProps) => {
  const { t } = useSay();
  const form = desk.form.value;
  const chosen = form[list];
  const ids = levels.map(({ id }) => id);
  const all = ids.every((id) => chosen.includes(id));
  const elsewhere = WHEN.filter((when) => when !== list).flatMap((when) => form[when]);
  const toggleAll = () =>
    desk.edit({ [list]: all ? chosen.filter((id) => !ids.includes(id)) : [...chosen, ...ids.filter((id) => !chosen.includes(id))] });
  const name = t(`play.shop.${world}`);
  return (
    <fieldset>
      <legend>{name}</legend>
      {list === 'levels' && (
        <label class="study-tick all">
          <input type="checkbox" checked={all} onChange={toggleAll} />
          <b>{t('research.study.world.all', { world: name })}</b>
        </label>
      )}
      <div class="study-ticks">
        {levels.map((level) => {
          const used = list !== 'levels' && elsewhere.includes(level.id);
          return (
            <label key={level.id} class="study-tick">
              <input type="checkbox" checked={chosen.includes(level.id)} onChange={() => desk.toggleLevel(list, level.id)} />
              <span>
                <b>{level.id}</b> {list === 'levels' ? t(`level.${level.id}`) : t(`research.study.measure.${level.measures ?? 'other'}`)}
                {used && <small>{t('research.study.test.used')}</small>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};
