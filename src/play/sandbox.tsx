import { useState } from 'preact/hooks';
import './sandbox.css';
import { Icon } from '../stage/dom/icons.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { Bench, BenchTitle } from './bench.tsx';
import type { Game } from './game.ts';
import { roomFor } from './goal.tsx';
import { besideMachine, goalTop, px, sideStyle } from './place.ts';
import { WhatIf } from './what-if.tsx';

/** Where the parts lie on a wide screen, in units: beside the machine, where other levels have the notebook, and clear of its tab. */
const PARTS = { x: 22, y: 100, w: 206, clear: 12 } as const;

/** What a level without a goal has in its place: a question, and the parts. */
export const Sandbox = ({ game, layout, kind }: { game: Game; layout: Layout; kind: string }) => {
  const { t } = useSay();
  const [open, setOpen] = useState(false);
  const { unit } = layout;
  const beside = besideMachine(layout);
  // a kind that builds none of the parts in has none to show
  const parts = game.puzzle.value?.takesParts === true;
  const question = <WhatIf kind={kind} start={game.state.value.carried.bench.length} small={!beside} />;
  if (beside)
    return (
      <>
        {parts && (
          <section
            class="card bench"
            style={{
              [layout.hand === 'left' ? 'right' : 'left']: px(PARTS.x * unit),
              top: px(PARTS.y * unit),
              width: px(PARTS.w * unit),
              maxHeight: px(layout.notebook.y - (PARTS.y + PARTS.clear) * unit),
            }}
            aria-labelledby="bench-title"
          >
            <h2 id="bench-title">
              <BenchTitle />
            </h2>
            <Bench game={game} />
          </section>
        )}
        <div class="what-if-place">{question}</div>
      </>
    );
  return (
    <div class="sandbox-row" style={{ ...sideStyle(layout, layout.goal.x), top: px(goalTop(layout)), maxWidth: px(roomFor(layout)) }}>
      {question}
      {parts && (
        <button type="button" class="round" aria-haspopup="dialog" aria-label={t('play.parts')} onClick={() => setOpen(true)}>
          <Icon name="parts" />
        </button>
      )}
      {open && (
        <Sheet title={t('play.parts')} onClose={() => setOpen(false)}>
          <Bench game={game} />
        </Sheet>
      )}
    </div>
  );
};
