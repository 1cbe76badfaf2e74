/** Swaps a new release in for the published one, so that nobody ever sees half of it. */
import { lstat, mkdir, readdir, rename, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyDurably, syncPath } from './copy.ts';
import { findPublished, removeOthers, siteName, unfinishedName } from './release-folder.ts';

/** Folder of files whose names carry a hash of their content. */
const hashedFolder = '_astro';

/**
 * Makes the published name, a symbolic link, lead to the new release: by one rename, so that it leads to the old or to the
 * new one at every moment. The release before stays, for requests that are under way, and the new one takes over its
 * hashed files, for pages that are open in a browser.
 *
 * @param folder of the new release, with its site in `unfinished`
 * @param target absolute path of the published name
 * @returns name of the folder of the release before; undefined for the first
 * @throws ReleaseRefused when something else than a release has come to lie under the published name
 */
export async function swapIn(folder: string, target: string): Promise<string | undefined> {
  const before = await findPublished(target);
  const unfinished = join(folder, unfinishedName);
  if (before) await takeOverHashedFiles(before.site, unfinished);
  await rename(unfinished, join(folder, siteName));
  const link = join(folder, 'link');
  await symlink(join(basename(folder), siteName), link);
  await rename(link, target);
  await syncPath(dirname(target));
  return before?.folder;
}

/** Removes older releases; the one that was published before stays until the next. */
export async function removeOlder(target: string, before: string | undefined): Promise<void> {
  const now = await findPublished(target);
  await removeOthers(target, [now?.folder, before]);
}

/** Nobody leaves a page open for longer; without an end, the files of every release would pile up. */
const keptDays = 30;

async function takeOverHashedFiles(from: string, to: string): Promise<void> {
  const old = await readdir(join(from, hashedFolder), { withFileTypes: true }).catch(() => []);
  await mkdir(join(to, hashedFolder), { recursive: true });
  for (const { name } of old.filter((entry) => entry.isFile())) {
    const [file, copy] = [join(from, hashedFolder, name), join(to, hashedFolder, name)];
    const age = Date.now() - (await stat(file)).mtimeMs;
    if (age > keptDays * 86_400_000 || (await lstat(copy).catch(() => undefined))) continue;
    await copyDurably(file, copy);
  }
}
