/** Swaps a new folder in for a published one, so that nobody ever sees half of it. */
import { cp, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Folder of files whose names carry a hash of their content. */
const hashedFolder = '_astro';

/**
 * Name of the folder in which a release is built: hidden, beside the published name.
 *
 * @param stamp tells one run from another
 */
export function releaseFolder(name: string, stamp: string): string {
  return join(dirname(name), `${prefixOf(name)}${stamp}`);
}

const prefixOf = (name: string) => `.${basename(name)}-`;

/**
 * Makes the published name, a symbolic link, lead to the new folder: by one rename, so that it leads to the old or to the
 * new one at every moment. The release before stays, for requests that are under way, and the new one takes over its
 * hashed files, for pages that are open in a browser. Older releases, and what runs that were killed left behind, go.
 *
 * @throws when the published name is a folder or file of its own
 */
export async function swapIn(folder: string, name: string): Promise<void> {
  const before = await readlink(name).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (before !== undefined) await takeOverHashedFiles(join(dirname(name), before), folder);
  const link = `${folder}.link`;
  await rm(link, { force: true });
  await symlink(basename(folder), link);
  await rename(link, name);
  const kept = [basename(folder), before];
  for (const entry of await readdir(dirname(name))) {
    if (!entry.startsWith(prefixOf(name)) || kept.includes(entry)) continue;
    await rm(join(dirname(name), entry), { recursive: true, force: true });
  }
}

/** Nobody leaves a page open for longer; without an end, the files of every release would pile up. */
const keptDays = 30;

async function takeOverHashedFiles(from: string, to: string): Promise<void> {
  const old = await readdir(join(from, hashedFolder)).catch(() => []);
  await mkdir(join(to, hashedFolder), { recursive: true });
  for (const name of old) {
    const file = join(from, hashedFolder, name);
    const age = Date.now() - (await stat(file)).mtimeMs;
    if (age > keptDays * 86_400_000) continue;
    await cp(file, join(to, hashedFolder, name), { force: false, preserveTimestamps: true });
  }
}
