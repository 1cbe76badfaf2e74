/** The command line as an author uses it, on a copy of the small city. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGuide } from '../../src/authoring/guide.ts';
import { smallCityFolder } from '../support/small-city.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-'));
  await cp(smallCityFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one of the tools on the copy. */
const tool = (name: string, ...args: string[]): Promise<Run> =>
  new Promise((done) => {
    const env = { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1' };
    execFile('node', [`src/tools/${name}.ts`, ...args], { env }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });

const breakWlan = () =>
  writeFile(join(folder, 'measures/hafen-wlan.yaml'), 'titel: { de: WLAN }\nkind: servic\n');

describe('npm run check', () => {
  it('is silent but for a count where all is well', async () => {
    expect(await tool('check')).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+ Dateien geprüft: 0 Fehler, 0 Hinweise\n$/u),
      err: '',
    });
  });
  it('names a file that cannot be read', async () => {
    await symlink(join(folder, 'nowhere.yaml'), join(folder, 'measures/lost.yaml'));
    const { code, out, err } = await tool('check');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(
      'measures/lost.yaml:1:1  not-a-file  Hier liegt ein Verweis (symbolischer Link) statt einer gewöhnlichen Datei.',
    );
  });
  it('prints one line per finding, grouped by file, and exits with 1', async () => {
    await breakWlan();
    const { code, out, err } = await tool('check');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toContain(
      'measures/hafen-wlan.yaml:1:1  unknown-key  (Datei): „titel“ gibt es hier nicht und ginge verloren. Gemeint „title“?\n',
    );
    expect(out).toContain('measures/hafen-wlan.yaml:2:7  bad-value  kind: „servic“ ist nicht erlaubt.');
    expect(out).toMatch(/\n\n\d+ Dateien geprüft: \d+ Fehler, 0 Hinweise\n$/u);
  });
  it('prints JSON for programs', async () => {
    await breakWlan();
    const { out } = await tool('check', '--format', 'json');
    const report = JSON.parse(out);
    expect(report.errors).toBe(report.problems.length);
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        rule: 'bad-value',
        file: 'measures/hafen-wlan.yaml',
        path: 'kind',
        line: 2,
        column: 7,
        severity: 'error',
      }),
    );
  });
  it('prints annotations for GitHub', async () => {
    await breakWlan();
    const { out } = await tool('check', '--format', 'github');
    expect(out).toMatch(
      /^::error file=\S+measures\/hafen-wlan\.yaml,line=2,col=7,title=bad-value::kind: „servic“/mu,
    );
  });
  it('refuses a format that it does not know', async () => {
    expect(await tool('check', '--format', 'xml')).toEqual({
      code: 2,
      out: '',
      err: '--format: „xml“ gibt es nicht. Erlaubt: text, json, github.\nAufruf: npm run check -- [--format] [--help]\n',
    });
  });
});

