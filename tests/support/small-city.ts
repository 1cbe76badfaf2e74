/** The small invented city, and ways to change its files for one test. */
import { globSync, readFileSync } from 'node:fs';
import { checkContent } from '../../src/check/check.ts';
import type { SourceFile } from '../../src/check/content-file.ts';
import { formatProblem } from '../../src/check/problem.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { outside } from '../../src/reading/check-folder.ts';
import { readContentFolder } from '../../src/reading/content-folder.ts';

export const smallCityFolder = 'tests/fixtures/lindenhafen/content';
export const realFolder = 'content';

/** Day of all checks in tests: after everything in the fixtures. */
export const testDay = '2026-11-28';

/**
 * The same for the content of the real city, which goes on: the newest day in its records. City.yaml has days to come, such as
 * the one until which a contact holds.
 */
export const realDay = findNewestDay(realFolder, new Date().toISOString().slice(0, 10));

function findNewestDay(folder: string, today: string): string {
  const days = globSync(`${folder}/*/*.yaml`)
    .flatMap((file) => readFileSync(file, 'utf8').match(/\b\d{4}-\d\d-\d\d\b/gu) ?? [])
    .filter((day) => day <= today)
    .sort();
  return days.at(-1) ?? today;
}

const cache = new Map<string, Promise<SourceFile[]>>();

export function readFolder(folder: string): Promise<SourceFile[]> {
  let files = cache.get(folder);
  if (!files) {
    files = readContentFolder(folder);
    cache.set(folder, files);
  }
  return files;
}

/**
 * A change to the files: new text per path, a function on the old text, undefined to delete the file, or the reason why it
 * cannot be read.
 */
export type Edits = Readonly<Record<string, Change | undefined>>;
type Change = string | Uint8Array | ((text: string) => string) | Unreadable;
/** Why there are no bytes. */
type Unreadable = Pick<SourceFile, 'unreadable' | 'notAFile' | 'size'>;

const isUnreadable = (change: Change | undefined): change is Unreadable =>
  typeof change === 'object' && !(change instanceof Uint8Array);

/** Refuses a change that does nothing: a test of it would prove nothing. */
function changeText(path: string, bytes: Uint8Array | undefined, change: (text: string) => string) {
  if (!bytes) throw new Error(`There is no ${path} to change.`);
  const text = new TextDecoder().decode(bytes);
  const next = change(text);
  if (next === text) throw new Error(`The change to ${path} changes nothing.`);
  return new TextEncoder().encode(next);
}

/** Bytes of a file after a change; one that cannot be read keeps those that it has. */
function changeBytes(path: string, bytes: Uint8Array | undefined, change: Change): Uint8Array | undefined {
  if (isUnreadable(change)) return bytes;
  if (typeof change === 'function') return changeText(path, bytes, change);
  return typeof change === 'string' ? new TextEncoder().encode(change) : change;
}

export function edit(files: readonly SourceFile[], edits: Edits): SourceFile[] {
  const changed = new Map(files.map((file) => [file.path, file.bytes]));
  for (const [path, change] of Object.entries(edits)) {
    if (change === undefined) {
      if (!changed.delete(path)) throw new Error(`There is no ${path} to delete.`);
      continue;
    }
    const bytes = changeBytes(path, changed.get(path), change);
    if (bytes) changed.set(path, bytes);
  }
  return [...changed]
    .map(([path, bytes]) => {
      const change = edits[path];
      return isUnreadable(change) ? { path, bytes: new Uint8Array(), ...change } : { path, bytes };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Replaces one occurrence; fails when there is none. */
export function replace(from: string, to: string) {
  return (text: string): string => {
    if (!text.includes(from)) throw new Error(`„${from}“ does not occur.`);
    return text.replace(from, () => to);
  };
}

/** Findings of files, one line each. */
export function findingsOf(files: readonly SourceFile[], day = testDay): string[] {
  return checkContent(files, { today: day, ...outside }).problems.map((problem) => formatProblem(problem));
}

/** Findings of the small city after a change, one line each. */
export async function findingsAfter(edits: Edits, day = testDay): Promise<string[]> {
  return findingsOf(edit(await readFolder(smallCityFolder), edits), day);
}

export async function loadCity(folder: string, edits: Edits = {}): Promise<KnowledgeBase> {
  return loadFiles(edit(await readFolder(folder), edits), folder === realFolder ? realDay : testDay);
}

export function loadFiles(files: readonly SourceFile[], day = testDay): KnowledgeBase {
  const { knowledgeBase, problems } = checkContent(files, {
    today: day,
    ...outside,
  });
  if (!knowledgeBase) throw new Error(problems.map((problem) => formatProblem(problem)).join('\n'));
  return knowledgeBase;
}
