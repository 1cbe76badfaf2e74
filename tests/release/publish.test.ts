/** Releases that are killed, run out of disk, meet each other, or meet what is not theirs. */
import { execFile, spawnSync } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/release/lock.ts';
import { type Outcome, type Script, siteFiles, type Trouble } from '../support/publish-script.ts';
import { findObstacle, runOnSmallDisk } from '../support/small-disk.ts';

let folder: string;
let target: string;
let workshop: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  target = join(folder, 'public', 'stadt');
  workshop = join(folder, 'workshop');
  await mkdir(dirname(target));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const script = (changes: Partial<Script>) => [
  process.execPath,
  resolve('tests/support/publish-script.ts'),
  JSON.stringify({ target, workshop, ...changes } satisfies Script),
];

/** Runs a release; undefined when it was killed. */
async function publish(
  changes: Partial<Script> = {},
  before: readonly string[] = [],
): Promise<Outcome | undefined> {
  const [command = '', ...args] = [...before, ...script(changes)];
  const result = await promisify(execFile)(command, args).catch(
    (error: { signal?: string; stderr?: string }) => error,
  );
  if ('stdout' in result && result.stdout !== '') return JSON.parse(String(result.stdout)) as Outcome;
  expect(result).toMatchObject({ signal: 'SIGKILL' });
  return undefined;
}

/** The text that every file of the published site repeats; fails when one is missing or another’s. */
async function readPublished(name = target): Promise<string> {
  const texts = await Promise.all(siteFiles.map((path) => readFile(join(name, path), 'utf8')));
  expect(new Set(texts).size).toBe(1);
  return texts[0] ?? '';
}

/** Everything beside the published name, and what lies in the workshop. */
async function list(): Promise<string[]> {
  return [...(await readdir(dirname(target))), ...(await readdir(workshop))].sort();
}

/** What a first, a second, … release leaves, without the twelve characters that are new each time. */
const oneRelease = ['.stadt-', 'stadt', 'stadt.nginx.conf'];
const twoReleases = ['.stadt-', ...oneRelease];
const anonymous = (names: readonly string[]) =>
  names.map((name) => name.replace(/^(\.stadt-)[0-9a-f]{12}$/u, '$1'));

describe('a release', () => {
  it('publishes the site with its hidden files, readable as its folders are, and its configuration', async () => {
    expect(await publish({ text: 'first' })).toMatchObject({ end: 'published', built: true });
    expect(await readPublished()).toBe('first');
    expect(anonymous(await list())).toEqual(oneRelease);
    const site = await readlink(target);
    const mode = async (path: string) => (await stat(join(dirname(target), path))).mode & 0o777;
    expect(await mode(dirname(site))).toBe(await mode(site));
    // Its record is nobody’s to read who visits the site.
    expect((await readdir(target)).sort()).toEqual(['.well-known', '_astro', 'a', 'index.html']);
  });
  it('keeps the release before, and none that is older', async () => {
    for (const text of ['first', 'second', 'third', 'fourth']) await publish({ text });
    expect(await readPublished()).toBe('fourth');
    expect(anonymous(await list())).toEqual(twoReleases);
  });
  it('takes a new folder though the process has the same id, and leaves the live one alone', async () => {
    const live: string[] = [];
    for (const text of ['first', 'second', 'third']) {
      expect(await publish({ text, pid: 7 })).toMatchObject({ end: 'published', pid: 7 });
      live.push(await readlink(target));
    }
    expect(new Set(live).size).toBe(3);
    expect(await readFile(join(dirname(target), live[1] ?? '', 'index.html'), 'utf8')).toBe('second');
  });
  it('makes the folders above its name, and takes them away again when it fails', async () => {
    target = join(folder, 'public', 'new', 'deep', 'stadt');
    expect(await publish({ at: 9, trouble: 'full' })).toMatchObject({ end: 'no-space' });
    expect(await readdir(join(folder, 'public'))).toEqual([]);
    expect(await publish()).toMatchObject({ end: 'published' });
  });
  it('takes the place of a release of the version before, whose folder stays', async () => {
    await mkdir(join(folder, 'public', '.stadt-4711', '_astro'), { recursive: true });
    await writeFile(join(folder, 'public', '.stadt-4711', '_astro', 'old.css'), 'old');
    await symlink('.stadt-4711', target);
    expect(await publish()).toMatchObject({ end: 'published' });
    expect(await readFile(join(target, '_astro', 'old.css'), 'utf8')).toBe('old');
    expect(await list()).toContain('.stadt-4711');
  });
  it('publishes again where someone removed the folder by hand', async () => {
    await publish();
    await rm(join(dirname(target), dirname(await readlink(target))), { recursive: true });
    expect(await publish({ text: 'again' })).toMatchObject({ end: 'published' });
    expect(await readPublished()).toBe('again');
  });
});

