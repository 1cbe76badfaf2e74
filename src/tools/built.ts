/** A build that someone watches: what they see of it. */
import { relative } from 'node:path';
import { say } from '../authoring/wording.ts';
import { buildWithLog, contentFindings, countBuiltPages } from '../release/logged-build.ts';
import { stop } from './command.ts';

/** Builds and says what was built; ends the process where that fails. */
export async function runBuild(showLog: boolean): Promise<void> {
  const { succeeded, log, seconds } = await buildWithLog(showLog);
  // Then everything may be the reason.
  if (!succeeded) stop(`${log}\n${say('build-failed')}`);
  for (const finding of contentFindings(log)) console.log(finding);
  const folder = process.env['OUT_DIR'] ?? 'dist';
  const pages = await countBuiltPages(folder);
  console.log(say('built', { pages, seconds: Math.round(seconds), folder: relative('.', folder) }));
  if (!showLog) console.log(say('built-log'));
}
