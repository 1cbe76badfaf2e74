/** What someone sees who builds the site or starts it: one screen, the address last; everything only when wanted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sites, takeTurn } from '../support/build-sites.ts';
import { pagesOf, readSite } from '../support/built-site.ts';
import { cleanEnv } from '../support/clean-env.ts';
import { smallCityFolder } from '../support/small-city.ts';

/** Lines of a small terminal. */
const screen = 24;

let folder: string;
const running: ChildProcess[] = [];
// Ends after what the tests started.
beforeEach(async () => {
  const turn = await takeTurn();
  return () => turn[Symbol.dispose]();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  await cp(smallCityFolder, join(folder, 'content'), { recursive: true });
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill();
  await rm(folder, { recursive: true, force: true });
});

function run(tool: string, ...args: string[]) {
  const child = spawn('node', [`src/tools/${tool}.ts`, ...args], {
    env: cleanEnv({
      CONTENT_DIR: join(folder, 'content'),
      // On the disk of the checkout, whose cache Astro moves into it.
      OUT_DIR: 'build/start',
      NO_COLOR: '1',
    }),
  });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      text += data.toString();
    });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, ended, read: () => text };
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe('npm run build', () => {
  it('says how many pages were built in how many seconds, and no word of the tools that build', async () => {
    const { ended, read } = run('build');
    expect(await ended, read()).toBe(0);
    const lines = read().trim().split('\n');
    const pages = pagesOf(await readSite(sites.small)).length;
    expect(lines[0]).toMatch(new RegExp(`^Gebaut: ${pages} Seiten in \\d+ s, in build/start/$`, 'u'));
    expect(lines).toHaveLength(2);
  });
  it('shows everything with a flag', async () => {
    const { ended, read } = run('build', '--log');
    expect(await ended).toBe(0);
    expect(read()).toContain('[build]');
    expect(read().split('\n').length).toBeGreaterThan(screen);
  });
  it('shows what the check hints at', async () => {
    await writeFile(join(folder, 'content/translations.lock.json'), '{}\n');
    const { ended, read } = run('build');
    expect(await ended).toBe(0);
    expect(read()).toContain('outdated-translation');
  });
  it('ends with the findings where the content has errors', async () => {
    await writeFile(join(folder, 'content/terms/wlan.yaml'), 'titel: WLAN\n');
    const { ended, read } = run('build');
    expect(await ended).toBe(1);
    expect(read()).toContain('terms/wlan.yaml:1:1  unknown-key');
    expect(read().trim().split('\n').at(-1)).toContain('Der Bau ist gescheitert');
    expect(read()).not.toMatch(/^ {4}at /mu);
  });
});

it('npm start fits on one screen, and its last line is the address, at which the site answers', async () => {
  const { read, ended } = run('start', '--port', String(await freePort()));
  await expect.poll(() => /^http.*\n$/mu.test(read()), { timeout: 100_000 }).toBe(true);
  const lines = read().trim().split('\n');
  expect(lines.length).toBeLessThan(screen);
  const response = await fetch(lines.at(-1) ?? '');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Lindenhafen');
  for (const child of running) child.kill();
  await ended;
});

it('npm start refuses a port that is none, before it builds', async () => {
  const { ended, read } = run('start', '--port', 'x');
  expect(await ended).toBe(1);
  expect(read()).toContain('„x“ ist keine Nummer');
});
