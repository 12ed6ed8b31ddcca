// The codebook: every column of the tables and every field of the log, as each bundle brings it. Fetched when it is opened.

import './codebook.css';
import { useState } from 'preact/hooks';
import type { Kinds } from '../core/kind.ts';
import { codebook, type Described, describedIn, eventsSchema } from '../export/codebook.ts';
import { tablesOf } from '../export/tables.ts';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { saveFile } from '../stage/dom/save-file.ts';
import { useSay } from '../stage/dom/speech.tsx';

const EVENT = 'data of ';

/** Rows that a search shows at most: nobody reads more. */
const SHOWN = 100;

type Book = { readonly tables: Parameters<typeof codebook>[0]; readonly rows: readonly Described[]; readonly groups: readonly string[] };

function bookOf(kinds: Kinds): Book {
  const { events, tries, learners } = tablesOf(Object.values(kinds));
  const tables = [events, tries, learners];
  const rows = describedIn(tables);
  return { tables, rows, groups: [...new Set(rows.map(({ table }) => table))] };
}

export const Codebook = ({ kinds }: { readonly kinds: Kinds }) => {
  const { t } = useSay();
  const [{ tables, rows, groups }] = useState(() => bookOf(kinds));
  const [group, setGroup] = useState('tries');
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const found =
    words === ''
      ? rows.filter(({ table }) => table === group)
      : rows.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(words)).slice(0, SHOWN);
  const named = new Set(tables.map(({ name }) => name));
  const parts = [
    ['tables', groups.filter((one) => named.has(one))],
    ['events', groups.filter((one) => one.startsWith(EVENT))],
    ['parts', groups.filter((one) => !named.has(one) && !one.startsWith(EVENT))],
  ] as const;
  return (
    <div class="research-codebook">
      <Pane title={t('research.codebook')}>
        <label class="research-base">
          <b>{t('research.codebook.find')}</b>
          <input type="search" value={sought} onInput={({ currentTarget }) => setSought(currentTarget.value)} />
        </label>
        {parts.map(([part, ids]) => (
          <fieldset key={part} class="research-formats">
            <legend>{t(`research.codebook.${part}`)}</legend>
            {ids.map((id) => (
              <label key={id} class={words === '' && id === group ? 'on' : ''}>
                <input
                  class="door-over"
                  type="radio"
                  name="research-group"
                  value={id}
                  checked={words === '' && id === group}
                  onChange={() => {
                    setGroup(id);
                    setSought('');
                  }}
                />
                <span>{id.startsWith(EVENT) ? id.slice(EVENT.length) : id}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <p class="research-codebook-save">
          <button type="button" class="door-ghost" onClick={() => void saveFile('codebook.csv', 'text/csv', [codebook(tables)])}>
            <DoorIcon name="save" />
            codebook.csv
          </button>
          <button
            type="button"
            class="door-ghost"
            onClick={() => void saveFile('events.schema.json', 'application/schema+json', [eventsSchema()])}
          >
            <DoorIcon name="save" />
            events.schema.json
          </button>
        </p>
      </Pane>
      <Pane title={words === '' ? group : t('research.codebook.found', { found: found.length })} className="research-variables">
        {/* a region that scrolls has to be reached by keyboard */}
        <section class="research-table" tabIndex={0} aria-label={t('research.codebook.of', { group })} lang="en">
          <table>
            <thead>
              <tr>
                {words !== '' && <th scope="col">{t('research.codebook.where')}</th>}
                {(['name', 'type', 'unit', 'means'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`research.codebook.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <Row key={`${one.table} ${one.name}`} one={one} where={words !== ''} />
              ))}
            </tbody>
          </table>
        </section>
      </Pane>
    </div>
  );
};

const Row = ({ one, where }: { readonly one: Described; readonly where: boolean }) => {
  const { t } = useSay();
  const { table, name, type, required, unit, minimum, maximum, values, description } = one;
  const bounds = minimum === undefined && maximum === undefined ? '' : `${minimum ?? '−∞'} … ${maximum ?? '∞'}`;
  return (
    <tr>
      {where && <td>{table}</td>}
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        {type}
        {!required && <span class="door-soft"> {t('research.codebook.may-lack')}</span>}
      </td>
      <td>{[unit, bounds].filter((part) => part !== '').join(', ')}</td>
      <td>
        {description}
        {values && (
          <span class="research-values">
            {values.map((value) => (
              <code key={value}>{value}</code>
            ))}
          </span>
        )}
      </td>
    </tr>
  );
};
