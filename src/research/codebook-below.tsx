import { useEffect, useState } from 'preact/hooks';
import type { Kinds } from '../core/kind.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type * as Book from './codebook-page.tsx';

/** The codebook; it and the schemas that it is made from come when somebody opens it. */
export const CodebookBelow = ({ kinds }: { readonly kinds: Kinds }) => {
  const { t } = useSay();
  const [book, setBook] = useState<typeof Book | 'late'>();
  useEffect(() => {
    import('./codebook-page.tsx').then(setBook, () => setBook('late'));
  }, []);
  if (book === undefined) return null;
  if (book === 'late')
    return (
      <p class="door-pane" role="alert">
        {t('research.codebook.late')}
      </p>
    );
  return <book.Codebook kinds={kinds} />;
};