describe.each([
  ['check', '--formt', '--format'],
  ['new', '--titel', '--title'],
  ['links', '--chek', '--check'],
  ['release', '--hlep', undefined],
  ['fingerprint', '--id', undefined],
  ['import', '--force', undefined],
  ['schemas', '--folder', undefined],
  ['accept-translations', '--all', undefined],
])('npm run %s', (name, wrong, meant) => {
  it('takes only the flags that it knows', async () => {
    const { code, out, err } = await tool(name, wrong, 'x');
    expect([code, out]).toEqual([2, '']);
    const suggestion = meant === undefined ? '' : ` Gemeint „${meant}“?`;
    expect(err).toContain(
      `Die Angabe ${wrong} gibt es bei „${name}“ nicht.${suggestion}\nAufruf: npm run ${name} --`,
    );
  });
  it('answers --help', async () => {
    const { code, out, err } = await tool(name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Aufruf: npm run ${name} --`);
    expect(out).toContain('--help');
  });
});

describe('npm run new', () => {
  it.each([
    [
      'measure',
      [
        '--id',
        'neu',
        '--title',
        'Neu',
        '--kind',
        'data',
        '--state',
        'planned',
        '--source',
        'ratspapier-2020',
        '--section',
        '2',
      ],
      'measures/neu.yaml',
    ],
    [
      'gap',
      ['--target', 'p1-internet', '--finding', 'none-found', '--source', 'ratspapier-2020', '--section', '2'],
      'gaps/p1-internet.yaml',
    ],
    ['term', ['--id', 'hafen', '--title', 'Hafen'], 'terms/hafen.yaml'],
    ['source', ['--id', 'papier', '--title', 'Papier', '--kind', 'external'], 'sources/papier.yaml'],
  ])('writes a %s that passes its schema and shows what is left to fill in', async (kind, flags, path) => {
    const { code, out } = await tool('new', kind, ...flags);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(path) });
    const report = JSON.parse((await tool('check', '--format', 'json')).out);
    const here = report.problems.filter(({ file }: { file: string }) => file === path);
    expect(here.map(({ rule }: { rule: string }) => rule)).toContain('placeholder');
    const schemaFaults = [
      'unknown-key',
      'missing-field',
      'wrong-type',
      'bad-value',
      'invalid-value',
      'empty-text',
      'yaml-syntax',
    ];
    expect(here.filter(({ rule }: { rule: string }) => schemaFaults.includes(rule))).toEqual([]);
    expect(await readFile(join(folder, path), 'utf8')).toMatch(/^# /u);
  });
  it('leads to a statement, too, for a body that has none', async () => {
    await rm(join(folder, 'statements/hafenamt.yaml'));
    const { code } = await tool(
      'new',
      'statement',
      '--department',
      'hafenamt',
      '--position',
      'noted',
      '--source',
      'ratspapier-2020',
      '--section',
      '3',
    );
    expect(code).toBe(0);
  });
  it('never overwrites', async () => {
    const before = await readFile(join(folder, 'terms/wlan.yaml'), 'utf8');
    const { code, err } = await tool('new', 'term', '--id', 'wlan', '--title', 'X');
    expect(code).toBe(1);
    expect(err).toContain('es wird nichts überschrieben');
    expect(await readFile(join(folder, 'terms/wlan.yaml'), 'utf8')).toBe(before);
  });
  it('suggests what was probably meant', async () => {
    expect((await tool('new', 'mesure')).err).toContain('Gemeint „measure“?');
    expect((await tool('new', 'measure', '--id', 'x', '--title', 'X', '--kind', 'servce')).err).toContain(
      'Gemeint „service“?',
    );
    expect((await tool('new', 'term', '--id', 'Größe', '--title', 'X')).err).toContain(
      '„Größe“ ist keine Id',
    );
  });
});

describe('npm run accept-translations', () => {
  it('accepts what was outdated, and writes the same file again and again', async () => {
    const path = join(folder, 'terms/wlan.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Internet über Funk.', 'Netz über Funk.'));
    expect((await tool('check')).out).toContain('outdated-translation');
    const lock = join(folder, 'translations.lock.json');
    await tool('accept-translations');
    const first = await readFile(lock, 'utf8');
    expect((await tool('check')).out).toContain('0 Fehler, 0 Hinweise');
    await tool('accept-translations');
    expect(await readFile(lock, 'utf8')).toBe(first);
  });
});

describe('npm run fingerprint', () => {
  it('says what is wrong with its call', async () => {
    expect((await tool('fingerprint')).err).toContain('Aufruf: npm run fingerprint');
    expect((await tool('fingerprint', 'nowhere.txt', 'papier')).err).toContain('Erst die Quelle anlegen');
    expect((await tool('fingerprint', 'nowhere.txt', 'leitbild-2019')).err).toContain(
      'nowhere.txt: Das gibt es nicht. Bitte den Pfad prüfen.',
    );
  });
});

it('keeps the authors’ guide as the schemas and messages make it', async () => {
  expect(await readFile('content/README.md', 'utf8')).toBe(buildGuide());
});
