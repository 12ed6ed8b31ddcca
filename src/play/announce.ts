import { effect, untracked } from '@preact/signals';
import { words } from '../core/words.ts';
import type { Announcements } from './announcer.tsx';
import type { Game } from './game.ts';
import { replyWords } from './level-words.ts';
import type { AppProps } from './props.ts';

/** Tells a screen reader what a change left behind, calmly, and what a pull did, at once. */
export function announce(game: Game, { speak, views }: Pick<AppProps, 'speak' | 'views'>, to: Announcements): () => void {
  const stops = [
    effect(() => {
      const build = game.build.value;
      if (game.phase.value !== 'build' || build === undefined) return;
      to.calm.value = untracked(() => {
        const level = game.level.value;
        const goal = level?.goal;
        const view = level && Object.hasOwn(views, level.kind) ? views[level.kind] : undefined;
        // who does not see the stage hears what Oops thinks of the case that is to trick it
        const thought = goal && 'fool' in goal ? view?.thoughts(build.setup, build.answer, goal.fool) : undefined;
        const whose = game.other.value === undefined ? [] : [words('play.other.said')];
        return [...whose, build.words(), ...(thought ? [thought] : [])].map(speak.value).join(' ');
      });
    }),
    effect(() => {
      const pulled = game.pulled.value;
      if (game.phase.value === 'kept') {
        to.now.value = speak.value(words('play.test.kept'));
        return;
      }
      if (game.phase.value !== 'show' || pulled === undefined) {
        to.now.value = '';
        return;
      }
      untracked(() => {
        const say = speak.value;
        const { attempt, position, outcome } = pulled;
        const replies = game.puzzle.value?.replies ?? [];
        const thought = attempt.forecast === null ? '' : say(words('play.said.thought', { reply: replyWords(replies, attempt.forecast) }));
        to.now.value = `${say(position.words(outcome))} ${thought}`;
      });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
