/** What the checker says of files that are no records, cannot be read, or do not fit their schema. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import {
  type Edits,
  edit,
  findingsAfter,
  readFolder,
  replace,
  smallCityFolder,
  testDay,
} from '../support/small-city.ts';

/** Findings without those on translations, which every new text has. */
const findings = async (edits: Edits) =>
  (await findingsAfter(edits)).filter((finding) => !finding.includes('  outdated-translation  '));
/** Place and rule of the findings, and their messages by words that stand in them. */
const places = async (edits: Edits) =>
  (await findings(edits)).map((finding) => finding.split('  ').slice(0, 2).join(' '));

const term = (text: string): Edits => ({ 'terms/wlan.yaml': text });
const plain = 'title: { de: WLAN, en: Wi-Fi (WLAN) }\ndefinition: { de: Funk., en: Radio. }\n';
const withLine = (line: string) => term(`${plain}${line}\n`);

describe('a file', () => {
  it('may have 600,000 characters, and not one more', async () => {
    const filled = (size: number) => term(`${plain}#`.padEnd(size, ' x'));
    expect(await findings(filled(600_000))).toEqual([]);
    expect(await places(filled(600_001))).toEqual(['content/terms/wlan.yaml:1:1 file-too-large']);
  });
  it.each([
    ['a bell', '\u0007', 'U+0007'],
    ['a direction mark', '\u202e', 'U+202E'],
    ['a line separator', '\u2028', 'U+2028'],
  ])('must not hold %s', async (_, character, code) => {
    expect(await findings(withLine(`# a${character}`))).toEqual([
      `content/terms/wlan.yaml:3:4  encoding  Unsichtbares Steuerzeichen ${code}. Bitte löschen.`,
    ]);
  });
  it('may hold soft hyphens, tabs in comments, and line ends of Windows', async () => {
    expect(await findings(withLine('# Da\u00adten\tund mehr'))).toEqual([]);
    expect(await findings(term(plain.replaceAll('\n', '\r\n')))).toEqual([]);
  });
  it('is empty, too, when all it says is nothing', async () => {
    for (const text of ['null\n', '---\n', '~'])
      expect(await places(term(text))).toEqual(['content/terms/wlan.yaml:1:1 empty-file']);
  });
  it('that is not UTF-8 is reported where it goes wrong, at its first byte as well', async () => {
    const bytes = (before: string) => new Uint8Array([...new TextEncoder().encode(before), 0xfc, 0x0a]);
    expect(await places({ 'terms/wlan.yaml': bytes('') })).toEqual(['content/terms/wlan.yaml:1:1 encoding']);
    expect(await places({ 'terms/wlan.yaml': bytes('a: b\nc: ') })).toEqual([
      'content/terms/wlan.yaml:2:4 encoding',
    ]);
  });
  it('is not read as YAML where its parser only warns', async () => {
    expect(await places(withLine('synonyms: !odd { de: [Funk] }'))).toEqual([
      'content/terms/wlan.yaml:3:11 yaml-syntax',
    ]);
  });
  it('must not refer to an anchor of its own', async () => {
    expect(await places(term('title: { de: &a WLAN, en: *a }\ndefinition: { de: x, en: y }\n'))).toEqual([
      'content/terms/wlan.yaml:1:14 yaml-alias',
    ]);
  });
  it('names a key that stands twice without its quotation marks', async () => {
    expect(await findings(withLine('"title": { de: a, en: b }'))).toEqual([
      expect.stringMatching(/wlan\.yaml:3:1 {2}duplicate-key {2}Der Schlüssel „title“/u),
    ]);
  });
});

it.each(['', 'just a text\n', '- a list\n'])(
  'goes on where a principle is no record but „%s“',
  async (text) => {
    const found = await places({ 'principles/p1-access.yaml': text });
    expect(found).toContainEqual(expect.stringMatching(/^content\/principles\/p1-access\.yaml:1:1 /u));
    // What others refer to may have been in it.
    expect(found.join()).not.toContain('broken-reference');
  },
);

describe('a path', () => {
  it.each([
    ['citty.yaml', 'Gemeint „city.yaml“?'],
    ['measuers/neu.yaml', 'Gemeint „measures“?'],
    ['sources/ratspapier-2021.fingerprint.json', 'Gemeint „ratspapier-2020“?'],
  ])('„%s“ belongs to nothing: %s', async (path, suggestion) => {
    expect(await findings({ [path]: 'x: 1\n' })).toContainEqual(
      expect.stringMatching(
        new RegExp(`${path}:1:1 {2}stray-file {2}.*${suggestion.replace('?', '\\?')}$`, 'u'),
      ),
    );
  });
  it.each(['measures/neu/neu.yaml', 'measures/neu.yml', 'measures/README.md', 'pages/method.de.md', 'xyzzy'])(
    '„%s“ belongs to nothing, and nothing is near',
    async (path) => {
      expect(await findings({ [path]: 'x: 1\n' })).toEqual([
        `content/${path}:1:1  stray-file  Diese Datei gehört zu keiner Art von Datensatz und erschiene nirgends.`,
      ]);
    },
  );
  it('may be that of the authors’ guide', async () => {
    expect(await findings({ 'README.md': '# Guide\n' })).toEqual([]);
  });
  it.each([
    ['MÜLL--Straße_', 'muell-strasse'],
    ['Öl und Ähren', 'oel-und-aehren'],
    ['-café', 'cafe'],
  ])('„%s“ is no id, but could be „%s“', async (id, repaired) => {
    expect(await findings({ [`terms/${id}.yaml`]: plain.replaceAll('WLAN', 'Funk') })).toContainEqual(
      expect.stringContaining(`„${id}“ ist keine Id`),
    );
    expect((await findings({ [`terms/${id}.yaml`]: plain.replaceAll('WLAN', 'Funk') })).join()).toContain(
      `Gemeint „${repaired}“?`,
    );
  });
  it('of signs only has no id near it', async () => {
    expect(await findings({ 'terms/漢字.yaml': plain.replaceAll('WLAN', 'Funk') })).toContainEqual(
      expect.stringMatching(/non-ascii-id .* Bindestriche\.$/u),
    );
  });
});

