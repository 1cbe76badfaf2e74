/** A release as nginx delivers it, for the tests of one file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { createReleaseFolder, unfinishedName } from '../../src/release/release-folder.ts';
import { cleanEnv } from './clean-env.ts';
import { startNginx } from './nginx.ts';

const run = promisify(execFile);

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What a release of this city is made of, for those who start one. */
export const releaseEnv = (content: string) => cleanEnv({ CONTENT_DIR: content });

export const runRelease = (target: string, content: string) =>
  run('node', ['src/tools/release.ts', target], { env: releaseEnv(content) });

export interface OpenRelease {
  /** Folder in which the releases lie. */
  readonly folder: string;
  /** Published name, a symbolic link. */
  readonly target: string;
  /** Name and version of the server. */
  readonly server: string;
  /** A request as it is, without the decompression that fetch does on its own. */
  readonly ask: (path: string, encoding?: string) => Promise<Answer>;
}

/** Builds a release and starts a server on it before the tests of a file, and ends both after them. */
export function openRelease(content: string): OpenRelease {
  let folder = '';
  let version = '';
  let nginx: Awaited<ReturnType<typeof startNginx>> | undefined;
  const target = () => join(folder, 'site');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'release-'));
    await runRelease(target(), content);
    nginx = await startNginx(target());
    const { stderr } = await run('nginx', ['-v'], {
      env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
    });
    version = /nginx\/[\d.]+/u.exec(stderr)?.[0] ?? 'nginx';
  }, 300_000);
  afterAll(async () => {
    await nginx?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const ask = (path: string, encoding = 'identity') =>
    new Promise<Answer>((done, fail) => {
      const options = { headers: { 'accept-encoding': encoding }, agent: false };
      get(`${nginx?.origin}${path}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      }).on('error', fail);
    });
  return {
    get folder() {
      return folder;
    },
    get target() {
      return target();
    },
    get server() {
      return version;
    },
    ask,
  };
}

/** What makes an answer useless to a reader. */
function findFault(answer: Answer | Error): string | undefined {
  if (answer instanceof Error) return answer.message;
  return answer.status !== 200 || answer.body.length === 0 ? `${answer.status}` : undefined;
}

/** Four readers that ask for the paths in turn until they are stopped. */
function startReaders({ ask }: OpenRelease, paths: readonly string[]) {
  let reading = true;
  let requests = 0;
  const failed: string[] = [];
  const read = async () => {
    while (reading) {
      const path = paths[requests % paths.length] ?? '/';
      requests += 1;
      const answer = await ask(path, requests % 2 === 0 ? 'gzip' : 'br').catch((error: Error) => error);
      const fault = findFault(answer);
      if (fault !== undefined) failed.push(`${path} ${fault}`);
    }
  };
  const readers = [read(), read(), read(), read()];
  const stop = async () => {
    reading = false;
    await Promise.all(readers);
  };
  return { failed, countRequests: () => requests, stop };
}

/**
 * A next release with a new style sheet under a new name: pages that are open ask for the old one. The files that stay are
 * hard links, since copies of thousands would take longer than all the swaps while readers keep this process busy.
 */
async function prepareNext({ folder, target }: OpenRelease, number: number, style: string): Promise<string> {
  const next = await createReleaseFolder(target);
  const site = join(next, unfinishedName);
  await run('cp', ['-al', `${join(folder, await readlink(target))}/.`, site]);
  await rm(join(site, '_astro', style), { force: true });
  await writeFile(join(site, '_astro', `new-${number}.css`), `/* ${number} */`);
  return next;
}

/** Swaps several times while four readers ask for pages, data and a style sheet that only the first release brought. */
export async function readDuringSwaps(
  release: OpenRelease,
  swaps: number,
  swap: (next: string) => Promise<void>,
) {
  const { target } = release;
  const style = (await readdir(join(target, '_astro'))).find((name) => name.endsWith('.css'));
  if (style === undefined) throw new Error('The release has no style sheet.');
  const paths = ['/', '/massnahmen/', '/en/report/', '/daten/knowledge-base.json', `/_astro/${style}`];
  const { failed, countRequests, stop } = startReaders(release, paths);
  const between: number[] = [];
  for (let number = 1; number <= swaps; number += 1) {
    const before = countRequests();
    await swap(await prepareNext(release, number, style));
    between.push(countRequests() - before);
  }
  await new Promise((done) => setTimeout(done, 500));
  await stop();
  return { requests: countRequests(), failed, between };
}
