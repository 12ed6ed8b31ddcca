// What a screen reader is given: Chromium's own accessibility tree, and what live regions say.

import type { CDPSession, Page } from 'playwright-core';

type Node = Awaited<ReturnType<typeof nodesOf>>[number];

const CONTROLS: ReadonlySet<string> = new Set([
  'button',
  'link',
  'radio',
  'checkbox',
  'textbox',
  'slider',
  'combobox',
  'DisclosureTriangle',
]);
/** Within the nearest of these a control is told from its neighbours by its name. */
const GROUPS: ReadonlySet<string> = new Set([
  'toolbar',
  'radiogroup',
  'group',
  'dialog',
  'region',
  'navigation',
  'main',
  'article',
  'list',
]);
const LANDMARK = 'main';

const nodesOf = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree')).nodes;

const text = (value: { readonly value?: unknown } | undefined): string => (typeof value?.value === 'string' ? value.value.trim() : '');

/** What is amiss with the tree as it stands, one line each. */
export async function treeTrouble(session: CDPSession): Promise<readonly string[]> {
  const all = await nodesOf(session);
  const nodes = all.filter((node) => !node.ignored);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parents = new Map(all.map((node) => [node.nodeId, node.parentId]));
  const role = (node: Node): string => text(node.role);
  const groupOf = (node: Node): string => {
    for (let up = node.parentId; up !== undefined; up = parents.get(up)) {
      const above = byId.get(up);
      if (above && GROUPS.has(role(above))) return up;
    }
    return '';
  };
  const found: string[] = [];
  const names = new Set<string>();
  for (const node of nodes.filter((one) => CONTROLS.has(role(one)))) {
    const name = text(node.name);
    if (name === '') found.push(`a ${role(node)} has no name`);
    const told = `${groupOf(node)} ${role(node)} ${name}`;
    if (names.has(told)) found.push(`two of one group are a ${role(node)} "${name}"`);
    names.add(told);
  }
  for (const node of nodes.filter((one) => ['toolbar', 'radiogroup', 'dialog', 'region', 'navigation'].includes(role(one))))
    if (text(node.name) === '') found.push(`a ${role(node)} has no name`);
  for (const node of nodes.filter((one) => role(one) === 'Canvas' || role(one) === 'image'))
    if (text(node.name) === '') found.push(`a ${role(node)} has no name and is not hidden`);

  const inDialog = nodes.some((node) => role(node) === 'dialog');
  const levels = nodes
    .filter((node) => role(node) === 'heading')
    .map((node) => Number(node.properties?.find((property) => property.name === 'level')?.value.value));
  // the papers of a rung stand before its question, which is the page's first heading
  let last = 1;
  for (const level of levels) {
    if (level > last + 1) found.push(`a heading of level ${level} follows one of level ${last}`);
    last = level;
  }
  if (!inDialog && levels.filter((level) => level === 1).length !== 1)
    found.push(`headings of level 1: ${levels.filter((level) => level === 1).length}`);
  const mains = nodes.filter((node) => role(node) === LANDMARK).length;
  if (!inDialog && mains !== 1) found.push(`main landmarks: ${mains}`);
  return found;
}

/** What live regions said, in order. */
export type Said = { readonly how: 'status' | 'alert'; readonly text: string };

/** Runs in the page before its own scripts: notes what live regions come to say, each change once. */
export function listen(): void {
  const said: { how: string; text: string }[] = [];
  const last = new WeakMap<Element, string>();
  Object.assign(window, { said });
  new MutationObserver((records) => {
    const regions = new Set(
      records.flatMap(({ target }) => {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"], [role="alert"]');
        return region ? [region] : [];
      }),
    );
    for (const region of regions) {
      const text = region.textContent.trim();
      if (text !== '' && text !== last.get(region)) said.push({ how: region.getAttribute('role') ?? '', text });
      last.set(region, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

export const heard = (page: Page): Promise<readonly Said[]> => page.evaluate('window.said');

/** Runs in the page before its own scripts: notes what is read aloud instead of saying it. */
export function readAlong(): void {
  const read: { text: string; lang: string }[] = [];
  Object.assign(window, { read });
  SpeechSynthesis.prototype.speak = ({ text, lang }) => {
    read.push({ text, lang });
  };
}

export const readAloud = (page: Page): Promise<readonly { readonly text: string; readonly lang: string }[]> => page.evaluate('window.read');
