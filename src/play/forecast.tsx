import type { Reply } from '../core/kind.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Flag, Pin } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';

type ForecastProps = {
  /** the name of the group of radios: one a page */
  readonly name: string;
  readonly replies: readonly Reply[];
  readonly chosen: string | undefined;
  /** the reply that the level asks for: it carries the flag */
  readonly goal: string | undefined;
  readonly picture: (reply: string) => string | undefined;
  readonly locked: boolean;
  readonly onChoose: (reply: string) => void;
};

/** What can happen, as pictures; one tap says what is expected. A tap on the preset one makes it a choice. */
export const ForecastChoices = ({ name, replies, chosen, goal, picture, locked, onChoose }: ForecastProps) => {
  const { say } = useSay();
  return (
    <div class="choices">
      {replies.map((reply) => {
        const on = reply.id === chosen;
        return (
          <label class={on ? 'choice on' : 'choice'} key={reply.id}>
            <input
              type="radio"
              class="choice-input"
              name={name}
              value={reply.id}
              checked={on}
              disabled={locked}
              onClick={() => onChoose(reply.id)}
              onKeyDown={(event) => {
                // a radio that is on already makes no click of the space bar, but saying so is a choice
                if (event.key === ' ' || event.key === 'Enter') onChoose(reply.id);
              }}
            />
            {on && <Pin />}
            {reply.id === goal && <Flag />}
            <Drawing svg={picture(reply.id) ?? ''} />
            <InTwoLines text={say(reply.words)} />
          </label>
        );
      })}
    </div>
  );
};

/** The last word stands on a line of its own where choices are narrow: two short lines read better than a ragged three. */
const InTwoLines = ({ text }: { text: string }) => {
  const gap = text.lastIndexOf(' ');
  return (
    <span class="choice-words">
      {gap < 0 ? text : `${text.slice(0, gap)} `}
      {gap >= 0 && <br />}
      {gap >= 0 && text.slice(gap + 1)}
    </span>
  );
};
