/** Whether a disk has room for a release, asked before anything is written to it. */
import { lstat, readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseRefused } from './release-fault.ts';

export interface Size {
  readonly bytes: number;
  /** Files and folders. */
  readonly entries: number;
}

/** No site is smaller: fonts and style sheets alone take this much with their compressed copies. */
export const smallestSite: Size = { bytes: 2 * 1024 * 1024, entries: 100 };

/** Disks keep files in blocks; of a small file, the rest of its block is lost. */
const block = 4_096;

/** What a folder takes on a disk; undefined when there is none. */
export async function measureFolder(folder: string): Promise<Size | undefined> {
  const paths = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (!paths) return undefined;
  let bytes = block;
  for (const path of paths) bytes += Math.ceil((await lstat(join(folder, path))).size / block) * block;
  return { bytes, entries: paths.length + 1 };
}

/** @throws ReleaseRefused when the disk that holds the folder has less room than that */
export async function requireSpace(folder: string, { bytes, entries }: Size): Promise<void> {
  const { bavail, bsize, files, ffree } = await statfs(folder);
  const free = bavail * bsize;
  // Some file systems do not count their entries and say 0 of 0.
  const hasEntries = files === 0 || ffree >= entries;
  if (free < bytes || !hasEntries)
    throw new ReleaseRefused({ kind: 'no-space', folder, needed: bytes, free: hasEntries ? free : 0 });
}
