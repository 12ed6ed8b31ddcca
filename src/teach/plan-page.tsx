import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import discuss from '../../assets/art/doors/plan-discuss.svg?raw';
import exit from '../../assets/art/doors/plan-exit.svg?raw';
import explore from '../../assets/art/doors/plan-explore.svg?raw';
import eyes from '../../assets/art/doors/plan-eyes.svg?raw';
import fresh from '../../assets/art/doors/plan-fresh.svg?raw';
import lift from '../../assets/art/doors/plan-lift.svg?raw';
import { Drawing } from '../stage/dom/drawing.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { LampString } from './lamp-string.tsx';
import { litOf, MINUTES, STEPS, type Standing, type StepId } from './plan.ts';

const PICTURES: Readonly<Record<StepId, string>> = { lift, explore, eyes, discuss, fresh, exit };
/** How often it is looked whether another lamp is lit, ms. */
const BEAT = 5000;

type PlanProps = {
  readonly standing: Signal<Standing | undefined>;
  /** what each step needs: its buttons */
  readonly acts: Readonly<Record<StepId, ComponentChildren>>;
};

/** The lesson as it goes: six steps under a string of lamps, one a minute. */
export const PlanPage = ({ standing, acts }: PlanProps) => {
  const { t } = useSay();
  const at = standing.value;
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), BEAT);
    return () => clearInterval(timer);
  }, [at]);
  const lit = litOf(at, now);
  return (
    <div class="teach-plan">
      <LampString lit={lit} step={at?.step} label={t('teach.plan.lamps', { lit, all: MINUTES })} />
      <ol>
        {STEPS.map(({ id, minutes }, index) => (
          <li key={id} class={at?.step === index ? 'teach-step now' : 'teach-step'} aria-current={at?.step === index ? 'step' : undefined}>
            <em class="voice" aria-hidden="true">
              {index + 1}
            </em>
            <Drawing svg={PICTURES[id]} className="teach-step-picture" />
            <h2>
              {t(`teach.plan.${id}`)} <small>{t('teach.plan.minutes', { n: minutes })}</small>
            </h2>
            <h3>{t(`teach.plan.${id}.what`)}</h3>
            <p>{t(`teach.plan.${id}.how`)}</p>
            <p class="teach-quote voice">{t(`teach.plan.${id}.say`)}</p>
            <div class="teach-step-acts">{acts[id]}</div>
          </li>
        ))}
      </ol>
    </div>
  );
};
