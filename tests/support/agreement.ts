/**
 * Whether build and check agree: what the check accepts is really built, and looked at. Edits that do not touch each other
 * are built together; what fails together is built in halves, until each culprit is alone.
 */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../../src/check/check.ts';
import type { SourceFile } from '../../src/check/content-file.ts';
import { outside } from '../../src/reading/check-folder.ts';
import { buildSite } from './build-sites.ts';
import { addressOf, type BuiltFile, findDeadLinks, readSite } from './built-site.ts';
import { type Edits, edit, testDay } from './small-city.ts';

export interface NamedEdit {
  readonly kind: string;
  readonly edits: Edits;
}

/** Edits that are built together, with the files that they make. */
interface Group {
  readonly members: readonly NamedEdit[];
  readonly files: readonly SourceFile[];
}

/** Whether the check finds no error. */
export function isAccepted(files: readonly SourceFile[]): boolean {
  const { problems } = checkContent(files, { today: testDay, ...outside });
  return problems.every(({ severity }) => severity !== 'error');
}

/** As few groups as a simple search finds. */
export function groupEdits(files: readonly SourceFile[], edits: readonly NamedEdit[]): Group[] {
  const groups: Group[] = [];
  for (const one of edits) {
    const place = groups.findIndex((group) => extend(group, one));
    const extended = extend(groups[place] ?? { members: [], files }, one);
    if (!extended) throw new Error(`The check does not accept ${one.kind} on its own.`);
    if (place === -1) groups.push(extended);
    else groups[place] = extended;
  }
  return groups;
}

/** The group with one edit more; undefined where that touches the others, or the check refuses them together. */
function extend({ members, files }: Group, one: NamedEdit): Group | undefined {
  const isWhole = ({ edits }: NamedEdit, path: string) => path in edits && typeof edits[path] !== 'function';
  const paths = Object.keys(one.edits);
  const clashes = members.some((other) =>
    [...paths, ...Object.keys(other.edits)].some(
      (path) => path in one.edits && path in other.edits && (isWhole(one, path) || isWhole(other, path)),
    ),
  );
  if (clashes) return undefined;
  try {
    const changed = edit(files, one.edits);
    return isAccepted(changed) ? { members: [...members, one], files: changed } : undefined;
  } catch {
    // What it replaces has been replaced.
    return undefined;
  }
}

/** A checkout of its own, so that two builds do not share Astro's folder. */
export interface Workshop {
  readonly root: string;
  readonly close: () => Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const root = await mkdtemp(join(tmpdir(), 'agreement-'));
  const names = ['src', 'public', 'astro.config.mjs', 'postcss.config.mjs', 'package.json', 'tsconfig.json'];
  for (const name of names) await cp(name, join(root, name), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  return { root, close: () => rm(root, { recursive: true, force: true }) };
}

/** What is wrong with the built pages of some content; one line each, none when all is well. */
export async function findFaultsOfBuild(
  { root }: Workshop,
  files: readonly SourceFile[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ faults: string[]; built: readonly BuiltFile[] }> {
  const folder = await mkdtemp(join(root, 'content-'));
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  try {
    await buildSite('dist', { ...env, CONTENT_DIR: folder }, root);
    const built = await readSite(join(root, 'dist'));
    return { faults: findFaultsOfPages(built), built };
  } catch (error) {
    const {
      stdout = '',
      stderr = '',
      message,
    } = error as { stdout?: string; stderr?: string; message: string };
    // The progress of the build goes to its output, why it ended to its errors.
    const why = stderr.trim() || stdout.trim() || message;
    return { faults: [`no build: ${why.slice(-500)}`], built: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words of a program in the place of text, titles without one, places that two things have, and links to nowhere. */
function findFaultsOfPages(built: readonly BuiltFile[]): string[] {
  const pages = built.filter(({ path }) => path.endsWith('.html'));
  const faults = pages.flatMap(({ path, bytes }) =>
    faultsOfPage(bytes.toString('utf8')).map((fault) => `${addressOf(path)}: ${fault}`),
  );
  const { dead } = findDeadLinks(built);
  if (pages.length === 0) faults.push('no page');
  return [...faults, ...dead.map((link) => `dead link: ${link}`)];
}

function faultsOfPage(html: string): string[] {
  const faults = (html.match(/\bundefined\b|\[object \w+\]|\bNaN\b|\bInvalid Date\b/gu) ?? []).map(
    (word) => `says „${word}“`,
  );
  const blank = /<(title|h[1-6]|a|th|caption|option|button)\b[^>]*>\s*<\/\1>/u.exec(html);
  if (blank) faults.push(`has an empty ${blank[0]}`);
  const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double !== undefined) faults.push(`has „${double}“ as the name of two places`);
  return faults;
}

/** Every edit of which the build makes something else than the check promises, with what is wrong. */
export async function findDisagreements(
  workshop: Workshop,
  files: readonly SourceFile[],
  members: readonly NamedEdit[],
): Promise<string[]> {
  const together = members.reduce((changed, one) => edit(changed, one.edits), [...files]);
  const { faults } = await findFaultsOfBuild(workshop, together);
  if (faults.length === 0) return [];
  if (members.length <= 1) return [`${members[0]?.kind ?? 'nothing'}: ${faults.slice(0, 3).join('; ')}`];
  const middle = Math.ceil(members.length / 2);
  const found = [
    ...(await findDisagreements(workshop, files, members.slice(0, middle))),
    ...(await findDisagreements(workshop, files, members.slice(middle))),
  ];
  // Alone, each half is well.
  const names = members.map(({ kind }) => kind).join(' + ');
  return found.length > 0 ? found : [`${names}: ${faults.slice(0, 3).join('; ')}`];
}
