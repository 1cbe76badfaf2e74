/** Builds the site with Astro in a process of its own, and keeps what that says until someone wants it. */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { astroBuild } from './astro-build.ts';

export interface LoggedBuild {
  readonly succeeded: boolean;
  /** Everything that the build said; empty when it was shown at once. */
  readonly log: string;
  readonly seconds: number;
}

/** @param showLog whether the build speaks at once, to the terminal */
export async function buildWithLog(showLog: boolean): Promise<LoggedBuild> {
  const start = performance.now();
  const child = spawn(process.execPath, astroBuild(), {
    stdio: showLog ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => said.push(data));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const log = Buffer.concat(said).toString();
  return { succeeded: code === 0, log, seconds: (performance.now() - start) / 1_000 };
}

/** Lines of the log about the content, which authors have to see; all else is about the tools that build. */
export function contentFindings(log: string): string[] {
  return log.split('\n').filter((line) => line.includes('[integrity]'));
}

/** Number of pages in a built site. */
export async function countBuiltPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((path) => path.endsWith('.html')).length;
}
