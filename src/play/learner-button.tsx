import { useSay } from '../stage/dom/speech.tsx';
import type { Learner } from '../store/types.ts';
import { Badge } from './badge.tsx';
import { nickname } from './nickname.ts';

/** Who plays: the first of the two taps that switch. */
export const LearnerButton = ({ learner, onOpen }: { learner: Learner | undefined; onOpen: () => void }) => {
  const { say, t } = useSay();
  if (learner === undefined) return null;
  return (
    <button type="button" class="pill learner" aria-haspopup="dialog" onClick={onOpen}>
      <Badge learner={learner} />
      <span class="unseen">{`${t('play.learner.who')} `}</span>
      {say(nickname(learner))}
    </button>
  );
};
