import { beforeAll, describe, expect, it } from 'vitest';
import { coverage } from '../../src/derived/coverage.ts';
import { type KnowledgeBase, latestEdition } from '../../src/model/knowledge-base.ts';
import { buildSearchDocuments, type DocumentWords } from '../../src/search/build-documents.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { linkTo, newMeasures, secondEdition } from '../support/new-records.ts';
import { type Edits, loadCity, smallCityFolder } from '../support/small-city.ts';

/** Words of the site: each name in braces, so that a test sees where it was used. */
const named = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
const words = { kind: named, state: named, finding: named, statement: '{statement}' } as DocumentWords;

const documentsOf = (city: KnowledgeBase, language = 'de', edition = latestEdition(city)) =>
  buildSearchDocuments(city, coverage(city, edition), language, words);
const find = (documents: readonly SearchDocument[], kind: string, id: string) =>
  documents.find((document) => document.kind === kind && document.id === id);

describe('the document of a measure', () => {
  let city: KnowledgeBase;
  beforeAll(async () => {
    city = await loadCity(smallCityFolder, {
      ...newMeasures({
        brunnen: {
          title: { de: 'Brunnen', en: 'Fountain' },
          summary: { de: 'Ein Brunnen.', en: 'A fountain.' },
          meaning: { de: 'Er läuft.', en: 'It runs.' },
          searchWords: { de: ['Wasser', 'trinken'], en: ['water', 'drinking'] },
          departments: ['hafenamt'],
          fields: ['f1-open'],
        },
      }),
      'departments/hafenamt.yaml': (text) => `${text}abbreviation: HA\n`,
    });
  });

  it('holds title, search words and texts of the language, apart the other titles and what the city says itself', () => {
    expect(find(documentsOf(city), 'measure', 'brunnen')).toMatchObject({
      title: 'Brunnen',
      synonyms: 'Wasser, trinken',
      other: 'Fountain',
      summary: 'Ein Brunnen. Er läuft.',
      tags: '{service}, {in-operation}, Hafenamt, HA, Offen sein',
    });
    expect(find(documentsOf(city, 'en'), 'measure', 'brunnen')).toMatchObject({
      title: 'Fountain',
      synonyms: 'water, drinking',
      other: 'Brunnen, Wasser, trinken',
      summary: 'A fountain. It runs.',
    });
  });
  it('does not repeat as foreign a title that is the same in all languages', async () => {
    const title = { sameInAllLanguages: 'Quelle' };
    const searchWords = { de: ['Wasser'], en: ['water'] };
    const city = await loadCity(smallCityFolder, newMeasures({ quelle: { title, searchWords } }));
    expect(find(documentsOf(city), 'measure', 'quelle')).toMatchObject({ title: 'Quelle', other: '' });
    expect(find(documentsOf(city, 'en'), 'measure', 'quelle')).toMatchObject({ other: 'Wasser' });
  });
  it('comes before those of all other records', () => {
    const kinds = documentsOf(city).map(({ kind }) => kind);
    expect(kinds.indexOf('claim')).toBe(city.measures.length);
    expect(kinds.lastIndexOf('measure')).toBe(city.measures.length - 1);
  });
});

describe('search words', () => {
  it('are found for records of every kind, those of other languages for measures only', async () => {
    const words = 'searchWords: { de: [Alltagswort], en: [plain word] }';
    const append = (text: string) => `${text}${words}\n`;
    const inFirst = (key: string) => (text: string) =>
      text.replace(`${key}:\n  - id`, `${key}:\n  - ${words}\n    id`);
    const city = await loadCity(smallCityFolder, {
      'principles/p1-access.yaml': (text) => append(inFirst('claims')(text)),
      'fields/f1-open.yaml': (text) => append(inFirst('commitments')(text)),
      'gaps/p1-help.yaml': append,
      'departments/hafenamt.yaml': append,
      'statements/hafenamt.yaml': append,
      'terms/wlan.yaml': append,
      'questions/internet.yaml': append,
      'sources/ratspapier-2020.yaml': append,
    });
    const documents = documentsOf(city);
    for (const [kind, id] of [
      ['principle', 'p1-access'],
      ['claim', 'p1-internet'],
      ['field', 'f1-open'],
      ['commitment', 'f1-open-data'],
      ['gap', 'p1-help'],
      ['department', 'hafenamt'],
      ['statement', 'hafenamt'],
      ['term', 'wlan'],
      ['question', 'internet'],
      ['source', 'ratspapier-2020'],
    ] as const) {
      const document = find(documents, kind, id);
      expect([kind, document?.synonyms]).toEqual([kind, expect.stringMatching(/Alltagswort$/u)]);
      // All others are found in other languages by their titles alone.
      expect([kind, document?.other]).toEqual([kind, expect.not.stringContaining('plain word')]);
    }
  });
});

