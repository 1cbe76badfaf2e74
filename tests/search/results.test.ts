import { describe, expect, it } from 'vitest';
import type { Facets, SearchDocument } from '../../src/search/document.ts';
import { buildSearchEngine } from '../../src/search/engine.ts';
import { findResults, type SortOrder } from '../../src/search/results.ts';
import { emptyDocument } from '../support/search-document.ts';

const facets = (state: string, kind: string): Facets => ({
  principle: [],
  field: [],
  department: [],
  presumption: [],
  kind: [kind],
  state: [state],
  contribution: [],
  basis: [],
  gap: [],
  outcome: [],
});
const document = (id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  ...emptyDocument,
  id,
  title,
  ...rest,
});
const documents = [
  document('wlan', 'Hafen-WLAN', {
    synonyms: 'hotspot, kostenloses Internet',
    facets: facets('planned', 'service'),
  }),
  document('krippe', 'Krippen-Finder', {
    summary: 'Plätze für Kinder finden.',
    facets: facets('in-operation', 'service'),
  }),
  document('amt', 'Hafenamt', { kind: 'department' }),
];
const engine = buildSearchEngine(documents);
const find = (query: string, filters = {}, sort: SortOrder = 'relevance') =>
  findResults(documents, engine, { query, filters, sort });
const ids = (query: string, filters = {}) => find(query, filters).sure.map((result) => result.document.id);

describe('findResults', () => {
  it('finds measures first, and other records too', () => {
    expect(ids('hafen')).toEqual(['wlan', 'amt']);
  });
  it('says in which field it found them', () => {
    expect(find('hotspot').sure[0]?.field).toBe('synonyms');
    expect(find('kinder').sure[0]?.field).toBe('summary');
  });
  it('shows all measures without a query', () => {
    expect(ids('')).toEqual(['wlan', 'krippe']);
  });
  it('combines filters, which leave measures only', () => {
    expect(ids('hafen', { kind: 'service' })).toEqual(['wlan']);
    expect(ids('', { kind: 'service', state: 'planned' })).toEqual(['wlan']);
    expect(ids('', { state: 'completed' })).toEqual([]);
  });
  it('adds what is open when a department is chosen, and counts it there, with and without a query', () => {
    const own = { ...facets('planned', 'service'), presumption: ['amt'] };
    const none = { kind: [], state: [] };
    const all = [
      document('wlan', 'Hafen-WLAN', { facets: own }),
      document('luecke', 'Hafen für alle', { kind: 'gap', facets: { ...own, ...none } }),
      document('fremd', 'Hafenrecht', { kind: 'claim' }),
    ];
    const search = (query: string, filters = {}) =>
      findResults(all, buildSearchEngine(all), { query, filters, sort: 'title' });
    const idsOf = ({ sure }: ReturnType<typeof search>) => sure.map((result) => result.document.id);
    expect(idsOf(search('', { presumption: 'amt' }))).toEqual(['luecke', 'wlan']);
    expect(idsOf(search('hafen', { presumption: 'amt' }))).toEqual(['luecke', 'wlan']);
    expect(idsOf(search('', { presumption: 'amt', kind: 'service' }))).toEqual(['wlan']);
    expect(idsOf(search(''))).toEqual(['wlan']);
    expect(search('').counts.presumption.get('amt')).toBe(2);
    expect(search('').counts.kind.get('service')).toBe(1);
  });
  it('counts each value under the query and the other filters', () => {
    const { counts } = find('', { state: 'planned' });
    expect([...counts.state]).toEqual([
      ['planned', 1],
      ['in-operation', 1],
    ]);
    expect([...counts.kind]).toEqual([['service', 1]]);
  });
  it('sorts by title and state', () => {
    expect(find('', {}, 'title').sure.map((result) => result.document.id)).toEqual(['wlan', 'krippe']);
    expect(find('', {}, 'state').sure.map((result) => result.document.id)).toEqual(['krippe', 'wlan']);
  });
  it('sorts titles as a reader would, whatever the order before, and what has no state last', () => {
    const titles = (query: string, sort: SortOrder) =>
      find(query, {}, sort).sure.map((result) => result.document.title);
    expect(titles('hafen krippe', 'title')).toEqual(['Hafen-WLAN', 'Hafenamt', 'Krippen-Finder']);
    expect(titles('hafen krippe', 'state')).toEqual(['Krippen-Finder', 'Hafen-WLAN', 'Hafenamt']);
  });
  it('counts for a filter what the other filters leave, and counts nothing without facets', () => {
    const { counts } = find('hafen', { kind: 'service', state: 'planned' });
    expect([...counts.state]).toEqual([['planned', 1]]);
    expect([...find('hafen').counts.kind]).toEqual([['service', 1]]);
    expect([...find('', { state: 'in-operation' }).counts.kind]).toEqual([['service', 1]]);
    expect([...find('').counts.kind]).toEqual([['service', 2]]);
  });
});

describe('results with a query', () => {
  const all = [
    document('lernen', 'Surfen lernen', { kind: 'claim', synonyms: 'Kurs, Unterricht' }),
    document('lernen', 'Surfen lernen', {
      kind: 'gap',
      synonyms: 'Kurs, Unterricht',
      facets: facets('open', 'gap'),
    }),
    document('kurs', 'Kurse im Hafen', { attestedOn: '2024-05-01', facets: facets('planned', 'event') }),
    document('alt', 'Kurse von früher', { attestedOn: '2019-05-01', facets: facets('planned', 'event') }),
    document('frage', 'Wer gibt einen Kurs?', { kind: 'question', summary: 'Der Hafen.' }),
    document('boot', 'Boot am Steg', { summary: 'Der Steg liegt im Hafen.' }),
  ];
  const search = (query: string, filters = {}, sort: SortOrder = 'relevance') =>
    findResults(all, buildSearchEngine(all), { query, filters, sort });
  it('keep what bears the same title together, the better one first', () => {
    const [first] = search('surfen unterricht').sure;
    expect(first?.document.kind).toBe('claim');
    expect(first?.others.map(({ kind }) => kind)).toEqual(['gap']);
    expect(search('surfen unterricht', { kind: 'gap' }).sure.map(({ document: { kind } }) => kind)).toEqual([
      'gap',
    ]);
  });
  it('begin with the answer, which filters take away', () => {
    expect(search('wer gibt kurse').answer?.document.id).toBe('frage');
    expect(search('wer gibt kurse').sure.map((result) => result.document.id)).not.toContain('frage');
    expect(search('wer gibt kurse', { kind: 'event' }).answer).toBeUndefined();
  });
  it('sort by the newest evidence, what has none last', () => {
    const days = search('kurs', {}, 'evidence').sure.map(({ document: { attestedOn } }) => attestedOn);
    expect(days.slice(0, 2)).toEqual(['2024-05-01', '2019-05-01']);
    expect(new Set(days.slice(2))).toEqual(new Set([undefined]));
  });
  it('tell what may fit from what is sure, and show nothing twice', () => {
    const { sure, possible } = search('fahrstuhl bergwerk boot kran');
    expect(sure).toEqual([]);
    expect(possible.map((result) => result.document.id)).toEqual(['boot']);
    const titles = [...search('kurs').sure, ...search('kurs').possible].map(
      (result) => result.document.title,
    );
    expect(new Set(titles).size).toBe(titles.length);
  });
});
