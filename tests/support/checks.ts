/** Results of the checks on the real site, written down for the page that publishes them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checksFolder, digestInputs, type SiteCheckResult } from '../../src/release/site-checks.ts';

type Found = Omit<SiteCheckResult, 'on' | 'inputs' | 'findings'>;

/** A test or a suite of tests, as far as it tells whether it held. */
export interface Task {
  readonly tasks?: readonly Task[];
  readonly result?: { readonly state: string } | undefined;
}

/** Whether every test below ran and held; one that was left out has not. */
export function allHeld({ tasks, result }: Task): boolean {
  return tasks ? tasks.length > 0 && tasks.every(allHeld) : result?.state === 'pass';
}

/**
 * Writes down what the tests of this suite (or file) found nothing wrong with, after the last of them and only if all ran
 * and held; what has not run is not written, and so not published.
 *
 * @param find what was looked at; asked after the tests
 */
export function recordWhenHeld(find: () => Found | readonly Found[]): void {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what it has to hand over
  afterAll(async ({}, suite) => {
    if (!allHeld(suite)) return;
    await mkdir(checksFolder(), { recursive: true });
    for (const found of [find()].flat()) {
      const complete: SiteCheckResult = {
        ...found,
        findings: 0,
        on: new Date().toISOString().slice(0, 10),
        inputs: await digestInputs(),
      };
      await writeFile(join(checksFolder(), `${found.id}.json`), `${JSON.stringify(complete, null, 1)}\n`);
    }
  });
}
