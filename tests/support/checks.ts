/** Results of the checks on the real site, written down for the page that publishes them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksFolder, digestInputs, type SiteCheckResult } from '../../src/release/site-checks.ts';

/**
 * Writes down what a check found. A test calls it after its expectations held, or with the number of its findings; what
 * has not run is not written, and so not published.
 */
export async function recordCheck(result: Omit<SiteCheckResult, 'on' | 'inputs'>): Promise<void> {
  await mkdir(checksFolder(), { recursive: true });
  const complete: SiteCheckResult = {
    ...result,
    on: new Date().toISOString().slice(0, 10),
    inputs: await digestInputs(),
  };
  await writeFile(join(checksFolder(), `${result.id}.json`), `${JSON.stringify(complete, null, 1)}\n`);
}
