/** The command line as an author uses it, on a copy of the small city. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGuide } from '../../src/authoring/guide.ts';
import { buildKnowledgeBaseFile } from '../support/knowledge-base-file.ts';
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
  ['reading', '--raeder', '--reader'],
  ['changes', '--json', undefined],
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

describe('npm run changes', () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'versions-'));
    const text = await buildKnowledgeBaseFile(smallCityFolder);
    const newer = JSON.parse(text);
    newer.measures = newer.measures.filter(({ id }: { id: string }) => id !== 'lesekarte');
    newer.measures[0].kind = 'data';
    newer.city.report.publishedOn = '2020-08-01';
    await writeFile(join(place, 'old.json'), text);
    await writeFile(join(place, 'new.json'), JSON.stringify(newer));
  });
  afterEach(() => rm(place, { recursive: true }));

  it('says what changed and writes it into the content, which the check accepts', async () => {
    const { code, out, err } = await tool('changes', join(place, 'old.json'), join(place, 'new.json'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^measures\/antraege-im-netz: geändert in kind\nmeasures\/lesekarte: nicht mehr da\n.*version-changes\.json: 2 Datensätze und 0 Abdeckungen haben sich von Version 1\.2\.0 bis 1\.2\.0 geändert\.\n$/u,
    );
    expect(JSON.parse(await readFile(join(folder, 'version-changes.json'), 'utf8'))).toMatchObject({
      before: { publishedOn: '2020-07-01' },
      after: { publishedOn: '2020-08-01' },
    });
    expect((await tool('check')).code).toBe(0);
  });
  it('wants the older file first, and files that hold a knowledge base', async () => {
    const reversed = await tool('changes', join(place, 'new.json'), join(place, 'old.json'));
    expect(reversed.code).toBe(1);
    expect(reversed.err).toMatch(
      /ist vom 2020-08-01, .* schon vom 2020-07-01: erst die ältere Datei nennen/u,
    );
    const withOther = (name: string) => tool('changes', join(place, 'old.json'), join(folder, name));
    expect((await withOther('translations.lock.json')).err).toMatch(
      /ist keine Wissensbasis\. \d+ Fehler, zuerst bei /u,
    );
    expect((await withOther('city.yaml')).err).toContain('ist kein gültiges JSON');
    expect(existsSync(join(folder, 'version-changes.json'))).toBe(false);
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
    ['source', ['--id', 'papier', '--title', 'Papier', '--kind', 'paper'], 'sources/papier.yaml'],
    ['source', ['--id', 'seite', '--title', 'Seite', '--kind', 'page'], 'sources/seite.yaml'],
    ['source', ['--id', 'datei', '--title', 'Datei', '--kind', 'repository'], 'sources/datei.yaml'],
    [
      'tension',
      ['--id', 'gebuehr', '--target', 'p1-internet', '--source', 'ratspapier-2020', '--section', '2'],
      'tensions/gebuehr.yaml',
    ],
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
  it('takes the id of a gap that is given', async () => {
    const flags = ['--target', 'p1-help', '--id', 'p1-help-remit', '--finding', 'outside-remit'];
    expect((await tool('new', 'gap', ...flags)).out).toContain('gaps/p1-help-remit.yaml ist angelegt');
    expect(await readFile(join(folder, 'gaps/p1-help-remit.yaml'), 'utf8')).toContain('target: p1-help\n');
  });
  // It makes a terminal of what is typed here; every Debian has it.
  it.skipIf(!existsSync('/usr/bin/script'))('asks again at a terminal, and goes on from there', async () => {
    const typed = [
      'p1-hlp',
      'p1-help',
      '',
      'p1-help-remit',
      'outside',
      'outside-remit',
      'ratspapier-2020',
      '9',
      '2',
    ];
    const asked = new Promise<string>((done) => {
      const child = execFile(
        'script',
        ['-qec', 'node src/tools/new.ts gap', '/dev/null'],
        { env: { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1' } },
        (_, out) => done(out),
      );
      child.stdin?.end(`${typed.join('\n')}\n`);
    });
    expect(await asked).toContain('gaps/p1-help-remit.yaml ist angelegt');
    const written = await readFile(join(folder, 'gaps/p1-help-remit.yaml'), 'utf8');
    expect(written).toContain('finding: outside-remit\n');
    expect(written).toContain("section: '2'\n");
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

describe('npm run reading', () => {
  /** Writes a form outside the content. */
  const writeForm = async (...flags: string[]) => {
    const place = await mkdtemp(join(tmpdir(), 'form-'));
    const file = join(place, 'third.csv');
    return { place, file, run: await tool('reading', 'new', join(place, 'third'), ...flags) };
  };
  it('writes a form that a spreadsheet opens, and a record from it once it is filled', async () => {
    const { place, file, run } = await writeForm('--targets', 'claims', '--language', 'en');
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('40 Paare');
    const form = await readFile(file, 'utf8');
    expect(form.startsWith('\ufeffedition;measure;target;')).toBe(true);
    // A spreadsheet may save with commas and without the mark.
    const filled = Papa.unparse(
      Papa.parse<string[]>(form.slice(1), { delimiter: ';', skipEmptyLines: true }).data.map((row, index) =>
        index === 0 ? row : row.with(-1, row[1] === 'hafen-wlan' && row[2] === 'p1-internet' ? '3' : '0'),
      ),
    );
    await writeFile(file, filled);
    const imported = await tool('reading', 'import', file, '--reader', 'partner-city', '--on', '2020-06-03');
    expect([imported.code, imported.err]).toEqual([0, '']);
    const record = await readFile(join(folder, 'readings/third.yaml'), 'utf8');
    expect(record).toContain('edition: first\nreadOn: 2020-06-03\nreader: partner-city\nblind: true\n');
    expect(record.match(/code: /gu)).toEqual(['code: ']);
    expect((await tool('check')).out).toMatch(/0 Fehler, 0 Hinweise\n$/u);
    // Nothing is overwritten.
    expect((await tool('reading', 'import', file, '--reader', 'partner-city')).err).toContain('third.yaml');
    expect((await tool('reading', 'new', join(place, 'third'))).err).toContain('third.csv');
    await rm(place, { recursive: true });
  });
  it('refuses a form that is not filled, row by row, and writes nothing', async () => {
    const { place, file } = await writeForm();
    const { code, out, err } = await tool('reading', 'import', file, '--reader', 'researcher');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('third.csv: Zeile 2, code: „“ ist kein Urteil.');
    expect(err).toContain('und 60 weitere\nGeschrieben wurde nichts.');
    await expect(readFile(join(folder, 'readings/third.yaml'))).rejects.toThrow('ENOENT');
    await rm(place, { recursive: true });
  });
  it.each([
    [['imprt', 'third'], 'Gemeint „import“?'],
    [['new', 'Größe'], '„Größe“ taugt nicht als Name einer Lesung'],
    [
      ['new', 'third', '--edition', 'frist'],
      '--edition: „frist“ gibt es nicht. Erlaubt: first. Gemeint „first“?',
    ],
    [['new', 'third', '--language', 'fr'], '--language: „fr“ gibt es nicht. Erlaubt: de, en.'],
    [['import', 'third.csv'], '--reader fehlt. Erlaubt: language-model, department'],
    [
      ['import', 'third.csv', '--reader', 'researcher', '--on', '2020-13-01'],
      '--on: „2020-13-01“ ist kein Tag',
    ],
    [
      ['import', 'third.csv', '--reader', 'researcher', '--on', '2099-01-01'],
      '--on: „2099-01-01“ ist kein Tag',
    ],
    [['import', 'none.csv', '--reader', 'researcher'], 'none.csv'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, err } = await tool('reading', ...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
  it('writes nothing while the content has faults', async () => {
    await breakWlan();
    expect((await tool('reading', 'new', 'third')).err).toContain('npm run check');
  });
});

it('keeps the authors’ guide as the schemas and messages make it', async () => {
  expect(await readFile('content/README.md', 'utf8')).toBe(buildGuide());
});
