/** A city with as little or as much in it as the check allows. */
import type { Edits } from '../small-city.ts';
import { append, type HostileEdit, harmless, line } from './hostile-edit.ts';

const wlan = 'measures/hafen-wlan.yaml';
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4);
const longTitle = `${'Sehr lange Namen '.repeat(40)}hat niemand`;
const marks = `<b>&amp;"'</b> \\ {x} \${y} %s %7B`;

/** Every place where a gap, a statement or a question may be, without one. */
const withoutStatement: Edits = {
  'statements/hafenamt.yaml': undefined,
  'gaps/f2-counter.yaml': (text) =>
    text.replace('kind: statement\n    statement: hafenamt', 'kind: editorial'),
};

/** Measures that serve nothing and belong to no field. */
const withoutLinks = (...measures: readonly string[]): Edits =>
  Object.fromEntries(
    measures.map((id) => [
      `measures/${id}.yaml`,
      (text) =>
        text
          .replace(/^fields:\n(?: {2}- .*\n)+/mu, 'fields: []\n')
          .replace(/^links:\n(?: .*\n)+/mu, 'links: []\n'),
    ]),
  );

export const sparseEdits: readonly HostileEdit[] = [
  harmless(
    'no term that any text could use',
    {
      'terms/wlan.yaml': undefined,
      [wlan]: (text) =>
        text
          .replace('de: Hafen-WLAN', 'de: Hafen-Netz')
          .replace('quote: Das Hafen-WLAN', 'quote: Das Hafen-WLAN'),
      'questions/internet.yaml': (text) => text.replace('Hafen-WLAN', 'Hafen-Netz'),
    },
    'a glossary may be empty',
  ),
  harmless('no statement', withoutStatement, 'nobody may have said anything'),
  harmless(
    'a question that rests on nothing and is not on the start page',
    {
      'questions/internet.yaml':
        'order: 1\ntitle: { de: Was ist das?, en: What is this? }\nanswer: { de: Eine Frage., en: A question. }\nonStart: false\nmeasures: []\ntargets: []\n',
    },
    'an answer may speak of neither measure nor claim',
  ),
  harmless(
    'a contact without an address',
    line('city.yaml', '  contact: https://lindenhafen.example/impressum/\n', ''),
    'the legal notice is named instead',
  ),
  harmless(
    'every optional field of the city',
    line(
      'city.yaml',
      'siteTitle:',
      'abbreviation: LH\nrepository: https://code.example/lindenhafen\nreportErrorAddress: https://fehler.example/lindenhafen\nsiteTitle:',
    ),
    'all of them have a place',
  ),
  harmless(
    'every optional field of a department',
    {
      'departments/hafenamt.yaml': (text) => `${text}abbreviation: HA\npartOf: bauamt\nsuccessor: bauamt\n`,
      'departments/bauamt.yaml':
        'title: { de: Bauamt, en: Bauamt (building office) }\ngloss: { de: baut, en: builds }\nkind: office\nconsulted: false\n',
    },
    'all of them have a place',
  ),
  harmless(
    'every optional field of a measure',
    {
      [wlan]: (text) =>
        `${text.replace('    source: ratspapier-2020\n', "    source: ratspapier-2020\n    since: '2019'\n    note: { de: Seit dem Sommer., en: Since summer. }\n")}partOf: datenblatt\nseeAlso: [melderegister]\nfrom: first\nuntil: first\n`,
    },
    'all of them have a place',
  ),
  harmless(
    'every optional field of a source',
    line(
      'sources/leitbild-2019.yaml',
      'language: de',
      'language: de\naddress: https://archiv.example/leitbild\ndatedOn: 2019-01-01\naccessedOn: 2026-01-01\nnotes:\n  - { de: Ein Hinweis zu 12/2020., en: A note on 12/2020. }',
    ),
    'all of them have a place',
  ),
  harmless(
    'every optional field of a term',
    append(
      'terms/wlan.yaml',
      'expansion: { sameInAllLanguages: Wireless Local Area Network }\nsynonyms: { de: [Funknetz], en: [wireless net] }\n',
    ),
    'all of them have a place',
  ),
  harmless(
    'every optional field of the proceeding',
    line(
      'proceeding.yaml',
      '    source: ratspapier-2020\n',
      '    source: ratspapier-2020\n    text: { de: So kam es., en: So it came. }\n    note: { de: Quellen sind uneins., en: Sources differ. }\n',
    ),
    'all of them have a place',
  ),
  harmless(
    'a page that only a gap names',
    {
      'sources/zeitung.yaml':
        'title: { de: Die Zeitung, en: The newspaper }\nkind: page\naccessedOn: 2026-05-20\ndescription: { de: Eine Zeitung., en: A newspaper. }\nlanguage: de\npaperNumbers: []\npublisher: { de: Ein Verlag, en: A press }\nsections: []\n',
      'gaps/p1-help.yaml': (text) => text.replace('- kind: editorial', '- kind: source\n    source: zeitung'),
    },
    'a gap may be raised from outside',
  ),
  harmless(
    'a gap that a measure raises, with every part',
    {
      'gaps/p1-help.yaml': (text) =>
        `${text.replace('- kind: editorial', '- kind: measure\n    measure: melderegister')}evidence: [{ source: ratspapier-2020, section: '3', quote: Das Hafenamt stimmt zu., rendering: { en: The office agrees. }, note: { de: Sinngemäß., en: In substance. } }]\n`,
    },
    'gaps have many causes',
  ),
  harmless(
    'a title of one word without end',
    line('measures/melderegister.yaml', 'de: Melderegister', `de: ${longWord}`),
    'pages break long words',
  ),
  harmless(
    'a title that is very long',
    {
      'departments/hafenamt.yaml': (text) =>
        // The quotations name it by this word.
        `${text.replace('de: Hafenamt', `de: ${longTitle}`)}abbreviation: Hafenamt\n`,
    },
    'pages break long titles',
  ),
  harmless(
    'a claim of signs that mean something elsewhere',
    line('principles/p1-access.yaml', 'de: Hilfe im Netz', `de: '${marks.replaceAll("'", "''")}'`),
    'they are only signs here',
  ),
  harmless(
    'a name of the city of signs that mean something elsewhere',
    line('city.yaml', 'de: Digitale Rechte in Lindenhafen', `de: '</title><b>&"{x}'`),
    'they are only signs here',
  ),
  harmless(
    'a title that is the name of an object’s property',
    line('measures/melderegister.yaml', 'de: Melderegister', 'de: constructor'),
    'nothing looks titles up in bare objects',
  ),
  harmless(
    'a search word that is the name of an object’s property',
    line('measures/melderegister.yaml', '    - melderegister', '    - __proto__'),
    'nothing looks words up in bare objects',
  ),
  harmless(
    'a title that is a number',
    line('measures/melderegister.yaml', 'de: Melderegister', "de: '404'"),
    'it is a text',
  ),
  harmless(
    'a title that is the same in all languages',
    line(
      'measures/melderegister.yaml',
      '  de: Melderegister\n  en: Register',
      '  sameInAllLanguages: Register',
    ),
    'a name may be the same everywhere',
  ),
  harmless(
    'one principle, one field',
    {
      'principles/p2-data.yaml': undefined,
      'gaps/p2-control.yaml': undefined,
      'fields/f2-simple.yaml': undefined,
      'gaps/f2-counter.yaml': undefined,
      'gaps/f2-digital.yaml': undefined,
      'questions/schalter.yaml': undefined,
      ...withoutLinks('antraege-im-netz', 'digitaler-lesetag', 'hafendaten', 'lesekarte', 'rathaus-im-netz'),
      'measures/datenblatt.yaml': (text) => text.replace(/links:[\s\S]*?(?=mention:)/u, 'links: []\n'),
      'crosswalk.yaml': (text) =>
        text.replace(
          /pairs:[\s\S]*$/u,
          'pairs:\n  - field: f1-open\n    principle: p1-access\n    relation: none\n    rationale: { de: Keine Beziehung., en: No relation. }\n',
        ),
    },
    'that is the least',
  ),
];
