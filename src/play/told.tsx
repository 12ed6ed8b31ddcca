import type { Reply } from '../core/kind.ts';
import type { Attempt } from '../core/world.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { happenedWords, wouldWords } from './journal.ts';
import { replyWords } from './level-words.ts';
import { sureness } from './pair.tsx';

/** Stand in a text for the ends of what was thought and of what it did; no text of ours or theirs holds them. */
const MARKS = { thought: '\u{E000}', did: '\u{E001}' } as const;

type ToldProps = {
  readonly attempt: Attempt;
  readonly replies: readonly Reply[];
  /** a text with the blanks `thought` and `did`, where it is not the plain sentence; other blanks are filled from `values` */
  readonly line?: string;
  readonly values?: Readonly<Record<string, number>>;
};

/** "I was sure that …, and …": written from the try itself, what was thought in blue, what it did in butter. */
export const ToldLine = ({ attempt, replies, line, values = {} }: ToldProps) => {
  const { say, t } = useSay();
  const part = (mark: string, text: string): string => `${mark}${text}${mark}`;
  const did = part(MARKS.did, say(happenedWords(replyWords(replies, attempt.reply))));
  const thought = attempt.forecast === null ? '' : part(MARKS.thought, say(wouldWords(replyWords(replies, attempt.forecast))));
  const key = line ?? (attempt.forecast === null ? 'play.journal.none' : `play.journal.${sureness(attempt)}`);
  const text = t(key, { ...values, thought, did });
  return (
    <>
      {text
        .split(/(\u{E000}[^\u{E000}]*\u{E000}|\u{E001}[^\u{E001}]*\u{E001})/u)
        .map((piece) =>
          piece.startsWith(MARKS.thought) ? (
            <em key={piece}>{piece.slice(1, -1)}</em>
          ) : piece.startsWith(MARKS.did) ? (
            <u key={piece}>{piece.slice(1, -1)}</u>
          ) : (
            piece
          ),
        )}
    </>
  );
};
