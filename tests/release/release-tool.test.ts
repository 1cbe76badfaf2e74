/** The command as someone runs it, on the small city: refused, stopped, killed, on another disk, twice at once. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanEnv } from '../support/clean-env.ts';
import { smallCityFolder } from '../support/small-city.ts';
import { findObstacle, runOnSmallDisk } from '../support/small-disk.ts';

const workshop = '.cache/release';
let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-tool-'));
  target = join(folder, 'site');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const environment = (changes: Readonly<Record<string, string>> = {}) =>
  cleanEnv({ CONTENT_DIR: smallCityFolder, ...changes });

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Starts a release; `ended` holds what it said and how it ended. */
function start(name = target, changes: Readonly<Record<string, string>> = {}) {
  const from = performance.now();
  const child = spawn(process.execPath, ['src/tools/release.ts', name], { env: environment(changes) });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code) => done({ code, output, seconds: (performance.now() - from) / 1_000 }));
  });
  return { child, ended };
}

/** Waits until a release builds: its folder in the workshop is there. */
async function untilItBuilds(): Promise<void> {
  await expect
    .poll(async () => (await readdir(workshop).catch(() => [])).filter((name) => name !== 'lock'), {
      timeout: 60_000,
      interval: 50,
    })
    .toHaveLength(1);
}

/** Processes that a process has started, by the list that Linux keeps; none elsewhere. */
async function listChildren(parent: number): Promise<number[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  const found: number[] = [];
  for (const id of ids) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    // After the name, which may hold anything, in brackets: state and parent.
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent) found.push(Number(id));
  }
  return found;
}

const isRunning = (id: number) =>
  readFile(`/proc/${id}/stat`, 'utf8').then(
    (stat) => !/\) [ZX] /u.test(stat),
    () => false,
  );

describe('npm run release', { timeout: 300_000 }, () => {
  it('refuses a folder that it did not make, at once, and leaves it as it is', async () => {
    await mkdir(target);
    await writeFile(join(target, 'thesis.txt'), 'ten years of work');
    const { code, output, seconds } = await start().ended;
    expect(code).toBe(1);
    expect(output).toContain(`${target} ist nicht von npm run release und bleibt, wie es ist`);
    expect(output).not.toMatch(/\n\s+at /u);
    // Starting the command takes three seconds on a busy machine, building the small site twenty.
    expect(seconds).toBeLessThan(12);
    expect([await readdir(folder), await readdir(target)]).toEqual([['site'], ['thesis.txt']]);
  });
  it('says which path the system refuses', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, output } = await start(join(folder, 'file', 'site')).ended;
    expect(code).toBe(1);
    expect(output).toContain('lässt sich nicht lesen oder schreiben (ENOTDIR)');
    expect(output).not.toMatch(/\n\s+at /u);
  });
  it('leaves nothing behind when the content is faulty', async () => {
    const { code, output } = await start(target, { CONTENT_DIR: join(folder) }).ended;
    expect(code).toBe(1);
    expect(output).not.toMatch(/\n\s+at /u);
    expect([await readdir(folder), await readdir(workshop)]).toEqual([[], []]);
  });
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('cleans up on %s, while it builds', async (signal, expected) => {
    const { child, ended } = start();
    await untilItBuilds();
    await new Promise((done) => setTimeout(done, 2_000));
    const children = await listChildren(child.pid ?? 0);
    child.kill(signal);
    const { code, output } = await ended;
    expect(output).toContain('Abgebrochen');
    expect([code, await readdir(folder), await readdir(workshop)]).toEqual([expected, [], []]);
    for (const id of children) expect(await isRunning(id)).toBe(false);
  });
  it('takes its children with it when it is killed, and the next one finds the way free', async () => {
    const { child, ended } = start();
    await untilItBuilds();
    let children: number[] = [];
    if (process.platform === 'linux')
      await expect
        .poll(async () => (children = await listChildren(child.pid ?? 0)), { timeout: 30_000 })
        .not.toEqual([]);
    else console.warn('NOT TESTED: only Linux lists what a process has started.');
    child.kill('SIGKILL');
    await ended;
    for (const id of children) await expect.poll(() => isRunning(id), { timeout: 30_000 }).toBe(false);
    expect(await readdir(workshop)).not.toEqual([]);
    expect(await start().ended).toMatchObject({ code: 0 });
    expect(await readdir(workshop)).toEqual([]);
    expect(await readdir(folder)).toHaveLength(3);
  });
  it('publishes one of two that start at once under one name, and tells the other in time', async () => {
    const ends = await Promise.all([start().ended, start().ended]);
    const [published, refused] = [...ends].sort((a, b) => (a.code ?? 9) - (b.code ?? 9));
    expect([published?.code, refused?.code]).toEqual([0, 1]);
    expect(refused?.output).toContain(`Nach ${target} wird gerade schon veröffentlicht`);
    expect(refused?.seconds).toBeLessThan((published?.seconds ?? 0) / 2);
    expect(await readdir(folder)).toHaveLength(3);
    expect(await readFile(join(target, 'index.html'), 'utf8')).toContain('Lindenhafen');
  });
  it('publishes on another disk than that of the checkout', async (context) => {
    const obstacle = findObstacle();
    if (obstacle !== undefined) {
      console.warn(obstacle);
      context.skip(obstacle);
    }
    const command = [process.execPath, 'src/tools/release.ts', target];
    const { code, left } = await runOnSmallDisk(folder, 64, command, environment());
    expect([code, left.length]).toEqual([0, 3]);
    expect(await readdir(workshop)).toEqual([]);
  });
  it('says when a disk has no room, before it builds', async (context) => {
    const obstacle = findObstacle();
    if (obstacle !== undefined) {
      console.warn(obstacle);
      context.skip(obstacle);
    }
    const command = [process.execPath, 'src/tools/release.ts', target];
    const { code, stderr, left } = await runOnSmallDisk(folder, 1, command, environment());
    expect([code, left]).toEqual([1, []]);
    expect(stderr).toMatch(
      /Der Platz bei .* reicht nicht: gebraucht werden etwa [\d,]+ MB, frei sind [\d,]+ MB/u,
    );
  });
});
