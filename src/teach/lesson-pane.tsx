import { useRef, useState } from 'preact/hooks';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import { type Desk, firstToTry } from './desk.ts';
import { LedPicture } from './led-picture.tsx';
import { LettersSheet } from './letters-sheet.tsx';
import { LevelPicture } from './level-picture.tsx';
import { MineSheet } from './mine-sheet.tsx';

/** The lesson that is being put together: its name, its levels in order, and what is done with all of it. */
export const LessonPane = ({ parts, desk, onPreview }: { parts: DoorParts; desk: Desk; onPreview: (id: string) => void }) => {
  const { t } = useSay();
  const [told, setTold] = useState('');
  const [picked, setPicked] = useState<string>();
  const [sheet, setSheet] = useState<'letters' | 'mine'>();
  const list = useRef<HTMLOListElement>(null);
  const { levels, name, letters, led } = desk.lesson.value;
  const first = firstToTry(levels.flatMap((id) => parts.playlist.levels.find((one) => one.id === id) ?? []));
  const move = (id: string, to: number) => {
    desk.move(id, to);
    const at = desk.lesson.peek().levels.indexOf(id);
    setTold(t('teach.moved', { title: t(`level.${id}`), at: at + 1, all: levels.length }));
  };
  /** Where in the list a row belongs that is held at this height. */
  const placeAt = (id: string, y: number): number =>
    [...(list.current?.children ?? [])].filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return row.getAttribute('data-level') !== id && top + height / 2 < y;
    }).length;
  const count = Object.keys(letters).length;
  return (
    <Pane
      className="teach-lesson"
      title={
        <label class="teach-name">
          <span class="unseen">{t('teach.lesson.name')}</span>
          <input
            class="voice"
            value={name}
            maxLength={60}
            onInput={({ currentTarget: { value } }) => value.trim() !== '' && desk.edit({ name: value.trim() })}
          />
          <DoorIcon name="rename" />
        </label>
      }
    >
      <p class="unseen" role="status">
        {told}
      </p>
      {led ? (
        <div class="teach-led">
          <LedPicture parts={parts} led={led} />
          <p>{t('teach.led', { level: t(`level.${led.level}`) })}</p>
          <button type="button" class="door-round" aria-label={t('teach.led.remove')} onClick={() => desk.lead(undefined)}>
            <DoorIcon name="minus" />
          </button>
        </div>
      ) : (
        first && (
          <button type="button" class="teach-led" aria-haspopup="dialog" onClick={() => onPreview(first.id)}>
            <DoorIcon name="next" />
            {t('teach.led.try')}
          </button>
        )
      )}
      <ol class="teach-rows" ref={list} aria-label={t('teach.lesson.levels')}>
        {levels.map((id, at) => {
          const title = t(`level.${id}`);
          const level = parts.playlist.levels.find((one) => one.id === id);
          const held = picked === id;
          return (
            <li key={id} data-level={id} class={held ? 'teach-row held' : 'teach-row'}>
              <button
                type="button"
                class="teach-grip"
                aria-label={t('teach.level.move', { title, at: at + 1, all: levels.length })}
                aria-pressed={held}
                onClick={() => setPicked(held ? undefined : id)}
                onKeyDown={(event) => {
                  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: levels.length }[event.key];
                  if (to === undefined) return;
                  event.preventDefault();
                  move(id, to);
                }}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={(event) => {
                  if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
                  const to = placeAt(id, event.clientY);
                  if (to !== at) move(id, to);
                }}
              >
                <DoorIcon name="grip" />
              </button>
              <LevelPicture parts={parts} level={level} />
              <span class="teach-row-words">
                <b>{level === undefined ? id : title}</b>
                <i class={`teach-place ${level?.place ?? 'gone'}`}>{t(`teach.place.${level?.place ?? 'gone'}`)}</i>
              </span>
              {held ? (
                <>
                  <button
                    type="button"
                    class="door-round main"
                    aria-label={t('teach.level.up', { title })}
                    aria-disabled={at === 0}
                    onClick={() => move(id, at - 1)}
                  >
                    <DoorIcon name="up" />
                  </button>
                  <button
                    type="button"
                    class="door-round main"
                    aria-label={t('teach.level.down', { title })}
                    aria-disabled={at === levels.length - 1}
                    onClick={() => move(id, at + 1)}
                  >
                    <DoorIcon name="down" />
                  </button>
                </>
              ) : (
                <button type="button" class="door-round" aria-label={t('teach.level.remove', { title })} onClick={() => desk.remove(id)}>
                  <DoorIcon name="minus" />
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {levels.length === 0 && <p class="teach-hole door-soft">{t('teach.lesson.empty')}</p>}
      <div class="teach-lesson-acts">
        <button type="button" class="door-ghost" onClick={() => desk.copy(t('teach.lesson.copied', { name }).slice(0, 60))}>
          <DoorIcon name="copy" />
          {t('teach.lesson.copy')}
        </button>
        <button type="button" class="door-ghost" aria-haspopup="dialog" onClick={() => setSheet('letters')}>
          <DoorIcon name="people" />
          {count === 0 ? t('teach.letters') : t('teach.letters.some', { n: count })}
        </button>
        <button type="button" class="door-ghost" aria-haspopup="dialog" onClick={() => setSheet('mine')}>
          <DoorIcon name="file" />
          {t('teach.mine')}
        </button>
      </div>
      {sheet === 'letters' && <LettersSheet desk={desk} onClose={() => setSheet(undefined)} />}
      {sheet === 'mine' && <MineSheet desk={desk} onClose={() => setSheet(undefined)} />}
    </Pane>
  );
};
