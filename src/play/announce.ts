import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import { words } from '../core/words.ts';
import type { Speak } from '../stage/speak.ts';
import type { Announcements } from './announcer.tsx';
import type { Game } from './game.ts';
import { replyWords } from './level-words.ts';

/** Tells a screen reader what a change left behind, calmly, and what a pull did, at once. */
export function announce(game: Game, speak: ReadonlySignal<Speak>, to: Announcements): () => void {
  const stops = [
    effect(() => {
      const build = game.build.value;
      if (game.phase.value !== 'build' || build === undefined) return;
      to.calm.value = untracked(() => speak.value(build.words()));
    }),
    effect(() => {
      const pulled = game.pulled.value;
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
