import type { Signal } from '@preact/signals';
import { otherLanguage } from '../stage/dom/door/door.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { linkHash } from '../store/pack.ts';
import type { Desk } from './desk.ts';
import { STEPS, type Standing } from './plan.ts';
import type { Previewed } from './preview.tsx';

/** Where the door's pages are. */
export const ADDRESSES = {
  lessons: '#/teach',
  class: '#/teach/class',
  plan: '#/teach/plan',
  discuss: '#/teach/discuss',
  sheets: '#/teach/sheets',
} as const;

type ActsProps = {
  readonly at: 'lessons' | 'class' | 'plan' | 'sheets';
  readonly parts: DoorParts;
  readonly desk: Desk;
  readonly standing: Signal<Standing | undefined>;
  readonly hasIdeas: boolean;
  readonly hasTries: boolean;
  readonly onPreview: (previewed: Previewed) => void;
  readonly onDemo: () => void;
};

/** The buttons of the strip: what belongs to the page that is shown; the language on the first one. */
export const StripActs = ({ at, parts, desk, standing, hasIdeas, hasTries, onPreview, onDemo }: ActsProps) => {
  const { t } = useSay();
  const packed = desk.packed.value;
  const other = otherLanguage(parts.language.value);
  return (
    <>
      {at === 'lessons' && (
        <button
          type="button"
          class="pill"
          lang={other}
          onClick={() => {
            parts.language.value = other;
          }}
        >
          {t('teach.language')}
        </button>
      )}
      {at === 'lessons' && (
        <button
          type="button"
          class="pill"
          disabled={packed === undefined}
          onClick={() => packed !== undefined && onPreview({ title: desk.lesson.value.name, hash: linkHash(packed) })}
        >
          <DoorIcon name="next" />
          {t('teach.try')}
        </button>
      )}
      {at === 'plan' ? (
        <PlanActs standing={standing} />
      ) : at === 'sheets' ? (
        <>
          <a class="pill" href={ADDRESSES.class}>
            <DoorIcon name="prev" />
            {t('teach.tab.class')}
          </a>
          <button type="button" class="go" onClick={() => window.print()}>
            <DoorIcon name="print" />
            {t('teach.sheets.print')}
          </button>
        </>
      ) : at === 'class' && hasTries ? undefined : (
        <button type="button" class="pill" onClick={onDemo}>
          <DoorIcon name="people" />
          {t('teach.demo')}
        </button>
      )}
      {at === 'class' && hasTries && (
        <a class="pill" href={ADDRESSES.sheets}>
          <DoorIcon name="print" />
          {t('teach.sheets')}
        </a>
      )}
      {at === 'class' && hasIdeas && (
        <a class="go" href={ADDRESSES.discuss}>
          {t('teach.discuss')}
        </a>
      )}
    </>
  );
};

const PlanActs = ({ standing }: { standing: Signal<Standing | undefined> }) => {
  const { t } = useSay();
  const now = standing.value;
  const next = now === undefined ? 0 : now.step + 1;
  const over = next >= STEPS.length;
  return (
    <>
      <button type="button" class="pill" onClick={() => window.print()}>
        <DoorIcon name="print" />
        {t('teach.plan.print')}
      </button>
      <button
        type="button"
        class="go"
        onClick={() => {
          standing.value = over ? undefined : { step: next, since: Date.now() };
        }}
      >
        <DoorIcon name="next" />
        {t(over ? 'teach.plan.over' : now === undefined ? 'teach.plan.start' : 'teach.plan.next')}
      </button>
    </>
  );
};
