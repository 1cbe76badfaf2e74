/** What may lie in a content folder beside files: the check names it, and neither hangs nor reads it. */
import { execFileSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../src/check/problem.ts';
import { checkFolder } from '../../src/reading/check-folder.ts';
import { contentFolder, readContentFolder } from '../../src/reading/content-folder.ts';
import { replaceFile, writeNewFile } from '../../src/reading/write-file.ts';
import { smallCityFolder } from '../support/small-city.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odd-'));
  await cp(smallCityFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const findings = async () =>
  (await checkFolder(folder)).problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => formatProblem(problem));

describe('the check', () => {
  it.each([
    ['a pipe', 'eine Pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a link to an endless device', 'ein Verweis', (path: string) => symlink('/dev/zero', path)],
    ['a link to a file elsewhere', 'ein Verweis', (path: string) => symlink('/etc/hostname', path)],
    ['a link to a folder', 'ein Verweis', (path: string) => symlink('/etc', path)],
    ['a link to itself', 'ein Verweis', (path: string) => symlink(path, path)],
    ['a folder', 'ein Ordner', (path: string) => mkdir(path)],
  ])('names %s where a record should be', async (_, what, make) => {
    await rm(join(folder, 'terms/wlan.yaml'));
    await make(join(folder, 'terms/wlan.yaml'));
    expect(await findings()).toContainEqual(
      expect.stringMatching(`content/terms/wlan.yaml:1:1  not-a-file  Hier liegt ${what}`),
    );
  });
  it('names a socket where a page should be', async () => {
    const path = join(folder, 'pages/method.de.mdx');
    await rm(path);
    const server = createServer();
    await new Promise<void>((done) => server.listen(path, done));
    expect(await findings()).toContainEqual(expect.stringContaining('Hier liegt ein Socket'));
    await new Promise((done) => server.close(done));
  });
  it.each(['city.yaml', 'translations.lock.json', 'README.md'])('names a folder called %s', async (name) => {
    await rm(join(folder, name), { force: true });
    await mkdir(join(folder, name));
    expect(await findings()).toContainEqual(
      `content/${name}:1:1  not-a-file  Hier liegt ein Ordner statt einer gewöhnlichen Datei. Bitte durch die Datei selbst ersetzen oder entfernen.`,
    );
  });
  it('names a folder within a folder, and does not look into it', async () => {
    await mkdir(join(folder, 'terms/deep/deeper'), { recursive: true });
    expect(await findings()).toEqual([expect.stringContaining('content/terms/deep:1:1  stray-file')]);
  });
  it('does not read a file that is larger than any record', async () => {
    await writeFile(join(folder, 'terms/huge.yaml'), '');
    await truncate(join(folder, 'terms/huge.yaml'), 40_000_000_000);
    expect(await findings()).toContainEqual(
      'content/terms/huge.yaml:1:1  file-too-large  Die Datei hat 40000000000 Zeichen; erlaubt sind 600000. Ein Datensatz ist ein kurzer Text.',
    );
  });
  it('comes to an end with one word without an end', async () => {
    const word = 'a'.repeat(290_000);
    const digits = '0 '.repeat(145_000);
    await writeFile(
      join(folder, 'terms/long.yaml'),
      `title: { de: A, en: B }\ndefinition:\n  de: ${word}\n  en: ${digits}\n`,
    );
    // A pattern that tries every beginning would take minutes.
    expect((await checkFolder(folder)).checked).toBeGreaterThan(30);
  });
  it('follows links below SITE_BASE, where the build puts the pages', async () => {
    const page = join(folder, 'pages/method.de.mdx');
    await appendFile(page, '\n[Impressum](/rechte/impressum/), [Datenschutz](/datenschutz/)\n');
    const dead = async () => (await findings()).filter((finding) => finding.includes('dead-link'));
    expect(await dead()).toEqual([expect.stringContaining('„/rechte/impressum/“ führt zu keiner Seite')]);
    vi.stubEnv('SITE_BASE', '/rechte/');
    expect(await dead()).toEqual([
      'content/pages/method.de.mdx:5:34  dead-link  pages/method.de.mdx: „/datenschutz/“ führt aus der Website hinaus, die unter „/rechte/“ liegt. Gemeint „/rechte/datenschutz/“?',
    ]);
    vi.unstubAllEnvs();
  });
  it('keeps a lock of several megabytes', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => ` "x/${index}.yaml": {"00000000":{"en":"00000000"}}`,
    );
    await writeFile(join(folder, 'translations.lock.json'), `{\n${lines.join(',\n')}\n}\n`);
    expect((await checkFolder(folder)).problems.map(({ rule }) => rule)).not.toContain('file-too-large');
  });
});

describe('the content folder', () => {
  it('is refused where CONTENT_DIR is set to nothing', () => {
    const before = process.env['CONTENT_DIR'];
    process.env['CONTENT_DIR'] = ' ';
    expect(() => contentFolder()).toThrow('CONTENT_DIR ist leer');
    if (before === undefined) delete process.env['CONTENT_DIR'];
    else process.env['CONTENT_DIR'] = before;
  });
  it('is named where there is none, or where it is a file', async () => {
    await expect(readContentFolder(join(folder, 'nowhere'))).rejects.toThrow('nowhere: Diesen Ordner');
    await expect(readContentFolder(join(folder, 'city.yaml'))).rejects.toThrow('ENOTDIR');
  });
});

describe('writing', () => {
  it('leaves neither file nor rest where it fails', async () => {
    const before = await readdir(join(folder, 'terms'));
    await expect(writeNewFile(join(folder, 'terms/wlan.yaml'), 'x')).rejects.toThrow('EEXIST');
    await mkdir(join(folder, 'terms/taken.yaml/inside'), { recursive: true });
    await expect(replaceFile(join(folder, 'terms/taken.yaml'), 'x')).rejects.toThrow();
    expect(await readdir(join(folder, 'terms'))).toEqual([...before, 'taken.yaml'].sort());
  });
  it('keeps the old file when the new one cannot be written whole', async () => {
    if (process.getuid?.() === 0)
      console.info('As root, a folder without rights is no obstacle: only the rest is tested.');
    else {
      await chmod(join(folder, 'terms'), 0o500);
      await expect(replaceFile(join(folder, 'terms/wlan.yaml'), 'x')).rejects.toThrow('EACCES');
      await chmod(join(folder, 'terms'), 0o700);
    }
    await replaceFile(join(folder, 'terms/wlan.yaml'), 'new');
    expect(await readdir(join(folder, 'terms'))).toContain('wlan.yaml');
  });
});
