/** What a page says to the worker that waits, once nobody is in the middle of a level. */
export const TAKE_OVER = 'take-over';
