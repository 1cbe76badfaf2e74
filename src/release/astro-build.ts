/** How Astro is started to build: by `npm run build`, for a release, in benchmarks. */
import { join } from 'node:path';

/**
 * Megabytes for what is young: a page is made of many small things that nobody needs afterwards, and with the usual 16 the
 * machine would be busy with clearing away.
 */
const youngMegabytes = 64;

/** Arguments of Node. @param root folder of the project; the working directory when left out */
export function astroBuild(root = '.'): string[] {
  return [`--max-semi-space-size=${youngMegabytes}`, join(root, 'node_modules/astro/bin/astro.mjs'), 'build'];
}
