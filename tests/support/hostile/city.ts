/** What the record of the city may say about addresses, languages and numbers. */
import { found, type HostileEdit, harmless, line } from './hostile-edit.ts';

const city = 'city.yaml';
const folder = (name: string) => line(city, 'de: aemter', `de: ${name}`);

/** Values that stand where an address of the web belongs, and must not. */
const addresses: readonly (readonly [yaml: string, name: string])[] = [
  ['"javascript:alert(1)"', 'a script'],
  ['"JavaScript:alert(1)"', 'a script in other case'],
  ['"java\\tscript:alert(1)"', 'a script with a tab'],
  ['"data:text/html,x"', 'data'],
  ['"vbscript:x"', 'another script'],
  ['"file:///etc/passwd"', 'a file'],
  ['"//example.org"', 'an address without a scheme'],
  ['"https:example.org"', 'an address without slashes'],
  ['"https:\\\\example.org"', 'an address with slashes the wrong way'],
  ['"https://user:word@example.org/"', 'an address with a password'],
  ['"https://example.org/a b"', 'an address with a blank'],
  ['"https://example.org/\\"onclick=\\"x"', 'an address with quotes'],
  ['"https://example.org/<b>"', 'an address with a tag'],
  ['"https://example.org/\\nPolicy: x"', 'an address of two lines'],
  ['"https://"', 'an address without a host'],
  ['"https://exa mple.org"', 'a host with a blank'],
  ['"https://[::1]/"', 'an address of a machine'],
  ['https', 'a word'],
];

/** Every field that holds an address: its line and what it is called. */
const fields: readonly (readonly [file: string, before: string, name: string])[] = [
  [city, 'siteUrl: https://lindenhafen.example', 'the site'],
  [city, '  contentAddress: https://creativecommons.org/licenses/by/4.0/', 'the licence'],
  [city, '    - http://publications.europa.eu/resource/authority/data-theme/GOVE', 'a theme'],
  [city, '  geocodingLevel: http://dcat-ap.de/def/politicalGeocoding/Level/municipality', 'the level'],
  [city, '  spatial: https://lindenhafen.example/area', 'the area'],
  [city, '  licence: http://dcat-ap.de/def/licenses/cc-by/4.0', 'the licence of the catalogue'],
  [city, '  contact: https://lindenhafen.example/security', 'the contact'],
  ['coalition.yaml', 'address: https://buendnis.example/', 'the coalition'],
];
const withAddress = (file: string, before: string, yaml: string) =>
  line(file, before, before.replace(/https?:\S+/u, () => yaml));

const pattern = (yaml: string, example = '12/2020', format = "'{number}/{year}'") => ({
  [city]: (text: string) =>
    text.replace(/ {2}pattern: .*\n {2}format: .*\n {2}example: .*\n/u, () => `  pattern: ${yaml}\n  format: ${format}\n  example: ${example}\n`),
});
const languages = (list: string) => line(city, 'languages:\n  - de\n  - en', `languages: ${list}`);