describe('a release that meets trouble at any of its writes', { timeout: 300_000 }, () => {
  /** Numbers of all writes of a release over a published one. */
  async function listWrites(): Promise<number[]> {
    await publish({ text: 'old' });
    const { writes = 0 } = (await publish({ text: 'old' })) ?? {};
    expect(writes).toBeGreaterThanOrEqual(20);
    return Array.from({ length: writes }, (_, index) => index + 1);
  }

  it('and is killed leaves the old site or the new, and nothing that the next one does not remove', async () => {
    const ends = new Set<string>();
    for (const at of await listWrites()) {
      expect(await publish({ text: 'new', at, trouble: 'kill' })).toBeUndefined();
      const text = await readPublished();
      ends.add(text);
      expect(['old', 'new']).toContain(text);
      expect({ at, next: await publish({ text: 'old' }) }).toMatchObject({ at, next: { end: 'published' } });
      expect({ at, left: anonymous(await list()) }).toEqual({ at, left: twoReleases });
    }
    // Both kinds were met.
    expect([...ends].sort()).toEqual(['new', 'old']);
  });
  it.each<[Trouble, string]>([
    ['full', 'no-space'],
    ['abort', 'SIGTERM'],
  ])('and meets "%s" cleans up and leaves the old site, or has published the new', async (trouble, end) => {
    const ends = new Set<string>();
    for (const at of await listWrites()) {
      const before = await list();
      const outcome = await publish({ text: 'new', at, trouble });
      ends.add(outcome?.end ?? 'killed');
      const isPublished = outcome?.end === 'published' || outcome?.end === 'untidy';
      expect({ at, text: await readPublished() }).toEqual({ at, text: isPublished ? 'new' : 'old' });
      if (isPublished) await publish({ text: 'old' });
      else expect({ at, left: await list() }).toEqual({ at, left: before });
      expect({ at, left: anonymous(await list()) }).toEqual({ at, left: twoReleases });
    }
    expect(ends).toContain(end);
    expect([...ends].every((known) => [end, 'published', 'untidy'].includes(known))).toBe(true);
  });
});

describe('releases at the same time', () => {
  it('under one name: one is published, the others end at once and say why', async () => {
    const start = performance.now();
    const runs = ['a', 'b', 'c', 'd'].map(async (text) => {
      const outcome = await publish({ text, workshop: join(folder, text), buildTime: 4_000 });
      return { end: outcome?.end, seconds: (performance.now() - start) / 1_000 };
    });
    const ends = await Promise.all(runs);
    expect(ends.map(({ end }) => end).sort()).toEqual(['locked', 'locked', 'locked', 'published']);
    const published = ends.find(({ end }) => end === 'published');
    for (const { end, seconds } of ends)
      if (end === 'locked') expect(seconds).toBeLessThan(published?.seconds ?? 0);
    await mkdir(workshop);
    expect(anonymous(await list())).toEqual(oneRelease);
  });
  it('under two names of one checkout: the second waits for the first, and both are published', async () => {
    const other = `${target}-test`;
    const outcomes = await Promise.all([
      publish({ text: 'live', buildTime: 1_000 }),
      publish({ text: 'test', target: other, buildTime: 1_000 }),
    ]);
    expect(outcomes.map((outcome) => outcome?.end)).toEqual(['published', 'published']);
    expect(outcomes.filter((outcome) => outcome?.waited)).toHaveLength(1);
    expect([await readPublished(), await readPublished(other)]).toEqual(['live', 'test']);
  });
  it('in two containers with the same process ids: one is published, the other is told', async (context) => {
    const inContainer = ['unshare', '-rpf'];
    const probe = spawnSync('unshare', ['-rpf', 'true'], { encoding: 'utf8' });
    if (probe.status !== 0) {
      const why = 'NOT TESTED: this machine lets nobody have process ids of their own.';
      console.warn(why);
      context.skip(why);
    }
    const outcomes = await Promise.all(
      ['a', 'b'].map((text) =>
        publish({ text, workshop: join(folder, text), buildTime: 2_000 }, inContainer),
      ),
    );
    expect(new Set(outcomes.map((outcome) => outcome?.pid)).size).toBe(1);
    expect(outcomes.map((outcome) => outcome?.end).sort()).toEqual(['locked', 'published']);
  });
});

