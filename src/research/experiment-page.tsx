// The experiment: its form, its arms, its file, and who is in which arm. Fetched when it is opened.

import './experiment.css';
import { ArmsPane } from './arms-pane.tsx';
import { BalancePane } from './balance-pane.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';
import { FilePane } from './file-pane.tsx';
import type { Opened } from './job.ts';
import { StudyPane } from './study-pane.tsx';

export { freshExperiment, makeExperimentDesk } from './experiment-desk.ts';
export { WalkSheet } from './walk-sheet.tsx';

type PageProps = {
  readonly desk: ExperimentDesk /** what the logs of this door hold */;
  readonly opened: Opened | undefined;
  readonly draw: () => number;
};

export const ExperimentPage = ({ desk, opened, draw }: PageProps) => (
  <div class="study">
    <StudyPane desk={desk} draw={draw} />
    <div class="study-middle">
      <ArmsPane desk={desk} />
      <BalancePane desk={desk} opened={opened} />
    </div>
    <FilePane desk={desk} />
  </div>
);
