/** How long the check takes. */
import { performance } from 'node:perf_hooks';
import { checkContent } from '../../src/check/check.ts';
import type { SourceFile } from '../../src/check/content-file.ts';
import { outside } from '../../src/reading/check-folder.ts';
import { realDay } from '../support/small-city.ts';

/** Seconds of the best of three runs. */
export function bestOfThree(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

/**
 * Seconds that the check of these files takes, each time on fresh copies of the bytes, so that nothing is remembered.
 *
 * @throws when the check finds an error
 */
export function timeCheck(files: readonly SourceFile[]): number {
  const check = () =>
    checkContent(
      files.map(({ path, bytes }) => ({ path, bytes: bytes.slice() })),
      { today: realDay, ...outside },
    );
  const fault = check().problems.find(({ severity }) => severity === 'error');
  if (fault) throw new Error(`The content is faulty: ${JSON.stringify(fault)}`);
  return bestOfThree(check);
}
