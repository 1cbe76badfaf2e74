/**
 * Loaded before a program that a release starts: ends it when the release ends, also when that is killed and can tell
 * nobody. The program’s standard input is a pipe from the release, which the kernel then closes.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.stdin.on('end', () => process.exit(1)).resume();
  // Listening does not keep a program running that is done.
  if ('unref' in process.stdin) process.stdin.unref();
}
