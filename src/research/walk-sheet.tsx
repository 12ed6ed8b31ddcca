import { useState } from 'preact/hooks';
import type { Arm, Experiment } from '../core/experiment.ts';
import { Segment } from '../stage/dom/door/controls.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { linkHash } from '../store/pack.ts';
import { usePacked } from './class-link.tsx';

/** The student's own page in one arm, as a visit of which nothing is kept. */
export const WalkSheet = ({ experiment, onClose }: { readonly experiment: Experiment; readonly onClose: () => void }) => {
  const { t } = useSay();
  const [arm, setArm] = useState<Arm>(experiment.arms[0] ?? 'pf');
  const packed = usePacked(experiment, 1);
  return (
    <Sheet title={t('research.study.walk')} onClose={onClose} className="study-walk">
      <Segment
        title={<span class="unseen">{t('research.study.arm')}</span>}
        options={experiment.arms.map((id) => ({ id, words: id }))}
        chosen={arm}
        onChoose={setArm}
        says={packed === 'linkless' ? t('play.lesson.trouble.old-browser') : t('research.study.walk.says')}
      />
      {packed !== undefined && packed !== 'linkless' && (
        <iframe key={arm} src={`?try&arm=${arm}${linkHash(packed)}`} title={t('research.study.walk.page', { arm })} />
      )}
    </Sheet>
  );
};
