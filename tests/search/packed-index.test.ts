/** The index that browsers load finds what an engine over the documents themselves finds. */
import { describe, expect, it } from 'vitest';
import { type Addressed, mapFacets, type SearchDocument, searchFields } from '../../src/search/document.ts';
import { buildSearchEngine, engineOver } from '../../src/search/engine.ts';
import { packIndex, unpackIndex } from '../../src/search/packed-index.ts';
import { emptyDocument } from '../support/search-document.ts';

const document = (id: string, rest: Partial<Addressed<SearchDocument>>): Addressed<SearchDocument> => ({
  ...emptyDocument,
  id,
  address: `/massnahmen/${id}/`,
  ...rest,
});
const documents = [
  document('hafen-wlan', {
    title: 'Hafen-WLAN „frei“',
    synonyms: 'Hotspot, kein Internet zu Hause, 2019',
    other: 'Wi-Fi',
    summary: 'Kostenloses Internet am Hafen.',
    tags: 'Dienst, Hafenamt',
    facets: { ...mapFacets(() => []), kind: ['service'], state: ['planned'] },
    attestedOn: '2020-05-01',
  }),
  document('lesekarte', {
    title: 'Lesekarte',
    synonyms: 'Leihausweis, Leihkarte, Leihschein, Ær\u00f8',
    summary: 'Eine Karte für die Bücherei. \\ "Zitat"',
    facets: { ...mapFacets(() => []), kind: ['service', 'event'], state: ['planned'] },
    attestedOn: '2019-05-01',
  }),
  document('p1-internet', {
    kind: 'claim',
    title: 'Internet für alle',
    address: '/prinzipien/p1/#p1-internet',
    synonyms: 'surfen',
  }),
  document('internet', { kind: 'question', title: 'Wie komme ich ins Netz?', address: '/fragen/#internet' }),
];
const unpacked = unpackIndex(JSON.parse(JSON.stringify(packIndex(documents))));

describe('the packed index', () => {
  it('gives back kind, id, title, address, facets and day of each document', () => {
    expect(unpacked.documents).toEqual(
      documents.map(({ synonyms: _, other: _1, summary: _2, tags: _3, ...listed }) => listed),
    );
  });
  it.each([
    'hotspot',
    'kein internet',
    'leihschein karte',
    'wi-fi',
    'hafenamt',
    'hotspott',
    'wie komme ich ins netz',
    '2019',
    'zitat',
    'xyzzy',
  ])('finds for %j what the documents themselves give', (query) => {
    expect(engineOver(unpacked.documents, unpacked.words).search(query)).toEqual(
      buildSearchEngine(documents).search(query),
    );
  });
  it('holds steps of any length between documents', () => {
    const many = Array.from({ length: 9_000 }, (_, index) =>
      document(String(index), { synonyms: [0, 1, 17, 620, 8_999].includes(index) ? 'selten' : '' }),
    );
    const found = unpackIndex(JSON.parse(JSON.stringify(packIndex(many)))).words.postings('selt');
    expect(found.map((place) => Math.floor(place / 5))).toEqual([0, 1, 17, 620, 8_999]);
  });
  it('finds the same with the words of titles packed', () => {
    const titled = unpackIndex(packIndex(documents, { fields: ['title', ...searchFields.slice(1)] }));
    for (const query of ['wlan', 'lesekarte', 'internet', 'hotspot'])
      expect(engineOver(titled.documents, titled.words).search(query)).toEqual(
        buildSearchEngine(documents).search(query),
      );
  });
  it('brings the groups of everyday words of which the documents hold one', () => {
    const groups = [
      ['internet', 'netz'],
      ['auto', 'wagen'],
    ];
    const { thesaurus } = unpackIndex(packIndex(documents, { groups }));
    expect(thesaurus.others('internet')).toEqual(['netz']);
    expect(thesaurus.others('auto')).toEqual([]);
  });
  it('leaves out fields that a large site does not search', () => {
    const { words } = unpackIndex(packIndex(documents, { fields: ['synonyms'] }));
    expect(words.has('hotspot')).toBe(true);
    expect(words.has('kostenlo')).toBe(false);
    expect(words.has('lesekart')).toBe(true);
  });
});
