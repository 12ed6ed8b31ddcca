import type { Words } from '../core/words.ts';
import type { Pupil, PupilState } from '../export/class-pupils.ts';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { Icon, type IconName } from '../stage/dom/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { TryPath } from './try-path.tsx';
import { TryPicture } from './try-picture.tsx';

const STATE_ICONS: Readonly<Record<PupilState, IconName>> = {
  stuck: 'state-stuck',
  struggling: 'state-well',
  exploring: 'state-explore',
  done: 'state-done',
};

type TileProps = { readonly parts: DoorParts; readonly pupil: Pupil; readonly name: Words; readonly onOpen: () => void };

/** A student: the window with their latest try, how they go on and why, the way of their tries. */
export const PupilTile = ({ parts, pupil, name, onOpen }: TileProps) => {
  const { say, t } = useSay();
  const { state, why, tries } = pupil;
  const last = tries.at(-1);
  return (
    <li class={`teach-tile ${state}`}>
      <button type="button" aria-haspopup="dialog" onClick={onOpen}>
        <span class="teach-tile-top">
          <span class="teach-window">{last && <TryPicture parts={parts} kind={last.kind} attempt={last.attempt} />}</span>
          <span>
            <b class="voice">{say(name)}</b>
            <span class="teach-state">
              <Icon name={STATE_ICONS[state]} />
              {t(`teach.state.${state}`)}
            </span>
          </span>
        </span>
        <span class="teach-why">{say(why)}</span>
        {tries.length > 0 && <TryPath tries={tries} />}
      </button>
    </li>
  );
};
