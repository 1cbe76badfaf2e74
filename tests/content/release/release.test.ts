/** A release as a server delivers it: headers, compression, caching, swaps while people read, and runs that are killed. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../src/release/http-headers.ts';
import { releaseFolder, swapIn } from '../../../src/release/swap.ts';
import { readSite } from '../../support/built-site.ts';
import { recordWhenHeld } from '../../support/checks.ts';
import { cleanEnv } from '../../support/clean-env.ts';
import { startNginx } from '../../support/nginx.ts';

const run = promisify(execFile);
const runRelease = (target: string) => run('node', ['src/tools/release.ts', target], { env: cleanEnv() });

let folder: string;
let target: string;
let server: Awaited<ReturnType<typeof startNginx>>;
let version: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'));
  target = join(folder, 'site');
  await runRelease(target);
  server = await startNginx(target);
  const { stderr } = await run('nginx', ['-v'], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  version = /nginx\/[\d.]+/u.exec(stderr)?.[0] ?? 'nginx';
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request as it is, without the decompression that fetch does on its own. */
function ask(path: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((done, fail) => {
    get(server.origin + path, { headers: { 'accept-encoding': encoding }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', fail);
  });
}

describe('nginx with the generated configuration', () => {
  const kinds = [
    '/',
    '/massnahmen/m-wlan/',
    '/en/',
    '/daten/measures.csv',
    '/daten/knowledge-base.json',
    '/daten/knowledge-base.ttl',
    '/feed.xml',
    '/.well-known/security.txt',
    '/icon.svg',
    '/report.de.pdf',
    '/gibt-es-nicht/',
    '/daten/gibt-es-nicht.json',
  ];

  it.each(kinds)('sends every security header with %s', async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(securityHeaders))
      expect({ name, value: headers[name.toLowerCase()] }).toEqual({ name, value });
    expect(headers['server']).toBe('nginx');
  });
  it('answers what is not there with 404 and the page for it', async () => {
    for (const path of ['/gibt-es-nicht/', '/daten/gibt-es-nicht.json', '/_astro/x.css']) {
      const { status, headers, body } = await ask(path);
      expect({ path, status, type: headers['content-type'] }).toEqual({
        path,
        status: 404,
        type: 'text/html; charset=utf-8',
      });
      expect(body.toString('utf8')).toContain('Diese Seite gibt es nicht');
    }
  });
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/daten/measures.csv', 'text/csv; charset=utf-8'],
    ['/daten/knowledge-base.jsonld', 'application/ld+json; charset=utf-8'],
    ['/daten/catalog.ttl', 'text/turtle; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/report.de.pdf', 'application/pdf'],
    ['/website.zip', 'application/zip'],
    ['/icon.svg', 'image/svg+xml'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });
  it('sends the compressed copies to those who take them', async () => {
    for (const path of ['/', '/bericht/', '/daten/knowledge-base.json']) {
      const plain = await ask(path);
      const gzip = await ask(path, 'gzip');
      const brotli = await ask(path, 'br, gzip');
      expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
        undefined,
        'gzip',
        'br',
      ]);
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      expect(brotli.body.length).toBeLessThan(gzip.body.length);
      expect(gzip.body.length).toBeLessThan(plain.body.length / 2);
      expect(gzip.headers['vary']).toBe('Accept-Encoding');
    }
  });
  it('has what carries a hash kept for ever, and everything else asked for again', async () => {
    const [style = ''] = (await readdir(join(target, '_astro'))).filter((name) => name.endsWith('.css'));
    const [index = ''] = (await readdir(join(target, '_astro'))).filter((name) => name.endsWith('.json'));
    expect((await ask(`/_astro/${style}`)).headers['cache-control']).toContain('immutable');
    expect((await ask(`/_astro/${index}`)).headers['cache-control']).toContain('immutable');
    for (const path of ['/', '/daten/measures.csv', '/icon.svg'])
      expect((await ask(path)).headers['cache-control']).toContain('must-revalidate');
    const { headers } = await ask('/');
    expect(headers['etag']).toBeDefined();
  });
  it('lets pages of other sites read the data, and nothing else', async () => {
    const data = (await ask('/daten/measures.json')).headers;
    expect([data['access-control-allow-origin'], data['cross-origin-resource-policy']]).toEqual([
      '*',
      'cross-origin',
    ]);
    const page = (await ask('/')).headers;
    expect([page['access-control-allow-origin'], page['cross-origin-resource-policy']]).toEqual([
      undefined,
      'same-origin',
    ]);
  });
  it('leads an address without its last slash to the page', async () => {
    const { status, headers } = await ask('/massnahmen');
    expect([status, new URL(String(headers['location'])).pathname]).toEqual([301, '/massnahmen/']);
  });
  it('is the configuration that the release wrote beside the site', async () => {
    const written = await readFile(`${target}.nginx.conf`, 'utf8');
    for (const [name, value] of Object.entries(securityHeaders))
      expect(written).toContain(`add_header ${name} "${value}" always;`);
    expect(written).toContain(`root ${target};`);
  });
  recordWhenHeld(() => ({ id: 'server', tool: version, count: kinds.length, unit: 'requests' }));
});

