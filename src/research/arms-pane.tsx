import { ARMS, type Arm, CHANGES } from '../core/experiment.ts';
import { Switch } from '../stage/dom/door/controls.tsx';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { Icon } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { ArmMark } from './arm-mark.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';

const TRIES = { own: <Icon name="pencil" />, others: <DoorIcon name="eyes" />, first: <DoorIcon name="file" /> } as const;
const HINTS = { gate: <DoorIcon name="lamp" />, none: <DoorIcon name="minus" />, open: <DoorIcon name="lamp-lit" /> } as const;
const TOGETHER = {
  own: <DoorIcon name="eye" />,
  first: <DoorIcon name="file" />,
  others: <DoorIcon name="eyes" />,
  generic: <DoorIcon name="copy" />,
} as const;

/** All arms there are, what each changes, and whether it is in. */
export const ArmsPane = ({ desk }: { readonly desk: ExperimentDesk }) => {
  const { t } = useSay();
  const { arms } = desk.form.value;
  return (
    <Pane title={t('research.study.arms', { n: arms.length })} className="study-arms">
      <table>
        <thead>
          <tr>
            {(['arm', 'tries', 'hints', 'together', 'on'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`research.study.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ARMS.map((arm) => (
            <Row key={arm} arm={arm} on={arms.includes(arm)} onToggle={() => desk.toggleArm(arm)} />
          ))}
        </tbody>
      </table>
    </Pane>
  );
};

const Row = ({ arm, on, onToggle }: { readonly arm: Arm; readonly on: boolean; readonly onToggle: () => void }) => {
  const { t } = useSay();
  const { tries, hints, together } = CHANGES[arm];
  const when = together === 'first' ? 'first' : tries;
  return (
    <tr class={on ? '' : 'off'}>
      <th scope="row">
        <span>
          <ArmMark arm={arm} />
          {arm}
        </span>
      </th>
      <td>
        <span>
          {TRIES[when]}
          {t(`research.study.tries.${when}`)}
        </span>
      </td>
      <td>
        <span>
          {HINTS[hints]}
          {t(`research.study.hints.${hints}`)}
        </span>
      </td>
      <td>
        <span>
          {TOGETHER[together]}
          {t(`research.study.together.${together}`)}
        </span>
      </td>
      <td>
        <Switch words={<span class="unseen">{arm}</span>} on={on} onToggle={onToggle} />
      </td>
    </tr>
  );
};