export const cityEdits: readonly HostileEdit[] = [
  ...fields.flatMap(([file, before, name]) =>
    addresses.map(([yaml, what]) => found(`${what} as the address of ${name}`, withAddress(file, before, yaml), '?')),
  ),
  ...addresses.slice(0, 8).flatMap(([yaml, what]) => [
    found(`${what} as the address for errors`, line(city, 'words:\n', `reportErrorAddress: ${yaml}\nwords:\n`), '?'),
    found(`${what} as the address of the code`, line(city, 'words:\n', `repository: ${yaml}\nwords:\n`), '?'),
    found(`${what} as the address of a source`, line('sources/leitbild-2019.yaml', 'language: de', `language: de\naddress: ${yaml}`), '?'),
  ]),
  found('a site below a folder', line(city, 'siteUrl: https://lindenhafen.example', 'siteUrl: https://lindenhafen.example/rechte'), '?'),
  found('a site with a query', line(city, 'siteUrl: https://lindenhafen.example', 'siteUrl: https://lindenhafen.example/?a=b'), '?'),
  found('a site with a fragment', line(city, 'siteUrl: https://lindenhafen.example', 'siteUrl: https://lindenhafen.example/#top'), '?'),
  harmless('a site with a slash at its end', line(city, 'siteUrl: https://lindenhafen.example', 'siteUrl: https://lindenhafen.example/'), 'the address is the same'),
  harmless('a site at a port', line(city, 'siteUrl: https://lindenhafen.example', 'siteUrl: https://lindenhafen.example:8443'), 'a port is part of a host'),
  found('a site with an umlaut', line(city, 'siteUrl: https://lindenhafen.example', 'siteUrl: https://lindenhäfen.example'), '?'),
  harmless('a contact by mail', line(city, '  contact: https://lindenhafen.example/security', '  contact: mailto:security@lindenhafen.example'), 'security.txt may name a mailbox'),
  found('a mailbox without a name', line(city, '  contact: https://lindenhafen.example/security', "  contact: 'mailto:'"), '?'),
  found('a mailbox with further receivers', line(city, '  contact: https://lindenhafen.example/security', '  contact: mailto:a@lindenhafen.example?bcc=x@evil.example'), '?'),
  found('a mailbox of two lines', line(city, '  contact: https://lindenhafen.example/security', '  contact: "mailto:a@b.example\\nContact: x"'), '?'),
  found('a folder that is the other folder', folder('felder'), '?'),
  found('a folder that is another list', folder('massnahmen'), '?'),
  found('a folder that is a language', folder('en'), '?'),
  found('a folder that is the site’s own', folder('_astro'), '?'),
  found('a folder for well-known files', folder('.well-known'), '?'),
  found('a folder that data lie in', folder('data'), '?'),
  found('a folder that a file of the site has the name of', folder('robots.txt'), '?'),
  found('a folder in upper case', folder('Aemter'), '?'),
  found('a folder with an umlaut', folder('ämter'), '?'),
  found('a folder with a slash', folder('stadt/aemter'), '?'),
  found('a folder that begins with a slash', folder('/aemter'), '?'),
  found('a folder that leads out', folder('..'), '?'),
  found('a folder with a dot', folder('aemter.html'), '?'),
  found('a folder with a percent sign', folder("'aemter%2f..'"), '?'),
  found('a folder with a blank', folder('die aemter'), '?'),
  found('a folder without a name', folder("''"), '?'),
  found('a folder with a question mark', folder("'aemter?'"), '?'),
  found('a folder that is a number', folder('404'), '?'),
  harmless('a folder with a hyphen', folder('die-aemter'), 'such is an id'),
  found('a folder whose translation is missing', line(city, '    de: aemter\n', ''), '?'),
  found('an English folder that is another list', line(city, 'en: offices\npaperNumber', 'en: measures\npaperNumber'), '?'),
  found('a folder in a language that the city does not have', line(city, '    de: aemter', '    fr: bureaux\n    de: aemter'), '?'),
  found('no language', languages('[]'), '?'),
  found('a language twice', languages('[de, en, de]'), '?'),
  found('an unknown language', languages('[de, en, xx]'), '?'),
  found('a language in upper case', languages('[DE, en]'), '?'),
  found('a language with an underscore', languages('[de_DE, en]'), '?'),
  found('a plain language as a language', languages('[de, en, de-simple]'), '?'),
  found('a region of a language', languages('[de-at, en]'), '?'),
  found('a language that all objects have', languages('[de, constructor]'), '?'),
  found('a language less than there are texts', languages('[de]'), '?'),
  harmless('the languages the other way round, without forms', languages('[en, de]'), 'either may be first'),
  found('a pattern with a group that does not close', pattern("'(?<number>\\d+'"), '?'),
  found('a pattern that looks ahead', pattern("'(?<number>\\d+)(?=/)/(?<year>\\d+)'"), '?'),
  found('a pattern that refers back', pattern("'(?<number>\\d+)/(?<year>\\d+)\\1'"), '?'),
  found('a pattern that fits the empty text', pattern("'(?<number>\\d*)/?(?<year>\\d*)'"), '?'),
  found('a pattern that fits nothing', pattern("'(?<number>a)(?<year>b)$x'"), '?'),
  harmless('a pattern that another engine would try for ever', pattern("'(?<number>(?:\\d+)+)/(?<year>(?:\\d+)+)'"), 'the engine needs time in proportion to the text'),
  found('a pattern with two groups of one name', pattern("'(?<number>\\d+)/(?<number>\\d+)'"), '?'),
  found('a pattern with numberless repetition', pattern("'(?<number>\\d{1,99999})/(?<year>\\d+)'"), '?'),
  found('a pattern that fits every text', pattern("'(?<number>.+)/?(?<year>)'", 'x', "'{number}'"), '?'),
  found('a pattern that fits every letter', pattern("'(?<number>.)(?<year>)'", 'X', "'{number}'"), '?'),
  found('a format without a group', pattern("'(?<number>\\d+)/(?<year>\\d+)'", '12/2020', "'12/2020'"), '?'),
  found('a format with a group that the pattern lacks', pattern("'(?<number>\\d+)/(?<year>\\d+)'", '12/2020', "'{number}/{jahr}'"), '?'),
  found('a format with a group that all objects have', pattern("'(?<number>\\d+)/(?<year>\\d+)'", '12/', "'{number}/{constructor}'"), '?'),
  found('an example that the pattern does not fit', pattern("'(?<number>\\d+)/(?<year>\\d+)'", 'zwölf'), '?'),
  found('an example with white space around', pattern("'(?<number>\\d+)/(?<year>\\d+)'", "' 12/2020 '"), '?'),
  found('a pattern over several lines', pattern('"(?<number>\\\\d+)\\n/(?<year>\\\\d+)"'), '?'),
  harmless('a pattern in the spelling of another language', pattern("'(?P<number>\\d+)/(?P<year>\\d+)'"), 'the engine knows both'),
  found('an abbreviation of blanks', line(city, 'siteTitle:', "abbreviation: '  '\nsiteTitle:"), '?'),
  found('a licence without a name', line(city, 'code: EUPL-1.2', "code: ''"), '?'),
  found('a licence of several lines', line(city, 'code: EUPL-1.2', 'code: "EUPL\\n1.2"'), '?'),
  found('a theme twice', line(city, '    - http://publications.europa.eu/resource/authority/data-theme/GOVE', '    - http://publications.europa.eu/resource/authority/data-theme/GOVE\n    - http://publications.europa.eu/resource/authority/data-theme/GOVE'), '?'),
  found('a keyword twice', line(city, '      - digitale Rechte', '      - digitale Rechte\n      - digitale Rechte'), '?'),
  found('keywords in one language only', line(city, '    en:\n      - digital rights\n', ''), '?'),
  found('forms of words that are missing in part', { [city]: (text) => text.replace('      genitive: des Ratspapiers\n', '') }, '?'),
  found('forms of words in an unknown language', line(city, 'wordForms:\n', 'wordForms:\n  xx:\n    guideline: { nominative: a, genitive: a, dative: a, accusative: a, indefinite: a }\n    paper: { nominative: a, genitive: a, dative: a, accusative: a, indefinite: a }\n'), '?'),
];
