import { useState } from 'preact/hooks';
import type { Attempt } from '../core/world.ts';
import { Drawing } from '../stage/dom/drawing.tsx';
import { Icon } from '../stage/dom/icons.tsx';
import { Burst } from '../stage/dom/marks.tsx';
import { Sheet } from '../stage/dom/sheet.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Layout } from '../stage/layout.ts';
import { later, memo } from './memo.tsx';
import { LedPinned, NewPin, NextPin, OldPin } from './pin.tsx';
import type { LedPin, Pinned } from './pins.ts';
import { boxStyle, px, tabTop } from './place.ts';
import { makeRoute } from './route.ts';
import type { Table } from './table.ts';

type NotebookProps = {
  readonly layout: Layout;
  readonly table: Table;
  readonly pins: readonly Pinned[];
  /** tries of others are judged here */
  readonly others: boolean;
  /** the outcome of the newest try is showing */
  readonly showing: boolean;
  readonly forecast: string | undefined;
  readonly earlier: Attempt | undefined;
  readonly repeated: boolean;
  /** on a phone whose left side the machine needs */
  readonly onRight: boolean;
  /** the teacher's own try of this level, which went first */
  readonly led: LedPin | undefined;
  readonly onLook: () => void;
};

const Book = memo((props: NotebookProps) => {
  const { t } = useSay();
  const { layout, pins, others, showing, onRight, table } = props;
  const [open, setOpen] = useState(false);
  const [newest] = pins;
  const oh = showing && newest?.surprise === true;
  const title = t(others ? 'play.other.tries' : 'play.tries');
  if (layout.notebookOpen)
    return (
      <section class="notebook" style={boxStyle(layout.notebook)} aria-labelledby="notebook-title">
        <Rings unit={layout.unit} />
        <h2 id="notebook-title">
          <Icon name="book" />
          {title}
        </h2>
        <Pages {...props} />
        <ToAlbum />
      </section>
    );
  const { x, y, w, h } = layout.notebook;
  // the teacher's try is pinned, too: a tab that says 0 would keep it hidden
  const n = pins.length + (props.led === undefined ? 0 : 1);
  const count = layout.shape === 'tablet' || (layout.shape === 'wide' && !layout.toolsDown) ? t('play.tries.tab', { n }) : String(n);
  return (
    <>
      <button
        type="button"
        class={onRight !== (layout.hand === 'left') ? 'book-tab right' : 'book-tab'}
        style={{
          [onRight !== (layout.hand === 'left') ? 'right' : 'left']: px(layout.hand === 'left' ? layout.width - x - w : x),
          top: px(onRight ? y + h : tabTop(layout, others)),
          minWidth: `${w}px`,
          minHeight: px(Math.max(44, layout.shape === 'tablet' ? 52 * layout.unit : h)),
        }}
        aria-haspopup="dialog"
        aria-label={`${title}: ${count}${oh ? ` ${t('play.oh')}` : ''}`}
        onClick={() => setOpen(true)}
      >
        <span class="book-tab-top voice">
          <Icon name="book" />
          {count}
        </span>
        {layout.shape === 'tablet' && newest && (
          <Drawing svg={table.view.picture(newest.attempt.setup, newest.attempt.answer, newest.attempt.reply) ?? ''} />
        )}
        {oh && ' '}
        {oh && <Burst>{t('play.oh')}</Burst>}
      </button>
      {open && (
        <Sheet title={title} onClose={() => setOpen(false)} className="book-sheet">
          <Pages
            {...props}
            onLook={() => {
              setOpen(false);
              props.onLook();
            }}
          />
          <ToAlbum />
        </Sheet>
      )}
    </>
  );
});

/** The tries of this level, newest first. Always open where there is room; elsewhere a tab that opens a sheet. */
export const Notebook = later(Book, 'layout');

const ToAlbum = () => {
  const { t } = useSay();
  return (
    <a class="to-album voice" href={makeRoute({ at: 'album' })}>
      <Icon name="album" />
      {t('play.album.mine')}
    </a>
  );
};

const Pages = ({ table, pins, others, showing, forecast, earlier, repeated, led, onLook }: NotebookProps) => {
  const { t } = useSay();
  const { view, replies, position } = table;
  const [newest, ...before] = pins;
  const old = showing && newest ? before : pins;
  const { goal, kind } = table.level;
  const again = pins.find((pin) => pin.attempt.n === earlier?.n);
  return (
    <div class="pages" tabIndex={0}>
      {goal !== null && 'fool' in goal && (
        <p class="oops-rule voice">
          <i class="tape" aria-hidden="true" />
          <small>{t('play.oops-rule')}</small>
          {t(`${kind}.claim.${goal.fool}`)}
        </p>
      )}
      {showing && newest ? (
        <NewPin pin={newest} view={view} replies={replies} />
      ) : (
        <NextPin number={(newest?.number ?? 0) + 1} other={others} view={view} setup={position.setup} forecast={forecast ?? null} />
      )}
      {repeated && !showing && <p class="again-note voice">{again ? t('play.again', { n: again.number }) : t('play.again-long-ago')}</p>}
      {old.map((pin) => (
        <OldPin key={pin.attempt.n} pin={pin} view={view} replies={replies} again={!showing && pin.attempt.n === earlier?.n} />
      ))}
      {led && <LedPinned led={led} view={view} replies={replies} onLook={onLook} />}
    </div>
  );
};

/** The rings of the binding, as many as the page is high. */
const Rings = ({ unit }: { unit: number }) => (
  <svg class="rings" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="ring" width="26" height="46" patternUnits="userSpaceOnUse" patternTransform={`scale(${unit})`}>
        <circle cx="17" cy="14" r="5" fill="var(--edge)" />
        <path d="M-6 12C-2 2 16 2 17 14" fill="none" stroke="var(--iron)" stroke-width="5" stroke-linecap="round" />
        <path d="M-3 10C1 4 9 3.5 12 7" fill="none" stroke="var(--iron-light)" stroke-width="1.8" stroke-linecap="round" />
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#ring)" />
  </svg>
);
