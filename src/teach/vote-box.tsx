import { useState } from 'preact/hooks';
import type { Position } from '../core/kind.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { useSay } from '../stage/dom/speech.tsx';

/** Dots that one choice shows; more hands than that are a number. */
const DOTS = 30;

type VoteProps = {
  readonly parts: DoorParts;
  readonly world: string;
  readonly position: Position;
  /** what it did, once it was run */
  readonly seen: string | undefined;
};

/** What will this one do? A tap a hand. Nothing says who was right: the machine does. */
export const VoteBox = ({ parts, world, position, seen }: VoteProps) => {
  const { say, t } = useSay();
  const [hands, setHands] = useState<Readonly<Record<string, number>>>({});
  const opened = parts.kinds[world]?.open(position.setup);
  const replies = opened?.ok ? opened.value.replies : [];
  const view = Object.hasOwn(parts.views, world) ? parts.views[world] : undefined;
  const count = (id: string) => hands[id] ?? 0;
  return (
    <fieldset class="discuss-vote">
      <legend class="voice">{t('teach.discuss.vote')}</legend>
      {replies.map(({ id, words }) => (
        <button
          key={id}
          type="button"
          class={seen === id ? 'did' : ''}
          aria-label={t('teach.discuss.hand', { reply: say(words), n: count(id) })}
          onClick={() => setHands({ ...hands, [id]: count(id) + 1 })}
        >
          <Drawing svg={view?.replyPicture(position.setup, id) ?? ''} className="discuss-reply" />
          <span>{say(words)}</span>
          <em aria-hidden="true">
            {count(id) > DOTS ? <b class="voice">{count(id)}</b> : Array.from({ length: count(id) }, (_, dot) => <i key={dot} />)}
          </em>
        </button>
      ))}
      {Object.keys(hands).length > 0 && (
        <button type="button" class="door-ghost" onClick={() => setHands({})}>
          {t('teach.discuss.again')}
        </button>
      )}
    </fieldset>
  );
};
