/** Days, spans, numbers and references that cannot be. */
import { type Edits, replace } from '../small-city.ts';
import { append, found, type HostileEdit, harmless, line } from './hostile-edit.ts';

const wlan = 'measures/hafen-wlan.yaml';
const office = 'departments/hafenamt.yaml';
const principle = 'principles/p1-access.yaml';
const gap = 'gaps/f2-counter.yaml';
const paper = 'sources/ratspapier-2020.yaml';
const statement = 'statements/hafenamt.yaml';
const question = 'questions/internet.yaml';

/** Links of measures to a target end with the first edition. */
const untilFirst = (target: string, ...measures: readonly string[]): Edits =>
  Object.fromEntries(
    measures.map((id) => [
      `measures/${id}.yaml`,
      replace(`  - target: ${target}\n`, `  - target: ${target}\n    until: first\n`),
    ]),
  );

/** The gap and the links of a claim follow it to another id. */
const retarget = (from: string, to: string): Edits =>
  Object.fromEntries(
    [`gaps/${from}`, 'measures/digitaler-lesetag', 'measures/hafendaten'].map((name) => [
      `${name}.yaml`,
      replace(`target: ${from}`, `target: ${to}`),
    ]),
  );

/** Every field that holds a day: its file, the line as it is, and what the line is called. */
const days: readonly (readonly [file: string, before: string, name: string, at: number])[] = [
  ['city.yaml', '    on: 2020-06-01', 'an edition', 21],
  ['city.yaml', '  expiresOn: 2027-06-01', 'the end of a contact', 62],
  [principle, '    examinedOn: 2020-06-01', 'an examination', 33],
  [wlan, '  - on: 2020-05-01', 'a state', 34],
  [gap, '  on: 2020-06-01', 'a search', 16],
  [paper, 'datedOn: 2020-05-01', 'a source', 9],
  [statement, 'on: 2020-05-01', 'a statement', 2],
  ['proceeding.yaml', '  on: 2020-01-10', 'a motion', 9],
  ['proceeding.yaml', '  - on: 2020-05\n', 'an event', 45],
];
const dayEdit = (file: string, before: string, day: string) =>
  line(file, before, before.replace(/2\d{3}-\d{2}(?:-\d{2})?/u, day));

const impossible: readonly (readonly [day: string, name: string])[] = [
  ['2020-02-30', 'the 30th of February'],
  ['2019-99-99', 'a month that no calendar has'],
  ['2020-00-10', 'month 0'],
  ['0000-01-01', 'year 0'],
  ['9999-12-31', 'year 9999'],
  ['20200501', 'a number'],
  ['01.05.2020', 'a day written in German'],
  ['2020-5-1', 'a day without zeros'],
  ['2020-05-01T12:00', 'a time'],
];

/** An earlier edition, in which less was documented: the city's gaps and question fit only with `until`. */
const twoEditions = (second: string): Edits => ({
  'city.yaml': (text) =>
    text.replace(
      'editions:\n',
      `editions:\n  - id: second\n    name: { de: Zweite, en: Second }\n    on: ${second}\n`,
    ),
});
const newTerm = 'title: { de: Funk, en: Radio }\ndefinition: { de: Ein Netz., en: A net. }\n';
const newOffice = (rest: string) =>
  `title: { de: Bauamt, en: Bauamt (building office) }\ngloss: { de: baut, en: builds }\nkind: office\nconsulted: false\n${rest}`;