describe('the facets of a measure', () => {
  const facetsOf = async (id: string, edits: Edits = {}) =>
    find(documentsOf(await loadCity(smallCityFolder, edits)), 'measure', id)?.facets;

  it('name principles, fields, departments, kind, state, contribution and basis', async () => {
    const measures = newMeasures({
      brunnen: {
        departments: ['hafenamt'],
        presumablyBy: [{ department: 'marktamt', ground: 'title', reason: { de: 'Grund', en: 'Reason' } }],
        fields: ['f2-simple'],
        links: [
          linkTo('p1-help'),
          linkTo('p2-control'),
          linkTo('f2-counter', { basis: 'via-field' }),
          linkTo('p2-knowing', { contribution: 'direct' }),
        ],
      },
    });
    expect(await facetsOf('brunnen', measures)).toEqual({
      principle: ['p1-access', 'p2-data'],
      field: ['f2-simple'],
      department: ['hafenamt'],
      presumption: ['marktamt'],
      kind: ['service'],
      state: ['in-operation'],
      contribution: ['enabling', 'direct'],
      basis: ['editorial', 'via-field'],
      gap: ['open'],
      // With one edition there is nothing to compare.
      outcome: [],
    });
  });
  it.each([
    ['stated', 'hafen-wlan'],
    ['editorial', 'datenblatt'],
  ])('say that its links are %s', async (basis, id) => {
    expect((await facetsOf(id))?.basis).toEqual([basis]);
  });
  it('say whether all that it serves is documented, or something still open, or nothing served', async () => {
    const measures = newMeasures({
      closed: { links: [linkTo('p1-internet'), linkTo('p2-knowing')] },
      open: { links: [linkTo('p1-internet'), linkTo('f2-counter')] },
      partly: { links: [linkTo('p1-help')] },
      none: {},
    });
    expect((await facetsOf('closed', measures))?.gap).toEqual(['closed']);
    expect((await facetsOf('open', measures))?.gap).toEqual(['open']);
    expect((await facetsOf('partly', measures))?.gap).toEqual(['open']);
    expect((await facetsOf('none', measures))?.gap).toEqual(['none']);
  });
  it('are those of the edition', async () => {
    const city = await loadCity(smallCityFolder, {
      ...secondEdition,
      ...newMeasures({
        growing: {
          states: [
            { on: '2020-12-01', state: 'planned', source: 'ratspapier-2020' },
            { on: '2021-05-01', state: 'in-operation', source: 'ratspapier-2020' },
          ],
          links: [linkTo('p2-control', { from: 'second' })],
        },
      }),
    });
    const found = city.editions.map((edition) =>
      find(documentsOf(city, 'de', edition), 'measure', 'growing'),
    );
    expect(found.map((document) => document?.facets)).toMatchObject([
      { state: ['unknown'], principle: [], gap: ['none'] },
      { state: ['in-operation'], principle: ['p2-data'], gap: ['open'] },
    ]);
    expect(found.map((document) => document?.tags)).toEqual([
      expect.stringContaining('{unknown}'),
      expect.stringContaining('{in-operation}'),
    ]);
  });
});

