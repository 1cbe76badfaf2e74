/** Copies a built site to where it is published, and makes sure that it has arrived on the disk. */
import { copyFile, mkdir, open, readdir, stat, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** As many as a disk is glad to write at once. */
const atOnce = 16;

/**
 * Copies all files below a folder, also to another file system, with their times. When it returns, the disk has them.
 *
 * @param to folder that exists
 */
export async function copyFolder(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({
    isFolder: entry.isDirectory(),
    path: relative(from, join(entry.parentPath, entry.name)),
  }));
  // Sorted, so that a folder comes before what is in it.
  const folders = paths.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  for (const path of folders.sort()) await mkdir(join(to, path));
  const files = paths.filter(({ isFolder }) => !isFolder);
  for (let start = 0; start < files.length; start += atOnce) {
    signal?.throwIfAborted();
    const batch = files.slice(start, start + atOnce);
    // All of a batch end before the first that failed is reported: nothing writes on behind the one who cleans up.
    const results = await Promise.allSettled(
      batch.map(({ path }) => copyDurably(join(from, path), join(to, path))),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
  for (const path of ['', ...folders]) await syncPath(join(to, path));
}

/** Copies one file with its times. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
  await syncPath(to);
}

/** Waits until the disk has a file, or the names in a folder. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