export const dayEdits: readonly HostileEdit[] = [
  ...days.flatMap(([file, before, name, at]) =>
    impossible.map(([day, what]) =>
      found(
        `${what} as the day of ${name}`,
        dayEdit(file, before, day),
        `${file}:${at} ${what === 'a number' ? 'wrong-type' : 'invalid-value'}`,
      ),
    ),
  ),
  ...days
    .filter(([, before, name]) => !before.includes('expiresOn') && name !== 'a state')
    .map(([file, before, name, at]) =>
      found(
        `tomorrow as the day of ${name}`,
        dayEdit(file, before, '2026-11-29'),
        `${file}:${at} date-in-future`,
      ),
    ),
  found(
    'tomorrow as the day of a state, which then does not count',
    dayEdit(wlan, '  - on: 2020-05-01', '2026-11-29'),
    'measures/hafen-wlan.yaml:34 date-in-future',
    'principles/p1-access.yaml:26 missing-gap',
    'questions/internet.yaml:11 question-state',
    'questions/internet.yaml:14 question-state',
  ),
  found(
    'a contact that ends in many years',
    line('city.yaml', 'expiresOn: 2027-06-01', 'expiresOn: 2090-01-01'),
    'city.yaml:62 expiring-contact',
  ),
  found(
    'a beginning in a month without a number',
    line(wlan, '    source: ratspapier-2020\n', '    source: ratspapier-2020\n    since: 2019-00\n'),
    'measures/hafen-wlan.yaml:37 invalid-value',
  ),
  found(
    'a beginning that is a number',
    line(wlan, '    source: ratspapier-2020\n', '    source: ratspapier-2020\n    since: 2019\n'),
    'measures/hafen-wlan.yaml:37 wrong-type',
  ),
  found(
    'a beginning after the day of the state',
    line(wlan, '    source: ratspapier-2020\n', "    source: ratspapier-2020\n    since: '2021'\n"),
    'measures/hafen-wlan.yaml:37 date-order',
  ),
  harmless(
    'a beginning in the month of the state',
    line(wlan, '    source: ratspapier-2020\n', '    source: ratspapier-2020\n    since: 2020-05\n'),
    'the month holds the day',
  ),
  found(
    'a beginning in the future',
    line(wlan, '    source: ratspapier-2020\n', '    source: ratspapier-2020\n    since: 2026-12\n'),
    'measures/hafen-wlan.yaml:37 date-in-future',
    'measures/hafen-wlan.yaml:37 date-order',
  ),
  found(
    'states in the wrong order',
    line(
      wlan,
      '  - on: 2020-05-01\n',
      '  - on: 2020-05-03\n    state: planned\n    source: ratspapier-2020\n  - on: 2020-05-01\n',
    ),
    'measures/hafen-wlan.yaml:37 date-order',
    'principles/p1-access.yaml:26 missing-gap',
    'questions/internet.yaml:11 question-state',
    'questions/internet.yaml:14 question-state',
  ),
  found(
    'two states on one day that are the same',
    line(
      wlan,
      '  - on: 2020-05-01\n',
      '  - on: 2020-05-01\n    state: in-operation\n    source: ratspapier-2020\n  - on: 2020-05-01\n',
    ),
    'measures/hafen-wlan.yaml:37 duplicate-entry',
  ),
  found(
    'two states on one day from one source',
    line(
      wlan,
      '  - on: 2020-05-01\n',
      '  - on: 2020-05-01\n    state: completed\n    source: ratspapier-2020\n  - on: 2020-05-01\n',
    ),
    'principles/p1-access.yaml:26 missing-gap',
    'questions/internet.yaml:11 question-state',
    'questions/internet.yaml:14 question-state',
  ),
  found(
    'events in the wrong order',
    line('proceeding.yaml', '  - on: 2020-01-10', '  - on: 2020-06-10'),
    'proceeding.yaml:45 date-order',
  ),
  harmless(
    'an event in the month of the one before',
    line('proceeding.yaml', '  - on: 2020-01-10', '  - on: 2020-05-07'),
    'the month may hold a later day',
  ),
  harmless(
    'an event in the year of the one before',
    line('proceeding.yaml', '  - on: 2020-05\n', "  - on: '2020'\n"),
    'the year may hold a later day',
  ),
  found('two editions on one day', twoEditions('2020-06-01'), 'city.yaml:24 duplicate-id'),
  found('an edition in the future', twoEditions('2030-06-01'), 'city.yaml:19 date-in-future'),
  found(
    'two editions with one id',
    line(
      'city.yaml',
      'editions:\n',
      'editions:\n  - id: first\n    name: { de: Z, en: S }\n    on: 2020-07-01\n',
    ),
    'city.yaml:20 duplicate-entry',
    'city.yaml:20 duplicate-id',
  ),
  found(
    'two editions with one name',
    line(
      'city.yaml',
      'editions:\n',
      "editions:\n  - id: second\n    name: { de: 'Stand: Ratspapier 2020', en: As of the town paper of 2020 }\n    on: 2020-07-01\n",
    ),
    'city.yaml:22 duplicate-title',
  ),
  harmless('an edition of the same records, later', twoEditions('2020-07-01'), 'nothing changes in it'),
  found(
    'no edition',
    { 'city.yaml': (text) => text.replace(/editions:[\s\S]*?(?=licences:)/u, 'editions: []\n') },
    'city.yaml:16 invalid-value',
  ),
  found(
    'a measure that begins with an edition that does not exist',
    append(wlan, 'from: secnd\n'),
    'measures/hafen-wlan.yaml:43 broken-reference',
  ),
  found(
    'a claim that ends before it begins',
    {
      ...twoEditions('2020-07-01'),
      [principle]: (text) =>
        text.replace('  - id: p1-internet\n', '  - id: p1-internet\n    from: second\n    until: first\n'),
    },
    'measures/antraege-im-netz.yaml:28 ended-reference',
    'measures/hafen-wlan.yaml:7 ended-reference',
    'measures/rathaus-im-netz.yaml:23 ended-reference',
    'principles/p1-access.yaml:27 date-order',
    'questions/internet.yaml:13 ended-reference',
  ),
  found(
    'a gap that ends before it begins',
    { ...twoEditions('2020-07-01'), [gap]: (text) => `${text}from: second\nuntil: first\n` },
    'fields/f2-simple.yaml:36 missing-gap',
    'gaps/f2-counter.yaml:23 date-order',
  ),
  found(
    'a measure that ended while a question rests on it',
    { ...twoEditions('2020-07-01'), [wlan]: (text) => `${text}until: first\n` },
    'principles/p1-access.yaml:26 missing-gap',
    'questions/internet.yaml:14 question-state',
  ),
  harmless(
    'a measure that ended while a bullet names it',
    { ...twoEditions('2020-07-01'), 'measures/melderegister.yaml': (text) => `${text}until: first\n` },
    'the bullet still says what was made of it',
  ),
  found(
    'a claim that ended while a measure is linked to it',
    {
      ...twoEditions('2020-07-01'),
      'principles/p2-data.yaml': (text) =>
        text.replace('  - id: p2-knowing\n', '  - id: p2-knowing\n    until: first\n'),
    },
    'measures/datenblatt.yaml:7 ended-reference',
  ),
  harmless(
    'a claim that ended together with its gap',
    {
      ...twoEditions('2020-07-01'),
      'principles/p2-data.yaml': (text) =>
        text.replace('  - id: p2-control\n', '  - id: p2-control\n    until: first\n'),
      'gaps/p2-control.yaml': (text) => `${text}until: first\n`,
      ...untilFirst('p2-control', 'digitaler-lesetag', 'hafendaten'),
    },
    'both belong to the first edition only',
  ),
  harmless(
    'a commitment that begins together with its gap and question',
    {
      ...twoEditions('2020-07-01'),
      'fields/f2-simple.yaml': (text) =>
        text.replace('  - id: f2-counter\n', '  - id: f2-counter\n    from: second\n'),
      [gap]: (text) => `${text}from: second\n`,
      'questions/schalter.yaml': (text) => `${text}from: second\n`,
    },
    'all of them belong to the second edition only',
  ),
  harmless(
    'a claim that ended together with link and question',
    {
      ...twoEditions('2020-07-01'),
      'principles/p2-data.yaml': (text) =>
        text.replace('  - id: p2-knowing\n', '  - id: p2-knowing\n    until: first\n'),
      'measures/datenblatt.yaml': (text) =>
        text.replace('  - target: p2-knowing\n', '  - target: p2-knowing\n    until: first\n'),
    },
    'the measure stays, its link ended with the claim',
  ),
  harmless(
    'all claims of a principle that ended',
    {
      ...twoEditions('2020-07-01'),
      'principles/p2-data.yaml': (text) =>
        text
          .replace('  - id: p2-knowing\n', '  - id: p2-knowing\n    until: first\n')
          .replace('  - id: p2-control\n', '  - id: p2-control\n    until: first\n'),
      'measures/datenblatt.yaml': (text) =>
        text.replace('  - target: p2-knowing\n', '  - target: p2-knowing\n    until: first\n'),
      'gaps/p2-control.yaml': (text) => `${text}until: first\n`,
      ...untilFirst('p2-control', 'digitaler-lesetag', 'hafendaten'),
    },
    'the principle stays with its wording',
  ),
  harmless(
    'a measure that ended together with its link and its gap of later',
    {
      ...twoEditions('2020-07-01'),
      'measures/sprechstunde.yaml': (text) => `${text}until: first\n`,
      'gaps/p1-help.yaml': (text) => `${text}until: first\n`,
      'gaps/p1-help-later.yaml':
        'target: p1-help\nfinding: none-found\nmissing: { de: Hilfe fehlt nun., en: Help is missing now. }\naffected: { de: Alle hier, en: All here }\nclosedBy: { de: Hilfe., en: Help. }\nraisedBy: [{ kind: editorial }]\nsearched: { on: 2020-07-01, in: [{ source: ratspapier-2020, sections: ["2"] }], words: [beistehen] }\nfrom: second\n',
    },
    'gaps follow the editions',
  ),
];

