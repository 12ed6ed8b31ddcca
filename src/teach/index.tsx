// The teacher's door, `#/teach`. It is fetched only when it is asked for.

import './teach.css';
import './discuss.css';
import './plan.css';
import './sheets.css';
import { effect, signal } from '@preact/signals';
import { type DoorTexts, pageOf, raiseDoor } from '../stage/dom/door/door.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { openClassFiles } from '../store/class-files.ts';
import { openLessons } from '../store/lessons.ts';
import type { Trouble } from '../store/types.ts';
import { openClassDesk } from './class-desk.ts';
import { openDesk } from './desk.ts';
import type { Standing } from './plan.ts';
import { Teach } from './teach.tsx';

const TEXTS: DoorTexts = {
  en: () => import('../../assets/locales/en/teach.json'),
  es: () => import('../../assets/locales/es/teach.json'),
};

export async function openDoor(parts: DoorParts): Promise<void> {
  const { language, playlist } = parts;
  const trouble = signal<Trouble | undefined>();
  const kept = await openLessons((what) => {
    trouble.value = what;
  });
  language.value = (await kept.language()) ?? language.peek();
  const name = (await TEXTS[language.peek()]()).default['teach.lesson.first'] ?? '';
  const desk = await openDesk(kept, playlist.levels, { name, clock: Date.now, address: location.href.replace(/[?#].*$/s, '') });
  let first = true;
  effect(() => {
    const wanted = language.value;
    if (!first) void kept.setLanguage(wanted);
    first = false;
  });
  const [classDesk, page] = [openClassDesk(await openClassFiles()), pageOf('teach')];
  const standing = signal<Standing | undefined>();
  await raiseDoor(parts, TEXTS, () => (
    <Teach parts={parts} desk={desk} classDesk={classDesk} standing={standing} page={page} trouble={trouble} />
  ));
}
