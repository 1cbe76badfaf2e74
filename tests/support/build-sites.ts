/** Builds the sites that the tests look at, each into a folder of its own. */
import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import type { SourceFile } from '../../src/check/content-file.ts';
import { astroBuild } from '../../src/release/astro-build.ts';
import { waitForLock } from '../../src/release/lock.ts';
import { cleanEnv } from './clean-env.ts';
import { readLaterCity, writeContent } from './later-city.ts';
import { withReadings } from './second-readings.ts';
import { edit, readFolder, smallCityFolder } from './small-city.ts';

export const sites = {
  /** The real city. */
  real: 'build/real',
  /** The real city once more, to compare the bytes. */
  again: 'build/again',
  /** The small invented city. */
  small: 'build/small',
  /** The small city with its second edition. */
  later: 'build/later',
  /** The small city with second readings of its links. */
  read: 'build/read',
  /** The small city in another place of the world. */
  elsewhere: 'build/elsewhere',
  /** And in a third, by someone who shares no files. */
  private: 'build/private',
} as const;

const run = promisify(execFile);

/** Seconds after which a turn is not worth waiting for: something hangs. */
const longestWait = 200;

/**
 * Waits until no other test has Astro at work in a checkout, in which it keeps one folder for all that it does; two test
 * files run at once.
 *
 * @param root folder of the checkout
 * @returns what ends the turn
 */
export async function takeTurn(root = '.'): Promise<Disposable> {
  const folder = join(root, 'build');
  await mkdir(folder, { recursive: true });
  const { signal } = new AbortController();
  const turn = await waitForLock(join(folder, 'turn'), longestWait, { signal, onWait: () => undefined });
  if (!turn) throw new Error(`Another build in ${root} has not ended after ${longestWait} seconds.`);
  return turn;
}

/**
 * Builds a site; the output of the build is in the error when it fails.
 *
 * @param root folder of the checkout
 * @param umask rights that the files of the build do not get, in octal digits
 */
export async function buildSite(
  outDir: string,
  env: Readonly<Record<string, string>> = {},
  root = '.',
  umask = '022',
): Promise<void> {
  using _turn = await takeTurn(root);
  await rm(join(root, outDir), { recursive: true, force: true });
  await run('sh', ['-c', `umask ${umask} && exec node "$@"`, 'build', ...astroBuild()], {
    cwd: root,
    env: cleanEnv({ ...env, OUT_DIR: outDir }),
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Builds a site from files, which are written beside it. */
export async function buildFrom(site: string, files: readonly SourceFile[]): Promise<void> {
  const content = `${site}-content`;
  await writeContent(content, files);
  await buildSite(site, { CONTENT_DIR: content });
}

/** Builds what the tests of a project look at; those of a release compare no bytes. */
export default async function setup({ name }: Pick<TestProject, 'name'>): Promise<void> {
  await buildSite(sites.real);
  await buildSite(sites.small, { CONTENT_DIR: smallCityFolder });
  await buildFrom(sites.later, await readLaterCity());
  if (name === 'release') return;
  await buildFrom(sites.read, edit(await readFolder(smallCityFolder), withReadings));
  // Nothing that the first build left behind may help the second.
  await rm('.astro', { recursive: true, force: true });
  await buildSite(sites.again);
}
