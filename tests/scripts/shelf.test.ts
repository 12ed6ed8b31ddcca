import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shelfScript, studyScript } from '../../scripts/shelf.ts';

const LEVELS = join(import.meta.dirname, '../../levels');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'not-yet-shelf-'));
  cpSync(LEVELS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const given = (): Promise<unknown> => import(`data:text/javascript,${encodeURIComponent(shelfScript(folder))}`);
const json = (name: string): { readonly levels: readonly string[] } => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test('a build plays the levels of the playlists, each as its file says it', async () => {
  const named = [...json('balance.playlist.json').levels, ...json('steady.playlist.json').levels];
  expect(await given()).toMatchObject({ playlist: { levels: named.map((id) => json(`${id}.json`)) }, broken: [] });
});

test('what a study tests with is a script of its own', async () => {
  const tests: unknown = await import(`data:text/javascript,${encodeURIComponent(studyScript(join(folder, 'study')))}`);
  expect(tests).toEqual(expect.objectContaining({ studyLevels: expect.arrayContaining([json('study/BP1.json'), json('study/SR2.json')]) }));
  expect(shelfScript(folder)).not.toContain('BP1');
});

test('what can’t be read when the build is made is told by the game, and the rest is played', async () => {
  writeFileSync(join(folder, 'B03.json'), '{"id": "B03", "kind": "balance", <script>alert(1)</script>');
  const others = json('balance.playlist.json').levels.filter((id) => id !== 'B03');
  expect(await given()).toMatchObject({
    playlist: { levels: expect.arrayContaining(others.map((id) => expect.objectContaining({ id }))) },
    broken: [{ file: 'B03.json', id: 'B03', code: 'not-json', why: expect.stringContaining('not JSON') }],
  });
  expect(await given()).not.toMatchObject({ playlist: { levels: expect.arrayContaining([expect.objectContaining({ id: 'B03' })]) } });
});
