import { describe, expect, it } from 'vitest';
import { type Facets, packDocument, type SearchDocument, unpackDocument } from '../../src/search/document.ts';
import { buildSearchEngine } from '../../src/search/engine.ts';
import { findResults } from '../../src/search/results.ts';
import { emptyDocument } from '../support/search-document.ts';

const facets = (state: string, kind: string): Facets => ({
  principle: [],
  field: [],
  department: [],
  kind: [kind],
  state: [state],
  contribution: [],
  basis: [],
  gap: [],
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
const find = (query: string, filters = {}, sort: 'relevance' | 'title' | 'state' = 'relevance') =>
  findResults(documents, engine, { query, filters, sort });
const ids = (query: string, filters = {}) => find(query, filters).results.map((result) => result.document.id);

describe('findResults', () => {
  it('finds measures first, and other records too', () => {
    expect(ids('hafen')).toEqual(['wlan', 'amt']);
  });
  it('says in which field it found them', () => {
    expect(find('hotspot').results[0]?.field).toBe('synonyms');
    expect(find('kinder').results[0]?.field).toBe('summary');
  });
  it('shows all measures without a query', () => {
    expect(ids('')).toEqual(['wlan', 'krippe']);
  });
  it('combines filters, which leave measures only', () => {
    expect(ids('hafen', { kind: 'service' })).toEqual(['wlan']);
    expect(ids('', { kind: 'service', state: 'planned' })).toEqual(['wlan']);
    expect(ids('', { state: 'completed' })).toEqual([]);
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
    expect(find('', {}, 'title').results.map((result) => result.document.id)).toEqual(['wlan', 'krippe']);
    expect(find('', {}, 'state').results.map((result) => result.document.id)).toEqual(['krippe', 'wlan']);
  });
  it('sorts titles as a reader would, whatever the order before, and what has no state last', () => {
    const titles = (query: string, sort: 'title' | 'state') =>
      find(query, {}, sort).results.map((result) => result.document.title);
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

it('packs and unpacks documents without loss', () => {
  for (const one of documents)
    expect(unpackDocument(packDocument({ ...one, address: '/x/' }))).toEqual({ ...one, address: '/x/' });
});
