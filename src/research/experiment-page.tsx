// The experiment: its form, its arms, its file, and who is in which arm. Fetched when it is opened.

import './experiment.css';
import { ArmsPane } from './arms-pane.tsx';
import { BalancePane } from './balance-pane.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';
import { FilePane } from './file-pane.tsx';
import { StudyPane } from './study-pane.tsx';

export { freshExperiment, makeExperimentDesk } from './experiment-desk.ts';
export { WalkSheet } from './walk-sheet.tsx';

export const ExperimentPage = ({ desk, draw }: { readonly desk: ExperimentDesk; readonly draw: () => number }) => (
  <div class="study">
    <StudyPane desk={desk} draw={draw} />
    <div class="study-middle">
      <ArmsPane desk={desk} />
      <BalancePane desk={desk} />
    </div>
    <FilePane desk={desk} />
  </div>
);
