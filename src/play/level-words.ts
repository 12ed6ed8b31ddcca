import type { Position, Reply } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import type { RoomName } from '../core/view.ts';
import { type Words, words } from '../core/words.ts';

/** What a level asks for, in the words of its kind and of the room that it stands in. @param blank what lies there before anything is built */
export function goalWords({ kind, goal }: Level, room: RoomName, blank: Position): Words {
  if (goal === null) return words(`${kind}.goal.none`);
  return 'reply' in goal
    ? words(`${kind}.goal.${goal.reply}`, { ...blank.telling(), room })
    : words(`${kind}.goal.fool`, { strategy: words(`${kind}.piece.${goal.fool}.name`) });
}

export const titleWords = (level: Level): Words => words(`level.${level.id}`);

/** Words that stand alone begin with a capital. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A reply in words; its id where the kind no longer has it. */
export const replyWords = (replies: readonly Reply[], id: string): Words => replies.find((reply) => reply.id === id)?.words ?? words(id);