describe('the archive', () => {
  it('holds every file of the site but its compressed copies, and the data page links to it', async () => {
    const archive = unzipSync(new Uint8Array(await readFile(join(target, 'website.zip'))));
    const files = (await readSite(target)).filter(({ path }) => !/\.(?:br|gz|zip)$/u.test(path));
    expect(Object.keys(archive).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { path, bytes } of files)
      expect({ path, same: bytes.equals(archive[path] ?? Buffer.from('')) }).toEqual({ path, same: true });
    expect(await readFile(join(target, 'daten/index.html'), 'utf8')).toContain('href="/website.zip"');
  });
});

describe('while a new release is swapped in', () => {
  let during = 0;

  /** What makes an answer useless to a reader. */
  function findFault(answer: Answer | Error): string | undefined {
    if (answer instanceof Error) return answer.message;
    return answer.status !== 200 || answer.body.length === 0 ? `${answer.status}` : undefined;
  }

  /** Four readers that ask for the paths in turn until they are stopped. */
  function startReaders(paths: readonly string[]) {
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

  /** A next release with a new style sheet under a new name: pages that are open ask for the old one. */
  async function prepareNext(number: number, style: string): Promise<string> {
    const next = releaseFolder(target, `${Date.now()}`);
    await cp(join(folder, await readlink(target)), next, { recursive: true });
    await rm(join(next, '_astro', style), { force: true });
    await writeFile(join(next, '_astro', `new-${number}.css`), `/* ${number} */`);
    return next;
  }

  /** Swaps several times while four readers ask for pages, data and a style sheet that only the first release brought. */
  async function readDuringSwaps(swaps: number, swap: (next: string) => Promise<void>) {
    const [style = ''] = (await readdir(join(target, '_astro'))).filter((name) =>
      /^Page.*\.css$/u.test(name),
    );
    const paths = ['/', '/massnahmen/', '/en/report/', '/daten/knowledge-base.json', `/_astro/${style}`];
    const { failed, countRequests, stop } = startReaders(paths);
    const between: number[] = [];
    for (let number = 1; number <= swaps; number += 1) {
      const before = countRequests();
      await swap(await prepareNext(number, style));
      between.push(countRequests() - before);
    }
    await new Promise((done) => setTimeout(done, 500));
    await stop();
    return { requests: countRequests(), failed, between };
  }

  it('no request fails, nor for what a page that is open still needs', { timeout: 300_000 }, async () => {
    const { requests, failed, between } = await readDuringSwaps(5, (next) => swapIn(next, target));
    expect(failed).toEqual([]);
    expect(requests).toBeGreaterThanOrEqual(2_000);
    expect(between.every((number) => number > 0)).toBe(true);
    expect(await readFile(join(target, '_astro', 'new-5.css'), 'utf8')).toBe('/* 5 */');
    expect((await readdir(folder)).filter((name) => name.startsWith('.site-'))).toHaveLength(2);
    during = requests;
  });
  it('a swap that is careless is found out', { timeout: 120_000 }, async () => {
    const before = await readlink(target);
    const { failed } = await readDuringSwaps(1, async (next) => {
      await rm(target);
      await new Promise((done) => setTimeout(done, 20));
      await symlink(basename(next), target);
    });
    expect(failed).not.toEqual([]);
    const careless = await readlink(target);
    await rm(target);
    await symlink(before, target);
    await rm(join(folder, careless), { recursive: true });
  });
  recordWhenHeld(() => ({ id: 'swap', tool: version, count: during, unit: 'requests' }));
});

describe('a release that is killed', () => {
  it.each([1_500, 6_000, 11_000])(
    'after %i ms leaves the published site as it was',
    { timeout: 120_000 },
    async (after) => {
      const before = await readlink(target);
      const start = await readFile(join(target, 'index.html'));
      const release = spawn('node', ['src/tools/release.ts', target], {
        env: cleanEnv(),
        stdio: 'ignore',
        detached: true,
      });
      await new Promise((done) => setTimeout(done, after));
      const ended = new Promise((done) => release.once('exit', done));
      process.kill(-(release.pid ?? 0), 'SIGKILL');
      await ended;
      expect(await readlink(target)).toBe(before);
      expect((await readFile(join(target, 'index.html'))).equals(start)).toBe(true);
      expect((await ask('/')).status).toBe(200);
    },
  );
  it('leaves nothing behind that the next one does not clear away', { timeout: 120_000 }, async () => {
    const before = await readlink(target);
    await runRelease(target);
    const left = (await readdir(dirname(target))).filter((name) => name.startsWith('.site-'));
    expect(left.sort()).toEqual([before, await readlink(target)].sort());
  });
  it('never replaces a folder that is not a release', async () => {
    const own = join(folder, 'own');
    await cp('LICENSES', own, { recursive: true });
    await expect(swapIn(releaseFolder(own, '1'), own)).rejects.toThrow(/EINVAL/u);
    expect(await readdir(own)).toContain('EUPL-1.2.txt');
  });
});
