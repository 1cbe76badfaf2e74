/** Files with names and at places where nothing belongs. */
import { found, type HostileEdit, harmless } from './hostile-edit.ts';

const record = 'title: { de: Netz, en: Net }\ndefinition: { de: Ein Netz., en: A net. }\n';
const at = (path: string, text = record) => ({ [path]: text });

const ids: readonly (readonly [id: string, name: string])[] = [
  ['a b', 'a blank'],
  ['WLAN2', 'upper case'],
  ['größe', 'an umlaut'],
  ['a.b', 'a dot'],
  ['..', 'two dots'],
  ['a..b', 'dots within'],
  ['-a', 'a hyphen at the beginning'],
  ['a-', 'a hyphen at the end'],
  ['a--b', 'two hyphens'],
  ['a_b', 'an underscore'],
  ['a%2fb', 'a percent sign'],
  ["a'b", 'a quotation mark'],
  ['a<b', 'an angle bracket'],
  ['a&b', 'an ampersand'],
  ['a#b', 'a hash'],
  ['a?b', 'a question mark'],
  ['a\\b', 'a backslash'],
  ['a\nb', 'a line end'],
  ['a{b}', 'braces'],
  ['😀', 'a picture sign'],
];

/** Names that some systems keep for their devices: a checkout there would lose the record. */
const reserved = ['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'];