describe('the documents of other records', () => {
  it.each([
    ['claim', 'p1-help', { title: 'Hilfe im Netz', summary: 'Alle finden Hilfe.', tags: 'Ins Netz kommen' }],
    ['commitment', 'f1-listening', { title: 'Zuhören', summary: 'Die Stadt hört zu.', tags: 'Offen sein' }],
    ['principle', 'p1-access', { title: 'Ins Netz kommen', synonyms: 'Zugang', other: 'Getting online' }],
    ['field', 'f1-open', { title: 'Offen sein', synonyms: 'Offene Stadt', summary: 'Daten liegen offen.' }],
    ['gap', 'p1-help', { title: 'Hilfe im Netz', summary: 'Zu p1-help fehlt etwas.', tags: '{partial}' }],
    ['department', 'hafenamt', { title: 'Hafenamt', synonyms: 'HA', summary: 'der Hafen und seine Schiffe' }],
    ['statement', 'hafenamt', { title: 'Hafenamt', tags: '{statement}' }],
    [
      'term',
      'wlan',
      { title: 'WLAN', synonyms: 'Netz ohne Kabel, Funknetz', summary: 'Internet über Funk.' },
    ],
    [
      'question',
      'internet',
      { title: 'Wie komme ich ins Netz?', summary: 'Mit dem Hafen-WLAN. Es ist kostenlos.' },
    ],
    ['source', 'ratspapier-2020', { synonyms: '12/2020', summary: '', tags: 'Stadt Lindenhafen' }],
    ['section', 'ratspapier-2020 3', { title: 'Antwort', synonyms: '3', tags: 'Ratspapier 12/2020' }],
  ])('hold what people look for in a %s', async (kind, id, expected) => {
    const documents = documentsOf(
      await loadCity(smallCityFolder, {
        'departments/hafenamt.yaml': (text) => `${text}abbreviation: HA\n`,
        'terms/wlan.yaml': (text) =>
          `${text}expansion: { de: Netz ohne Kabel, en: Net without wire }\nsynonyms: { de: [Funknetz], en: [radio net] }\n`,
      }),
    );
    expect(find(documents, kind, id)).toMatchObject(expected);
  });
  it('are found by no facet but that of departments: what is open by those whose measures serve it', async () => {
    const documents = documentsOf(
      await loadCity(
        smallCityFolder,
        newMeasures({
          brunnen: {
            presumablyBy: [
              { department: 'marktamt', ground: 'title', reason: { de: 'Grund', en: 'Reason' } },
            ],
            links: [linkTo('f1-listening'), linkTo('p1-help')],
          },
        }),
      ),
    );
    const open = {
      principle: [],
      field: [],
      kind: [],
      state: [],
      contribution: [],
      basis: [],
      gap: [],
      outcome: [],
    };
    const facets = { ...open, department: ['stadtbuecherei'], presumption: ['marktamt', 'stadtbuecherei'] };
    expect(find(documents, 'gap', 'f1-listening')?.facets).toEqual(facets);
    expect(find(documents, 'commitment', 'f1-listening')?.facets).toEqual(facets);
    // Documented at least in part, it is nothing that is missing; what is missing about it is the gap.
    expect(find(documents, 'claim', 'p1-help')).not.toHaveProperty('facets');
    expect(find(documents, 'gap', 'p1-help')?.facets?.presumption).toContain('marktamt');
    for (const kind of [
      'principle',
      'field',
      'question',
      'department',
      'statement',
      'term',
      'source',
      'section',
    ])
      expect(documents.some((document) => document.kind === kind && 'facets' in document)).toBe(false);
  });
  it('leave nothing out', async () => {
    const city = await loadCity(smallCityFolder);
    const counts = Object.entries({
      measure: city.measures.length,
      claim: city.claims.length,
      commitment: city.commitments.length,
      gap: city.gaps.length,
      term: city.terms.length,
      question: city.questions.length,
      section: city.sources.flatMap(({ sections }) => sections).length,
    });
    const documents = documentsOf(city);
    for (const [kind, count] of counts)
      expect([kind, documents.filter((document) => document.kind === kind).length]).toEqual([kind, count]);
  });
});
