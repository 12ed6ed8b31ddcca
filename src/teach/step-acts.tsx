import type { ComponentChildren } from 'preact';
import type { Level } from '../core/level.ts';
import { DoorIcon, type DoorIconName } from '../stage/dom/door/icons.tsx';
import type { Say } from '../stage/dom/speech.tsx';
import { firstToTry } from './desk.ts';
import type { StepId } from './plan.ts';
import { ADDRESSES } from './strip-acts.tsx';

type ActsNeed = {
  readonly t: Say['t'];
  /** of the lesson, in order */
  readonly levels: readonly Level[];
  readonly onTry: (level: string) => void;
  readonly onLink: () => void;
  /** the number that opens *assemble*; undefined where it opens by itself */
  readonly key: string | undefined;
};

/** What each step of the lesson needs. A step whose level the lesson has not has no button for it. */
export function stepActs({ t, levels, onTry, onLink, key }: ActsNeed): Readonly<Record<StepId, ComponentChildren>> {
  const first = firstToTry(levels);
  const fresh = levels.find(({ deal }) => deal === 'fresh');
  const link = (href: string, icon: DoorIconName, words: string, main = true) => (
    <a class={main ? 'go' : 'door-ghost'} href={href}>
      <DoorIcon name={icon} />
      {t(words)}
    </a>
  );
  const level = (one: Level | undefined, words: string) =>
    one && (
      <button type="button" class="go" onClick={() => onTry(one.id)}>
        <DoorIcon name="next" />
        {t(words)}
      </button>
    );
  return {
    lift: (
      <>
        {level(first, 'teach.plan.own')}
        <button type="button" class="door-ghost" aria-haspopup="dialog" onClick={onLink}>
          <DoorIcon name="link" />
          {t('teach.plan.link')}
        </button>
      </>
    ),
    explore: link(ADDRESSES.class, 'people', 'teach.plan.class'),
    eyes: link(ADDRESSES.discuss, 'vote', 'teach.plan.vote'),
    discuss: (
      <>
        {link(ADDRESSES.discuss, 'chat', 'teach.plan.ideas')}
        {key !== undefined && <p class="teach-key">{t('teach.key', { key })}</p>}
      </>
    ),
    fresh: level(fresh, 'teach.plan.deals'),
    exit: link(ADDRESSES.class, 'share', 'teach.plan.files'),
  };
}
