import type { ReadonlySignal } from '@preact/signals';
import type { Reply } from '../core/kind.ts';
import type { Words } from '../core/words.ts';
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
  readonly locked: boolean | ReadonlySignal<boolean>;
  readonly onChoose: (reply: string) => void;
};

/** Neighbours that share a head, or a single reply without one. */
export type Bunch = { readonly head: Words | undefined; readonly replies: readonly Reply[] };

/** The replies in their order; those of a bunch stand under one head. */
export function bunched(replies: readonly Reply[]): readonly Bunch[] {
  const bunches: { readonly head: Words | undefined; readonly replies: Reply[] }[] = [];
  for (const reply of replies) {
    const head = reply.brief?.among;
    const last = bunches.at(-1);
    if (head !== undefined && last?.head?.key === head.key) last.replies.push(reply);
    else bunches.push({ head, replies: [reply] });
  }
  return bunches;
}

/** More of a bunch than this don't fit beside the others. */
const FEW = 3;

/** What can happen, as pictures; one tap says what is expected. A tap on the preset one makes it a choice. */
export const ForecastChoices = (props: ForecastProps) => {
  const { say } = useSay();
  const bunches = bunched(props.replies);
  if (bunches.every(({ head }) => head === undefined))
    return (
      <div class="choices">
        {props.replies.map((reply) => (
          <Choice key={reply.id} reply={reply} {...props} />
        ))}
      </div>
    );
  const many = bunches.some(({ replies }) => replies.length > FEW);
  return (
    <div class={many ? 'choices bunches many' : 'choices bunches'}>
      {bunches.map(({ head, replies }) =>
        head === undefined ? (
          replies.map((reply) => <Choice key={reply.id} reply={reply} {...props} />)
        ) : (
          <div class="bunch" key={head.key}>
            <b aria-hidden="true">{say(head)}</b>
            <div class="bunch-row">
              {replies.map((reply) => (
                <Choice key={reply.id} reply={reply} {...props} />
              ))}
            </div>
          </div>
        ),
      )}
    </div>
  );
};

const Choice = ({ reply, name, chosen, goal, picture, locked, onChoose }: ForecastProps & { readonly reply: Reply }) => {
  const { say } = useSay();
  const on = reply.id === chosen;
  const { brief } = reply;
  return (
    <label class={on ? 'choice on' : 'choice'}>
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
      {brief?.among !== undefined && <span class="unseen">{`${say(brief.among)} `}</span>}
      <InTwoLines text={say(brief?.words ?? reply.words)} />
    </label>
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
