// An experiment ↔ its text. What comes in is anybody's: each thing that is amiss is told by its line, and what to do about it.

import { createScanner, findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { ARMS, type Experiment, experimentSchema, faultsOf, misplaced, WHEN } from '../core/experiment.ts';
import type { Level } from '../core/level.ts';
import { type Words, words } from '../core/words.ts';

/** What is amiss: the line, from 1, the field of the experiment where it is in one, and the reason with what to do. */
export type FileFault = { readonly line: number; readonly field: string | undefined; readonly why: Words };

/** `experiment` stands where the text has the shape of one, even where something of it is amiss: a form can show that. */
export type FileRead = { readonly experiment: Experiment | undefined; readonly faults: readonly FileFault[] };

/** Longer than any experiment whose every list is full, characters. */
export const TEXT_MOST = 65_536;
/** An experiment is two deep; what is deeper is none, and would overflow what reads it. */
const DEEPEST = 16;

/** Fields in the order in which a file has them. */
export const FIELDS = [
  ...(['study', 'unit', 'seed', 'block', 'arms', 'levels', 'pre', 'post', 'delayed'] as const),
  ...(['delay_days', 'minutes', 'start', 'end', 'exclude'] as const),
] as const satisfies readonly (keyof Experiment)[];
const isField = (name: unknown): name is (typeof FIELDS)[number] => FIELDS.some((field) => field === name);

const fault = (key: string, values?: Words['values']): Words => words(`research.study.fault.${key}`, values);
const must = (field: string): Words => words(`research.study.must.${field}`, { arms: ARMS.join(', ') });

/** @param levelOf any level of this version, the tests of studies among them */
export function readExperiment(given: string, levelOf: (id: string) => Level | undefined): FileRead {
  const text = given.replace(/^\uFEFF/, '');
  const refused = (offset: number, why: Words): FileRead => ({
    experiment: undefined,
    faults: [{ line: lineAt(text, offset), field: undefined, why }],
  });
  if (text.length > TEXT_MOST) return refused(0, fault('too-long'));
  if (text.trim() === '') return refused(0, fault('empty'));
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refused(deep, fault('other'));
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first !== undefined || root === undefined) return refused(...syntaxFault(text, first?.offset ?? 0, first?.length ?? 0, first?.error));
  if (!looksLikeOne(root)) return refused(0, fault('other'));
  const at = (path: readonly (string | number)[], why: Words): FileFault => {
    const [field] = path;
    return { line: lineAt(text, offsetOf(root, path)), field: isField(field) ? field : undefined, why };
  };
  const twice = twiceIn(root);
  const read = experimentSchema().safeParse(getNodeValue(root));
  if (!read.success)
    return { experiment: undefined, faults: inOrder([...twice, ...read.error.issues.flatMap((issue) => shapeFaults(issue, root, at))]) };
  const experiment = read.data;
  return { experiment, faults: inOrder([...twice, ...ownFaults(experiment, levelOf, at)]) };

  function twiceIn(of: Node): readonly FileFault[] {
    const keys = (of.children ?? []).flatMap(({ children: [key] = [] }) => key ?? []);
    return keys
      .filter((key, index) => keys.findIndex((other) => other.value === key.value) !== index)
      .map((key) => ({ line: lineAt(text, key.offset), field: undefined, why: fault('twice-field', { field: String(key.value) }) }));
  }
}

type At = (path: readonly (string | number)[], why: Words) => FileFault;

const inOrder = (faults: readonly FileFault[]): readonly FileFault[] => [...faults].sort((one, other) => one.line - other.line);

/** The line of a place in a text, from 1, as editors count. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;

/** Where the value of a path begins, or that of the nearest part of it that is there; a name that is not known begins at its key. */
function offsetOf(root: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return root.offset;
}

/** An object with a field of an experiment. */
const looksLikeOne = (root: Node): boolean =>
  root.type === 'object' && (root.children ?? []).some(({ children: [key] = [] }) => key !== undefined && isField(key.value));

/** Where a text nests too deep; seen token by token, so that no depth can overflow it. SyntaxKind: 1 `{`, 2 `}`, 3 `[`, 4 `]`, 17 the end. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth++;
    if (token === 2 || token === 4) depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

/** Characters of a text that are shown of what is no JSON. */
const SHOWN = 20;

/** @param code the parser's ParseErrorCode, which it names in a `const enum` */
function syntaxFault(text: string, offset: number, length: number, code: number | undefined): [number, Words] {
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset).trim();
  const end = Math.max(0, before.length - 1);
  if (code === 12 && /[\r\n]/.test(after)) return [offset, fault('quote')];
  if (code === 10 || code === 11) return [offset, fault('comment')];
  if (after === '' || code === 12) return [text.trimEnd().length, fault('cut-off')];
  if (code === 6) return [end, fault('comma')];
  if (code === 5) return [end, fault('colon')];
  if (code === 9) return [offset, fault('more')];
  if (before.endsWith(',') && /^[\]}]/.test(after)) return [end, fault('comma-more')];
  return [offset, fault('symbol', { text: text.slice(offset, offset + Math.min(SHOWN, Math.max(length, 1))) })];
}

/** What the schema refuses, by the field that it is in. */
function shapeFaults({ path, code, ...issue }: z.core.$ZodIssue, root: Node, at: At): readonly FileFault[] {
  if (code === 'unrecognized_keys' && 'keys' in issue)
    return issue.keys.map((field) => {
      const { line, why } = at([field], fault('unknown', { field }));
      return { line, field: undefined, why };
    });
  const keys = path.filter((key) => typeof key !== 'symbol');
  const [field] = keys;
  if (!isField(field)) return [at([], fault('other'))];
  const missing = findNodeAtLocation(root, [field]) === undefined;
  return [at(keys, missing ? fault('missing', { field, must: must(field) }) : must(field))];
}

/** What only the whole of it tells. */
function ownFaults(experiment: Experiment, levelOf: (id: string) => Level | undefined, at: At): readonly FileFault[] {
  const { arms, block } = experiment;
  return [...faultsOf(experiment), ...misplaced(experiment, levelOf)].map(({ at: path, code }) => {
    const [list, index] = path;
    const ids = WHEN.find((when) => when === list) ?? 'levels';
    const id = typeof index === 'number' ? (experiment[ids][index] ?? '') : '';
    return at(path, fault(code, { block, arms: arms.length, near: arms.length * Math.max(1, Math.round(block / arms.length)), id }));
  });
}

/** Characters of a line that a list stays on. */
const WIDE = 25;

/** An experiment as a file has it: a field a line, lists that are longer filled line by line. */
export function experimentText(experiment: Experiment): string {
  const fields = FIELDS.flatMap((field) => {
    const value = experiment[field];
    if (value === undefined) return [];
    const head = `  ${JSON.stringify(field)}: `;
    if (!Array.isArray(value)) return [`${head}${JSON.stringify(value)}`];
    const items = value.map((item) => JSON.stringify(item));
    const inline = `${head}[${items.join(', ')}]`;
    return [inline.length <= WIDE ? inline : `${head}[\n${filled(items)}\n  ]`];
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function filled(items: readonly string[]): string {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last === undefined || last.length + item.length + 3 > WIDE) lines.push(`    ${item}`);
    else lines[lines.length - 1] = `${last}, ${item}`;
  }
  return lines.join(',\n');
}
