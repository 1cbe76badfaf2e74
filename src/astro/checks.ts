/** Results of the checks for the pages of a release; none in a plain build, which does not wait for tests. */
import { isRelease } from '../release/release-files.ts';
import { readChecks, type SiteCheckResult } from '../release/site-checks.ts';
import { oncePerBuild } from './once-per-build.ts';

export const loadChecks = oncePerBuild(
  (): Promise<readonly SiteCheckResult[]> => (isRelease() ? readChecks() : Promise.resolve([])),
);
