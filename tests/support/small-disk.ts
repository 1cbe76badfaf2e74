/** A small file system of its own for a command, which nobody else sees and which goes with it. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Why this machine cannot have one, in words; undefined when it can. */
export function findObstacle(): string | undefined {
  const { status, error, stderr } = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return `NOT TESTED: this machine lets nobody mount a small file system (${error?.message ?? stderr.trim()}).`;
}

/**
 * Runs a command with a new file system in a folder.
 *
 * @param folder that exists; the command sees the new file system in its place
 * @param megabytes size of the file system
 * @returns what it printed, and the names that are left in the folder at the end
 */
export async function runOnSmallDisk(
  folder: string,
  megabytes: number,
  command: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ stdout: string; stderr: string; code: number; left: string[] }> {
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && "$@"; code=$?; echo; echo "=== $code"; ls -A "$0"`;
  // A command that hangs goes with its file system: without it, what it writes would go to the real disk.
  const { stdout, stderr } = await promisify(execFile)(
    'unshare',
    ['-rmf', '--kill-child', 'sh', '-c', script, folder, ...command],
    { env, timeout: 200_000, killSignal: 'SIGKILL' },
  );
  const [printed = '', end = ''] = stdout.split('\n=== ');
  const [code = '', ...left] = end.trim().split('\n');
  return { stdout: printed, stderr, code: Number(code), left };
}
