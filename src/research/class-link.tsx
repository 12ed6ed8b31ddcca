import { useEffect, useState } from 'preact/hooks';
import type { Experiment } from '../core/experiment.ts';
import { NUMBERS_MOST } from '../core/experiment.ts';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { LinkActs, LinkSheet } from '../stage/dom/door/share-link.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { fileText, linkHash, pack } from '../store/pack.ts';
import { lessonOf } from './experiment-lesson.ts';
import { Field, whole } from './field.tsx';

/** An experiment, packed for a class: undefined while it is being packed, `linkless` where this browser can't. */
export function usePacked(experiment: Experiment | undefined, group: number): string | undefined | 'linkless' {
  const [packed, setPacked] = useState<string | 'linkless'>();
  useEffect(() => {
    setPacked(undefined);
    if (experiment === undefined || !Number.isInteger(group) || group < 1 || group > NUMBERS_MOST) return undefined;
    let gone = false;
    pack(lessonOf(experiment, group)).then(
      (text) => !gone && setPacked(text),
      () => !gone && setPacked('linkless'),
    );
    return () => {
      gone = true;
    };
  }, [experiment, group]);
  return packed;
}

/** The experiment as a lesson of one class: link, code and file. */
export const ClassLink = ({ experiment }: { readonly experiment: Experiment | undefined }) => {
  const { t } = useSay();
  const [group, setGroup] = useState(1);
  const [open, setOpen] = useState(false);
  const packed = usePacked(experiment, group);
  const link = packed === undefined || packed === 'linkless' ? undefined : `${location.href.split(/[?#]/)[0]}${linkHash(packed)}`;
  const name = t('research.study.link.of', { study: experiment?.study ?? '', n: Number.isFinite(group) ? group : 1 });
  return (
    <div class="study-class">
      <Field name={t('research.study.class')} input={whole(group, 1, NUMBERS_MOST, setGroup)} />
      <button type="button" class="door-alt" aria-haspopup="dialog" disabled={packed === undefined} onClick={() => setOpen(true)}>
        <DoorIcon name="link" />
        {t('research.study.link', { n: Number.isFinite(group) ? group : 1 })}
      </button>
      {open && (
        <LinkSheet name={name} link={link} missing={t('play.lesson.trouble.old-browser')} onClose={() => setOpen(false)}>
          {link !== undefined && packed !== undefined && <LinkActs link={link} name={name} file={fileText(name, packed)} />}
        </LinkSheet>
      )}
    </div>
  );
};