export const referenceEdits: readonly HostileEdit[] = [
  found(
    'a measure that is a part of itself',
    append(wlan, 'partOf: hafen-wlan\n'),
    'measures/hafen-wlan.yaml:43 circular-part',
  ),
  found(
    'two measures that are parts of each other',
    {
      [wlan]: (text) => `${text}partOf: datenblatt\n`,
      'measures/datenblatt.yaml': (text) => `${text}partOf: hafen-wlan\n`,
    },
    'measures/datenblatt.yaml:38 circular-part',
    'measures/hafen-wlan.yaml:43 circular-part',
  ),
  found(
    'a measure that resembles itself',
    append(wlan, 'seeAlso: [hafen-wlan]\n'),
    'measures/hafen-wlan.yaml:43 circular-part',
  ),
  harmless(
    'a measure that resembles what it is a part of',
    append(wlan, 'partOf: datenblatt\nseeAlso: [datenblatt]\n'),
    'both may be said',
  ),
  harmless(
    'two measures that resemble each other',
    {
      [wlan]: (text) => `${text}seeAlso: [datenblatt]\n`,
      'measures/datenblatt.yaml': (text) => `${text}seeAlso: [hafen-wlan]\n`,
    },
    'likeness goes both ways',
  ),
  found(
    'a measure that resembles one twice',
    append(wlan, 'seeAlso: [datenblatt, datenblatt]\n'),
    'measures/hafen-wlan.yaml:43 duplicate-entry',
  ),
  found(
    'a department that is a part of itself',
    append(office, 'partOf: hafenamt\n'),
    'departments/hafenamt.yaml:9 circular-part',
  ),
  found(
    'a department that succeeds itself',
    append(office, 'successor: hafenamt\n'),
    'departments/hafenamt.yaml:9 circular-part',
  ),
  found(
    'two departments that succeed each other',
    {
      [office]: (text) => `${text}successor: bauamt\n`,
      'departments/bauamt.yaml': newOffice('successor: hafenamt\n'),
    },
    'departments/bauamt.yaml:5 circular-part',
    'departments/hafenamt.yaml:9 circular-part',
  ),
  found(
    'three departments in a circle',
    {
      [office]: (text) => `${text}partOf: bauamt\n`,
      'departments/bauamt.yaml': newOffice('partOf: strassenamt\n'),
      'departments/strassenamt.yaml':
        'title: { de: Wegeamt, en: Wegeamt (ways office) }\ngloss: { de: Wege, en: ways }\nkind: office\nconsulted: false\npartOf: hafenamt\n',
    },
    'departments/bauamt.yaml:5 circular-part',
    'departments/hafenamt.yaml:9 circular-part',
    'departments/strassenamt.yaml:5 circular-part',
  ),
  harmless(
    'a department that is a part of its successor’s part',
    {
      [office]: (text) => `${text}successor: bauamt\n`,
      'departments/bauamt.yaml': newOffice('partOf: hafenamt\n'),
    },
    'a body may go on within what took over its tasks',
  ),
  found(
    'a reference to an id of another kind',
    line('measures/melderegister.yaml', '  - hafenamt', '  - hafen-wlan'),
    'measures/melderegister.yaml:5 broken-reference',
  ),
  found(
    'a reference to a path',
    line('measures/melderegister.yaml', '  - hafenamt', '  - ../departments/hafenamt'),
    'measures/melderegister.yaml:5 invalid-value',
  ),
  found(
    'a reference in upper case',
    line('measures/melderegister.yaml', '  - hafenamt', '  - Hafenamt'),
    'measures/melderegister.yaml:5 invalid-value',
  ),
  found(
    'a reference to what all objects have',
    line('measures/melderegister.yaml', '  - hafenamt', '  - constructor'),
    'measures/melderegister.yaml:5 broken-reference',
  ),
  found(
    'an empty reference',
    line('measures/melderegister.yaml', '  - hafenamt', "  - ''"),
    'measures/melderegister.yaml:5 empty-text',
  ),
  found(
    'a department that is named twice',
    line('measures/melderegister.yaml', '  - hafenamt', '  - hafenamt\n  - hafenamt'),
    'measures/melderegister.yaml:6 duplicate-entry',
  ),
  found(
    'a field that is named twice',
    line('measures/sprechstunde.yaml', '  - f1-open', '  - f1-open\n  - f1-open'),
    'measures/sprechstunde.yaml:7 duplicate-entry',
  ),
  found(
    'two links to one target',
    {
      [wlan]: (text) =>
        text.replace(
          'mention:',
          '  - target: p1-internet\n    contribution: enabling\n    extent: full\n    basis: editorial\n    rationale: { de: Ein anderer Grund., en: Another reason. }\nmention:',
        ),
    },
    'measures/hafen-wlan.yaml:20 duplicate-link',
  ),
  found(
    'a quotation that stands twice',
    { [statement]: (text) => text.replace(/evidence:\n([\s\S]*)$/u, 'evidence:\n$1$1') },
    'statements/hafenamt.yaml:22 duplicate-entry',
  ),
  found(
    'a word that was looked for twice',
    line('gaps/p2-control.yaml', '    - löschen', '    - löschen\n    - bestimmen'),
    'gaps/p2-control.yaml:23 duplicate-entry',
  ),
  found(
    'a source that was searched twice',
    line(gap, '  words:', "    - source: ratspapier-2020\n      sections:\n        - '1'\n  words:"),
    'gaps/f2-counter.yaml:21 duplicate-entry',
  ),
  found(
    'a section that was searched twice',
    line(gap, "        - '2'", "        - '2'\n        - '2'"),
    'gaps/f2-counter.yaml:21 duplicate-entry',
  ),
  found(
    'an editor who raised a gap twice',
    line('gaps/p1-help.yaml', '  - kind: editorial', '  - kind: editorial\n  - kind: editorial'),
    'gaps/p1-help.yaml:14 duplicate-entry',
  ),
  found(
    'a question that rests on one measure twice',
    line(
      question,
      '    state: in-operation',
      '    state: in-operation\n  - id: hafen-wlan\n    state: planned',
    ),
    'questions/internet.yaml:12 duplicate-entry',
    'questions/internet.yaml:13 question-state',
  ),
  found(
    'a question that rests on one claim twice',
    line(
      question,
      '    coverage: documented',
      '    coverage: documented\n  - id: p1-internet\n    coverage: partly',
    ),
    'questions/internet.yaml:15 duplicate-entry',
    'questions/internet.yaml:16 question-state',
  ),
  found(
    'a field that is named twice by the crosswalk',
    line('crosswalk.yaml', '  - f1-open', '  - f1-open\n  - f1-open'),
    'crosswalk.yaml:12 duplicate-entry',
  ),
  found(
    'a pair that stands twice',
    append(
      'crosswalk.yaml',
      '  - field: f1-open\n    principle: p1-access\n    relation: closeMatch\n    rationale: { de: Noch einmal., en: Once more. }\n',
    ),
    'crosswalk.yaml:37 incomplete-crosswalk',
  ),
  found(
    'a paper number that stands twice',
    line(paper, '  - 12/2020', '  - 12/2020\n  - 12/2020'),
    'sources/ratspapier-2020.yaml:12 duplicate-entry',
  ),
  found(
    'a search word that differs by blanks only',
    line(wlan, '    - hafen-wlan\n', "    - hafen-wlan\n    - 'hafen-wlan '\n"),
    'measures/hafen-wlan.yaml:24 duplicate-entry',
  ),
  harmless(
    'a search word that differs by case only',
    line(wlan, '    - hafen-wlan\n', '    - hafen-wlan\n    - Hafen-WLAN\n'),
    'the search takes both for one',
  ),
  found(
    'a request that names a gap twice',
    line(statement, '    addressee: author', '    addressee: author\n    gaps: [p1-help, p1-help]'),
    'statements/hafenamt.yaml:12 duplicate-entry',
  ),
  found(
    'a gap raised by a statement that does not exist',
    line(gap, '    statement: hafenamt', '    statement: hafnamt'),
    'gaps/f2-counter.yaml:14 broken-reference',
  ),
  found(
    'a gap raised by nobody',
    line(gap, 'raisedBy:\n  - kind: statement\n    statement: hafenamt', 'raisedBy: []'),
    'gaps/f2-counter.yaml:12 invalid-value',
  ),
  found(
    'a gap raised by a kind that does not exist',
    line(gap, '  - kind: statement', '  - kind: rumour'),
    'gaps/f2-counter.yaml:13 invalid-value',
  ),
  harmless(
    'a gap for a target that has one',
    {
      'gaps/f2-counter-again.yaml':
        'target: f2-counter\nfinding: none-found\nmissing: { de: Nichts da., en: Nothing there. }\naffected: { de: Alle hier, en: All here }\nclosedBy: { de: Etwas., en: Something. }\nraisedBy: [{ kind: editorial }]\nsearched: { on: 2020-06-01, in: [{ source: ratspapier-2020, sections: ["2"] }], words: [Tresen] }\n',
    },
    'two things may be missing',
  ),
  harmless(
    'two statements of one department',
    {
      'statements/zweite.yaml':
        'department: hafenamt\nposition: noted\nsummary: { de: Nimmt zur Kenntnis., en: Takes note. }\nrequests: []\nevidence: [{ source: ratspapier-2020, section: "3", quote: Das Hafenamt stimmt zu., rendering: { en: It agrees. } }]\n',
    },
    'a body may speak twice',
  ),
  found(
    'a claim with the id of a commitment',
    line('principles/p2-data.yaml', '  - id: p2-control', '  - id: f1-open-data'),
    'fields/f1-open.yaml:26 duplicate-id',
    'gaps/p2-control.yaml:1 broken-reference',
    'measures/digitaler-lesetag.yaml:30 broken-reference',
    'measures/hafendaten.yaml:19 broken-reference',
    'principles/p2-data.yaml:21 unknown-part',
    'principles/p2-data.yaml:34 wordless-target',
  ),
  found(
    'a claim with the id of a fragment of the page',
    {
      'principles/p2-data.yaml': (text) => text.replaceAll('p2-control', 'evidence-1'),
      ...retarget('p2-control', 'evidence-1'),
    },
    'principles/p2-data.yaml:34 reserved-id',
  ),
  found(
    'a claim that is called like the frame',
    {
      'principles/p2-data.yaml': (text) => text.replaceAll('p2-control', 'frame'),
      ...retarget('p2-control', 'frame'),
    },
    'principles/p2-data.yaml:34 reserved-id',
  ),
  harmless(
    'a term with the id of a measure',
    { 'terms/hafen-wlan.yaml': newTerm.replace('Funk', 'Netz').replace('Radio', 'Net') },
    'ids are unique within their kind',
  ),
  harmless(
    'a department with the id of an object’s property',
    { 'departments/constructor.yaml': newOffice('') },
    'nothing looks ids up in bare objects',
  ),
  harmless(
    'a measure with the id of an object’s property',
    {
      'measures/constructor.yaml':
        'title: { de: Bau, en: Building }\nsummary: { de: Ein Bau., en: A building. }\nmeaning: { de: Es gibt ihn., en: It exists. }\nkind: data\nstates: [{ on: 2020-05-01, state: planned, source: ratspapier-2020 }]\ndepartments: []\nfields: []\nlinks: []\nevidence: [{ source: ratspapier-2020, section: "3", quote: Das Hafenamt stimmt zu., rendering: { en: It agrees. } }]\nmention: reported\nsearchWords: { de: [Gebäude], en: [house] }\n',
    },
    'nothing looks ids up in bare objects',
  ),
];

