import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import folder from '../../../../assets/art/doors/folder.svg';
import { useSay } from '../speech.tsx';
import { DoorIcon, type DoorIconName } from './icons.tsx';

/** Files that are dropped onto an element, which is no control: dropping is one more way to a button inside. @returns whether some are over it */
export function useDrop(zone: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = zone.current;
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const onLeave = () => setOver(false);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      if (files && files.length > 0) onFiles([...files]);
    };
    element?.addEventListener('dragover', onOver);
    element?.addEventListener('dragleave', onLeave);
    element?.addEventListener('drop', onDrop);
    return () => {
      element?.removeEventListener('dragover', onOver);
      element?.removeEventListener('dragleave', onLeave);
      element?.removeEventListener('drop', onDrop);
    };
  }, [onFiles]);
  return over;
}

type DropProps = {
  /** such as "Drop the class's files here" */
  readonly title: string;
  /** as the attribute of an input has it, such as `.jsonl` */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Where files are dropped or chosen: any number, any sort; what is no file of ours is for whoever reads them to say. */
export const DropZone = ({ title, accept, onFiles }: DropProps) => {
  const { t } = useSay();
  const [zone, input] = [useRef<HTMLDivElement>(null), useRef<HTMLInputElement>(null)];
  const over = useDrop(zone, onFiles);
  return (
    <div class={over ? 'door-drop over' : 'door-drop'} ref={zone}>
      <img src={folder} alt="" />
      <div>
        <p class="voice">{title}</p>
        <button type="button" class="door-ghost" onClick={() => input.current?.click()}>
          <DoorIcon name="file" />
          {t('door.files.choose')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={title}
        onChange={({ currentTarget }) => {
          if (currentTarget.files && currentTarget.files.length > 0) onFiles([...currentTarget.files]);
          // the same file may be chosen once more
          currentTarget.value = '';
        }}
      />
    </div>
  );
};

type RowProps = {
  readonly icon: DoorIconName;
  readonly what: string;
  readonly reason: string;
  /** `whole`: all of it is in; `look`: somebody should look at it. Never red. */
  readonly state: 'whole' | 'look';
};

/** What became of a file, or of several: icon, what, reason. */
export const FileRow = ({ icon, what, reason, state }: RowProps) => (
  <li class={`door-file ${state}`}>
    <DoorIcon name={icon} />
    <div>
      <b>{what}</b>
      <p>{reason}</p>
    </div>
  </li>
);
