/**
 * Folders of releases: hidden, beside the published name, each with a record that says whose it is. Only a folder whose
 * record names exactly this folder and this published name is ever removed; a name that looks alike proves nothing.
 *
 * ```
 * stadt                 → .stadt-0f1e2d3c4b5a/site   the published name, a symbolic link
 * .stadt-0f1e2d3c4b5a/
 *   release.json        the record
 *   site/               what a server delivers; called `unfinished` until it is complete
 * ```
 */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { isSystemError, ReleaseRefused } from './release-fault.ts';

const recordSchema = z.strictObject({
  madeBy: z.literal('digital-rights-knowledge-base'),
  /** The published name, without its folder. */
  name: z.string(),
  /** The folder that this record lies in, without what is above: a copy of it is somebody’s own. */
  folder: z.string(),
});

type ReleaseRecord = z.infer<typeof recordSchema>;

const recordName = 'release.json';
/** A record is one short line; what is longer is none. */
const longestRecord = 4_096;

/** Folder of the site in a release’s folder. */
export const siteName = 'site';
export const unfinishedName = 'unfinished';

/** @param target absolute path of the published name */
const prefixOf = (target: string) => `.${basename(target)}-`;

/**
 * Makes a new folder beside the published name. Its name is new to every process of every machine that shares the disk.
 * Call it only with the lock of the target.
 *
 * @returns its absolute path
 */
export async function createReleaseFolder(target: string): Promise<string> {
  const folder = `${prefixOf(target)}${randomBytes(6).toString('hex')}`;
  const path = join(dirname(target), folder);
  const record = formatRecord(recordOf(target, folder));
  try {
    // The record comes first, and into the folder by one rename: at no moment is there a folder that nobody knows.
    await writeFile(announcementOf(target), record, { flush: true });
    await mkdir(path);
    await rename(announcementOf(target), join(path, recordName));
    await mkdir(join(path, unfinishedName));
  } catch (error) {
    await removeAnnounced(target);
    if (await isOwn(target, folder)) await rm(path, { recursive: true, force: true });
    throw error;
  }
  return path;
}

const recordOf = (target: string, folder: string): ReleaseRecord => ({
  madeBy: 'digital-rights-knowledge-base',
  name: basename(target),
  folder,
});

const formatRecord = (record: ReleaseRecord) => `${JSON.stringify(record)}\n`;

/** Record of a folder that is about to be made. */
const announcementOf = (target: string) => join(dirname(target), `.${basename(target)}.making`);

/** Removes an announcement, and its folder when that is still empty: a run that was killed there left both. */
async function removeAnnounced(target: string): Promise<void> {
  const announcement = announcementOf(target);
  const entry = await lstat(announcement).catch(() => undefined);
  if (entry === undefined) return;
  const record = await readRecord(announcement);
  if (record?.name !== basename(target) && !(await isBegun(target, announcement)))
    throw new ReleaseRefused({ kind: 'foreign', path: announcement });
  if (record && isFolderName(target, record.folder))
    await rmdir(join(dirname(target), record.folder)).catch(() => undefined);
  await rm(announcement);
}

/** Whether a file is the beginning of a record, because the disk was full or the run was killed. */
async function isBegun(target: string, path: string): Promise<boolean> {
  const entry = await lstat(path);
  if (!entry.isFile() || entry.size > longestRecord) return false;
  const text = await readFile(path, 'utf8');
  const [start = ''] = formatRecord(recordOf(target, prefixOf(target))).split('"}');
  return start.startsWith(text) || text.startsWith(start);
}

const isFolderName = (target: string, folder: string) =>
  folder.startsWith(prefixOf(target)) && /^[0-9a-f]{12}$/u.test(folder.slice(prefixOf(target).length));

/** The record in a file; undefined when the file holds none. */
async function readRecord(path: string): Promise<ReleaseRecord | undefined> {
  try {
    const file = await lstat(path);
    if (!file.isFile() || file.size > longestRecord) return undefined;
    return recordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether a folder beside the published name is one of its releases. */
async function isOwn(target: string, folder: string): Promise<boolean> {
  const path = join(dirname(target), folder);
  const entry = await lstat(path).catch(() => undefined);
  if (!entry?.isDirectory()) return false;
  const record = await readRecord(join(path, recordName));
  return record?.name === basename(target) && record.folder === folder;
}

/** Removes the releases of this published name, but for those that are to stay, and nothing else. */
async function removeReleases(target: string, stays: (folder: string) => Promise<boolean>): Promise<void> {
  for (const folder of await readdir(dirname(target))) {
    if (!folder.startsWith(prefixOf(target)) || !(await isOwn(target, folder)) || (await stays(folder)))
      continue;
    await rm(join(dirname(target), folder), { recursive: true, force: true });
  }
}

/** Removes the releases that are not among these. @param kept names of folders */
export async function removeOthers(target: string, kept: readonly (string | undefined)[]): Promise<void> {
  await removeReleases(target, async (folder) => kept.includes(folder));
}

/** Removes what releases that were killed have left behind. */
export async function removeUnfinished(target: string): Promise<void> {
  await removeAnnounced(target);
  await removeReleases(target, async (folder) => {
    const site = await lstat(join(dirname(target), folder, siteName)).catch(() => undefined);
    return site !== undefined;
  });
}

export interface PublishedRelease {
  /** Name of its folder beside the published name. */
  readonly folder: string;
  /** Absolute path of its site; there may be nothing any more. */
  readonly site: string;
}

/** Where releases of the version before lay: named by the process, the site in the folder itself, without a record. */
const olderFolder = /^\d+$/u;

/**
 * The release that is published under a name; undefined when there is nothing yet.
 *
 * @throws ReleaseRefused when something else lies there: a folder, a file, a link that leads elsewhere
 */
export async function findPublished(target: string): Promise<PublishedRelease | undefined> {
  const link = await readlink(target).catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    if (isSystemError(error) && error.code === 'EINVAL')
      throw new ReleaseRefused({ kind: 'foreign', path: target });
    throw error;
  });
  if (link === undefined) return undefined;
  const [folder = '', ...below] = link.split(sep);
  const site = join(dirname(target), link);
  const stamp = folder.startsWith(prefixOf(target)) ? folder.slice(prefixOf(target).length) : '';
  const isOlder = below.length === 0 && olderFolder.test(stamp);
  const isNewer = below.length === 1 && below[0] === siteName && (await isOwnOrGone(target, folder));
  if (isOlder || isNewer) return { folder, site };
  throw new ReleaseRefused({ kind: 'foreign', path: target });
}

/** Whether a link’s folder is a release or was one: who removes a release by hand leaves a link that leads nowhere. */
async function isOwnOrGone(target: string, folder: string): Promise<boolean> {
  if (await isOwn(target, folder)) return true;
  const entry = await lstat(join(dirname(target), folder)).catch(() => undefined);
  return entry === undefined && isFolderName(target, folder);
}
