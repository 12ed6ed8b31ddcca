import { useSay } from '../stage/dom/speech.tsx';
import type { Learner } from '../store/types.ts';
import { Badge } from './badge.tsx';
import { nickname } from './nickname.ts';

type LearnerButtonProps = {
  readonly learner: Learner | undefined;
  /** whether there is room for the name beside the face */
  readonly named: boolean;
  readonly onOpen: () => void;
};

/** Who plays: the first of the two taps that switch. */
export const LearnerButton = ({ learner, named, onOpen }: LearnerButtonProps) => {
  const { say, t } = useSay();
  if (learner === undefined) return null;
  return (
    <button type="button" class={named ? 'pill learner' : 'round learner'} aria-haspopup="dialog" onClick={onOpen}>
      <Badge learner={learner} />
      <span class="unseen">{`${t('play.learner.who')} `}</span>
      <span class={named ? '' : 'unseen'}>{say(nickname(learner))}</span>
    </button>
  );
};