export const fileEdits: readonly HostileEdit[] = [
  ...ids.map(([id, name]) =>
    found(`a record whose name has ${name}`, at(`terms/${id}.yaml`), `terms/${id}.yaml:1 non-ascii-id`),
  ),
  ...reserved.map((id) =>
    found(
      `a record with the name ${id}, which some systems keep for a device`,
      at(`terms/${id}.yaml`),
      `terms/${id}.yaml:1 non-ascii-id`,
    ),
  ),
  found(
    'a record with a name of 300 letters',
    at(`terms/${'a'.repeat(300)}.yaml`),
    'terms/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:1 non-ascii-id',
  ),
  found(
    'a record with a name of 120 letters',
    at(`terms/${'a'.repeat(120)}.yaml`),
    'terms/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:1 non-ascii-id',
  ),
  found('a record without a name', at('terms/.yaml'), 'terms/.yaml:1 stray-file'),
  harmless('a record whose name is a number', at('terms/2020.yaml'), 'a number is an id'),
  harmless('a record whose name is one letter', at('terms/a.yaml'), 'a letter is an id'),
  found('a record with another ending', at('terms/netz.yml'), 'terms/netz.yml:1 stray-file'),
  found('a record with an ending in upper case', at('terms/netz.YAML'), 'terms/netz.YAML:1 stray-file'),
  found('a record with two endings', at('terms/netz.yaml.yaml'), 'terms/netz.yaml.yaml:1 non-ascii-id'),
  found('a copy of an editor', at('terms/wlan.yaml~'), 'terms/wlan.yaml~:1 stray-file'),
  found('a rest of a merge', at('terms/wlan.yaml.orig'), 'terms/wlan.yaml.orig:1 stray-file'),
  found('a record in JSON', at('terms/netz.json', '{}'), 'terms/netz.json:1 stray-file'),
  found('a record in Markdown', at('terms/netz.md'), 'terms/netz.md:1 stray-file'),
  found('a record in a folder of a folder', at('terms/neu/netz.yaml'), 'terms/neu/netz.yaml:1 stray-file'),
  found(
    'a record in a folder with an unknown name',
    at('begriffe/netz.yaml'),
    'begriffe/netz.yaml:1 stray-file',
  ),
  found('a record in a folder in upper case', at('Terms/netz.yaml'), 'Terms/netz.yaml:1 stray-file'),
  found('a record at the top', at('netz.yaml'), 'netz.yaml:1 stray-file'),
  found('a record that only one may be, in a folder', at('city/city.yaml'), 'city/city.yaml:1 stray-file'),
  found('the city’s record with another ending', at('city.yml'), 'city.yml:1 stray-file'),
  found('a second city', at('city2.yaml'), 'city2.yaml:1 stray-file'),
  found('a file of a file manager', at('terms/Thumbs.db', 'x'), 'terms/Thumbs.db:1 stray-file'),
  found('a picture among the pages', at('pages/bild.png', 'x'), 'pages/bild.png:1 stray-file'),
  found('a script', at('pages/x.js', 'x'), 'pages/x.js:1 stray-file'),
  found(
    'a page without a language',
    at('pages/method.mdx', '## Kurz\n\nText.\n'),
    'pages/method.mdx:1 stray-file',
  ),
  found(
    'a page with two languages',
    at('pages/method.de.en.mdx', '## Kurz\n\nText.\n'),
    'pages/method.de.en.mdx:1 stray-file',
  ),
  found(
    'a page in Markdown',
    at('pages/method.de.md', '## Kurz\n\nText.\n'),
    'pages/method.de.md:1 stray-file',
  ),
  found(
    'a page with a language in upper case',
    at('pages/method.DE.mdx', '## Kurz\n\nText.\n'),
    'pages/method.DE.mdx:1 stray-file',
  ),
  found(
    'a page with an underscore at the beginning',
    at('pages/_method.de.mdx', '## Kurz\n\nText.\n'),
    'pages/_method.de.mdx:1 stray-file',
  ),
  found(
    'a page in a folder of a folder',
    at('pages/neu/method.de.mdx', '## Kurz\n\nText.\n'),
    'pages/neu/method.de.mdx:1 stray-file',
  ),
  found(
    'a page in plain language without a variant',
    at('pages/simple-language.de.mdx', '## Kurz\n\nText.\n'),
    'pages/simple-language.de.mdx:1 stray-file',
  ),
  found(
    'a page in plain language with an odd variant',
    {
      'pages/simple-language.de-simple.mdx': undefined,
      ...at('pages/simple-language.de-.mdx', '## Kurz\n\nText.\n'),
    },
    'pages/simple-language.de-.mdx:1 stray-file',
  ),
  found(
    'a page in plain language with a variant of signs',
    {
      'pages/simple-language.de-simple.mdx': undefined,
      ...at('pages/simple-language.de-"x.mdx', '## Kurz\n\nText.\n'),
    },
    'pages/simple-language.de-"x.mdx:1 stray-file',
  ),
  found(
    'a page that is missing in one language',
    { 'pages/method.en.mdx': undefined },
    'pages/method.en.mdx:1 missing-translation',
  ),
  harmless('a guide for authors', at('README.md', '# Guide\n'), 'the folder may explain itself'),
  found(
    'a guide for authors in a folder',
    at('terms/README.md', '# Guide\n'),
    'terms/README.md:1 stray-file',
  ),
  found(
    'a record of bytes',
    { 'terms/netz.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]) },
    'terms/netz.yaml:1 encoding',
  ),
  found(
    'a record that is a link',
    { 'terms/wlan.yaml': { notAFile: 'ein Verweis (symbolischer Link)' } },
    'terms/wlan.yaml:1 not-a-file',
  ),
  found(
    'a record that cannot be read',
    { 'terms/wlan.yaml': { unreadable: 'EIO' } },
    'terms/wlan.yaml:1 unreadable',
  ),
  found(
    'a record of a gigabyte',
    { 'terms/wlan.yaml': { size: 1_000_000_000 } },
    'terms/wlan.yaml:1 file-too-large',
  ),
  harmless(
    'no term, gap, question and statement more than needed: a city without terms and questions',
    {
      'questions/internet.yaml': undefined,
      'statements/hafenamt.yaml': undefined,
      'tenets/open.yaml': undefined,
      'gaps/f2-counter.yaml': (text) =>
        text.replace('kind: statement\n    statement: hafenamt', 'kind: editorial'),
    },
    'those folders may be empty',
  ),
  harmless(
    'no department',
    {
      'departments/hafenamt.yaml': undefined,
      'statements/hafenamt.yaml': undefined,
      'gaps/f2-counter.yaml': (text) =>
        text.replace('kind: statement\n    statement: hafenamt', 'kind: editorial'),
      'measures/melderegister.yaml': (text) => text.replace('departments:\n  - hafenamt', 'departments: []'),
      'measures/tag-der-offenen-daten.yaml': (text) =>
        text.replace('departments:\n  - hafenamt', 'departments: []'),
      'measures/hafendaten.yaml': (text) => text.replace(/presumablyBy:[\s\S]*/u, ''),
    },
    'a city may name none',
  ),
];