describe('what is missing', () => {
  it('is every kind of record without which there is no site', async () => {
    const missing = async (edits: Edits) =>
      (await places(edits)).filter((place) => place.endsWith(' missing-record'));
    expect(await missing({ 'crosswalk.yaml': undefined, 'coalition.yaml': undefined })).toEqual([
      'content/coalition.yaml:1:1 missing-record',
      'content/crosswalk.yaml:1:1 missing-record',
    ]);
    expect(await missing({ 'fields/f1-open.yaml': undefined, 'fields/f2-simple.yaml': undefined })).toEqual([
      'content/fields:1:1 missing-record',
    ]);
    expect(await missing({ 'tenets/open.yaml': undefined, 'terms/wlan.yaml': undefined })).toEqual([]);
  });
});

describe('a value that does not fit', () => {
  it.each([
    [
      'a text for a block',
      'title: WLAN',
      'title: Hier gehört ein Block mit Schlüsseln hin, da steht ein Text.',
    ],
    [
      'a list for a block',
      'title: [WLAN]',
      'title: Hier gehört ein Block mit Schlüsseln hin, da steht eine Liste.',
    ],
    ['nothing for a block', 'title:', 'title: Hier gehört ein Block mit Schlüsseln hin, da steht nichts.'],
    [
      'a number for a text',
      'title: { de: 5, en: x }',
      'title.de: Hier gehört ein Text hin, da steht eine Zahl.',
    ],
    [
      'a truth for a text',
      'title: { de: true, en: x }',
      'title.de: Hier gehört ein Text hin, da steht wahr oder falsch.',
    ],
    [
      'a block for a text',
      'title: { de: { a: b }, en: x }',
      'title.de: Hier gehört ein Text hin, da steht ein Block mit Schlüsseln.',
    ],
    ['a text of white space', "title: { de: '  ', en: x }", 'title.de ist leer. Bitte ausfüllen.'],
  ])('is named: %s', async (_, line, message) => {
    expect(await findings(term(`${line}\ndefinition: { de: Funk., en: Radio. }\n`))).toEqual([
      expect.stringContaining(message),
    ]);
  });
  it('is a key that is no language', async () => {
    expect(await findings(term('title: { Deutsch: x }\ndefinition: { de: Funk., en: Radio. }\n'))).toEqual([
      'content/terms/wlan.yaml:1:10  unknown-key  title: „Deutsch“ gibt es hier nicht und ginge verloren.',
    ]);
  });
  it('is shown up to sixty characters', async () => {
    const address = (length: number): Edits => ({
      'coalition.yaml': replace('https://buendnis.example/', 'x'.repeat(length)),
    });
    expect(await findings(address(60))).toEqual([expect.stringContaining(`„${'x'.repeat(60)}“`)]);
    expect(await findings(address(61))).toEqual([expect.stringContaining(`„${'x'.repeat(59)}…“`)]);
  });
  it('is one of several options, each fault of which is named once', async () => {
    const raised = (text: string): Edits => ({
      'gaps/p1-help.yaml': replace('  - kind: editorial', `  - ${text}`),
    });
    expect(await findings(raised('kind: statement'))).toEqual([
      expect.stringContaining('missing-field  raisedBy[0].statement fehlt.'),
    ]);
    expect(await findings(raised('{ kind: editorial, statment: hafenamt }'))).toEqual([
      expect.stringContaining(
        'raisedBy[0]: „statment“ gibt es hier nicht und ginge verloren. Gemeint „statement“?',
      ),
    ]);
    expect(await findings(raised('{}'))).toEqual([expect.stringContaining('raisedBy[0].kind')]);
  });
  it('is looked for in the nearest place that exists', async () => {
    expect(
      await places({
        'measures/datenblatt.yaml': replace('    contribution: direct\n', ''),
      }),
    ).toEqual(['content/measures/datenblatt.yaml:7:5 missing-field']);
  });
});

it('takes more hints than it names for hints, and not for an error', async () => {
  const terms = Array.from({ length: 1_100 }, (_, index) => [
    `terms/word-${index}.yaml`,
    `title: { de: Wort ${index}, en: Word ${index} }\ndefinition: { de: Ein Wort., en: A word. }\n`,
  ]);
  const files = edit(await readFolder(smallCityFolder), Object.fromEntries(terms));
  const { problems } = checkContent(files, { today: testDay });
  const many = problems.filter(({ rule, message }) =>
    /outdated-translation/u.test(rule === 'further-findings' ? message : rule),
  );
  expect(many).toHaveLength(1_001);
  expect(new Set(many.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});

describe('a file that cannot be read', () => {
  it.each([
    ['is too large', { size: 999_000_000 }],
    ['may not be opened', { unreadable: 'EACCES' }],
    ['is no file', { notAFile: 'eine Pipe' }],
    ['is not in UTF-8', new Uint8Array([0x74, 0x3a, 0x20, 0xfc])],
    ['is empty', ' \n'],
  ])('is one finding, whichever it is, when it %s', async (_, change) => {
    const files = await readFolder(smallCityFolder);
    expect(files.length).toBeGreaterThan(40);
    for (const { path } of files) {
      const findings = await findingsAfter({ [path]: change });
      expect({ path, findings }).toEqual({ path, findings: [expect.stringContaining(`content/${path}:1:`)] });
    }
  });
});
