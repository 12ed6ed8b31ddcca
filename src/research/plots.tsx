// The six plots of a world. Fetched once there is something to plot.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorldCharts } from '../export/charts.ts';
import { Segment } from '../stage/dom/door/controls.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { saveFile } from '../stage/dom/save-file.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { csvOf, type Figure, rounded, type Table } from './figure.ts';
import { figuresOf } from './figures.ts';

/** How many of the learners no person played. */
export type Simulated = 'all' | 'some' | 'none';

export const Plots = ({ charts, simulated }: { readonly charts: readonly WorldCharts[]; readonly simulated: Simulated }) => {
  const { t } = useSay();
  const [chosen, setChosen] = useState<string>();
  const world = charts.find(({ kind }) => kind === chosen) ?? charts.reduce<WorldCharts | undefined>(most, undefined);
  if (world === undefined) return null;
  const { kind, learners } = world;
  const levelOf = (id: string): string => {
    const name = t(`level.${id}`);
    return name === `level.${id}` ? id : name;
  };
  const figures = figuresOf(world, t, levelOf);
  return (
    <section class="research-plots" aria-labelledby="research-plots">
      <div class="research-plots-top">
        <h2 id="research-plots">{t('research.plots', { n: figures.length })}</h2>
        <p class="door-soft">{t('research.plots.of', { kind, learners })}</p>
        {simulated !== 'none' && (
          <p class="research-simulated">
            <DoorIcon name="dice" />
            {t(simulated === 'all' ? 'research.plots.simulated' : 'research.plots.partly')}
          </p>
        )}
        {charts.length > 1 && (
          <Segment
            title={<span class="unseen">{t('research.plots.world')}</span>}
            options={charts.map((one) => ({ id: one.kind, words: one.kind }))}
            chosen={kind}
            onChoose={setChosen}
          />
        )}
      </div>
      <div class="research-grid">
        {figures.map((figure, index) => (
          <Card key={figure.table.name} figure={figure} simulated={simulated} turn={index} />
        ))}
      </div>
    </section>
  );
};

const most = (one: WorldCharts | undefined, other: WorldCharts): WorldCharts =>
  one === undefined || other.learners > one.learners ? other : one;

/** ms between the drawing of one plot and the next, so that the page can answer in between. */
const APART = 30;

const Card = ({ figure, simulated, turn }: { readonly figure: Figure; readonly simulated: Simulated; readonly turn: number }) => {
  const { t } = useSay();
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [open, setOpen] = useState(false);
  const { title, says, told, draw, table } = figure;
  const id = `research-${table.name}`;
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0 || draw === undefined) return;
    const timer = setTimeout(() => host.current?.replaceChildren(draw({ document, width, says: `${title}. ${told}` })), turn * APART);
    return () => clearTimeout(timer);
  }, [width, draw]);
  return (
    <section class={figure.wide ? 'door-pane research-plot wide' : 'door-pane research-plot'} aria-labelledby={id}>
      <div class="research-plot-top">
        <h3 id={id}>{title}</h3>
        {draw !== undefined && (
          <button
            type="button"
            class="door-alt"
            aria-expanded={open}
            aria-label={t('research.data.of', { title })}
            onClick={() => setOpen(!open)}
          >
            <DoorIcon name="table" />
            {t('research.data')}
          </button>
        )}
        <p class="door-soft">{says}</p>
      </div>
      <div class="research-drawing" ref={host}>
        {draw === undefined && <p class="door-soft">{t('research.nothing')}</p>}
      </div>
      {open && <Data title={title} table={table} simulated={simulated} />}
    </section>
  );
};

const Data = ({ title, table, simulated }: { readonly title: string; readonly table: Table; readonly simulated: Simulated }) => {
  const { t } = useSay();
  const [copied, setCopied] = useState(false);
  const csv = csvOf(table, simulated);
  return (
    <div class="research-data">
      <p>
        <button type="button" class="door-ghost" onClick={() => void saveFile(`${table.name}.csv`, 'text/csv', [csv])}>
          <DoorIcon name="save" />
          {t('research.data.save')}
        </button>
        <button
          type="button"
          class="door-ghost"
          onClick={() =>
            void navigator.clipboard.writeText(csv).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        >
          <DoorIcon name="copy" />
          {t('research.data.copy')}
        </button>
        <span role="status">{copied && t('research.data.copied')}</span>
      </p>
      {/* a region that scrolls has to be reached by keyboard */}
      <section class="research-table" tabIndex={0} aria-label={t('research.data.of', { title })}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={table.columns[at]}>{rounded(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
};
