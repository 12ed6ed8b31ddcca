import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { EXCLUSIONS, type Experiment, WHEN, type When } from '../core/experiment.ts';
import { MEASURES } from '../core/level.ts';
import { Segment } from '../stage/dom/door/controls.tsx';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';
import { day, Field, whole } from './field.tsx';
import { LevelsSheet } from './levels-sheet.tsx';

type PaneProps = { readonly desk: ExperimentDesk; readonly draw: () => number };

/** What an experiment is, field by field; where the file says that one is amiss, it has a brass edge. @param draw gives a new seed */
export const StudyPane = ({ desk, draw }: PaneProps) => {
  const { t } = useSay();
  const [list, setList] = useState<'levels' | When>();
  const form = desk.form.value;
  const { study, unit, block, seed, arms, levels, minutes, delay_days: days, start, end } = form;
  const times = arms.length > 0 ? block / arms.length : 0;
  return (
    <Pane title={t('research.study')} className="study-form">
      <Field
        name={t('research.study.name')}
        look={amiss(desk, 'study')}
        input={{
          ...({ value: study, maxLength: 40, autocomplete: 'off', spellcheck: false } as const),
          onInput: ({ currentTarget: { value } }) => desk.edit({ study: value }),
        }}
      />
      <Segment
        title={t('research.study.unit')}
        options={(['learner', 'class'] as const).map((id) => ({ id, words: t(`research.study.unit.${id}`) }))}
        chosen={unit}
        onChoose={(id) => desk.edit({ unit: id })}
      />
      <div class="study-two">
        <Field
          name={t('research.study.block')}
          look={amiss(desk, 'block')}
          input={whole(block, 2, 60, (to) => desk.edit({ block: to }))}
          behind={
            <small>{Number.isInteger(times) && times > 0 ? t('research.study.each', { n: times }) : t('research.study.each.uneven')}</small>
          }
        />
        <Field
          name={t('research.study.seed')}
          look={amiss(desk, 'seed')}
          input={whole(seed, 0, 0xffff_ffff, (to) => desk.edit({ seed: to }))}
          button={
            <button type="button" class="study-die" aria-label={t('research.study.die')} onClick={() => desk.edit({ seed: draw() })}>
              <DoorIcon name="dice" />
            </button>
          }
        />
      </div>
      <h3>{t('research.study.levels')}</h3>
      <Listed desk={desk} field="levels" mark={<DoorIcon name="next" />} onOpen={() => setList('levels')}>
        <b>{t('research.study.levels.count', { n: levels.length })}</b>
        <span>{t('research.study.levels.ends', { minutes: minutes ?? 0 })}</span>
      </Listed>
      <h3>{t('research.study.tests')}</h3>
      {WHEN.map((when, index) => (
        <Listed key={when} desk={desk} field={when} mark={index + 1} onOpen={() => setList(when)}>
          <b>{t(`research.study.when.${when}`, { days })}</b>
          <span>{form[when].length === 0 ? t('research.study.test.none') : measured(desk, form[when], t)}</span>
        </Listed>
      ))}
      <div class="study-two">
        <Field name={t('research.study.starts')} look={amiss(desk, 'start')} input={day(start, (to) => desk.edit({ start: to }))} />
        <Field name={t('research.study.ends')} look={amiss(desk, 'end')} input={day(end, (to) => desk.edit({ end: to }))} />
      </div>
      <Exclusions desk={desk} />
      {list && <LevelsSheet desk={desk} list={list} onClose={() => setList(undefined)} />}
    </Pane>
  );
};

/** What a test measures, as "procedure, concept". */
function measured(desk: ExperimentDesk, ids: readonly string[], t: (key: string) => string): string {
  const found = desk.tests.filter(({ id }) => ids.includes(id));
  return MEASURES.filter((measure) => found.some(({ measures }) => measures === measure))
    .map((measure) => t(`research.study.measure.${measure}`))
    .join(', ');
}

const amiss = (desk: ExperimentDesk, field: keyof Experiment): boolean => desk.read.value.faults.some((fault) => fault.field === field);

type ListedProps = {
  readonly desk: ExperimentDesk;
  readonly field: keyof Experiment;
  readonly mark: ComponentChildren;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
};

/** A list of levels in a row, which opens it. */
const Listed = ({ desk, field, mark, onOpen, children }: ListedProps) => (
  <button type="button" class={amiss(desk, field) ? 'study-list look' : 'study-list'} aria-haspopup="dialog" onClick={onOpen}>
    <i class="voice">{mark}</i>
    <span>{children}</span>
    <DoorIcon name="rename" />
  </button>
);

/** As many pulls as someone has to have made, where nothing else is said. */
const PULLS = 3;
const UNDER = /^under (\d+) pulls$/;

const Exclusions = ({ desk }: { readonly desk: ExperimentDesk }) => {
  const { t } = useSay();
  const id = useId();
  const { exclude } = desk.form.value;
  const pulls = exclude.map((reason) => UNDER.exec(reason)?.[1]).find((n) => n !== undefined);
  const toggle = (reason: string, on: boolean) =>
    desk.edit({ exclude: on ? [...exclude, reason] : exclude.filter((one) => one !== reason) });
  const under = (n: number | undefined) =>
    desk.edit({ exclude: [...exclude.filter((one) => !UNDER.test(one)), ...(n === undefined ? [] : [`under ${n} pulls`])] });
  return (
    <fieldset class="study-out">
      <legend>{t('research.study.out')}</legend>
      {EXCLUSIONS.map((reason) => {
        const last = reason === 'under N pulls';
        const on = last ? pulls !== undefined : exclude.includes(reason);
        return (
          <label key={reason} class={on ? 'on' : ''}>
            <input
              class="door-over"
              type="checkbox"
              checked={on}
              onChange={({ currentTarget: { checked } }) => (last ? under(checked ? PULLS : undefined) : toggle(reason, checked))}
            />
            <span>
              {last ? t('research.study.out.under', { n: pulls ?? PULLS }) : t(`research.study.out.${reason.replaceAll(' ', '-')}`)}
            </span>
          </label>
        );
      })}
      {pulls !== undefined && (
        <label class="study-pulls" for={id}>
          <span>{t('research.study.out.pulls')}</span>
          <input
            id={id}
            class="voice"
            type="number"
            min={1}
            max={99}
            value={pulls}
            onChange={({ currentTarget: { valueAsNumber: n } }) => under(Number.isInteger(n) ? Math.min(99, Math.max(1, n)) : PULLS)}
          />
        </label>
      )}
    </fieldset>
  );
};