describe('what is not its own', () => {
  it('survives beside it, however alike the name', async () => {
    const beside = dirname(target);
    await publish({ text: 'first' });
    const own = dirname(await readlink(target));
    expect(await publish({ target: `${target}-test`, text: 'test' })).toMatchObject({ end: 'published' });
    // A copy of a release, with its record; someone’s backup.
    await cp(join(beside, own), join(beside, '.stadt-backup'), { recursive: true });
    await cp(join(beside, own), join(beside, '.stadt-bacbacbacbac'), { recursive: true });
    for (const name of [
      '.stadt-0f1e2d3c4b5a',
      '.stadt-4711',
      '.stadt-',
      '.stadt-test-0f1e2d3c4b5a',
      '.stadt',
    ]) {
      await mkdir(join(beside, name));
      await writeFile(join(beside, name, 'thesis.txt'), 'ten years of work');
    }
    const record = { madeBy: 'digital-rights-knowledge-base', name: 'stadt', folder: '.stadt-forged' };
    await mkdir(join(beside, '.stadt-record'));
    await writeFile(join(beside, '.stadt-record', 'release.json'), JSON.stringify(record));
    await mkdir(join(beside, '.stadt-broken'));
    await writeFile(join(beside, '.stadt-broken', 'release.json'), '{');
    await writeFile(join(beside, '.stadt-0f1e2d3c4b5b'), 'a file');
    await symlink(join(beside, own), join(beside, '.stadt-1111cccc1111'));
    const foreign = (await readdir(beside)).filter((name) => name !== own);
    for (const text of ['second', 'third', 'fourth'])
      expect(await publish({ text })).toMatchObject({ end: 'published' });
    const left = await readdir(beside);
    expect(foreign.length).toBeGreaterThan(12);
    for (const name of foreign) expect(left).toContain(name);
    expect(left).not.toContain(own);
    for (const name of ['.stadt-0f1e2d3c4b5a', '.stadt-4711', '.stadt-test-0f1e2d3c4b5a'])
      expect(await readdir(join(beside, name))).toEqual(['thesis.txt']);
    expect(await readPublished(`${target}-test`)).toBe('test');
  });
  it.each([
    ['a folder', async () => mkdir(target)],
    ['a file', async () => writeFile(target, 'mine')],
    ['a link to a folder elsewhere', async () => symlink(folder, target)],
    [
      'a link to a folder beside it that looks like a release',
      async () => {
        await mkdir(join(dirname(target), '.stadt-0f1e2d3c4b5a', 'site'), { recursive: true });
        await symlink('.stadt-0f1e2d3c4b5a/site', target);
      },
    ],
    ['a link that leads nowhere', async () => symlink('elsewhere', target)],
    ['a configuration that someone wrote', async () => writeFile(`${target}.nginx.conf`, 'server {}')],
    ['a folder under the name of the configuration', async () => mkdir(`${target}.nginx.conf`)],
    ['a link under the name of the configuration', async () => symlink('/etc/hosts', `${target}.nginx.conf`)],
    ['a file under the name of the lock', async () => writeFile(join(dirname(target), '.stadt.lock'), '42')],
    ['a folder under the name of the lock', async () => mkdir(join(dirname(target), '.stadt.lock'))],
  ])('is refused before anything is built: %s', async (_, make) => {
    await make();
    await mkdir(workshop);
    const before = await list();
    expect(await publish()).toMatchObject({ end: 'foreign', built: false });
    expect(await list()).toEqual(before);
  });
  it('is refused when it has come to lie under the name while the site was built', async () => {
    const run = publish({ buildTime: 3_000 });
    await new Promise((done) => setTimeout(done, 1_500));
    await mkdir(target);
    await writeFile(join(target, 'thesis.txt'), 'ten years of work');
    expect(await run).toMatchObject({ end: 'foreign', built: true });
    expect(await list()).toEqual(['stadt']);
    expect(await readdir(target)).toEqual(['thesis.txt']);
  });
});

