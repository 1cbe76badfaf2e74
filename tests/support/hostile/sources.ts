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
  found('lines that run backwards', lines('11-9'), '?'),
  found('lines that overlap', lines("'9-11, 10-12'"), '?'),
  found('lines out of order', lines("'11, 9'"), '?'),
  found('lines without end', lines('9-99999999'), '?'),
  found('line 0', lines("'0'"), '?'),
  found('negative lines', lines("'-1'"), '?'),
  found('lines with letters', lines('9-elf'), '?'),
  found('lines with a dash', lines('9–11'), '?'),
  found('lines that are a number', lines('9'), '?'),
  found('lines that are an exponent', lines("'1e3'"), '?'),
  found('no lines', lines("''"), '?'),
  found('other lines than the fingerprint’s', lines('9-10'), '?'),
  found('page breaks that the fingerprint does not have', lines('9-11\n    pageBreaks: [10]'), '?'),
  found('page breaks outside of the section', lines('9-11\n    pageBreaks: [40]'), '?'),
  found('a page break twice', lines('9-11\n    pageBreaks: [10, 10]'), '?'),
  found('sections in another order than the fingerprint’s', { [guideline]: (text) => text.replace(/( {2}- id: open[\s\S]*?)( {2}- id: simple[\s\S]*)$/u, '$2$1') }, '?'),
  found('a section with the id of another', line(guideline, '  - id: simple', '  - id: open'), '?'),
  found('a section with an id of spaces', line(guideline, '  - id: simple', "  - id: 'sim ple'"), '?'),
  found('a section with an id in upper case', line(guideline, '  - id: simple', '  - id: Simple'), '?'),
  found('two sections with one title', line(paper, '      de: Antwort\n      en: Reply', '      de: Vorhaben\n      en: Projects'), '?'),
  found('no section', { [guideline]: (text) => text.replace(/sections:[\s\S]*$/u, 'sections: []\n') }, '?'),
  found('a bullet that stands twice', line(paper, '      - unit: 6\n', '      - unit: 5\n        opening: Der Tag\n        records: [melderegister]\n      - unit: 6\n'), '?'),
  found('a bullet out of range', line(paper, 'unit: 6', 'unit: 60'), '?'),
  found('bullets in another order', line(paper, '      - unit: 0\n        opening: Vorhaben\n        reason:\n          de: Überschrift.\n          en: Heading.\n', '') , '?'),
  found('a bullet that names a record twice', line(paper, '          - melderegister', '          - melderegister\n          - melderegister'), '?'),
  found('a bullet with an opening of signs alone', line(paper, 'opening: Ein neues', "opening: '…'"), '?'),
  found('a source in an unknown language', line(guideline, 'language: de', 'language: deutsch1'), '?'),
  found('a source of a kind that does not exist', line(guideline, 'kind: guideline', 'kind: book'), '?'),
  found('a source that becomes an external one', line(guideline, 'kind: guideline', 'kind: external'), '?'),
  found('a paper number of blanks', line(paper, '  - 12/2020', "  - ' '"), '?'),

  found('a fingerprint that is cut', { [print]: (text) => text.slice(0, 400) }, '?'),
  found('an empty fingerprint', { [print]: '' }, '?'),
  found('a fingerprint that is null', { [print]: 'null\n' }, '?'),
  found('a fingerprint that is a list', { [print]: '[]\n' }, '?'),
  found('a fingerprint in YAML', { [print]: 'version: 2\n' }, '?'),
  found('a fingerprint of version 1', forge((value) => { value.version = 1; }), '?'),
  found('a fingerprint of version 99', forge((value) => { value.version = 99; }), '?'),
  found('a fingerprint whose version is a text', forge((value) => { value.version = '2'; }), '?'),
  found('a fingerprint of another source', forge((value) => { value.source = 'ratspapier-2020'; }), '?'),
  found('a fingerprint of a source that leads out', forge((value) => { value.source = '../leitbild-2019'; }), '?'),
  found('a fingerprint with a key more', forge((value) => ({ ...value, extra: 1 })), '?'),
  found('a fingerprint with an object’s property', { [print]: (text) => text.replace('{', '{ "__proto__": { "version": 2 },') }, '?'),
  found('a fingerprint with a key twice', { [print]: (text) => text.replace('{', '{ "version": 1,') }, '?'),
  found('a section with a key more', forge((value) => { value.sections = value.sections.map((section) => ({ ...section, extra: 1 })); }), '?'),
  found('a fingerprint with sections in another order', forge((value) => { value.sections.reverse(); }), '?'),
  found('a fingerprint with a section twice', forge((value) => { value.sections.push(second(value)); }), '?'),
  found('a fingerprint without a section', forge((value) => { value.sections.pop(); }), '?'),
  found('a fingerprint without sections', forge((value) => { value.sections = []; }), '?'),
  found('a fingerprint with the units of another section', forge((value) => { second(value).units = value.sections[2]?.units ?? []; }), '?'),
  found('a fingerprint with a unit that is no hash', forge((value) => { second(value).units = ['Offenheit ist unser Ziel']; }), '?'),
  found('a fingerprint with an empty unit', forge((value) => { second(value).units.push(''); }), '?'),
  found('a fingerprint with a number as a unit', forge((value) => { second(value).units.push(17); }), '?'),
  found('a fingerprint with a forged unit', forge((value) => { second(value).units.push('AAAAAAAAAAAA.'); }), '?'),
  found('a fingerprint with a unit less', forge((value) => { second(value).units.pop(); }), '?'),
  found('a fingerprint with a hash of its text in upper case', forge((value) => { value.text = String(value.text).toUpperCase(); }), '?'),
  found('a fingerprint with a short hash of its text', forge((value) => { value.text = 'abc'; }), '?'),
  found('a fingerprint with other lines', forge((value) => { second(value).lines = '1-99'; }), '?'),
  found('a fingerprint that is very deep', { [print]: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }, '?'),
  found('a fingerprint of sixty megabytes', { [print]: { size: 60_000_000 } }, '?'),
  found('a fingerprint with a byte order mark', { [print]: (text) => `\ufeff${text}` }, '?'),
  found('a fingerprint for no source', { 'sources/nirgends.fingerprint.json': '{}\n' }, '?'),
  found('a fingerprint in another folder', { 'terms/wlan.fingerprint.json': '{}\n' }, '?'),
  found('a fingerprint with a name in upper case', { 'sources/Leitbild-2019.fingerprint.json': '{}\n' }, '?'),
  found('no fingerprint', { [print]: undefined }, '?'),
  harmless('a fingerprint on one line', { [print]: (text) => JSON.stringify(JSON.parse(text)) }, 'the data are the same'),

  found('a lock that is cut', { [lock]: (text) => text.slice(0, 300) }, '?'),
  found('an empty lock', { [lock]: '' }, '?'),
  found('a lock that is null', { [lock]: 'null' }, '?'),
  found('a lock that is a list', { [lock]: '[]' }, '?'),
  found('a lock that is a text', { [lock]: '"x"' }, '?'),
  found('a lock with a number', { [lock]: '{"terms/wlan.yaml": 1}' }, '?'),
  found('a lock with numbers as hashes', { [lock]: '{"terms/wlan.yaml": {"00000000": {"en": 5}}}' }, '?'),
  found('a lock in YAML', { [lock]: 'terms: x\n' }, '?'),
  found('a lock with the signs of a merge', { [lock]: (text) => text.replace('\n', '\n<<<<<<< HEAD\n') }, '?'),
  harmless('a lock with a file more', { [lock]: (text) => text.replace('{\n', '{\n "terms/nirgends.yaml": {"00000000":{"en":"00000000"}},\n') }, 'it confirms what does not exist'),
  harmless('a lock with an object’s property', { [lock]: (text) => text.replace('{\n', '{\n "constructor": {"toString":{"en":"00000000"}},\n') }, 'it confirms what does not exist'),
  harmless('no lock', { [lock]: undefined }, 'nobody has confirmed a translation yet'),
  harmless('an empty lock of braces', { [lock]: '{}\n' }, 'no translation is confirmed, which are hints'),
  found('a lock of sixty megabytes', { [lock]: { size: 60_000_000 } }, '?'),
  found('a lock that is a folder', { [lock]: { notAFile: 'ein Ordner' } }, '?'),
  found('a lock with a hidden character', { [lock]: (text) => text.replace('{', '{\u200b') }, '?'),
  found('a quotation of one word', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', 'quote: zu'), '?'),
  found('a quotation of omissions', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', "quote: '[…] […]'"), '?'),
  found('a quotation of two parts in the wrong order', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', "quote: 'stimmt zu. […] Das Hafenamt'"), '?'),
  found('a quotation in another case', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', 'quote: das hafenamt stimmt zu.'), '?'),
  found('a quotation with a word more', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', 'quote: Das Hafenamt stimmt nicht zu.'), '?'),
  found('a quotation from a section that does not exist', line('statements/hafenamt.yaml', "section: '3'", "section: '4'"), '?'),
  found('a quotation from a section that all objects have', line('statements/hafenamt.yaml', "section: '3'", 'section: constructor'), '?'),
  found('a quotation without its rendering', line('statements/hafenamt.yaml', '    rendering:\n      en: The harbour office agrees.\n', '    rendering: {}\n'), '?'),
  harmless('a quotation with other punctuation', line('statements/hafenamt.yaml', 'quote: Das Hafenamt stimmt zu.', "quote: 'Das Hafenamt – stimmt zu!'"), 'words are proved, not signs'),
  found('a record that nothing cites', { 'sources/ungenutzt.yaml': 'title: { de: Ein Buch, en: A book }\nkind: external\ndescription: { de: Ein Buch., en: A book. }\nlanguage: de\npaperNumbers: []\npublisher: { de: Ein Verlag, en: A press }\nsections: []\n' }, '?'),
  found('a section more, with a page break alone', append(guideline, '  - id: end\n    title: { de: Ende, en: End }\n    pageBreaks: [3]\n'), '?'),
];
