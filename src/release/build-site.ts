/** Builds the site in a process of its own, which ends with this one. */
import { spawn } from 'node:child_process';
import { astroBuild } from './astro-build.ts';
import { ReleaseRefused } from './release-fault.ts';

/**
 * @param folders absolute paths of the site and of what Astro keeps while it builds
 * @throws ReleaseRefused when the build fails, which has then printed why; the signal’s reason when it is stopped
 */
export async function buildSite(
  { site, cache }: { readonly site: string; readonly cache: string },
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('./end-with-parent.ts'), ...astroBuild()],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
      env: { ...process.env, OUT_DIR: site, CACHE_DIR: cache, RELEASE: 'true' },
    },
  );
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    // Not before it has ended: until then it writes into what would be cleaned up.
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail);
      child.once('exit', done);
    });
    signal.throwIfAborted();
    if (code !== 0) throw new ReleaseRefused({ kind: 'build' });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
