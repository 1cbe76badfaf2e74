/** A release as a server delivers it: compression, caching, a careless swap, and runs that are killed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/release/http-headers.ts';
import { createReleaseFolder, unfinishedName } from '../../src/release/release-folder.ts';
import { swapIn } from '../../src/release/swap.ts';
import { readSite } from '../support/built-site.ts';
import { openRelease, readDuringSwaps, releaseEnv, runRelease } from '../support/release.ts';
import { smallCityFolder } from '../support/small-city.ts';

const release = openRelease(smallCityFolder);
const { ask } = release;

describe('nginx with the generated configuration', () => {
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
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
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
    const { target } = release;
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
    expect([status, headers['location']]).toEqual([301, '/massnahmen/']);
  });
  it('is the configuration that the release wrote beside the site', async () => {
    const { target } = release;
    const written = await readFile(`${target}.nginx.conf`, 'utf8');
    for (const [name, value] of Object.entries(securityHeaders))
      expect(written).toContain(`add_header ${name} "${value}" always;`);
    expect(written).toContain(`root ${target};`);
  });
});

describe('the archive', () => {
  it('holds every file of the site but its compressed copies, and the data page links to it', async () => {
    const { target } = release;
    const archive = unzipSync(new Uint8Array(await readFile(join(target, 'website.zip'))));
    const files = (await readSite(target)).filter(({ path }) => !/\.(?:br|gz|zip)$/u.test(path));
    expect(Object.keys(archive).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { path, bytes } of files)
      expect({ path, same: bytes.equals(archive[path] ?? Buffer.from('')) }).toEqual({ path, same: true });
    expect(await readFile(join(target, 'daten/index.html'), 'utf8')).toContain('href="/website.zip"');
  });
});

describe('while a new release is swapped in', () => {
  it('a swap that is careless is found out', { timeout: 120_000 }, async () => {
    const { folder, target } = release;
    const before = await readlink(target);
    const { failed } = await readDuringSwaps(release, 1, async (next) => {
      await rm(target);
      await new Promise((done) => setTimeout(done, 20));
      await symlink(join(basename(next), unfinishedName), target);
    });
    expect(failed).not.toEqual([]);
    const careless = await readlink(target);
    await rm(target);
    await symlink(before, target);
    await rm(join(folder, dirname(careless)), { recursive: true });
  });
});

describe('a release that is killed', () => {
  /** Waits until one of the folders of the workshop, or an unfinished one beside the published name, holds a file. */
  async function waitFor(file: string, isRunning: () => boolean): Promise<void> {
    while (isRunning()) {
      for (const [folder, site] of [
        ['.cache/release', 'site'],
        [release.folder, unfinishedName],
      ] as const) {
        const names = await readdir(folder).catch(() => []);
        if (names.some((name) => existsSync(join(folder, name, site, file)))) return;
      }
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`The release ended before it wrote ${file}.`);
  }

  it.each([
    ['its pages', 'index.html'],
    ['the report', 'report.de.pdf'],
    ['the archive', 'website.zip'],
  ])('after it wrote %s leaves the published site as it was', { timeout: 120_000 }, async (_, file) => {
    const { target } = release;
    const before = await readlink(target);
    const start = await readFile(join(target, 'index.html'));
    await rm('.cache/release', { recursive: true, force: true });
    const killed = spawn('node', ['src/tools/release.ts', target], {
      env: releaseEnv(smallCityFolder),
      stdio: 'ignore',
      detached: true,
    });
    const ended = new Promise((done) => killed.once('exit', (_code, signal) => done(signal)));
    await waitFor(file, () => killed.exitCode === null && killed.signalCode === null);
    process.kill(-(killed.pid ?? 0), 'SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(await readlink(target)).toBe(before);
    expect((await readFile(join(target, 'index.html'))).equals(start)).toBe(true);
    expect((await ask('/')).status).toBe(200);
  });
  it('leaves nothing behind that the next one does not clear away', { timeout: 120_000 }, async () => {
    const { target } = release;
    const before = await readlink(target);
    await runRelease(target, smallCityFolder);
    const left = (await readdir(dirname(target))).filter((name) => name.startsWith('.site-'));
    expect(left.sort()).toEqual([dirname(before), dirname(await readlink(target))].sort());
  });
  it('never replaces a folder that is not a release', async () => {
    const { folder } = release;
    const own = join(folder, 'own');
    await cp('LICENSES', own, { recursive: true });
    await expect(swapIn(await createReleaseFolder(own), own)).rejects.toMatchObject({
      fault: { kind: 'foreign', path: own },
    });
    expect(await readdir(own)).toContain('EUPL-1.2.txt');
  });
});
