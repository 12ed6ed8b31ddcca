import { type Signal, signal } from '@preact/signals';

/** What a screen reader is told: `calm` waits for its turn, `now` doesn't. */
export type Announcements = { readonly calm: Signal<string>; readonly now: Signal<string> };

export const announcements = (): Announcements => ({ calm: signal(''), now: signal('') });

/** The two live regions. They stand in the page from the start, or readers miss their first words. */
export const Announcer = ({ to }: { to: Announcements }) => (
  <div class="unseen">
    <p role="status">{to.calm}</p>
    <p role="alert">{to.now}</p>
  </div>
);
