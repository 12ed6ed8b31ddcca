import { PRESETS } from '../core/assignment.ts';
import { GATE_PRESETS, type GateThresholds } from '../core/playlist.ts';
import { CONSENTS } from '../core/world.ts';
import { POLICIES } from '../feedback/policy.ts';
import { Segment } from '../stage/dom/door/controls.tsx';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { keyOf } from '../store/pack.ts';
import type { Desk } from './desk.ts';
import { Share } from './share.tsx';

const GATES = [...PRESETS, 'own'] as const;
const ASSEMBLE = ['teacher', 'open'] as const;
const POLICY_NAMES = ['fixed', ...Object.keys(POLICIES).filter((name) => name !== 'fixed')];

/** How the lesson plays, and how it comes to the class. */
export const PlaysPane = ({ desk }: { desk: Desk }) => {
  const { t } = useSay();
  const { gate, assemble, policy, consent } = desk.lesson.value;
  const chosen = typeof gate === 'string' ? gate : 'own';
  return (
    <Pane title={t('teach.plays')} className="teach-plays">
      <Share desk={desk} />
      <Segment
        title={t('teach.gate')}
        options={GATES.map((id) => ({ id, words: t(`teach.gate.${id}`) }))}
        chosen={chosen}
        onChoose={(id) => desk.edit({ gate: id === 'own' ? { ...GATE_PRESETS.standard } : id })}
        says={chosen === 'own' ? undefined : t(`teach.gate.${chosen}.says`)}
      />
      {typeof gate !== 'string' && <Thresholds gate={gate} onChange={(own) => desk.edit({ gate: own })} />}
      <Segment
        title={
          <>
            <DoorIcon name="key" />
            {t('teach.assemble')}
          </>
        }
        options={ASSEMBLE.map((id) => ({ id, words: t(`teach.assemble.${id}`) }))}
        chosen={assemble}
        onChoose={(id) => desk.edit({ assemble: id })}
        says={t(`teach.assemble.${assemble}.says`, { key: keyOf(desk.lesson.value) })}
      />
      <Segment
        title={t('teach.policy')}
        options={POLICY_NAMES.map((id) => ({ id, words: t(`teach.policy.${id}`) }))}
        chosen={policy}
        onChoose={(id) => desk.edit({ policy: id })}
        says={t(`teach.policy.${policy}.says`)}
      />
      <Segment
        title={t('teach.consent')}
        options={CONSENTS.map((id) => ({ id, words: t(`teach.consent.${id}`) }))}
        chosen={consent}
        onChoose={(id) => desk.edit({ consent: id })}
        says={t(`teach.consent.${consent}.says`)}
      />
    </Pane>
  );
};

/** What a teacher may set of the gate: unit of the number that is shown, least, most, step. */
const STEPS = {
  ideas: { unit: 1, least: 1, most: 6, step: 1 },
  barren: { unit: 1, least: 1, most: 8, step: 1 },
  idle: { unit: 1000, least: 30, most: 300, step: 30 },
} as const satisfies Partial<Record<keyof GateThresholds, object>>;

const Thresholds = ({ gate, onChange }: { gate: GateThresholds; onChange: (gate: GateThresholds) => void }) => {
  const { t } = useSay();
  return (
    <ul class="teach-steps">
      {(['ideas', 'barren', 'idle'] as const).map((name) => {
        const { unit, least, most, step } = STEPS[name];
        const now = gate[name] / unit;
        const to = (value: number) => onChange({ ...gate, [name]: Math.max(least, Math.min(most, value)) * unit });
        return (
          <li key={name}>
            <span id={`own-${name}`}>{t(`teach.own.${name}`, { n: now })}</span>
            <button
              type="button"
              class="door-round"
              aria-label={t('teach.own.less', { what: t(`teach.own.${name}`, { n: now }) })}
              aria-disabled={now <= least}
              onClick={() => to(now - step)}
            >
              <DoorIcon name="minus" />
            </button>
            <button
              type="button"
              class="door-round"
              aria-label={t('teach.own.more', { what: t(`teach.own.${name}`, { n: now }) })}
              aria-disabled={now >= most}
              onClick={() => to(now + step)}
            >
              <DoorIcon name="plus" />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
