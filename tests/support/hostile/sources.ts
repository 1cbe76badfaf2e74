/** Sources, their fingerprints and the lock of the translations: what is generated, forged or half of it. */
import type { Edits } from '../small-city.ts';
import { append, found, type HostileEdit, harmless, line } from './hostile-edit.ts';

const paper = 'sources/ratspapier-2020.yaml';
const guideline = 'sources/leitbild-2019.yaml';
const print = 'sources/leitbild-2019.fingerprint.json';
const lock = 'translations.lock.json';

interface Print {
  version: unknown;
  source: unknown;
  text: unknown;
  sections: { id: unknown; lines: unknown; units: unknown[] }[];
}

/** The fingerprint of the guideline with something changed. */
const forge = (change: (value: Print) => unknown): Edits => ({
  [print]: (text) => {
    const value = JSON.parse(text) as Print;
    const changed = change(value);
    return `${JSON.stringify(changed === undefined ? value : changed, null, 2)}\n`;
  },
});
const lines = (value: string): Edits => line(guideline, 'lines: 9-11', `lines: ${value}`);
const second = (value: Print) => value.sections[1] ?? { id: '', lines: '', units: [] };

export const sourceEdits: readonly HostileEdit[] = [
  found('lines that run backwards', lines('11-9'), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('lines that overlap', lines("'9-11, 10-12'"), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('lines out of order', lines("'11, 9'"), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('lines without end', lines('9-99999999'), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('line 0', lines("'0'"), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('negative lines', lines("'-1'"), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('lines with letters', lines('9-elf'), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('lines with a dash', lines('9–11'), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('lines that are a number', lines('9'), 'sources/leitbild-2019.yaml:28 wrong-type'),
  found('lines that are an exponent', lines("'1e3'"), 'sources/leitbild-2019.yaml:28 invalid-value'),
  found('no lines', lines("''"), 'sources/leitbild-2019.yaml:28 empty-text'),
  found(
    'other lines than the fingerprint’s',
    lines('9-10'),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'page breaks that the fingerprint does not have',
    lines('9-11\n    pageBreaks: [10]'),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'page breaks outside of the section',
    lines('9-11\n    pageBreaks: [40]'),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a page break twice',
    lines('9-11\n    pageBreaks: [10, 10]'),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
    'sources/leitbild-2019.yaml:29 duplicate-entry',
  ),
  found(
    'sections in another order than the fingerprint’s',
    { [guideline]: (text) => text.replace(/( {2}- id: open[\s\S]*?)( {2}- id: simple[\s\S]*)$/u, '$2$1') },
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a section with the id of another',
    line(guideline, '  - id: simple', '  - id: open'),
    'fields/f2-simple.yaml:13 unknown-section',
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
    'sources/leitbild-2019.yaml:24 duplicate-entry',
    'sources/leitbild-2019.yaml:24 duplicate-section',
  ),
  found(
    'a section with an id of spaces',
    line(guideline, '  - id: simple', "  - id: 'sim ple'"),
    'sources/leitbild-2019.yaml:24 invalid-value',
  ),
  found(
    'a section with an id in upper case',
    line(guideline, '  - id: simple', '  - id: Simple'),
    'sources/leitbild-2019.yaml:24 invalid-value',
  ),
  harmless(
    'two sections with one title',
    line(paper, '      de: Antwort\n      en: Reply', '      de: Vorhaben\n      en: Projects'),
    'a document may repeat a heading',
  ),
  found(
    'no section',
    { [guideline]: (text) => text.replace(/sections:[\s\S]*$/u, 'sections: []\n') },
    'fields/f1-open.yaml:13 unknown-section',
    'fields/f2-simple.yaml:13 unknown-section',
    'sources/leitbild-2019.yaml:13 outdated-fingerprint',
    'tenets/open.yaml:10 unknown-section',
  ),
  found(
    'a bullet that stands twice',
    line(
      paper,
      '      - unit: 6\n',
      '      - unit: 5\n        opening: Der Tag\n        records: [melderegister]\n      - unit: 6\n',
    ),
    'sources/ratspapier-2020.yaml:53 duplicate-entry',
    'sources/ratspapier-2020.yaml:53 uncited-measure',
  ),
  found(
    'a bullet out of range',
    line(paper, 'unit: 6', 'unit: 60'),
    'sources/ratspapier-2020.yaml:27 incomplete-bullets',
    'sources/ratspapier-2020.yaml:54 incomplete-bullets',
  ),
  found(
    'bullets in another order',
    line(
      paper,
      '      - unit: 0\n        opening: Vorhaben\n        reason:\n          de: Überschrift.\n          en: Heading.\n',
      '',
    ),
    'sources/ratspapier-2020.yaml:27 incomplete-bullets',
  ),
  found(
    'a bullet that names a record twice',
    line(paper, '          - melderegister', '          - melderegister\n          - melderegister'),
    'sources/ratspapier-2020.yaml:57 duplicate-entry',
  ),
  found(
    'a bullet with an opening of signs alone',
    line(paper, 'opening: Ein neues', "opening: '…'"),
    'sources/ratspapier-2020.yaml:54 incomplete-bullets',
  ),
  found(
    'a source in an unknown language',
    line(guideline, 'language: de', 'language: deutsch1'),
    'sources/leitbild-2019.yaml:8 invalid-value',
  ),
  found(
    'a source of a kind that does not exist',
    line(guideline, 'kind: guideline', 'kind: book'),
    'sources/leitbild-2019.yaml:4 bad-value',
  ),
  found(
    'a source that becomes a page',
    line(guideline, 'kind: guideline', 'kind: page'),
    'fields/f1-open.yaml:15 unproved-quotation',
    'fields/f2-simple.yaml:15 unproved-quotation',
    'fields/f2-simple.yaml:23 unproved-quotation',
    'sources/leitbild-2019.yaml:4 source-place',
    'sources/leitbild-2019.yaml:14 source-place',
    'tenets/open.yaml:11 unproved-quotation',
  ),
  found(
    'a paper number of blanks',
    line(paper, '  - 12/2020', "  - ' '"),
    'sources/ratspapier-2020.yaml:11 hidden-character',
  ),

  found(
    'a fingerprint that is cut',
    { [print]: (text) => text.slice(0, 400) },
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found('an empty fingerprint', { [print]: '' }, 'sources/leitbild-2019.fingerprint.json:1 empty-file'),
  found(
    'a fingerprint that is null',
    { [print]: 'null\n' },
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint that is a list',
    { [print]: '[]\n' },
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint in YAML',
    { [print]: 'version: 2\n' },
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint of version 1',
    forge((value) => {
      value.version = 1;
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint of version 99',
    forge((value) => {
      value.version = 99;
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint whose version is a text',
    forge((value) => {
      value.version = '2';
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint of another source',
    forge((value) => {
      value.source = 'ratspapier-2020';
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint of a source that leads out',
    forge((value) => {
      value.source = '../leitbild-2019';
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with a key more',
    forge((value) => ({ ...value, extra: 1 })),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with an object’s property',
    { [print]: (text) => text.replace('{', '{ "__proto__": { "version": 2 },') },
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  harmless(
    'a fingerprint with a key twice',
    { [print]: (text) => text.replace('{', '{ "version": 1,') },
    'the last one counts, and quotations are proved by it',
  ),
  found(
    'a section with a key more',
    forge((value) => {
      value.sections = value.sections.map((section) => ({ ...section, extra: 1 }));
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with sections in another order',
    forge((value) => {
      value.sections.reverse();
    }),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a fingerprint with a section twice',
    forge((value) => {
      value.sections.push(second(value));
    }),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a fingerprint without a section',
    forge((value) => {
      value.sections.pop();
    }),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a fingerprint without sections',
    forge((value) => {
      value.sections = [];
    }),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a fingerprint with the units of another section',
    forge((value) => {
      second(value).units = value.sections[2]?.units ?? [];
    }),
    'fields/f1-open.yaml:12 incomplete-wording',
    'fields/f1-open.yaml:15 unproved-quotation',
    'fields/f1-open.yaml:15 incomplete-wording',
    'tenets/open.yaml:11 unproved-quotation',
  ),
  found(
    'a fingerprint with a unit that is no hash',
    forge((value) => {
      second(value).units = ['Offenheit ist unser Ziel'];
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with an empty unit',
    forge((value) => {
      second(value).units.push('');
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with a number as a unit',
    forge((value) => {
      second(value).units.push(17);
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with a forged unit',
    forge((value) => {
      second(value).units.push('AAAAAAAAAAAA.');
    }),
    'fields/f1-open.yaml:12 incomplete-wording',
  ),
  found(
    'a fingerprint with a unit less',
    forge((value) => {
      second(value).units.pop();
    }),
    'fields/f1-open.yaml:15 unproved-quotation',
    'fields/f1-open.yaml:15 incomplete-wording',
    'tenets/open.yaml:11 unproved-quotation',
  ),
  found(
    'a fingerprint with a hash of its text in upper case',
    forge((value) => {
      value.text = String(value.text).toUpperCase();
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with a short hash of its text',
    forge((value) => {
      value.text = 'abc';
    }),
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint with other lines',
    forge((value) => {
      second(value).lines = '1-99';
    }),
    'sources/leitbild-2019.yaml:14 outdated-fingerprint',
  ),
  found(
    'a fingerprint that is very deep',
    { [print]: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    'sources/leitbild-2019.fingerprint.json:1 broken-fingerprint',
  ),
  found(
    'a fingerprint of sixty megabytes',
    { [print]: { size: 60_000_000 } },
    'sources/leitbild-2019.fingerprint.json:1 file-too-large',
  ),
  found(
    'a fingerprint with a byte order mark',
    { [print]: (text) => `\ufeff${text}` },
    'sources/leitbild-2019.fingerprint.json:1 encoding',
  ),
  found(
    'a fingerprint for no source',
    { 'sources/nirgends.fingerprint.json': '{}\n' },
    'sources/nirgends.fingerprint.json:1 broken-fingerprint',
    'sources/nirgends.fingerprint.json:1 stray-file',
  ),
  found(
    'a fingerprint in another folder',
    { 'terms/wlan.fingerprint.json': '{}\n' },
    'terms/wlan.fingerprint.json:1 stray-file',
  ),
  found(
    'a fingerprint with a name in upper case',
    { 'sources/Leitbild-2019.fingerprint.json': '{}\n' },
    'sources/Leitbild-2019.fingerprint.json:1 broken-fingerprint',
    'sources/Leitbild-2019.fingerprint.json:1 stray-file',
  ),
  found('no fingerprint', { [print]: undefined }, 'sources/leitbild-2019.yaml:1 missing-fingerprint'),
  harmless(
    'a fingerprint on one line',
    { [print]: (text) => JSON.stringify(JSON.parse(text)) },
    'the data are the same',
  ),

  found(
    'a lock that is cut',
    { [lock]: (text) => text.slice(0, 300) },
    'translations.lock.json:1 broken-lock',
  ),
  found('an empty lock', { [lock]: '' }, 'translations.lock.json:1 empty-file'),
  found('a lock that is null', { [lock]: 'null' }, 'translations.lock.json:1 broken-lock'),
  found('a lock that is a list', { [lock]: '[]' }, 'translations.lock.json:1 broken-lock'),
  found('a lock that is a text', { [lock]: '"x"' }, 'translations.lock.json:1 broken-lock'),
  found('a lock with a number', { [lock]: '{"terms/wlan.yaml": 1}' }, 'translations.lock.json:1 broken-lock'),
  found(
    'a lock with numbers as hashes',
    { [lock]: '{"terms/wlan.yaml": {"00000000": {"en": 5}}}' },
    'translations.lock.json:1 broken-lock',
  ),
  found('a lock in YAML', { [lock]: 'terms: x\n' }, 'translations.lock.json:1 broken-lock'),
  found(
    'a lock with the signs of a merge',
    { [lock]: (text) => text.replace('\n', '\n<<<<<<< HEAD\n') },
    'translations.lock.json:1 broken-lock',
  ),
  harmless(
    'a lock with a file more',
    { [lock]: (text) => text.replace('{\n', '{\n "terms/nirgends.yaml": {"00000000":{"en":"00000000"}},\n') },
    'it confirms what does not exist',
  ),
  harmless(
    'a lock with an object’s property',
    { [lock]: (text) => text.replace('{\n', '{\n "constructor": {"toString":{"en":"00000000"}},\n') },
    'it confirms what does not exist',
  ),
  harmless('no lock', { [lock]: undefined }, 'nobody has confirmed a translation yet'),
  harmless('an empty lock of braces', { [lock]: '{}\n' }, 'no translation is confirmed, which are hints'),
  found(
    'a lock of sixty megabytes',
    { [lock]: { size: 60_000_000 } },
    'translations.lock.json:1 file-too-large',
  ),
  found(
    'a lock that is a folder',
    { [lock]: { notAFile: 'ein Ordner' } },
    'translations.lock.json:1 not-a-file',
  ),
  found(
    'a lock with a hidden character',
    { [lock]: (text) => text.replace('{', '{\u200b') },
    'translations.lock.json:1 encoding',
  ),
  found(
    'a quotation of one word',
    line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', 'quote: zu'),
    'statements/hafenamt.yaml:19 short-quotation',
  ),
  found(
    'a quotation of omissions',
    line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', "quote: '[…] […]'"),
    'statements/hafenamt.yaml:19 unproved-quotation',
  ),
  found(
    'a quotation of two parts in the wrong order',
    line(
      'statements/hafenamt.yaml',
      'quote: Das Hafenamt stimmt zu.',
      "quote: 'stimmt zu. […] Das Hafenamt'",
    ),
    'statements/hafenamt.yaml:19 short-quotation',
  ),
  found(
    'a quotation in another case',
    line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', 'quote: das hafenamt stimmt zu.'),
    'statements/hafenamt.yaml:19 unproved-quotation',
  ),
  found(
    'a quotation with a word more',
    line(
      'statements/hafenamt.yaml',
      'quote: Das Hafenamt stimmt zu.',
      'quote: Das Hafenamt stimmt nicht zu.',
    ),
    'statements/hafenamt.yaml:19 unproved-quotation',
  ),
  found(
    'a quotation from a section that does not exist',
    line('statements/hafenamt.yaml', "section: '3'", "section: '4'"),
    'statements/hafenamt.yaml:18 unknown-section',
  ),
  found(
    'a quotation from a section that all objects have',
    line('statements/hafenamt.yaml', "section: '3'", 'section: constructor'),
    'statements/hafenamt.yaml:18 unknown-section',
  ),
  found(
    'a quotation without its rendering',
    line(
      'statements/hafenamt.yaml',
      '    rendering:\n      en: The harbour office agrees.\n',
      '    rendering: {}\n',
    ),
    'statements/hafenamt.yaml:20 missing-translation',
  ),
  harmless(
    'a quotation with other punctuation',
    line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', "quote: 'Das Hafenamt – stimmt zu!'"),
    'words are proved, not signs',
  ),
  found(
    'a record that nothing cites',
    {
      'sources/ungenutzt.yaml':
        'title: { de: Ein Buch, en: A book }\nkind: page\naccessedOn: 2026-05-20\ndescription: { de: Ein Buch., en: A book. }\nlanguage: de\npaperNumbers: []\npublisher: { de: Ein Verlag, en: A press }\nsections: []\n',
    },
    'sources/ungenutzt.yaml:1 unused-source',
  ),
  harmless(
    'a section more, with a page break alone',
    append(guideline, '  - id: end\n    title: { de: Ende, en: End }\n    pageBreaks: [3]\n'),
    'without lines there is nothing to break',
  ),
];
