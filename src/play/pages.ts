// All of the play door but the level itself. Nobody waits for it who begins in a level: see later.ts.

export { AlbumPage } from './album-page.tsx';
export { JournalPage } from './journal-page.tsx';
export { Ladder } from './ladder.tsx';
export { LearnersSheet } from './learners.tsx';
export { LessonSheet } from './lesson-sheet.tsx';
export { MapPage } from './map-page.tsx';
export { PreferencesSheet } from './preferences.tsx';
export { Sandbox } from './sandbox.tsx';
export { TakeHomePage } from './take-home-page.tsx';