export const numberEdits: readonly HostileEdit[] = [
  found(
    'a principle without a number',
    line(principle, 'number: 1\n', ''),
    'principles/p1-access.yaml:1 missing-field',
  ),
  found(
    'principle 0',
    line(principle, 'number: 1', 'number: 0'),
    'principles/p1-access.yaml:1 invalid-value',
  ),
  found(
    'principle -1',
    line(principle, 'number: 1', 'number: -1'),
    'principles/p1-access.yaml:1 invalid-value',
  ),
  found(
    'principle 1.5',
    line(principle, 'number: 1', 'number: 1.5'),
    'principles/p1-access.yaml:1 wrong-type',
  ),
  found(
    'two fields with one number',
    line('fields/f2-simple.yaml', 'number: 2', 'number: 1'),
    'fields/f2-simple.yaml:1 duplicate-number',
  ),
  found(
    'two tenets with one place',
    {
      'tenets/zwei.yaml':
        'order: 1\ntitle: { de: Nähe, en: Closeness }\ntext: { de: Nah., en: Close. }\nevidence: [{ source: leitbild-2019, section: open, quote: Offenheit ist unser Ziel., rendering: { en: Openness is our goal. } }]\n',
    },
    'tenets/zwei.yaml:1 duplicate-number',
  ),
  found(
    'two questions with one place',
    {
      'questions/zwei.yaml':
        'order: 1\ntitle: { de: Was kostet das?, en: What does it cost? }\nanswer: { de: Nichts., en: Nothing. }\nonStart: true\nmeasures: []\ntargets: []\n',
    },
    'questions/zwei.yaml:1 duplicate-number',
  ),
  found(
    'a place that is negative',
    line(question, 'order: 1', 'order: -1'),
    'questions/internet.yaml:1 invalid-value',
  ),
  harmless(
    'a number that leaves others out',
    line('principles/p2-data.yaml', 'number: 2', 'number: 900'),
    'only the order counts',
  ),
  found(
    'a bullet at a negative place',
    line(paper, 'unit: 6', 'unit: -1'),
    'sources/ratspapier-2020.yaml:53 invalid-value',
  ),
  found(
    'a bullet at half a place',
    line(paper, 'unit: 6', 'unit: 6.5'),
    'sources/ratspapier-2020.yaml:53 wrong-type',
  ),
  found(
    'a page break at line 0',
    line(paper, '    lines: 3-8', '    lines: 3-8\n    pageBreaks: [0]'),
    'sources/ratspapier-2020.yaml:21 invalid-value',
  ),
];
