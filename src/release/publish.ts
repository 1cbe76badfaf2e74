/**
 * Publishes a release under a name: everything that can be known is asked before anything is built, the site is built in a
 * workshop of the checkout, copied beside the published name, and swapped in. Whatever ends it on the way (a fault, a
 * signal), nothing of it stays; what a run that was killed leaves behind, the next one removes.
 */
import { lstat, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyFolder } from './copy.ts';
import { takeLock, waitForLock } from './lock.ts';
import { configBeginning } from './nginx-config.ts';
import { ReleaseRefused } from './release-fault.ts';
import {
  createReleaseFolder,
  findPublished,
  type PublishedRelease,
  removeUnfinished,
  unfinishedName,
} from './release-folder.ts';
import { measureFolder, requireSpace, type Size, smallestSite } from './space.ts';
import { removeOlder, swapIn } from './swap.ts';

interface Publication {
  /** Absolute path under which the site is published. */
  readonly target: string;
  /** Folder of the checkout in which releases are built; everything in it is theirs. */
  readonly workshop: string;
  /** Text of the server’s configuration, which comes to lie beside the target. */
  readonly serverConfig: string;
  readonly signal: AbortSignal;
  /** Builds the site into `folder`, which does not exist yet, and keeps its cache in `cache`. */
  readonly build: (folders: { readonly site: string; readonly cache: string }) => Promise<void>;
  /** Called when another release of the checkout has to end first. @param minutes how long this one waits at most */
  readonly onWait: (minutes: number) => void;
}

/** Two builds in one checkout would write into one `.astro` folder. */
const longestWaitMinutes = 10;

export function configPath(target: string): string {
  return `${target}.nginx.conf`;
}

/** @throws ReleaseRefused when something lies under the name, or under that of its configuration, that no release made */
export async function checkTarget(target: string): Promise<PublishedRelease | undefined> {
  const published = await findPublished(target);
  const config = await lstat(configPath(target)).catch(() => undefined);
  if (config && !(config.isFile() && (await beginsAsOwn(configPath(target)))))
    throw new ReleaseRefused({ kind: 'foreign', path: configPath(target) });
  return published;
}

async function beginsAsOwn(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(configBeginning.length));
    return buffer.toString('latin1', 0, bytesRead) === configBeginning;
  } finally {
    await handle.close();
  }
}

/** @throws ReleaseRefused and errors of the file system; the published site is then as it was */
export async function publish(publication: Publication): Promise<void> {
  const { target, signal } = publication;
  await checkTarget(target);
  await using undo = new AsyncDisposableStack();
  await makeParents(target, undo);
  const lock = takeLock(join(dirname(target), `.${basename(target)}.lock`));
  if (!lock) throw new ReleaseRefused({ kind: 'locked', path: target });
  undo.use(lock);
  // Once more, now that nobody else changes it.
  const before = await checkTarget(target);
  await removeUnfinished(target);
  const expected = (before && (await measureFolder(before.site))) ?? smallestSite;
  await requireSpace(dirname(target), expected);
  const site = await buildInWorkshop(publication, expected, undo);
  signal.throwIfAborted();
  await requireSpace(dirname(target), (await measureFolder(site)) ?? smallestSite);
  await putInPlace(publication, site);
}

/** Makes the folders above the target; takes them away again in the end when they have stayed empty. */
async function makeParents(target: string, undo: AsyncDisposableStack): Promise<void> {
  const first = await mkdir(dirname(target), { recursive: true });
  if (first === undefined) return;
  undo.defer(async () => {
    for (let folder = dirname(target); folder.length >= first.length; folder = dirname(folder)) {
      const isGone = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!isGone) return;
    }
  });
}

/** @returns the folder of the built site, which goes with the stack */
async function buildInWorkshop(
  { workshop, signal, build, onWait }: Publication,
  expected: Size,
  undo: AsyncDisposableStack,
): Promise<string> {
  await mkdir(workshop, { recursive: true });
  const lock = await waitForLock(join(workshop, 'lock'), longestWaitMinutes * 60, {
    signal,
    onWait: () => onWait(longestWaitMinutes),
  });
  if (!lock) throw new ReleaseRefused({ kind: 'busy', minutes: longestWaitMinutes });
  undo.use(lock);
  // Who holds the lock is alone here: what else lies here was left by those who were killed.
  for (const left of await readdir(workshop))
    if (left !== 'lock') await rm(join(workshop, left), { recursive: true, force: true });
  await requireSpace(workshop, expected);
  const folder = await mkdtemp(join(workshop, 'build-'));
  undo.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const site = join(folder, 'site');
  await build({ site, cache: join(folder, 'cache') });
  return site;
}

async function putInPlace({ target, serverConfig, signal }: Publication, site: string): Promise<void> {
  const folder = await createReleaseFolder(target);
  const config = join(folder, 'nginx.conf');
  let before: string | undefined;
  try {
    await copyFolder(site, join(folder, unfinishedName), signal);
    await writeFile(config, serverConfig, { flush: true });
    await checkTarget(target);
    before = await swapIn(folder, target);
  } catch (error) {
    // The last step of the swap comes after the rename: what is published stays.
    const now = await findPublished(target).catch(() => undefined);
    if (now?.folder !== basename(folder)) await rm(folder, { recursive: true, force: true });
    throw error;
  }
  try {
    await rename(config, configPath(target));
    await removeOlder(target, before);
  } catch (error) {
    throw new ReleaseRefused({ kind: 'untidy', path: target, detail: String(error) });
  }
}