describe('an announcement of a folder', () => {
  const announcement = () => join(dirname(target), '.stadt.making');

  it.each([
    '',
    '{"madeBy":"digi',
    '{"madeBy":"digital-rights-knowledge-base","name":"stadt","folder":".stadt-0f1',
  ])('that was written only so far is cleared away: %s', async (text) => {
    await writeFile(announcement(), text);
    expect(await publish()).toMatchObject({ end: 'published' });
    expect(anonymous(await list())).toEqual(oneRelease);
  });
  it('that is somebody’s own file stays', async () => {
    await writeFile(announcement(), 'ten years of work');
    expect(await publish()).toMatchObject({ end: 'foreign', built: false });
    expect(await readFile(announcement(), 'utf8')).toBe('ten years of work');
  });
  it('removes no folder that has something in it, nor one elsewhere', async () => {
    for (const name of ['.stadt-0f1e2d3c4b5a', '../elsewhere', '.other']) {
      await mkdir(join(dirname(target), name));
      const record = { madeBy: 'digital-rights-knowledge-base', name: 'stadt', folder: name };
      if (name.startsWith('.stadt')) await writeFile(join(dirname(target), name, 'thesis.txt'), '');
      await writeFile(announcement(), JSON.stringify(record));
      expect(await publish()).toMatchObject({ end: 'published' });
      expect(await readdir(join(dirname(target), name))).toHaveLength(name.startsWith('.stadt') ? 1 : 0);
    }
  });
});

describe('a path that the system refuses', () => {
  it('is named, with nothing left behind', async () => {
    await writeFile(join(folder, 'public', 'file'), '');
    expect(await publish({ target: join(folder, 'public', 'file', 'stadt') })).toMatchObject({
      end: 'refused-path',
      built: false,
    });
    expect(await publish({ target: join(folder, 'public', 'x'.repeat(300)) })).toMatchObject({
      end: 'refused-path',
      built: false,
    });
    expect(await readdir(join(folder, 'public'))).toEqual(['file']);
  });
});

describe('a lock', () => {
  it('is held by one, let go at the end, and leaves no file', async () => {
    const path = join(folder, 'lock');
    const first = takeLock(path);
    expect(first).toBeDefined();
    expect(takeLock(path)).toBeUndefined();
    first?.[Symbol.dispose]();
    expect(await readdir(folder)).not.toContain('lock');
    takeLock(path)?.[Symbol.dispose]();
  });
  it('of one that was killed is free at once, though its file is there', async () => {
    expect(await publish({ at: 4, trouble: 'kill' })).toBeUndefined();
    expect(await list()).toContain('.stadt.lock');
    expect(await publish()).toMatchObject({ end: 'published' });
  });
});

describe('on a small disk', { timeout: 300_000 }, () => {
  const megabyte = 1_048_576;

  /** Runs a release whose target lies on a disk of its own. */
  async function publishOn(megabytes: number, changes: Partial<Script>) {
    const { stdout, left } = await runOnSmallDisk(dirname(target), megabytes, script(changes));
    return { ...(JSON.parse(stdout) as Outcome), left: anonymous(left).sort() };
  }
  const obstacle = findObstacle();
  beforeEach((context) => {
    if (obstacle === undefined) return;
    console.warn(obstacle);
    context.skip(obstacle);
  });

  it('that is another than that of the checkout, it is published', async () => {
    expect(await publishOn(16, { bytes: 3 * megabyte })).toMatchObject({
      end: 'published',
      left: oneRelease,
    });
  });
  it('that has no room for any site, it ends before it builds', async () => {
    expect(await publishOn(1, {})).toMatchObject({ end: 'no-space', built: false, left: [] });
  });
  it('that has no room for this site, it ends before it copies', async () => {
    expect(await publishOn(4, { bytes: 6 * megabyte })).toMatchObject({
      end: 'no-space',
      built: true,
      left: [],
    });
  });
  it('that somebody else fills meanwhile, it ends and cleans up, at whatever write', async () => {
    const { writes } = await publishOn(16, { bytes: megabyte });
    expect(writes).toBeGreaterThan(15);
    const ends = new Set<string>();
    for (let at = 1; at <= writes; at += 1) {
      const { end, left } = await publishOn(16, { bytes: megabyte, at, trouble: 'fill' });
      ends.add(end);
      const others = left.filter((name) => name !== 'somebody-else.bin');
      expect({ at, end, others }).toEqual({ at, end, others: end === 'published' ? oneRelease : [] });
    }
    expect([...ends].sort()).toEqual(['no-space', 'published']);
  });
});
