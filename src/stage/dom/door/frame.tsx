import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import oops from '../../../../assets/art/figures/oops-hello.svg';
import { useSay } from '../speech.tsx';

type DoorTab = { readonly href: string; readonly words: string };

type FrameProps = {
  /** which strip: rose and wood for teachers, dusk and darker wood for researchers */
  readonly tone: 'teach' | 'research';
  readonly title: string;
  /** address of what stands on the shelf beside Oops */
  readonly shelf: string;
  /** pages of the door; one that does not work yet is left out */
  readonly tabs: readonly DoorTab[];
  /** the `href` of the tab that is shown */
  readonly current: string;
  /** at most two buttons on the right; the main one is a `.go` */
  readonly acts?: ComponentChildren;
  /** the panes, laid out by a class of the page */
  readonly children: ComponentChildren;
};

/** A door: the strip with title, tabs and Oops on the shelf, and under it the panes of the page that is shown. */
export const DoorFrame = ({ tone, title, shelf, tabs, current, acts, children }: FrameProps) => {
  const { t } = useSay();
  const page = tabs.find(({ href }) => href === current)?.words ?? title;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = page === title ? `${title} · ${t('play.title')}` : `${page} · ${title}`;
    // whoever comes to another page by keyboard or reader starts at its top
    if (!first.current) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, [page]);
  return (
    <div class={`door door-${tone}`}>
      <header class={tone === 'research' ? 'door-strip on-dark' : 'door-strip'}>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {tabs.length > 1 && (
          <nav class="door-tabs" aria-label={t('door.pages')}>
            {tabs.map(({ href, words }) => (
              <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
                {words}
              </a>
            ))}
          </nav>
        )}
        <span class="door-shelf" aria-hidden="true">
          <img class="door-oops" src={oops} alt="" />
          <img class="door-things" src={shelf} alt="" />
        </span>
        <div class="door-acts">{acts}</div>
      </header>
      <main class="door-body">{children}</main>
    </div>
  );
};

/** A pane of paper with a heading; inside stand rows, never another pane. */
export const Pane = ({
  title,
  beside,
  className = '',
  scrolls = false,
  children,
}: {
  title: ComponentChildren;
  /** what stands right of the heading, in its row */
  beside?: ComponentChildren;
  className?: string;
  /** whether it can be longer than the page shows, with nothing in it that a key comes to: then a key scrolls it */
  scrolls?: boolean;
  children: ComponentChildren;
}) => {
  const id = useId();
  return (
    <section class={`door-pane ${className}`} aria-labelledby={id} {...(scrolls ? { tabIndex: 0 } : {})}>
      <div class="door-pane-top">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
};
