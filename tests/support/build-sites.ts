/** Builds the sites that the tests look at, each into a folder of its own. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cleanEnv } from './clean-env.ts';
import { smallCityFolder } from './small-city.ts';

export const sites = {
  /** The real city. */
  real: 'build/real',
  /** The real city once more, to compare the bytes. */
  again: 'build/again',
  /** The small invented city. */
  small: 'build/small',
  /** The small city in another place of the world. */
  elsewhere: 'build/elsewhere',
  /** And in a third, by someone who shares no files. */
  private: 'build/private',
} as const;

const run = promisify(execFile);

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
  await rm(join(root, outDir), { recursive: true, force: true });
  await run('sh', ['-c', `umask ${umask} && exec npx astro build`], {
    cwd: root,
    env: cleanEnv({ ...env, OUT_DIR: outDir }),
    maxBuffer: 64 * 1024 * 1024,
  });
}

export default async function setup(): Promise<void> {
  await buildSite(sites.real);
  // Nothing that the first build left behind may help the second.
  await rm('.astro', { recursive: true, force: true });
  await buildSite(sites.again);
  await buildSite(sites.small, { CONTENT_DIR: smallCityFolder });
}
