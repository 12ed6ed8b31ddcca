import { blockOf } from '../core/experiment.ts';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';

/** Who is in which arm, by the logs of this door. */
export const BalancePane = ({ desk }: { readonly desk: ExperimentDesk }) => {
  const { t } = useSay();
  const { arms } = desk.form.value;
  void blockOf;
  return (
    <Pane title={t('research.study.balance')} className="study-balance">
      <p class="door-soft">{t('research.study.balance.none', { arms: arms.length })}</p>
      <a class="door-ghost" href="#/research">
        <DoorIcon name="drop" />
        {t('research.study.balance.logs')}
      </a>
    </Pane>
  );
};
